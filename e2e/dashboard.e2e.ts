import * as v from 'valibot';

import { pagingOf } from '../src/demo/upstreamPages.testkit';
import { expect, test as harness } from './support/test';
import { sentFilter, smallCenterNow } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { cellNames, readyTimeline } from './support/timelinePage';

harness('the demo says that it is one, and counts every agent once', async ({ page }) => {
  // A clock that stands asks for nothing anew, so no count changes while it is read.
  await page.clock.setFixedTime(new Date());
  await page.goto('/');
  const grid = await readyTimeline(page);
  await expect(page.getByRole('banner').getByText('Demo data', { exact: true })).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '250');
  await expect(page.getByText('250 agents, 5 pages').first()).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Loading agents' })).toHaveCount(0);

  // "now": each agent is in one primary status or in none, so the legend adds up.
  const legend = page.getByRole('group', { name: 'Status', exact: true });
  await expect(legend.getByText('now', { exact: true })).toBeVisible();
  const texts = await legend.locator('button, span[title="No status reported"]').allInnerTexts();
  const labels = texts.map((text) => text.replaceAll(/[\s\d]+/g, ' ').trim());
  // A status that is not one of the upstream's four gets an entry of its own between them and the last.
  expect(labels.slice(0, 4)).toEqual(['Available', 'Busy', 'Away', 'Offline']);
  expect(labels.at(-1)).toBe('No status');
  const counts = texts.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(250);

  // Names come first in a row header, in the order of the alphabet.
  const headers = grid.getByRole('rowheader');
  const names = await headers.evaluateAll((elements) =>
    elements.map((element) => element.querySelector('[dir=auto]')?.textContent ?? ''),
  );
  expect(names.length).toBeGreaterThan(10);
  const [first = ''] = names;
  await expect(headers.first()).toHaveAccessibleName(new RegExp(`^${first}`));
  expect(names).toEqual(names.toSorted(new Intl.Collator('en-GB', { numeric: true }).compare));
});

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
  test(`${date} in ${zone} is told to the second and adds up to ${total}`, async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?from=${date}&to=${date}&tz=${zone}&q=Ada`);
    const grid = await readyTimeline(page);
    await expect(grid).toHaveAttribute('aria-rowcount', '1');
    expect(await cellNames(grid)).toEqual(cells);

    await page.getByRole('tab', { name: 'Totals' }).click();
    const row = page
      .getByRole('table', { name: 'Totals by agent' })
      .getByRole('row', { name: /^Ada Autumn/ });
    await expect(row.getByRole('cell').last()).toHaveText(total);
    const sums = await row.getByRole('cell').allTextContents();
    const seconds = sums.map(secondsOf);
    expect(seconds.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(seconds.at(-1));
  });
}

function secondsOf(clockDuration: string): number {
  return clockDuration.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

test('the totals of a day of 25 hours count only what lies in it', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?from=2026-11-01&to=2026-11-01&tz=${newYork}&q=Ada&view=totals`);
  const table = page.getByRole('table', { name: 'Totals by agent' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Agent',
    'Available',
    'Busy',
    'Away',
    'Offline',
    'No status',
    'Total',
  ]);
  await expect(table.getByRole('row', { name: /^Ada Autumn/ }).getByRole('cell')).toHaveText([
    '1:45:15',
    '0:35:05',
    '0:39:40',
    '21:00:00',
    '1:00:00',
    '25:00:00',
  ]);
});

