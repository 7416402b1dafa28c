import { describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../../demo/smallCenter.testkit';
import { agentRecord, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';
import { readCsv } from '../../export/csv.testkit';
import {
  expectAccessible,
  nextSavedFile,
  openPage,
  parameter,
  readyTimeline,
  timeline,
  textsOf,
} from '../page.testkit';
import { matching } from '../timelinePage.testkit';

/** Ada's day of 25 hours, which is over at `afterNewYork`. */
const newYork = 'from=2026-11-01&to=2026-11-01&tz=America/New_York';
const afterNewYork = '2026-11-03T12:00:00Z';

const spansTable = page.getByRole('table', { name: 'Status spans' });
const totalsTable = page.getByRole('table', { name: 'Totals by agent' });

const march10 = 'from=2026-03-10&to=2026-03-10&sort=name&group=none';

const openTable = async (table: Locator, query: string, now = smallCenterNow) => {
  const opened = await openPage(query, { handlers: createSmallCenterHandlers(smallCenterAgents), now });
  await expect.element(table).toHaveAttribute('aria-busy', 'false');
  return opened;
};

/** The cells of each row in the page, without the header. */
const cellTexts = (table: Locator): string[][] =>
  table
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) =>
      [...row.querySelectorAll('[role=rowheader], [role=cell]')].map(({ textContent }) => textContent),
    );

