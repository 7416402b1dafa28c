import type { Page } from 'playwright/test';

import { expectAccessible } from './support/expectAccessible';
import { smallCenterNow } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { expect } from './support/test';
import { parametersOf, readyTimeline } from './support/timelinePage';

const views = (page: Page) => page.getByRole('dialog', { name: 'Saved views' });

async function openViews(page: Page) {
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await expect(views(page)).toBeVisible();
}

async function saveAs(page: Page, name: string) {
  await views(page).getByRole('textbox', { name: 'Name of this view' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(views(page).getByRole('button', { name: `Open ${name}` })).toBeVisible();
}

test.beforeEach(async ({ page }) => page.clock.setFixedTime(smallCenterNow));

test('a view is saved under a name, and opened again after a reload', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?tz=UTC&q=ben&sort=-name&theme=dark`);
  await readyTimeline(page);
  await openViews(page);
  await expect(views(page)).toContainText('No saved views yet');
  await expectAccessible(page);
  await saveAs(page, 'Ben’s day');
  await expect(page.getByRole('status').filter({ hasText: 'Saved as Ben’s day' })).toHaveCount(1);

  await page.goto(`${smallCenter.address}/?tz=Asia/Kolkata&view=table`);
  await openViews(page);
  await expectAccessible(page);
  await views(page).getByRole('button', { name: 'Open Ben’s day' }).click();
  await expect(views(page)).toBeHidden();
  // The zone is the browser's, so the address need not name it; the theme is the reader's.
  await expect.poll(() => page.url()).toBe(`${smallCenter.address}/?sort=-name#q=ben`);
  const grid = await readyTimeline(page);
  await expect(grid.getByRole('rowheader')).toHaveText([/^Ben Busy/]);
  await page.goBack();
  await expect(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
});

test('views are renamed, replaced, deleted and taken back by keyboard', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?tz=UTC`);
  await readyTimeline(page);
  await openViews(page);
  await saveAs(page, 'One');
  await saveAs(page, 'Two');
  const list = views(page).getByRole('list').getByRole('listitem');

  await views(page).getByRole('button', { name: 'Rename One' }).press('Enter');
  const field = views(page).getByRole('textbox', { name: 'New name for One' });
  await expect(field).toBeFocused();
  await field.fill('Two');
  await expect(views(page).getByRole('alert')).toHaveText('Another view already has this name.');
  await expectAccessible(page);
  await field.press('Escape');
  await expect(views(page)).toBeVisible();
  await expect(views(page).getByRole('button', { name: 'Rename One' })).toBeFocused();
  await page.keyboard.press('Enter');
  await field.fill('First');
  await field.press('Enter');
  await expect(list).toHaveText(['First', 'Two']);
  await expect(views(page).getByRole('button', { name: 'Rename First' })).toBeFocused();

  await views(page).getByRole('button', { name: 'Delete First' }).press('Enter');
  await expect(list).toHaveText(['Two']);
  await expect(views(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(list).toHaveText(['First', 'Two']);

  await views(page).getByRole('textbox', { name: 'Name of this view' }).fill('Two');
  await views(page).getByRole('button', { name: 'Replace' }).click();
  await expect(list).toHaveText(['First', 'Two']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeFocused();
});

test('a malformed list in the storage is no list, and a bad view tells what is wrong in it', async ({
  page,
  smallCenter,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem(
      'agent-status-timeline.views',
      '[{"name":"Old","query":"sort=size&tz=UTC"},{"name":7},null,"x"]',
    );
  });
  await page.goto(`${smallCenter.address}/?tz=UTC`);
  await readyTimeline(page);
  await openViews(page);
  await expect(views(page).getByRole('listitem')).toHaveText(['Old']);
  await views(page).getByRole('button', { name: 'Open Old' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Part of this link' })).toContainText('size');
  await page.addInitScript(() => localStorage.setItem('agent-status-timeline.views', '{not json'));
  await page.reload();
  await openViews(page);
  await expect(views(page)).toContainText('No saved views yet');
});

test('without storage views last as long as the page, which says so', async ({ page, smallCenter }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${smallCenter.address}/?tz=UTC`);
  await readyTimeline(page);
  await openViews(page);
  await expect(views(page)).toContainText('They are lost when you close the page');
  await saveAs(page, 'For now');
  await page.keyboard.press('Escape');
  await openViews(page);
  await expect(views(page).getByRole('listitem')).toHaveText(['For now']);
});

test('“Copy link” copies an address that leaves nothing to the reader’s clock, zone or language', async ({
  page,
  context,
  smallCenter,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${smallCenter.address}/?q=ada`);
  await readyTimeline(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied. The link opens this view.' })).toHaveCount(
    1,
  );
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.origin).toBe(smallCenter.address);
  expect(parametersOf(link.href)).toMatchObject({
    from: '2026-03-10',
    to: '2026-03-10',
    tz: 'UTC',
    lang: 'en-GB',
    q: 'ada',
    view: 'timeline',
  });
  // Opened the next day, it shows the same day.
  await page.clock.setFixedTime('2026-03-11T09:00:00Z');
  await page.goto(link.href);
  await expect((await readyTimeline(page)).getByRole('rowheader')).toHaveText([/^Ada Autumn/]);
  expect(new URL(page.url()).searchParams.get('from')).toBe('2026-03-10');
});

test('where the clipboard is refused the link is there to be copied by hand', async ({
  page,
  smallCenter,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  await page.goto(`${smallCenter.address}/?tz=UTC`);
  await readyTimeline(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const sheet = page.getByRole('dialog', { name: 'Copy this link' });
  const field = sheet.getByRole('textbox', { name: 'Link to this view' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/\/\?from=2026-03-10&to=2026-03-10&tz=UTC/);
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^http.*from=2026-03-10/);
  await expectAccessible(page);
});

for (const [width, height] of [
  [390, 844],
  [768, 1024],
] as const) {
  test(`at ${width} px one button holds them all, and the header stays on few lines`, async ({
    page,
    smallCenter,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${smallCenter.address}/?tz=UTC`);
    await readyTimeline(page);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const menu = page.getByRole('menu', { name: 'More' });
    await expect(menu.getByRole('menuitem')).toHaveText([
      'Views',
      'Copy link',
      'Spans (CSV)',
      'Totals (CSV)',
      'Picture (PNG)',
      'Print',
      'Theme: light',
    ]);
    await expectAccessible(page);
    await menu.getByRole('menuitem', { name: 'Views' }).click();
    await saveAs(page, 'From afar');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
    const header = await page.getByRole('banner').boundingBox();
    expect(header?.height).toBeLessThan(width === 390 ? 90 : 50);
  });
}
