import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  createSmallCenterHandlers,
  sentFilter,
  smallCenterAgents,
  smallCenterNow,
} from '../../demo/smallCenter.testkit';
import { openPage, type OpenedPage, readyTimeline, textsOf, timeline as grid } from '../page.testkit';

const totals = page.getByRole('table', { name: 'Totals by agent' });
const headers = grid.getByRole('rowheader');

/** After all days of these tests. */
const later = '2026-12-01T00:00:00Z';

function openCenter(query: string, now = later): Promise<OpenedPage> {
  return openPage(query, { handlers: createSmallCenterHandlers(smallCenterAgents), now });
}

const march10 = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const newYork = 'America/New_York';

type ZoneDay = {
  readonly zone: string;
  readonly date: string;
  /** Ada's cells. */
  readonly cells: readonly string[];
  readonly total: string;
};

// Worked out by hand from the moments in smallCenter.ts; the offsets stand beside each day.
const zoneDays: readonly ZoneDay[] = [
  {
    // UTC+5:30
    zone: 'Asia/Kolkata',
    date: '2026-03-10',
    cells: [
      'No status reported, 00:00:00 – 09:05:59, 9:05:59',
      'AVAILABLE · Ready, 09:05:59 – 09:06:55, 0:00:56',
      'No status reported, 09:06:55 – 09:30:00, 0:23:05',
      'BUSY · Coaching, 09:30:00 – 09:50:00, 0:20:00, stated duration is 0:30:00, start to end is 0:20:00',
      'No status reported, 09:50:00 – Wed 11 Mar, 00:00:00, 14:10:00',
    ],
    total: '24:00:00',
  },
  {
    // UTC+5:45
    zone: 'Asia/Kathmandu',
    date: '2026-03-10',
    cells: [
      'No status reported, 00:00:00 – 09:20:59, 9:20:59',
      'AVAILABLE · Ready, 09:20:59 – 09:21:55, 0:00:56',
      'No status reported, 09:21:55 – 09:45:00, 0:23:05',
      'BUSY · Coaching, 09:45:00 – 10:05:00, 0:20:00, stated duration is 0:30:00, start to end is 0:20:00',
      'No status reported, 10:05:00 – Wed 11 Mar, 00:00:00, 13:55:00',
    ],
    total: '24:00:00',
  },
  {
    // UTC−4 since two days: the evening before
    zone: newYork,
    date: '2026-03-09',
    cells: [
      'No status reported, 00:00:00 – 23:35:59, 23:35:59',
      'AVAILABLE · Ready, 23:35:59 – 23:36:55, 0:00:56',
      'No status reported, 23:36:55 – Tue 10 Mar, 00:00:00, 0:23:05',
    ],
    total: '24:00:00',
  },
  {
    zone: newYork,
    date: '2026-11-01',
    cells: [
      'AVAILABLE · Ready, Sat 31 Oct, 23:30:00 – 01:45:15 UTC−4, 2:15:15',
      'BUSY · Coaching, 01:45:15 UTC−4 – 01:20:20 UTC−5, 0:35:05',
      'AWAY · Lunch, 01:20:20 UTC−5 – 02:00:00, 0:39:40',
      'No status reported, 02:00:00 – 03:00:00, 1:00:00',
      'OFFLINE · no secondary status, 03:00:00 – Mon 2 Nov, 08:00:00, 29:00:00',
    ],
    total: '25:00:00',
  },
  {
    zone: newYork,
    date: '2026-03-08',
    cells: [
      'AVAILABLE · Ready, 00:00:00 – 01:59:59, 1:59:59',
      'BUSY · Call, 01:59:59 – 03:00:01, 0:00:02',
      'AWAY · Break, 03:00:01 – 04:30:00, 1:29:59',
      'No status reported, 04:30:00 – Mon 9 Mar, 00:00:00, 19:30:00',
    ],
    total: '23:00:00',
  },
  {
    zone: 'Australia/Lord_Howe',
    date: '2026-04-05',
    cells: [
      'No status reported, 00:00:00 – 01:45:00 UTC+11, 1:45:00',
      'AVAILABLE · Ready, 01:45:00 UTC+11 – 01:40:10 UTC+10:30, 0:25:10',
      'No status reported, 01:40:10 UTC+10:30 – Mon 6 Apr, 00:00:00, 22:19:50',
    ],
    total: '24:30:00',
  },
];

