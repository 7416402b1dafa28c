import type { Locator, Page } from 'playwright/test';

import { readCsv } from '../src/export/csv.testkit';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/expectAccessible';
import { test } from './support/smallCenter';
import { expect } from './support/test';

const totalsTable = (page: Page) => page.getByRole('table', { name: 'Totals by agent' });
const cellsOf = (table: Locator, name: RegExp) => table.getByRole('row', { name }).getByRole('cell');
const newYork = 'from=2026-11-01&to=2026-11-01&tz=America/New_York&view=totals';

test('the plain table keeps to its columns until more are asked for', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${newYork}`);
  const headers = totalsTable(page).getByRole('columnheader');
  await expect(headers).toHaveText(['Agent', 'Available', 'Busy', 'Away', 'Offline', 'No status', 'Total']);
  await page.getByRole('checkbox', { name: 'More columns' }).check();
  await expect(headers).toHaveText([
    'Agent',
    'Available',
    'Busy',
    'Away',
    'Offline',
    'No status',
    'Total',
    'Logged in',
    'First',
    'Last',
    'Changes',
    'Longest period',
  ]);
  expect(new URL(page.url()).searchParams.get('totals')).toBe('full');
  await expectAccessible(page);
  await page.goBack();
  await expect(headers).toHaveCount(7);
});

test('the full table tells what the day of 25 hours comes to', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${newYork}&totals=full`);
  const table = totalsTable(page);
  // Ada, by hand (see the support file): 1:45:15 + 0:35:05 + 0:39:40 = 3:00:00 logged in. She changes from
  // available to busy, away, nothing and offline: four times. Her first status began the day before.
  await expect(cellsOf(table, /^Ada Autumn/)).toHaveText([
    '1:45:15',
    '0:35:05',
    '0:39:40',
    '21:00:00',
    '1:00:00',
    '25:00:00',
    '3:00:00',
    'Sat 31 Oct, 23:30:00',
    'Mon 2 Nov, 08:00:00',
    '4',
    '21:00:00 OFFLINE',
  ]);
  // Cleo has no status at all.
  await expect(cellsOf(table, /^cleo@/)).toHaveText([
    '0:00:00',
    '0:00:00',
    '0:00:00',
    '0:00:00',
    '25:00:00',
    '25:00:00',
    '0:00:00',
    '–',
    '–',
    '0',
    '–',
  ]);
  // All: 25:35:05 busy, 28:00:00 logged in (Ada's three hours and Ben's 25). Ben's call began in March and goes on.
  await expect(cellsOf(table, /^All 3 agents/)).toHaveText([
    '1:45:15',
    '25:35:05',
    '0:39:40',
    '21:00:00',
    '26:00:00',
    '75:00:00',
    '28:00:00',
    'Tue 10 Mar, 10:00:00',
    'ongoing',
    '4',
    '25:00:00 NBK',
  ]);
});

test('shares, secondary statuses and overlaps are there to be switched on', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${newYork}&totals=full`);
  const table = totalsTable(page);
  const show = page.getByRole('combobox', { name: 'Show' });
  await show.selectOption({ label: 'Share of logged-in time' });
  // 6315 s, 2105 s and 2380 s of 10,800 s; offline and nothing are no part of it.
  await expect(cellsOf(table, /^Ada Autumn/).first()).toHaveText('58.5%');
  expect((await cellsOf(table, /^Ada Autumn/).allInnerTexts()).slice(0, 7)).toEqual([
    '58.5%',
    '19.5%',
    '22.0%',
    '–',
    '–',
    '–',
    '100.0%',
  ]);
  await show.selectOption({ label: 'Share of range' });
  // 75,600 s of 90,000 s.
  await expect(cellsOf(table, /^Ada Autumn/).nth(3)).toHaveText('84.0%');
  await show.selectOption({ label: 'Time' });
  await page.getByRole('checkbox', { name: 'Secondary statuses' }).check();
  const lunch = table.getByRole('columnheader', { name: 'Away · Lunch' });
  await lunch.getByRole('button').click();
  await lunch.getByRole('button').click();
  await expect(table.getByRole('rowheader')).toHaveText([
    /^All/,
    'Ada Autumn',
    'Ben Busy',
    'cleo@example.com',
  ]);
  await page.getByRole('checkbox', { name: 'Count overlaps twice' }).check();
  await expect(page.getByText('a row can add up to more than its total')).toBeVisible();
  await expectAccessible(page);
});

test('the file of totals keeps the order of the table', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${newYork}`);
  const busy = totalsTable(page).getByRole('columnheader', { name: 'Busy' });
  await busy.getByRole('button').click();
  await busy.getByRole('button').click();
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Totals (CSV)' }).click(),
  ]);
  const lines = readCsv((await readFile(await download.path(), 'utf8')).slice(1));
  expect(lines.map(([userId]) => userId)).toEqual(['user_id', 'u-ben', 'u-ada', 'u-cleo']);
});