describe('the table of spans', () => {
  test('shows each span whole, in the time zone of the user', async () => {
    await openTable(spansTable, `${newYork}&view=table&q=Ada`, afterNewYork);
    await expect
      .poll(() => textsOf(spansTable.getByRole('columnheader')))
      .toEqual([
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
    await expect
      .poll(() => cellTexts(spansTable))
      .toEqual([
        [
          ...ada,
          'AVAILABLE',
          'Ready',
          '31 Oct 2026, 23:30:00 UTC−4',
          '1 Nov 2026, 01:45:15 UTC−4',
          '2:15:15',
        ],
        [...ada, 'BUSY', 'Coaching', '1 Nov 2026, 01:45:15 UTC−4', '1 Nov 2026, 01:20:20 UTC−5', '0:35:05'],
        [...ada, 'AWAY', 'Lunch', '1 Nov 2026, 01:20:20 UTC−5', '1 Nov 2026, 02:00:00 UTC−5', '0:39:40'],
        [...ada, 'OFFLINE', '', '1 Nov 2026, 03:00:00 UTC−5', '2 Nov 2026, 08:00:00 UTC−5', '29:00:00'],
      ]);
    await expect.element(spansTable).toHaveAttribute('aria-rowcount', '5');
    await expect.element(page.getByText('4 spans from 1 agent, with full start and end times')).toBeVisible();
  });

  test('shows an ongoing span without an end and until now', async () => {
    await openTable(spansTable, `${march10}&tz=Asia/Kolkata&view=table&q=Ben`);
    await expect.element(spansTable.getByRole('row')).toHaveLength(3);
    expect(cellTexts(spansTable)[1]?.slice(3)).toEqual([
      'BUSY',
      'NBK',
      '10 Mar 2026, 19:30:00 UTC+5:30',
      'ongoing',
      '1:00:00',
    ]);
  });

  test('sorts by every column, both ways, and says so', async () => {
    await openTable(spansTable, `${march10}&tz=UTC&view=table`);
    await expect.element(spansTable.getByRole('row')).toHaveLength(5);
    await expect
      .element(page.getByText('4 spans from 3 agents, with full start and end times; 1 agent with none'))
      .toBeVisible();
    const header = (name: string) => spansTable.getByRole('columnheader', { name, exact: true });
    const startsInOrder = () => cellTexts(spansTable).map((cells) => cells[5]?.slice(13, 21));
    // Ada 03:35:59 (AVAILABLE, 56 s) and 04:00 (BUSY, 20 min), Ben 08:00 (AVAILABLE, 6 h) and 14:00 (BUSY, 1 h so far).
    const [adaFirst, adaSecond, benFirst, benSecond] = ['03:35:59', '04:00:00', '08:00:00', '14:00:00'];
    const inTime = [adaFirst, adaSecond, benFirst, benSecond];
    const benBeforeAda = [benFirst, benSecond, adaFirst, adaSecond];
    const orders: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
      ['Start', inTime, inTime.toReversed()],
      // What is ongoing ends last.
      ['End', inTime, inTime.toReversed()],
      ['Duration', [adaFirst, adaSecond, benSecond, benFirst], [benFirst, benSecond, adaSecond, adaFirst]],
      [
        'Primary status',
        [adaFirst, benFirst, adaSecond, benSecond],
        [adaSecond, benSecond, adaFirst, benFirst],
      ],
      [
        'Secondary status',
        [adaSecond, benSecond, adaFirst, benFirst],
        [adaFirst, benFirst, benSecond, adaSecond],
      ],
      ['Custom ID', inTime, benBeforeAda],
      ['E-mail', inTime, benBeforeAda],
      ['Agent', inTime, benBeforeAda],
    ];
    await expect.element(header('Agent')).toHaveAttribute('aria-sort', 'ascending');
    for (const [name, ascending, descending] of orders) {
      await header(name).getByRole('button').click();
      await expect.element(header(name)).toHaveAttribute('aria-sort', 'ascending');
      expect(startsInOrder(), `${name}, ascending`).toEqual(ascending);
      await header(name).getByRole('button').click();
      await expect.element(header(name)).toHaveAttribute('aria-sort', 'descending');
      expect(startsInOrder(), `${name}, descending`).toEqual(descending);
      expect(
        spansTable.element().querySelectorAll('[aria-sort=ascending], [aria-sort=descending]'),
      ).toHaveLength(1);
    }
  });

  test('keeps to the same filters, as do the totals', async () => {
    await openTable(spansTable, `${march10}&tz=UTC&view=table&status=BUSY`, '2026-03-11T09:00:00Z');
    const spans = () => cellTexts(spansTable).map(([name, , , primary]) => `${name} ${primary}`);
    await expect.poll(spans).toEqual(['Ada Autumn BUSY', 'Ben Busy BUSY']);
    await page.getByRole('searchbox', { name: 'Find agent' }).fill('b-2');
    await expect.poll(spans).toEqual(['Ben Busy BUSY']);
    await page.getByRole('button', { name: /^Busy/ }).click();
    await expect.poll(spans).toEqual(['Ben Busy AVAILABLE', 'Ben Busy BUSY']);
    await page.getByRole('tab', { name: 'Totals' }).click();
    await expect
      .poll(() => textsOf(totalsTable.getByRole('rowheader')))
      .toEqual([...matching(/^All 1 agent/), 'Ben Busy']);
  });

  test('has only the spans in view in the page, of thousands', async () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => `08:${String(minute).padStart(2, '0')}:00`);
    const status = minutes.map((start) => spanRecord(start, start.replace(/00$/, '30')));
    const agents = Array.from({ length: 100 }, (_, index) => agentRecord(index + 1, { status }));
    await openPage('from=2026-03-10&to=2026-03-10&tz=UTC&view=table', { chooseFault: serveAgents(agents) });
    await expect.element(spansTable).toHaveAttribute('aria-busy', 'false');
    await expect.element(spansTable).toHaveAttribute('aria-rowcount', '6001');
    await expect.element(page.getByText('6,000 spans from 100 agents')).toBeVisible();
    const rows = spansTable.getByRole('row');
    expect(rows.elements().length).toBeLessThan(60);

    // By keyboard alone: the region takes the focus and scrolls to its end.
    page.getByRole('region', { name: 'Status spans, scrolls' }).element().focus();
    await userEvent.keyboard('{End}');
    await expect.element(rows.last()).toHaveAttribute('aria-rowindex', '6001');
    await expect.element(rows.last()).toBeInViewport();
    await expect.element(rows.last()).toHaveTextContent('Agent 0100');
    expect(rows.elements().length).toBeLessThan(60);
    await expect.element(spansTable.getByRole('columnheader', { name: 'Agent' })).toBeInViewport();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await readyTimeline();
    await expect.element(timeline).toHaveAttribute('aria-rowcount', '100');
  });
});

