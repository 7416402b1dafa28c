import type { Locator, Page } from 'playwright/test';

import { expect, test as harness } from './support/test';
import { smallCenterNow } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { readyTimeline } from './support/timelinePage';
import { agentRecord, dayAddress, serveAgents, spanRecord } from '../src/demo/upstreamPages.testkit';

const spansTable = (page: Page) => page.getByRole('table', { name: 'Status spans' });

/** The cells of each row in the page, without the header. */
async function cellTexts(table: Locator): Promise<string[][]> {
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.slice(1).map((row) => row.locator('[role=rowheader], [role=cell]').allInnerTexts()),
  );
}

test('the table tells each span whole, in the viewer’s zone', async ({ page, smallCenter }) => {
  await page.goto(
    `${smallCenter.address}/?from=2026-11-01&to=2026-11-01&tz=America/New_York&view=table&q=Ada`,
  );
  const table = spansTable(page);
  await expect(table.getByRole('columnheader')).toHaveText([
    'Agent',
    'E-mail',
    'Custom ID',
    'Primary status',
    'Secondary status',
    'Start',
    'End',
    'Duration',
  ]);
  // The first began the day before, the last ends the day after: neither is cut.
  const ada = ['Ada Autumn', 'ada.autumn@example.com', 'A-1815'];
  expect(await cellTexts(table)).toEqual([
    [...ada, 'AVAILABLE', 'Ready', '31 Oct 2026, 23:30:00 UTC−4', '1 Nov 2026, 01:45:15 UTC−4', '2:15:15'],
    [...ada, 'BUSY', 'Coaching', '1 Nov 2026, 01:45:15 UTC−4', '1 Nov 2026, 01:20:20 UTC−5', '0:35:05'],
    [...ada, 'AWAY', 'Lunch', '1 Nov 2026, 01:20:20 UTC−5', '1 Nov 2026, 02:00:00 UTC−5', '0:39:40'],
    [...ada, 'OFFLINE', '', '1 Nov 2026, 03:00:00 UTC−5', '2 Nov 2026, 08:00:00 UTC−5', '29:00:00'],
  ]);
  await expect(table).toHaveAttribute('aria-rowcount', '5');
  await expect(page.getByText('4 spans from 1 agent, with full start and end times')).toBeVisible();
});

test('an ongoing span has no end and lasts until now', async ({ page, smallCenter }) => {
  await page.clock.setFixedTime(smallCenterNow);
  await page.goto(`${smallCenter.address}/?tz=Asia/Kolkata&view=table&q=Ben`);
  const table = spansTable(page);
  await expect(table.getByRole('row')).toHaveCount(3);
  const [, ongoing] = await cellTexts(table);
  expect(ongoing?.slice(3)).toEqual(['BUSY', 'NBK', '10 Mar 2026, 19:30:00 UTC+5:30', 'ongoing', '1:00:00']);
});

test('every column sorts, both ways, and says so', async ({ page, smallCenter }) => {
  await page.clock.setFixedTime(smallCenterNow);
  await page.goto(`${smallCenter.address}/?tz=UTC&view=table`);
  const table = spansTable(page);
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(
    page.getByText('4 spans from 3 agents, with full start and end times; 1 agent with none'),
  ).toBeVisible();
  const header = (name: string) => table.getByRole('columnheader', { name, exact: true });
  const startsInOrder = async () => (await cellTexts(table)).map((cells) => cells[5]?.slice(13, 21));
  // Ada 03:35:59 (AVAILABLE, 56 s) and 04:00 (BUSY, 20 min), Ben 08:00 (AVAILABLE, 6 h) and 14:00 (BUSY, 1 h so far).
  const orders: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'Start',
      ['03:35:59', '04:00:00', '08:00:00', '14:00:00'],
      ['14:00:00', '08:00:00', '04:00:00', '03:35:59'],
    ],
    // What is ongoing ends last.
    [
      'End',
      ['03:35:59', '04:00:00', '08:00:00', '14:00:00'],
      ['14:00:00', '08:00:00', '04:00:00', '03:35:59'],
    ],
    [
      'Duration',
      ['03:35:59', '04:00:00', '14:00:00', '08:00:00'],
      ['08:00:00', '14:00:00', '04:00:00', '03:35:59'],
    ],
    [
      'Primary status',
      ['03:35:59', '08:00:00', '04:00:00', '14:00:00'],
      ['04:00:00', '14:00:00', '03:35:59', '08:00:00'],
    ],
    [
      'Secondary status',
      ['04:00:00', '14:00:00', '03:35:59', '08:00:00'],
      ['03:35:59', '08:00:00', '14:00:00', '04:00:00'],
    ],
    [
      'Custom ID',
      ['03:35:59', '04:00:00', '08:00:00', '14:00:00'],
      ['08:00:00', '14:00:00', '03:35:59', '04:00:00'],
    ],
    [
      'E-mail',
      ['03:35:59', '04:00:00', '08:00:00', '14:00:00'],
      ['08:00:00', '14:00:00', '03:35:59', '04:00:00'],
    ],
    [
      'Agent',
      ['03:35:59', '04:00:00', '08:00:00', '14:00:00'],
      ['08:00:00', '14:00:00', '03:35:59', '04:00:00'],
    ],
  ];
  await expect(header('Agent')).toHaveAttribute('aria-sort', 'ascending');
  for (const [name, ascending, descending] of orders) {
    await header(name).getByRole('button').click();
    await expect(header(name)).toHaveAttribute('aria-sort', 'ascending');
    expect(await startsInOrder(), `${name}, ascending`).toEqual(ascending);
    await header(name).getByRole('button').click();
    await expect(header(name)).toHaveAttribute('aria-sort', 'descending');
    expect(await startsInOrder(), `${name}, descending`).toEqual(descending);
    await expect(table.locator('[aria-sort=ascending], [aria-sort=descending]')).toHaveCount(1);
  }
});

