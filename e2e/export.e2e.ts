import { readFile } from 'node:fs/promises';

import type { Download, Page } from 'playwright/test';

import { readCsv } from '../src/export/csv.testkit';
import { expectAccessible } from './support/expectAccessible';
import { smallCenterNow } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { expect, test as harness } from './support/test';
import { readyTimeline } from './support/timelinePage';
import { agentRecord, dayAddress, serveAgents, spanRecord } from '../src/demo/upstreamPages.testkit';

/** Chooses from the menu under “Export”, and gives the file that is saved. */
async function save(page: Page, item: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('the spans are saved whole, in the order shown, with range, zone and age in the name', async ({
  page,
  smallCenter,
}) => {
  await page.clock.setFixedTime(smallCenterNow);
  await page.goto(`${smallCenter.address}/?tz=Asia/Kolkata&sort=-name`);
  await readyTimeline(page);
  const download = await save(page, 'Spans (CSV)');
  // The data is as old as the last request of another test to the shared server, so only its day is known here.
  expect(download.suggestedFilename()).toMatch(
    /^spans_2026-03-10_Asia-Kolkata_as-of-\d{4}-\d\d-\d\dT\d{4}\+0530\.csv$/,
  );
  const text = await textOf(download);
  expect(text.startsWith('\u{feff}user_id,custom_id,name,email,primary_status')).toBe(true);
  const ada = ['u-ada', 'A-1815', 'Ada Autumn', 'ada.autumn@example.com'];
  const ben = ['u-ben', 'B-2', 'Ben Busy', 'ben.busy@example.com'];
  // Backwards by name: Ben before Ada; Cleo has no span. Ben has been on his call since 14:00Z, it is 15:00Z.
  expect(readCsv(text.slice(1)).slice(1)).toEqual([
    [
      ...ben,
      'AVAILABLE',
      'Ready',
      '2026-03-10T13:30:00+05:30',
      '2026-03-10T19:30:00+05:30',
      '21600',
      'false',
      '',
    ],
    [...ben, 'BUSY', 'NBK', '2026-03-10T19:30:00+05:30', '', '3600', 'true', ''],
    [
      ...ada,
      'AVAILABLE',
      'Ready',
      '2026-03-10T09:05:59+05:30',
      '2026-03-10T09:06:55+05:30',
      '56',
      'false',
      '',
    ],
    [
      ...ada,
      'BUSY',
      'Coaching',
      '2026-03-10T09:30:00+05:30',
      '2026-03-10T09:50:00+05:30',
      '1200',
      'false',
      'stated duration is 0:30:00, start to end is 0:20:00',
    ],
  ]);
  await expect(page.getByRole('status').filter({ hasText: /^Saved spans_2026-03-10/ })).toHaveCount(1);
});

test('the offset is that of each instant, and the table’s own order is kept', async ({
  page,
  smallCenter,
}) => {
  await page.goto(
    `${smallCenter.address}/?from=2026-11-01&to=2026-11-01&tz=America/New_York&view=table&q=Ada`,
  );
  const table = page.getByRole('table', { name: 'Status spans' });
  await table.getByRole('columnheader', { name: 'Start' }).getByRole('button').click();
  await table.getByRole('columnheader', { name: 'Start' }).getByRole('button').click();
  await expect(table.getByRole('columnheader', { name: 'Start' })).toHaveAttribute('aria-sort', 'descending');
  const download = await save(page, 'Spans (CSV)');
  expect(download.suggestedFilename()).toContain('spans_2026-11-01_America-New-York_find-Ada_as-of-');
  const lines = readCsv((await textOf(download)).slice(1)).slice(1);
  expect(lines.map(([, , , , , , start, end]) => [start, end])).toEqual([
    ['2026-11-01T03:00:00-05:00', '2026-11-02T08:00:00-05:00'],
    ['2026-11-01T01:20:20-05:00', '2026-11-01T02:00:00-05:00'],
    ['2026-11-01T01:45:15-04:00', '2026-11-01T01:20:20-05:00'],
    ['2026-10-31T23:30:00-04:00', '2026-11-01T01:45:15-04:00'],
  ]);
});

test('the totals add up to the day of 25 hours on each line', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?from=2026-11-01&to=2026-11-01&tz=America/New_York`);
  await readyTimeline(page);
  const download = await save(page, 'Totals (CSV)');
  expect(download.suggestedFilename()).toMatch(/^totals_2026-11-01_America-New-York_as-of-.*\.csv$/);
  const [header, ...lines] = readCsv((await textOf(download)).slice(1));
  expect(header).toEqual(
    'user_id,custom_id,name,email,AVAILABLE,BUSY,AWAY,OFFLINE,no_status,window_seconds'.split(','),
  );
  // 1:45:15, 0:35:05, 0:39:40, 21:00:00 and 1:00:00 of nothing: see Ada's day in the support file.
  expect(lines).toEqual([
    [
      'u-ada',
      'A-1815',
      'Ada Autumn',
      'ada.autumn@example.com',
      '6315',
      '2105',
      '2380',
      '75600',
      '3600',
      '90000',
    ],
    ['u-ben', 'B-2', 'Ben Busy', 'ben.busy@example.com', '0', '90000', '0', '0', '0', '90000'],
    ['u-cleo', '', 'cleo@example.com', 'cleo@example.com', '0', '0', '0', '0', '90000', '90000'],
  ]);
});

test('the menu holds what is promised, by keyboard too, and gives the focus back', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?tz=UTC`);
  await readyTimeline(page);
  const button = page.getByRole('button', { name: 'Export' });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Export' });
  await expect(menu.getByRole('menuitem')).toHaveText([
    'Spans (CSV)',
    'Totals (CSV)',
    'Picture (PNG)',
    'Print',
  ]);
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});

