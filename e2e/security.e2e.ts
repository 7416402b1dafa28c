import type { Page } from 'playwright/test';

import { expect, test } from './support/test';

const gridName = { name: 'Agent status timeline' } as const;

/** Collects violations of the policy as the page itself is told of them, wherever the console goes. */
async function watchPolicy(page: Page): Promise<() => Promise<void>> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      reportViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  `);
  return async () => {
    // Whatever was reported before has come by the time that this answer has.
    await page.evaluate('1');
    expect(violations, 'violations of the content security policy').toEqual([]);
  };
}

test('no view, picker, dialog or theme breaks the policy', async ({ page }) => {
  const expectNoViolation = await watchPolicy(page);
  await page.goto('/?from=2026-03-10&to=2026-03-10&tz=UTC');
  const grid = page.getByRole('grid', gridName);
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await grid.getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowRight');
  for (const name of ['Time zone', 'Agents']) {
    await page.getByRole('combobox', { name }).press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
  }
  await page.getByRole('button', { name: /\d data notices?$/ }).click();
  await expect(page.getByRole('dialog', { name: 'Data notices' })).toBeVisible();
  await page.keyboard.press('Escape');
  for (const [tab, table] of [
    ['Table', 'Status spans'],
    ['Totals', 'Totals by agent'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('table', { name: table })).toBeVisible();
  }
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
  await expectNoViolation();
});

test('no text becomes code: the reading thread has the only policy of Trusted Types', async ({
  page,
  pageGuard,
}) => {
  pageGuard.allow(/Content Security Policy|TrustedHTML|TrustedScriptURL/i);
  const started = page.waitForEvent('worker');
  await page.goto('/');
  expect((await started).url()).toMatch(/\/assets\/pageReader\.worker-[\w-]+\.js$/);
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-busy', 'false');
  const attempts = await page.evaluate(() =>
    [
      () => (document.body.innerHTML = '<img src=x>'),
      () => new Worker('/assets/other.js'),
      () => (document.createElement('script').src = '/assets/other.js'),
      () => trustedTypes?.createPolicy('other', { createScriptURL: (url) => url }),
      () => trustedTypes?.createPolicy('agent-status', { createScriptURL: (url) => url }),
    ].map((attempt) => {
      try {
        attempt();
        return 'allowed';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    }),
  );
  expect(attempts).toEqual(Array(5).fill('refused'));
});

test('the policy is in force: what it forbids does not run', async ({ page, pageGuard }) => {
  pageGuard.allow(/Content Security Policy/i);
  await page.goto('/');
  await expect(page.getByRole('grid', gridName)).toBeVisible();
  const blocked = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const script = 'data:text/javascript,globalThis.hacked = true';
        import(script).catch(() => undefined);
      }),
  );
  expect(await blocked).toBe('script-src-elem');
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});
