import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../../demo/smallCenter.testkit';
import { agentRecord, pagingOf, serveAgents } from '../../demo/upstreamPages.testkit';
import { readCsv } from '../../export/csv.testkit';
import {
  expectAccessible,
  nextSavedFile,
  openPage,
  readyTimeline,
  type SavedFile,
  textsOf,
} from '../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
/** Ada's day of 25 hours, which is over at `afterNewYork`. */
const newYork = 'from=2026-11-01&to=2026-11-01&tz=America/New_York';
const afterNewYork = '2026-11-03T12:00:00Z';

const openCenter = async (query: string, now = smallCenterNow) =>
  openPage(query, { handlers: createSmallCenterHandlers(smallCenterAgents), now });

const exportButton = page.getByRole('button', { name: 'Export' });
const fileSheet = page.getByRole('dialog', { name: 'Save a file' });
const pictureSheet = page.getByRole('dialog', { name: 'Picture of the timeline' });
const announced = (text: RegExp) => page.getByRole('status').filter({ hasText: text });

async function choose(item: string): Promise<void> {
  await exportButton.click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Chooses from the menu under “Export”, and gives the file that is saved. */
async function save(item: string): Promise<SavedFile> {
  const saved = nextSavedFile();
  await choose(item);
  return saved;
}

/** The files that are saved one after the other. Call it before the action. */
async function nextSavedFiles(count: number): Promise<readonly SavedFile[]> {
  const files: SavedFile[] = [];
  while (files.length < count) files.push(await nextSavedFile());
  return files;
}

/** The text of a file with its byte order mark, which `Blob.text` leaves out. */
async function wholeText({ blob }: SavedFile): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(await blob.arrayBuffer());
}

/** The records of a file of comma-separated values, which starts with a byte order mark. */
async function recordsOf(file: SavedFile): Promise<string[][]> {
  const text = await wholeText(file);
  expect(text.slice(0, 1)).toBe('\u{feff}');
  return readCsv(text.slice(1));
}

test('the spans are saved whole, in the order shown, with range, time zone and time of the data in the name', async () => {
  await openCenter('from=2026-03-10&to=2026-03-10&tz=Asia/Kolkata&sort=-name&group=none');
  await readyTimeline();
  const file = await save('Spans (CSV)');
  expect(file.name).toBe('spans_2026-03-10_Asia-Kolkata_as-of-2026-03-10T2030+0530.csv');
  const text = await wholeText(file);
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
      '',
      '21600',
    ],
    [...ben, 'BUSY', 'NBK', '2026-03-10T19:30:00+05:30', '', '3600', 'true', '', '', '3600'],
    [
      ...ada,
      'AVAILABLE',
      'Ready',
      '2026-03-10T09:05:59+05:30',
      '2026-03-10T09:06:55+05:30',
      '56',
      'false',
      '',
      '',
      '56',
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
      '',
      '1200',
    ],
  ]);
  await expect.element(announced(/^Saved spans_2026-03-10/)).toHaveLength(1);
});

test('the offset is that of each instant, and the table’s own order is kept', async () => {
  await openCenter(`${newYork}&view=table&q=Ada`, afterNewYork);
  const start = page
    .getByRole('table', { name: 'Status spans' })
    .getByRole('columnheader', { name: 'Start' });
  await start.getByRole('button').click();
  await start.getByRole('button').click();
  await expect.element(start).toHaveAttribute('aria-sort', 'descending');
  const file = await save('Spans (CSV)');
  expect(file.name).toContain('spans_2026-11-01_America-New-York_find-Ada_as-of-');
  const lines = (await recordsOf(file)).slice(1);
  expect(lines.map(([, , , , , , from, to]) => [from, to])).toEqual([
    ['2026-11-01T03:00:00-05:00', '2026-11-02T08:00:00-05:00'],
    ['2026-11-01T01:20:20-05:00', '2026-11-01T02:00:00-05:00'],
    ['2026-11-01T01:45:15-04:00', '2026-11-01T01:20:20-05:00'],
    ['2026-10-31T23:30:00-04:00', '2026-11-01T01:45:15-04:00'],
  ]);
});

test('the totals add up to the day of 25 hours on each line, and the last line has the sum', async () => {
  await openCenter(newYork, afterNewYork);
  await readyTimeline();
  const file = await save('Totals (CSV)');
  expect(file.name).toBe('totals_2026-11-01_America-New-York_as-of-2026-11-03T0700-0500.csv');
  const [header, ...lines] = await recordsOf(file);
  expect(header).toEqual(
    'user_id,custom_id,name,email,AVAILABLE,BUSY,AWAY,OFFLINE,no_status,window_seconds,team'.split(','),
  );
  // 1:45:15, 0:35:05, 0:39:40, 21:00:00 and 1:00:00 of nothing: see Ada's day in smallCenter.testkit.ts.
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
      '',
    ],
    ['u-ben', 'B-2', 'Ben Busy', 'ben.busy@example.com', '0', '90000', '0', '0', '0', '90000', ''],
    ['u-cleo', '', 'cleo@example.com', 'cleo@example.com', '0', '0', '0', '0', '90000', '90000', ''],
    ['', '', 'Total', '', '6315', '92105', '2380', '75600', '93600', '270000', ''],
  ]);
});