describe('the totals', () => {
  const openTotals = async (query = '') =>
    openTable(totalsTable, `${newYork}&view=totals${query}`, afterNewYork);
  const headers = totalsTable.getByRole('columnheader');
  const names = totalsTable.getByRole('rowheader');
  const cellsOf = (name: RegExp) => textsOf(totalsTable.getByRole('row', { name }).getByRole('cell'));

  test('of all agents are the sum of each, and sort', async () => {
    await openTotals();
    // Ben's call of March is still ongoing, so it is all of the day; Cleo has no status for any of it.
    await expect
      .poll(() => cellsOf(/^Ben Busy/))
      .toEqual(['0:00:00', '25:00:00', '0:00:00', '0:00:00', '0:00:00', '25:00:00']);
    expect(cellsOf(/^cleo@/)).toEqual(['0:00:00', '0:00:00', '0:00:00', '0:00:00', '25:00:00', '25:00:00']);
    expect(cellsOf(/^All 3 agents/)).toEqual([
      '1:45:15',
      '25:35:05',
      '0:39:40',
      '21:00:00',
      '26:00:00',
      '75:00:00',
    ]);

    const busy = totalsTable.getByRole('columnheader', { name: 'Busy' });
    await busy.getByRole('button').click();
    await expect.element(busy).toHaveAttribute('aria-sort', 'ascending');
    await expect
      .poll(() => textsOf(names))
      .toEqual(['All 3 agents', 'cleo@example.com', 'Ada Autumn', 'Ben Busy']);
    await busy.getByRole('button').click();
    await expect
      .poll(() => textsOf(names))
      .toEqual(['All 3 agents', 'Ben Busy', 'Ada Autumn', 'cleo@example.com']);
  });

  test('have few columns until more are asked for', async () => {
    await openTotals();
    await expect
      .poll(() => textsOf(headers))
      .toEqual(['Agent', 'Available', 'Busy', 'Away', 'Offline', 'No status', 'Total']);
    await page.getByRole('checkbox', { name: 'More columns' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'More columns' })).toBeChecked();
    await expect
      .poll(() => textsOf(headers))
      .toEqual([
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
    expect(parameter('totals')).toBe('full');
    await expectAccessible();
    history.back();
    await expect.element(headers).toHaveLength(7);
  });

  test('show in all their columns what the day of 25 hours comes to', async () => {
    await openTotals('&totals=full');
    // Ada, by hand (see smallCenter.testkit.ts): 1:45:15 + 0:35:05 + 0:39:40 = 3:00:00 logged in. She changes from
    // available to busy, away, nothing and offline: four times. Her first status began the day before.
    await expect
      .poll(() => cellsOf(/^Ada Autumn/))
      .toEqual([
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
    expect(cellsOf(/^cleo@/)).toEqual([
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
    // All: 25:35:05 busy, 28:00:00 logged in (Ada's three hours and Ben's 25). Ben's call began in March and is ongoing.
    expect(cellsOf(/^All 3 agents/)).toEqual([
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

  test('show shares, secondary statuses and overlaps when switched on', async () => {
    await openTotals('&totals=full');
    const show = page.getByRole('combobox', { name: 'Show' });
    await show.selectOptions('Share of logged-in time');
    // 6315 s, 2105 s and 2380 s of 10,800 s; offline and nothing are no part of it.
    await expect
      .poll(() => cellsOf(/^Ada Autumn/).slice(0, 7))
      .toEqual(['58.5%', '19.5%', '22.0%', '–', '–', '–', '100.0%']);
    await show.selectOptions('Share of range');
    // 75,600 s of 90,000 s.
    await expect.poll(() => cellsOf(/^Ada Autumn/)[3]).toBe('84.0%');
    await show.selectOptions('Time');
    await page.getByRole('checkbox', { name: 'Secondary statuses' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'Secondary statuses' })).toBeChecked();
    const lunch = totalsTable.getByRole('columnheader', { name: 'Away · Lunch' });
    await lunch.getByRole('button').click();
    await lunch.getByRole('button').click();
    await expect
      .poll(() => textsOf(names))
      .toEqual([...matching(/^All/), 'Ada Autumn', 'Ben Busy', 'cleo@example.com']);
    await page.getByRole('checkbox', { name: 'Count overlaps twice' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'Count overlaps twice' })).toBeChecked();
    await expect.element(page.getByText('a row can add up to more than its total')).toBeVisible();
    await expectAccessible();
  });

  test('are saved in the order of the table', async () => {
    await openTotals();
    const busy = totalsTable.getByRole('columnheader', { name: 'Busy' });
    await busy.getByRole('button').click();
    await busy.getByRole('button').click();
    await page.getByRole('button', { name: 'Export' }).click();
    const saved = nextSavedFile();
    await page.getByRole('menuitem', { name: 'Totals (CSV)' }).click();
    const lines = readCsv(await (await saved).blob.text());
    expect(lines.map(([userId]) => userId)).toEqual(['user_id', 'u-ben', 'u-ada', 'u-cleo', '']);
  });
});