test('the table keeps to the same filters', async ({ page, smallCenter }) => {
  await page.clock.setFixedTime(smallCenterNow);
  await page.goto(`${smallCenter.address}/?tz=UTC&view=table&status=BUSY`);
  const table = spansTable(page);
  const starts = async () => (await cellTexts(table)).map(([name, , , primary]) => `${name} ${primary}`);
  await expect.poll(starts).toEqual(['Ada Autumn BUSY', 'Ben Busy BUSY']);
  await page.getByRole('searchbox', { name: 'Find agent' }).fill('b-2');
  await expect.poll(starts).toEqual(['Ben Busy BUSY']);
  await page.getByRole('button', { name: /^Busy/ }).click();
  await expect.poll(starts).toEqual(['Ben Busy AVAILABLE', 'Ben Busy BUSY']);
  await page.getByRole('tab', { name: 'Totals' }).click();
  const totals = page.getByRole('table', { name: 'Totals by agent' });
  await expect(totals.getByRole('rowheader')).toHaveText([/^All 1 agent/, 'Ben Busy']);
});

test('the totals of all agents are the sum of each, and sort', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?from=2026-11-01&to=2026-11-01&tz=America/New_York&view=totals`);
  const table = page.getByRole('table', { name: 'Totals by agent' });
  const row = (name: RegExp) => table.getByRole('row', { name }).getByRole('cell');
  // Ben's call of March is still ongoing, so it holds all of the day; Cleo has no status for any of it.
  await expect(row(/^Ben Busy/)).toHaveText([
    '0:00:00',
    '25:00:00',
    '0:00:00',
    '0:00:00',
    '0:00:00',
    '25:00:00',
  ]);
  await expect(row(/^cleo@/)).toHaveText([
    '0:00:00',
    '0:00:00',
    '0:00:00',
    '0:00:00',
    '25:00:00',
    '25:00:00',
  ]);
  await expect(row(/^All 3 agents/)).toHaveText([
    '1:45:15',
    '25:35:05',
    '0:39:40',
    '21:00:00',
    '26:00:00',
    '75:00:00',
  ]);

  const busy = table.getByRole('columnheader', { name: 'Busy' });
  await busy.getByRole('button').click();
  await expect(busy).toHaveAttribute('aria-sort', 'ascending');
  const names = table.getByRole('rowheader');
  await expect(names).toHaveText(['All 3 agents', 'cleo@example.com', 'Ada Autumn', 'Ben Busy']);
  await busy.getByRole('button').click();
  await expect(names).toHaveText(['All 3 agents', 'Ben Busy', 'Ada Autumn', 'cleo@example.com']);
});

harness(
  'of thousands of spans only those in view are in the page',
  async ({ page, startFakeUpstream, startServer }) => {
    const minutes = Array.from({ length: 60 }, (_, minute) => `08:${String(minute).padStart(2, '0')}:00`);
    const status = minutes.map((start) => spanRecord(start, start.replace(/00$/, '30')));
    const agents = Array.from({ length: 100 }, (_, index) => agentRecord(index + 1, { status }));
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
    const server = await startServer(upstream.settings);
    await page.goto(dayAddress(server, 'view=table'));
    const table = spansTable(page);
    await expect(table).toHaveAttribute('aria-busy', 'false');
    await expect(table).toHaveAttribute('aria-rowcount', '6001');
    await expect(page.getByText('6,000 spans from 100 agents')).toBeVisible();
    const rows = table.getByRole('row');
    expect(await rows.count()).toBeLessThan(60);

    // By keyboard alone: the region takes the focus and scrolls to its end.
    await page.getByRole('region', { name: 'Status spans, scrolls' }).focus();
    await page.keyboard.press('End');
    await expect(rows.last()).toHaveAttribute('aria-rowindex', '6001');
    await expect(rows.last()).toBeInViewport();
    await expect(rows.last()).toContainText('Agent 0100');
    expect(await rows.count()).toBeLessThan(60);
    await expect(table.getByRole('columnheader', { name: 'Agent' })).toBeInViewport();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(await readyTimeline(page)).toHaveAttribute('aria-rowcount', '100');
  },
);