test('the menu lists every kind of file, by keyboard too, and gives the focus back', async () => {
  await openCenter('tz=UTC');
  await readyTimeline();
  exportButton.element().focus();
  await userEvent.keyboard('{Enter}');
  const menu = page.getByRole('menu', { name: 'Export' });
  await expect
    .poll(() => textsOf(menu.getByRole('menuitem')))
    .toEqual(['Spans (CSV)', 'Totals (CSV)', 'Intervals (CSV)', 'Picture (PNG)', 'Print']);
  await expect.element(menu.getByRole('menuitem').first()).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(exportButton).toHaveFocus();
});

test('an export of nothing says so', async () => {
  await openCenter('tz=UTC&q=nobody-at-all');
  await expect.element(page.getByRole('main')).toHaveTextContent('No agent');
  await choose('Spans (CSV)');
  await expect.element(fileSheet).toHaveTextContent('There is nothing to save');
  await expectAccessible();
  await fileSheet.getByRole('button', { name: 'Close' }).click();
  await expect.element(fileSheet).not.toBeInTheDocument();
});

test('incomplete data is saved only after a confirmation, and its name says that it is incomplete', async () => {
  const serve = serveAgents(Array.from({ length: 60 }, (_, index) => agentRecord(index + 1)));
  await openPage(day, {
    chooseFault: (request, index) =>
      pagingOf(request).offset === 50 ? { status: 500 } : serve(request, index),
  });
  await expect.element(page.getByRole('alert').filter({ hasText: 'Incomplete' })).toBeVisible();
  await choose('Totals (CSV)');
  await expect.element(fileSheet).toHaveTextContent('The file will have the 50');
  await expectAccessible();
  const saved = nextSavedFile();
  await fileSheet.getByRole('button', { name: 'Save anyway' }).click();
  expect((await saved).name).toMatch(/_incomplete\.csv$/);
  await expect.element(fileSheet).not.toBeInTheDocument();
});

/** Width and height of a PNG, from its header. */
async function sizeOf({ blob }: SavedFile): Promise<{ readonly width: number; readonly height: number }> {
  const bytes = new DataView(await blob.arrayBuffer());
  expect([1, 2, 3].map((index) => String.fromCodePoint(bytes.getUint8(index))).join('')).toBe('PNG');
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

test('a picture shows all rows or those in view, at one or two pixels a pixel', async () => {
  await openCenter(newYork, afterNewYork);
  await readyTimeline();
  await choose('Picture (PNG)');
  await expect.element(pictureSheet.getByRole('radio')).toHaveLength(4);
  await expect.element(pictureSheet).toHaveTextContent('It fits in one file.');
  await expectAccessible();
  await pictureSheet.getByRole('radio', { name: 'Double, for print and large screens' }).click();
  await expect
    .element(pictureSheet.getByRole('radio', { name: 'Double, for print and large screens' }))
    .toBeChecked();
  const saved = nextSavedFile();
  await pictureSheet.getByRole('button', { name: 'Save picture' }).click();
  const file = await saved;
  expect(file.name).toBe('timeline_2026-11-01_America-New-York_as-of-2026-11-03T0700-0500.png');
  const { width, height } = await sizeOf(file);
  expect(width).toBe(3200);
  // Three rows of 34 px, the axis and the head.
  expect(height).toBeGreaterThan(2 * (3 * 34 + 34 + 50));
  await expect.element(announced(/^Saved timeline/)).toHaveLength(1);
});

test('a thousand agents make several pictures that have every row', async () => {
  const opened = await openPage(`${day}&sort=name&group=none`, {
    chooseFault: serveAgents([agentRecord(1)]),
    now: smallCenterNow,
  });
  await readyTimeline();
  await choose('Picture (PNG)');
  const savedOne = nextSavedFile();
  await pictureSheet.getByRole('button', { name: 'Save picture' }).click();
  const headHeight = (await sizeOf(await savedOne)).height - 34;

  opened.setFault(serveAgents(Array.from({ length: 1000 }, (_, index) => agentRecord(index + 1))));
  opened.reload();
  await readyTimeline();
  await choose('Picture (PNG)');
  await expect
    .element(pictureSheet.getByRole('radio', { name: 'All 1,000 rows, the whole range' }))
    .toBeChecked();
  await expect.element(pictureSheet).toHaveTextContent('so 3 will be saved');
  const saved = nextSavedFiles(3);
  await pictureSheet.getByRole('button', { name: 'Save picture' }).click();
  const files = await saved;
  await expect.element(announced(/3-of-3/)).toHaveLength(1);
  const sizes = await Promise.all(files.map(sizeOf));
  expect(sizes.reduce((sum, { height }) => sum + height, 0)).toBe(1000 * 34 + 3 * headHeight);
  expect(files.map(({ name }) => /_(\d-of-3)\.png$/.exec(name)?.[1])).toEqual(['1-of-3', '2-of-3', '3-of-3']);
});
