import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright/test';

import { expect, test } from './support/test';

const builtPage = fileURLToPath(new URL('../dist', import.meta.url));
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

test('the page comes with headers that tie it down', async ({ demoServer, request }) => {
  const headers = (await request.get(`${demoServer.address}/`)).headers();
  const policy = headers['content-security-policy'] ?? '';
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)|\*|http:|https:/);
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
  expect(directives.get('form-action')).toEqual(["'none'"]);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

test('assets and replies carry the same headers, and are kept as long as they may be', async ({
  demoServer,
  request,
}) => {
  const page = await (await request.get(`${demoServer.address}/`)).text();
  const script = /\/assets\/[\w-]+\.js/.exec(page)?.[0] ?? '';
  const kept = [
    [script, 'public, max-age=31536000, immutable'],
    ['/api/config', 'private, no-store'],
    ['/healthz', 'no-store'],
  ] as const;
  for (const [path, cacheControl] of kept) {
    const reply = await request.get(`${demoServer.address}${path}`);
    expect(reply.status(), path).toBe(200);
    expect(reply.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': cacheControl,
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  }
});

test('EMBED_ORIGINS are who may frame the page, and nobody else', async ({ startServer, request }) => {
  const server = await startServer({ EMBED_ORIGINS: 'https://portal.example https://other.example' });
  const headers = (await request.get(`${server.address}/`)).headers();
  expect(headers['content-security-policy']).toContain(
    'frame-ancestors https://portal.example https://other.example',
  );
  expect(headers).not.toHaveProperty('x-frame-options');
});

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
        const script = document.createElement('script');
        script.textContent = 'globalThis.hacked = true';
        document.body.append(script);
      }),
  );
  expect(await blocked).toBe('script-src-elem');
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

test('other paths, methods and hosts are refused', async ({ demoServer, request }) => {
  const refused = [
    ['GET', '/api/agentstatusdetails', 405],
    ['DELETE', '/api/agentstatusdetails', 405],
    ['POST', '/api/config', 405],
    ['GET', '/api/', 404],
    ['GET', '/api/../api/secrets', 404],
    ['POST', '/api/agentstatusdetails/..%2f..%2fusers', 404],
    ['POST', '/', 405],
    ['GET', '/.env', 404],
    ['GET', '/..%2fpackage.json', 404],
    ['GET', '/%2e%2e/package.json', 404],
    ['GET', '/dist-server/main.js', 404],
    ['GET', '/mockServiceWorker.js', 404],
    ['GET', '/assets/', 404],
  ] as const;
  for (const [method, path, status] of refused) {
    const reply = await request.fetch(`${demoServer.address}${path}`, { method });
    expect(reply.status(), `${method} ${path}`).toBe(status);
    expect(reply.headers()['content-type'], `${method} ${path}`).toContain('application/problem+json');
  }
  const foreign = await request.get(`${demoServer.address}/api/config`, {
    headers: { host: 'rebound.example' },
  });
  expect(foreign.status()).toBe(403);
});

test('the production build carries no mock, no source map under its name, no inline script', async ({
  demoServer,
  request,
}) => {
  const files = readdirSync(builtPage, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /mockServiceWorker|msw/i.test(file))).toEqual([]);
  const map = files.find((file) => file.endsWith('.js.map')) ?? '';
  expect((await request.get(`${demoServer.address}/${map}`)).status()).toBe(404);
  const html = await (await request.get(`${demoServer.address}/`)).text();
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/);
  const script = /\/assets\/[\w-]+\.js/.exec(html)?.[0] ?? '';
  expect(await (await request.get(`${demoServer.address}${script}`)).text()).not.toContain(
    'sourceMappingURL',
  );
});