test('a day that a zone skipped is told apart from an empty one, and costs no call', async ({
  page,
  smallCenter,
}) => {
  // Samoa went from the 29th to the 31st of December 2011.
  const before = smallCenter.requests.length;
  await page.goto(`${smallCenter.address}/?from=2011-12-30&to=2011-12-30&tz=Pacific/Apia`);
  await expect(
    page.getByRole('heading', { name: 'Fri, 30 Dec 2011 does not exist in Pacific/Apia' }),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(smallCenter.requests.length).toBe(before);

  await page.getByRole('button', { name: 'Next day' }).click();
  await expect(page.getByLabel('From')).toHaveValue('2011-12-31');
  await readyTimeline(page);
});

test('an ongoing status has lasted until now, and grows with the clock', async ({ page, smallCenter }) => {
  await page.clock.setFixedTime(smallCenterNow);
  await page.goto(`${smallCenter.address}/?tz=UTC&q=Ben`);
  const grid = await readyTimeline(page);
  const ongoing = grid.getByRole('gridcell', { name: /^BUSY · NBK/ });
  await expect(ongoing).toHaveAccessibleName('BUSY · NBK, 14:00:00 – ongoing, 1:00:00');
  await expect(grid.getByRole('rowheader')).toContainText('1h 00m');

  await page.clock.setFixedTime('2026-03-10T15:01:01Z');
  await expect(ongoing).toHaveAccessibleName('BUSY · NBK, 14:00:00 – ongoing, 1:01:01');
  await expect(grid.getByRole('rowheader')).toContainText('1h 01m');

  // Totals end with now, not with the day.
  await page.getByRole('tab', { name: 'Totals' }).click();
  const row = page.getByRole('table', { name: 'Totals by agent' }).getByRole('row', { name: /^Ben Busy/ });
  await expect(row.getByRole('cell').last()).toHaveText('15:01:01');
});

test('an agent without names goes by the e-mail address, one without status has a row', async ({
  page,
  smallCenter,
}) => {
  await page.clock.setFixedTime(smallCenterNow);
  await page.goto(`${smallCenter.address}/?tz=UTC`);
  const grid = await readyTimeline(page);
  await expect(grid.getByRole('rowheader').locator('span[dir=auto][title]')).toHaveText([
    'Ada Autumn',
    'Ben Busy',
    'cleo@example.com',
  ]);
  await expect(grid.getByRole('rowheader').last()).toContainText('No status');
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
  test(`the upstream is asked for ${what}`, async ({ page, smallCenter }) => {
    const before = smallCenter.requests.length;
    await page.goto(`${smallCenter.address}/?${query}`);
    await readyTimeline(page);
    const sent = smallCenter.requests.slice(before).map(sentFilter);
    // Never both forms, and no list of agents where all are wanted.
    expect(sent).toEqual([{ dateFilter }]);
  });
}

test('picked agents reach the upstream as a list, with the credentials of the server', async ({
  page,
  smallCenter,
}) => {
  const before = smallCenter.requests.length;
  await page.goto(
    `${smallCenter.address}/?from=2026-03-10&to=2026-03-10&tz=UTC&agents=ada.autumn@example.com,cleo@example.com`,
  );
  const grid = await readyTimeline(page);
  await expect(grid).toHaveAttribute('aria-rowcount', '2');

  const [request, ...others] = smallCenter.requests.slice(before);
  if (request === undefined) throw new Error('nothing reached the upstream');
  expect(others).toEqual([]);
  expect(sentFilter(request).agents).toEqual(['ada.autumn@example.com', 'cleo@example.com']);
  expect(request.method).toBe('POST');
  expect(request.url).toBe(
    '/agentassist/api/public/analytics/account/account-of-the-test/agentstatusdetails?limit=50&offset=0',
  );
  expect(request.headers['iid']).toBe('st-of-the-test');
  expect(request.headers['content-type']).toMatch(/^application\/json/);
  const token = v.parse(v.string(), request.headers['auth']);
  const [header = '', payload = ''] = token.split('.');
  const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(decode(header)).toMatchObject({ alg: 'HS256' });
  expect(decode(payload)).toMatchObject({ appId: 'cs-of-the-test' });
  // Nothing of the browser's own goes on: what the server sends is made from nothing.
  expect(request.headers).not.toHaveProperty('cookie');
  expect(request.headers).not.toHaveProperty('origin');
  expect(request.headers).not.toHaveProperty('referer');
});

harness(
  'pages are asked for once each, and at most three past the end',
  async ({ page, startFakeUpstream, startServer }) => {
    const upstream = await startFakeUpstream();
    const server = await startServer(upstream.settings);
    await page.goto(`${server.address}/?from=2026-03-10&to=2026-03-10&tz=UTC`);
    await expect(await readyTimeline(page)).toHaveAttribute('aria-rowcount', '120');

    const paging = upstream.requests.map(pagingOf);
    expect(paging.every(({ limit }) => limit === 50)).toBe(true);
    expect(paging[0]?.offset).toBe(0);
    const offsets = paging.map(({ offset }) => offset).toSorted((one, other) => one - other);
    expect(offsets.slice(0, 3)).toEqual([0, 50, 100]);
    const pastEnd = offsets.slice(3);
    expect(pastEnd).toEqual([150, 200, 250].slice(0, pastEnd.length));
  },
);