test('an export of nothing says so', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?tz=UTC&q=nobody-at-all`);
  await expect(page.getByRole('main')).toContainText('No agent');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Spans (CSV)' }).click();
  const sheet = page.getByRole('dialog', { name: 'Save a file' });
  await expect(sheet).toContainText('There is nothing to save');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
});

harness(
  'incomplete data is saved only after a yes, and says so in its name',
  async ({ page, pageGuard, startFakeUpstream, startServer }) => {
    pageGuard.allow(/the server responded with a status of 50\d/);
    const agents = Array.from({ length: 60 }, (_, index) => agentRecord(index + 1));
    const serve = serveAgents(agents);
    const upstream = await startFakeUpstream({
      chooseFault: (request, index) =>
        request.url.includes('offset=50') ? { kind: 'status', status: 500 } : serve(request, index),
    });
    const server = await startServer(upstream.settings);
    await page.goto(dayAddress(server, ''));
    await expect(page.getByRole('alert').filter({ hasText: 'Incomplete' })).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Totals (CSV)' }).click();
    const sheet = page.getByRole('dialog', { name: 'Save a file' });
    await expect(sheet).toContainText('The file will have the 50');
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sheet.getByRole('button', { name: 'Save anyway' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/_incomplete\.csv$/);
    await expect(sheet).toBeHidden();
  },
);

harness(
  '200,000 spans are saved a slice at a time, with a word how far it is and a way to stop',
  async ({ page, startFakeUpstream, startServer }) => {
    const minutes = Array.from({ length: 1000 }, (_, index) => {
      const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19);
      return spanRecord(clock(index * 60), clock(index * 60 + 30));
    });
    const agents = Array.from({ length: 200 }, (_, index) => agentRecord(index + 1, { status: minutes }));
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
    const server = await startServer(upstream.settings);
    await page.goto(dayAddress(server, 'view=totals'));
    const table = page.getByRole('table', { name: 'Totals by agent' });
    // Four pages of 50,000 spans each are more than a busy machine reads in ten seconds.
    await expect(table).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    const download = await save(page, 'Spans (CSV)');
    // A header before, and nothing after the last line break.
    expect((await textOf(download)).split('\r\n')).toHaveLength(1 + 200_000 + 1);

    // On a slow machine it takes long enough to be told of.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Spans (CSV)' }).click();
    const sheet = page.getByRole('dialog', { name: 'Save a file' });
    await expect(sheet.getByRole('progressbar', { name: 'Preparing spans' })).toBeVisible();
    await sheet.getByRole('button', { name: 'Cancel' }).click();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: 'Nothing was saved' })).toHaveCount(1);
  },
);

/** Width and height of a PNG, from its header. */
async function sizeOf(download: Download): Promise<{ readonly width: number; readonly height: number }> {
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('a picture shows all rows or those in view, at one or two pixels a pixel', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?from=2026-11-01&to=2026-11-01&tz=America/New_York`);
  await readyTimeline(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Picture (PNG)' }).click();
  const sheet = page.getByRole('dialog', { name: 'Picture of the timeline' });
  await expect(sheet.getByRole('radio')).toHaveCount(4);
  await expect(sheet).toContainText('It fits in one file.');
  await expectAccessible(page);
  await sheet.getByRole('radio', { name: 'Double, for print and large screens' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: 'Save picture' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^timeline_2026-11-01_America-New-York_as-of-.*\.png$/);
  const { width, height } = await sizeOf(download);
  expect(width).toBe(3200);
  // Three rows of 34 px, the axis and the head.
  expect(height).toBeGreaterThan(2 * (3 * 34 + 34 + 50));
  await expect(page.getByRole('status').filter({ hasText: /^Saved timeline/ })).toHaveCount(1);
});

harness(
  'a thousand agents make several pictures that hold every row',
  async ({ page, startFakeUpstream, startServer }) => {
    const agents = Array.from({ length: 1000 }, (_, index) => agentRecord(index + 1));
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
    const server = await startServer(upstream.settings);
    await page.goto(dayAddress(server));
    await readyTimeline(page);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Picture (PNG)' }).click();
    const sheet = page.getByRole('dialog', { name: 'Picture of the timeline' });
    await expect(sheet.getByRole('radio', { name: 'All 1,000 rows, the whole range' })).toBeChecked();
    await expect(sheet).toContainText('so 3 will be saved');
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await sheet.getByRole('button', { name: 'Save picture' }).click();
    await expect(page.getByRole('status').filter({ hasText: /3-of-3/ })).toHaveCount(1);
    await expect.poll(() => downloads.length).toBe(3);
    const sizes = await Promise.all(downloads.map(sizeOf));
    const headHeight = (sizes[0]?.height ?? 0) - 333 * 34;
    expect(sizes.reduce((sum, { height }) => sum + height, 0)).toBe(1000 * 34 + 3 * headHeight);
    expect(downloads.map((download) => /_(\d-of-3)\.png$/.exec(download.suggestedFilename())?.[1])).toEqual([
      '1-of-3',
      '2-of-3',
      '3-of-3',
    ]);
  },
);
