import type { Page } from 'playwright/test';

import { expectAccessible } from './support/expectAccessible';
import { smallCenterNow } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { untranslatedTexts } from './support/untranslatedTexts';
import { expect } from './support/test';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

test.beforeEach(async ({ page }) => page.clock.setFixedTime(smallCenterNow));

/** The view's grid or table, once it is whole. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('[role=grid], [role=table]').first()).toHaveAttribute('aria-busy', 'false');
  // Whatever is loaded just after the page has its say too.
  await expect(page.locator('search [aria-busy=true]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

async function expectNoStrays(page: Page, state: string): Promise<void> {
  expect(await untranslatedTexts(page), `texts outside the dictionaries: ${state}`).toEqual([]);
}

test('the page that speaks of no language finds a text that no dictionary holds', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?${day}&lang=en-XA`);
  await ready(page);
  await page.evaluate(() => document.body.append('A stray text'));
  expect(await untranslatedTexts(page)).toEqual([{ where: 'body text', text: 'A stray text' }]);
});

test('no text of the views stands outside the dictionaries', async ({ page, smallCenter }) => {
  for (const view of ['timeline', 'table', 'totals']) {
    await page.goto(
      `${smallCenter.address}/?${day}&lang=en-XA&view=${view}&group=status&agents=ada.autumn@example.com,ben.busy@example.com`,
    );
    await ready(page);
    await expectNoStrays(page, view);
  }
  for (const rows of ['compact', 'dense']) {
    await page.goto(`${smallCenter.address}/?${day}&lang=en-XA&rows=${rows}&pin=u-ben`);
    await ready(page);
    await expectNoStrays(page, `rows ${rows}`);
  }
});

test('no text of a tooltip, sheet, menu or picker stands outside the dictionaries', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?${day}&lang=en-XA`);
  await ready(page);
  await page.locator('[role=grid] [tabindex="0"]').focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await expectNoStrays(page, 'tooltip');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts and gestures' })).toBeVisible();
  await expectNoStrays(page, 'help');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page.locator('#agent-week')).toBeVisible();
  await expect(page.locator('section[aria-busy=true]')).toHaveCount(0);
  await expectNoStrays(page, 'agent panel');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '1 data notice' }).click();
  await expect(page.getByRole('dialog', { name: 'Data notices' })).toBeVisible();
  await expectNoStrays(page, 'data notices');
  await page.keyboard.press('Escape');

  for (const name of ['Agents', 'Time zone']) {
    await page.getByRole('combobox', { name }).fill('a');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectNoStrays(page, `list of ${name}`);
    await page.getByRole('combobox', { name }).fill('no such thing');
    await expect(page.getByText(/⟦No (?:agents|time zones) match/)).toBeVisible();
    await expectNoStrays(page, `empty list of ${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  for (const name of ['Export', 'Views']) {
    await page.getByRole('button', { name }).click();
    await expect(page.locator('[role=menu], [role=dialog]').first()).toBeVisible();
    await expectNoStrays(page, name);
    await page.keyboard.press('Escape');
  }
});

test('no text of the insights, the chart and a comparison stands outside the dictionaries', async ({
  page,
  smallCenter,
}) => {
  for (const insights of ['attention', 'coverage', 'changes', 'overlaps']) {
    await page.goto(
      `${smallCenter.address}/?${day}&lang=en-XA&staffing=1&minimum=1&insights=${insights}&thresholds=BUSY:60`,
    );
    await ready(page);
    await expect(page.getByRole('img', { name: 'Agents by status over time' })).toBeVisible();
    await expect(page.getByRole('complementary', { name: '⟦Insights⟧' })).toBeVisible();
    await expectNoStrays(page, insights);
  }
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expectNoStrays(page, 'chart as a table');
  await page.goto(`${smallCenter.address}/?${day}&lang=en-XA&compare=2026-03-08&align=login`);
  await ready(page);
  await expectNoStrays(page, 'comparison');
  await page.goto(`${smallCenter.address}/?${day}&lang=en-XA&view=totals&totals=full`);
  await ready(page);
  await expectNoStrays(page, 'totals in full');
});

test('no text of the narrow page stands outside the dictionaries', async ({ page, smallCenter }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${smallCenter.address}/?${day}&lang=en-XA&status=BUSY&q=ben&group=letter`);
  await ready(page);
  await expectNoStrays(page, 'narrow');
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoStrays(page, 'filters');
});

test('no text about trouble stands outside the dictionaries', async ({ page, smallCenter, pageGuard }) => {
  await page.goto(
    `${smallCenter.address}/?from=x&to=2026-02-30&tz=Mars&agents=Jane&status=BUSY&sort=size&at=now&foo=1&lang=en-XA`,
  );
  await expect(page.getByText('This parameter does not exist')).toBeVisible();
  await expectNoStrays(page, 'address notices');

  await page.goto(`${smallCenter.address}/?${day}&lang=en-XA&q=nobody`);
  await expect(page.getByText('No agents match')).toBeVisible();
  expect((await untranslatedTexts(page)).filter(({ text }) => !text.includes('nobody'))).toEqual([]);

  await page.goto(
    `${smallCenter.address}/?${day}&lang=en-XA&status=COFFEE&agents=ada.autumn@example.com,zoe@example.com`,
  );
  await expect(page.getByText('Kore.ai has no agent')).toBeVisible();
  expect((await untranslatedTexts(page)).filter(({ text }) => !text.includes('COFFEE'))).toEqual([]);

  await page.goto(
    `${smallCenter.address}/?from=2027-03-10&tz=UTC&to=2027-03-10&lang=en-XA&agents=cleo@example.com`,
  );
  await expect(page.getByText('This range is in the future')).toBeVisible();
  await expectNoStrays(page, 'future');

  await page.goto(`${smallCenter.address}/?from=2011-12-30&to=2011-12-30&tz=Pacific/Apia&lang=en-XA`);
  await expect(page.getByText('does not exist in')).toBeVisible();
  await expectNoStrays(page, 'no such day');

  pageGuard.allow(/the server responded with a status of 503/);
  await page.route('**/api/agentstatusdetails*', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(`${smallCenter.address}/?from=2026-03-11&to=2026-03-11&tz=UTC&lang=en-XA`);
  await expect(page.getByText('failed with 503')).toBeVisible();
  await expectNoStrays(page, 'failure');
});