for (const { zone, date, cells, total } of zoneDays) {
  test(`${date} in ${zone} is shown to the second and adds up to ${total}`, async () => {
    await openCenter(`from=${date}&to=${date}&tz=${zone}&q=Ada`);
    await readyTimeline();
    await expect.element(grid).toHaveAttribute('aria-rowcount', '1');
    const names = () =>
      grid
        .getByRole('gridcell')
        .elements()
        .map((cell) => cell.getAttribute('aria-label'));
    await expect.poll(names).toEqual(cells);

    await page.getByRole('tab', { name: 'Totals' }).click();
    const durations = totals.getByRole('row', { name: /^Ada Autumn/ }).getByRole('cell');
    await expect.poll(() => textsOf(durations).at(-1)).toBe(total);
    const seconds = textsOf(durations).map(secondsOf);
    expect(seconds.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(seconds.at(-1));
  });
}

function secondsOf(clockDuration: string): number {
  return clockDuration.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

test('the totals of a day of 25 hours count only what lies in it', async () => {
  await openCenter(`from=2026-11-01&to=2026-11-01&tz=${newYork}&q=Ada&view=totals`);
  await expect
    .poll(() => textsOf(totals.getByRole('columnheader')))
    .toEqual(['Agent', 'Available', 'Busy', 'Away', 'Offline', 'No status', 'Total']);
  await expect
    .poll(() => textsOf(totals.getByRole('row', { name: /^Ada Autumn/ }).getByRole('cell')))
    .toEqual(['1:45:15', '0:35:05', '0:39:40', '21:00:00', '1:00:00', '25:00:00']);
});

test('a day that a zone skipped differs from an empty one, and costs no call', async () => {
  // Samoa went from the 29th to the 31st of December 2011.
  const { requests } = await openCenter('from=2011-12-30&to=2011-12-30&tz=Pacific/Apia');
  await expect
    .element(page.getByRole('heading', { name: 'Fri, 30 Dec 2011 does not exist in Pacific/Apia' }))
    .toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(requests).toEqual([]);

  await page.getByRole('button', { name: 'Next day' }).click();
  await expect.element(page.getByLabelText('From')).toHaveValue('2011-12-31');
  await readyTimeline();
});

test('an ongoing status has lasted until now, and grows with the clock', async () => {
  await openCenter(`${march10}&group=none&q=Ben`, smallCenterNow);
  await readyTimeline();
  const ongoing = grid.getByRole('gridcell', { name: /^BUSY · NBK/ });
  await expect.element(ongoing).toHaveAccessibleName('BUSY · NBK, 14:00:00 – ongoing, 1:00:00');
  await expect.element(headers).toHaveTextContent('1h 00m');

  vi.setSystemTime('2026-03-10T15:01:01Z');
  await expect.element(ongoing).toHaveAccessibleName('BUSY · NBK, 14:00:00 – ongoing, 1:01:01');
  await expect.element(headers).toHaveTextContent('1h 01m');

  // Totals end with now, not with the day.
  await page.getByRole('tab', { name: 'Totals' }).click();
  const durations = totals.getByRole('row', { name: /^Ben Busy/ }).getByRole('cell');
  await expect.poll(() => textsOf(durations).at(-1)).toBe('15:01:01');
});

test('an agent without names goes by the email address, one without status has a row', async () => {
  await openCenter(`${march10}&sort=name&group=none`, smallCenterNow);
  await readyTimeline();
  const names = () =>
    headers.elements().map((header) => header.querySelector('[dir=auto][title]')?.textContent);
  await expect.poll(names).toEqual(['Ada Autumn', 'Ben Busy', 'cleo@example.com']);
  await expect.element(headers.last()).toHaveTextContent('No status');
});

const asked: readonly {
  readonly what: string;
  readonly query: string;
  readonly dateFilter: object;
}[] = [
  {
    what: 'one day in one offset as `date`, minutes negative east of Greenwich',
    query: 'from=2026-03-10&to=2026-03-10&tz=Asia/Kolkata',
    dateFilter: { date: '2026-03-10', timeZoneOffSet: -330 },
  },
  {
    what: 'minutes positive west of it',
    query: `from=2026-01-15&to=2026-01-15&tz=${newYork}`,
    dateFilter: { date: '2026-01-15', timeZoneOffSet: 300 },
  },
  {
    what: 'a range as `startDate` and `endDate`',
    query: 'from=2026-03-09&to=2026-03-11&tz=UTC',
    dateFilter: { startDate: '2026-03-09', endDate: '2026-03-11', timeZoneOffSet: 0 },
  },
  {
    // 04:00Z to 05:00Z of the next day: at UTC−4 that is 00:00 to 01:00 of the 2nd.
    what: 'a day of 25 hours as the two days that cover it',
    query: `from=2026-11-01&to=2026-11-01&tz=${newYork}`,
    dateFilter: { startDate: '2026-11-01', endDate: '2026-11-02', timeZoneOffSet: 240 },
  },
];

for (const { what, query, dateFilter } of asked) {
  test(`the upstream is asked for ${what}`, async () => {
    const { requests } = await openCenter(query);
    await readyTimeline();
    // Never both forms, and no list of agents where all are wanted.
    expect(requests.map(sentFilter)).toEqual([{ dateFilter }]);
  });
}