for (const [language, grid] of [
  ['ar', 'المخطط الزمني لحالات الوكلاء'],
  ['de', 'Zeitleiste der Agentenstatus'],
] as const) {
  test(`every view is accessible in ${language}`, async ({ page, smallCenter }) => {
    for (const view of ['timeline', 'table', 'totals']) {
      await page.goto(`${smallCenter.address}/?${day}&lang=${language}&view=${view}&from=x`);
      await ready(page);
      if (view === 'timeline') await expect(page.getByRole('grid', { name: grid })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

for (const language of ['en', 'es', 'de', 'hi', 'ar']) {
  test(`a phone has room for every control in ${language}`, async ({ page, smallCenter }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${smallCenter.address}/?${day}&lang=${language}`);
    await ready(page);
    const outside = await page
      .locator('header button, header select, search button, search input')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < 0 || right > innerWidth;
          })
          .map((element) => element.outerHTML.slice(0, 90)),
      );
    expect(outside).toEqual([]);
  });
}

test('the language is chosen on the page, kept in the address, and taken back', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?${day}`);
  await ready(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('العربية');
  await expect(page.locator('html[lang=ar][dir=rtl]')).toHaveCount(1);
  await expect(page).toHaveTitle('المخطط الزمني لحالات الوكلاء');
  await expect(page.getByRole('button', { name: 'متاح' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('lang')).toBe('ar');
  // Time runs from left to right all the same, and so do the keys.
  const nextStart = async () => {
    await page.keyboard.press('ArrowRight');
    return (await page.locator('[role=gridcell]:focus').boundingBox())?.x ?? Number.NaN;
  };
  await page.locator('[role=grid] [tabindex="0"]').focus();
  await page.keyboard.press('Home');
  const first = (await page.locator('[role=gridcell]:focus').boundingBox())?.x ?? Number.NaN;
  expect(await nextStart()).toBeGreaterThan(first);
  await page.goBack();
  await expect(page.locator('html[lang=en-GB][dir=ltr]')).toHaveCount(1);
});

test.describe('of a browser', () => {
  test.use({ locale: 'de-AT' });

  test('the language is the page’s, where the address asks for none', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${day}`);
    await ready(page);
    await expect(page.locator('html[lang=de-AT]')).toHaveCount(1);
    await expect(page.getByRole('tab', { name: 'Zeitleiste' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Verfügbar' })).toBeVisible();
    await page.goto(`${smallCenter.address}/?${day}&lang=tlh`);
    await expect(page.getByText('„tlh“')).toBeVisible();
  });
});
