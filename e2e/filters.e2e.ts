import type { Page } from 'playwright/test';

import { createSmallCenterHandlers, sentFilter, type SmallAgent } from '../src/demo/smallCenter.testkit';
import { type SmallCenter } from './support/smallCenter';
import { startFakeUpstream } from './support/startFakeUpstream';
import { startServer } from './support/startServer';
import { expect, test as base } from './support/test';
import { parameter, parametersOf, readyTimeline } from './support/timelinePage';

const now = '2026-03-10T15:00:00Z';
const primaries = ['AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE'] as const;

/**
 * 120 agents, the first of them `Agent 001`, agent1@example.com, C-1001. Each was AVAILABLE on the 9th,
 * and has been in one status since some minutes past eight on the 10th: the four in turn, so that each
 * is held by 30 agents now. The higher the number, the later the start.
 */
const people = Array.from({ length: 120 }, (_, index): SmallAgent => {
  const number = index + 1;
  return {
    userId: `u-${number}`,
    firstName: 'Agent',
    lastName: String(number).padStart(3, '0'),
    email: `agent${number}@example.com`,
    customId: `C-${1000 + number}`,
    spans: [
      {
        primary: 'AVAILABLE',
        secondary: 'Ready',
        start: '2026-03-09T07:00:00Z',
        end: '2026-03-09T15:00:00Z',
      },
      {
        primary: primaries[index % primaries.length] ?? primaries[0],
        secondary: 'Since eight',
        start: new Date(Date.parse('2026-03-10T08:00:00Z') + number * 60_000).toISOString(),
      },
    ],
  };
});

/** An upstream with the people above and a server in front of it, shared by the tests of a worker. */
const test = base.extend<object, { readonly center: SmallCenter }>({
  center: [
    async ({}, provide) => {
      const upstream = await startFakeUpstream({ handlers: createSmallCenterHandlers(people) });
      const server = await startServer(upstream.settings);
      await provide({ address: server.address, requests: upstream.requests });
      await server.stop();
      await upstream.stop();
    },
    { scope: 'worker' },
  ],
});

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(now);
});

async function expectAddress(page: Page, expected: Readonly<Record<string, string>>): Promise<void> {
  await expect.poll(() => parametersOf(page.url())).toEqual(expected);
}

const dates = (page: Page) => page.getByRole('group', { name: 'Date range' });

async function expectDates(page: Page, from: string, to: string): Promise<void> {
  await expect(dates(page).getByLabel('From')).toHaveValue(from);
  await expect(dates(page).getByLabel('To')).toHaveValue(to);
}

test('the days before and after, today, a range, and the way Back', async ({ page, center }) => {
  await page.goto(`${center.address}/`);
  await readyTimeline(page);
  await expectDates(page, '2026-03-10', '2026-03-10');
  await expectAddress(page, {});

  await page.getByRole('button', { name: 'Previous day' }).click();
  await expectAddress(page, { from: '2026-03-09', to: '2026-03-09' });
  await page.getByRole('button', { name: 'Next day' }).click();
  await expectAddress(page, {});
  await page.getByRole('button', { name: 'Next day' }).click();
  await expectAddress(page, { from: '2026-03-11', to: '2026-03-11' });
  await page.getByRole('button', { name: 'Today' }).click();
  await expectAddress(page, {});

  await dates(page).getByLabel('From').fill('2026-03-08');
  await expectAddress(page, { from: '2026-03-08', to: '2026-03-10' });
  await expect(dates(page)).toContainText('Sun 8 Mar – Tue, 10 Mar 2026');
  await expect(dates(page)).toContainText('3 days');
  // A range steps by its own length.
  await page.getByRole('button', { name: 'Previous day' }).click();
  await expectAddress(page, { from: '2026-03-05', to: '2026-03-07' });
  await dates(page).getByLabel('To').fill('2026-03-05');
  await expectAddress(page, { from: '2026-03-05', to: '2026-03-05' });

  await page.goBack();
  await expectDates(page, '2026-03-05', '2026-03-07');
  await page.goBack();
  await expectDates(page, '2026-03-08', '2026-03-10');
  await page.goBack();
  await expectDates(page, '2026-03-10', '2026-03-10');
  await page.goForward();
  await expectDates(page, '2026-03-08', '2026-03-10');
  await expectAddress(page, { from: '2026-03-08', to: '2026-03-10' });
});

test('a range past the limit keeps its start, says so, and leaves the controls in place', async ({
  page,
  center,
}) => {
  await page.goto(`${center.address}/?from=2026-03-09&to=2026-03-10`);
  await readyTimeline(page);
  const message = dates(page).getByRole('status');
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  const picker = page.getByRole('combobox', { name: 'Agents' });
  await expect(picker).toBeEditable();
  await dates(page).getByLabel('From').fill('2026-01-01');
  await expect(message).toHaveText(
    'That would be 69 days; at most 31 days can be shown. From is unchanged, and To is now Fri, 2 Jan 2026.',
  );
  await expectAddress(page, { from: '2026-01-01', to: '2026-01-02' });

  await dates(page).getByLabel('To').fill('2026-01-31');
  await expectAddress(page, { from: '2026-01-01', to: '2026-01-31' });
  await expect(message).toBeEmpty();
  const before = [await zone.boundingBox(), await picker.boundingBox()];
  // The range stays the same one, and the field shows it again.
  await dates(page).getByLabel('To').fill('2026-09-20');
  await expect(message).toContainText('To is now Sat, 31 Jan 2026.');
  await expectDates(page, '2026-01-01', '2026-01-31');
  expect([await zone.boundingBox(), await picker.boundingBox()]).toEqual(before);
});

test('the time zone is picked by city or offset, and moves the day', async ({ page, center }) => {
  await page.goto(`${center.address}/`);
  await readyTimeline(page);
  const before = center.requests.length;
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await expect(zone).toHaveValue('UTC');
  await zone.fill('kolkata');
  await page.getByRole('option', { name: 'Asia/Kolkata' }).click();
  await expect(zone).toHaveValue('Asia/Kolkata');
  await expectAddress(page, { tz: 'Asia/Kolkata' });
  await expect.poll(() => center.requests.length).toBeGreaterThan(before);
  expect(sentFilter(lastOf(center.requests)).dateFilter).toEqual({
    date: '2026-03-10',
    timeZoneOffSet: -330,
  });

  await zone.fill('+13:45');
  await page.getByRole('option', { name: 'Pacific/Chatham' }).click();
  // 15:00Z is 04:45 on the 11th there: what was today is yesterday now, and stays the day looked at.
  await expectAddress(page, { from: '2026-03-10', to: '2026-03-10', tz: 'Pacific/Chatham' });
  await page.getByRole('button', { name: 'Today' }).click();
  await expectAddress(page, { tz: 'Pacific/Chatham' });
  await expectDates(page, '2026-03-11', '2026-03-11');

  await zone.fill('no such place');
  await expect(page.getByText('No time zones match.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.goBack();
  await expect(zone).toHaveValue('Asia/Kolkata');
});

test('a zone is typed over the present one, and Enter takes the only match', async ({ page, center }) => {
  await page.goto(`${center.address}/`);
  await readyTimeline(page);
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await expect(zone).toBeEditable();
  await zone.click();
  await expect(page.getByRole('option', { name: 'Africa/Abidjan' })).toBeVisible();
  await page.keyboard.type('kolk');
  await expect(zone).toHaveValue('kolk');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(zone).toHaveValue('Asia/Kolkata');
  await expectAddress(page, { tz: 'Asia/Kolkata' });
  await expect(page.getByRole('listbox')).toHaveCount(0);

  await dates(page).getByRole('button', { name: 'Today' }).focus();
  await page.keyboard.press('Tab');
  await expect(zone).toBeFocused();
  await page.keyboard.type('chatham');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expectAddress(page, { from: '2026-03-10', to: '2026-03-10', tz: 'Pacific/Chatham' });
});

test('the pickers open where they are clicked, and each has a name of its own', async ({ page, center }) => {
  await page.goto(`${center.address}/`);
  await readyTimeline(page);
  const picker = page.getByRole('combobox', { name: 'Agents' });
  await expect(picker).toBeEditable();
  await expect(page.getByRole('button', { name: 'Show time zones' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show agents' })).toBeVisible();
  // Every group that is told has a name.
  await expect(page.getByRole('group', { name: /^$/ })).toHaveCount(0);
  await picker.click();
  await expect(page.getByRole('option').filter({ hasText: 'agent1@example.com' })).toBeVisible();
});

function lastOf<Item>(items: readonly Item[]): Item {
  const last = items.at(-1);
  if (last === undefined) throw new Error('the list is empty');
  return last;
}

test('agents are picked by name, e-mail address or custom id, and go upstream', async ({ page, center }) => {
  await page.goto(`${center.address}/`);
  const grid = await readyTimeline(page);
  const picker = page.getByRole('combobox', { name: 'Agents' });
  const lines = page.getByRole('listbox').getByRole('option');
  const tags = page.getByRole('list', { name: 'Selected agents' }).getByRole('listitem');
  const picked: string[] = [];
  for (const [text, email] of [
    ['agent 007', 'agent7@example.com'],
    ['agent42@ex', 'agent42@example.com'],
    ['C-1111', 'agent111@example.com'],
  ] as const) {
    await picker.fill(text);
    await expect(lines).toHaveCount(1);
    await lines.getByText(email).click();
    picked.push(email);
    await expect.poll(() => parameter(page, 'agents')).toBe(picked.join(','));
  }
  await page.keyboard.press('Escape');
  await expect(tags).toHaveText(['Agent 007', 'Agent 042', 'Agent 111']);
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expect.poll(() => sentFilter(lastOf(center.requests)).agents).toEqual(picked);

  // Each tag takes its agent away; Back brings the agent again.
  await page.getByRole('button', { name: 'Remove Agent 042' }).click();
  await expect.poll(() => parameter(page, 'agents')).toBe('agent7@example.com,agent111@example.com');
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await page.goBack();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('button', { name: 'Clear selected agents' }).click();
  await expectAddress(page, {});
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
});

test('a pasted list of e-mail addresses picks them all, and says what was none', async ({
  page,
  context,
  center,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: center.address });
  await page.goto(`${center.address}/`);
  await readyTimeline(page);
  const picker = page.getByRole('combobox', { name: 'Agents' });
  const pasted =
    'Jane Doe <jane@example.com>; joe@example.com\n"Ann" <ann@example.com>, JOE@example.com\tnobody';
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await picker.click();
  await page.keyboard.press('Control+V');
  await expect.poll(() => parameter(page, 'agents')).toBe('jane@example.com,joe@example.com,ann@example.com');
  // The list that the click opened hides the page around it from assistive technology.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Selected agents' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('Not email addresses: “nobody”.').first()).toBeVisible();
  await expect
    .poll(() => sentFilter(lastOf(center.requests)).agents)
    .toEqual(['jane@example.com', 'joe@example.com', 'ann@example.com']);
});

test('finding an agent narrows with every key, without a call or a step of history', async ({
  page,
  center,
}) => {
  await page.goto(`${center.address}/`);
  const grid = await readyTimeline(page);
  const find = page.getByRole('searchbox', { name: 'Find agent' });
  const before = center.requests.length;
  const steps = await page.evaluate(() => history.length);
  for (const text of ['AGENT 007', 'agent7@', 'c-1007']) {
    await find.fill('');
    await find.pressSequentially(text);
    await expect.poll(() => parameter(page, 'q')).toBe(text);
    await expect(grid).toHaveAttribute('aria-rowcount', '1');
    await expect(grid.getByRole('rowheader')).toHaveText(/^Agent 007/);
  }
  await expect(page.getByText('120 agents, 3 pages · 1 shown').first()).toBeVisible();
  await find.press('Escape');
  await expect(find).toHaveValue('');
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  expect(center.requests.length).toBe(before);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('the legend counts and filters by status', async ({ page, center }) => {
  await page.goto(`${center.address}/`);
  const grid = await readyTimeline(page);
  const entries = page.getByRole('group', { name: 'Status', exact: true }).getByRole('button');
  const entry = (label: string) => entries.filter({ hasText: label });
  await expect(entries).toHaveText(['Available 30', 'Busy 30', 'Away 30', 'Offline 30']);
  await expect(page.getByTitle('No status reported')).toHaveText('No status 0');

  await entry('Away').click();
  await expectAddress(page, { status: 'AWAY' });
  await expect(grid).toHaveAttribute('aria-rowcount', '30');
  await expect(grid.getByRole('rowheader').first()).toHaveText(/^Agent 003/);
  await expect(entry('Away')).toHaveAttribute('aria-pressed', 'true');
  await expect(entry('Busy')).toHaveAttribute('aria-pressed', 'false');
  // The counts are of all who were found: they say what another click would bring.
  await expect(entries).toHaveText(['Available 30', 'Busy 30', 'Away 30', 'Offline 30']);

  await entry('Busy').click();
  await expectAddress(page, { status: 'AWAY,BUSY' });
  await expect(grid).toHaveAttribute('aria-rowcount', '60');
  await page.goBack();
  await expect(grid).toHaveAttribute('aria-rowcount', '30');
  await entry('Away').click();
  await expectAddress(page, {});
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
});

test('order and groups are chosen, and kept in the address', async ({ page, center }) => {
  await page.goto(`${center.address}/`);
  const grid = await readyTimeline(page);
  const rows = grid.getByRole('row');
  await expect(rows.first()).toHaveText(/^Agent 001/);
  await page.getByRole('button', { name: 'Descending' }).click();
  await expectAddress(page, { sort: '-name' });
  await expect(rows.first()).toHaveText(/^Agent 120/);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Current status');
  await expectAddress(page, { sort: '-status' });
  // In the order of the legend, backwards.
  await expect(rows.first()).toHaveText(/^Agent 004/);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Time in status');
  await expectAddress(page, { sort: '-since' });
  await expect(rows.first()).toHaveText(/^Agent 120/);
  await page.getByRole('button', { name: 'Descending' }).click();
  await expectAddress(page, { sort: 'since' });
  await expect(rows.first()).toHaveText(/^Agent 001/);

  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Status');
  await expectAddress(page, { sort: 'since', group: 'status' });
  await expect(rows.first()).toContainText('Available');
  await expect(rows.first().getByRole('rowheader')).toContainText('30');
  await expect(rows.nth(1)).toHaveText(/^Agent 001/);
  await expect(rows.nth(2)).toHaveText(/^Agent 005/);
  // Headings are no agents.
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
});

test('a reload, and the same address elsewhere, give the same view', async ({ page, context, center }) => {
  const query =
    'from=2026-03-09&to=2026-03-10&tz=Asia/Kolkata&status=AVAILABLE,BUSY&q=agent%201&sort=-since&group=status&theme=dark' +
    '&at=2026-03-09T20:00:00.000Z/2026-03-10T04:00:00.000Z';
  await page.goto(`${center.address}/?${query}`);
  const picture = async (shown: Page) => {
    const grid = await readyTimeline(shown);
    return {
      rows: await grid.getByRole('row').allInnerTexts(),
      count: await grid.getAttribute('aria-rowcount'),
      theme: await shown.locator('html').getAttribute('data-theme'),
      zone: await shown.getByRole('combobox', { name: 'Time zone' }).inputValue(),
      find: await shown.getByRole('searchbox', { name: 'Find agent' }).inputValue(),
      part: await shown.getByRole('toolbar', { name: 'Timeline' }).locator('span').first().innerText(),
      parameters: parametersOf(shown.url()),
    };
  };
  const first = await picture(page);
  expect(first.zone).toBe('Asia/Kolkata');
  expect(first.find).toBe('agent 1');
  // 001, 010 to 019, 021 and so on: whoever has a 1, in the name or in C-1001, and that is everyone.
  expect(first.count).toBe('120');
  // 20:00Z and 04:00Z at UTC+5:30, on a range of two days.
  expect(first.part).toContain('01:30:00');
  expect(first.part).toContain('09:30:00');
  await expectDates(page, '2026-03-09', '2026-03-10');

  await page.reload();
  expect(await picture(page)).toEqual(first);

  const other = await context.newPage();
  await other.clock.setFixedTime(now);
  await other.goto(page.url());
  expect(await picture(other)).toEqual(first);
});

test('tabs are steps of the history, and keep the filters', async ({ page, center }) => {
  await page.goto(`${center.address}/?q=agent`);
  await readyTimeline(page);
  const tab = (name: string) => page.getByRole('tab', { name });
  await tab('Table').click();
  await expectAddress(page, { q: 'agent', view: 'table' });
  await expect(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
  await tab('Table').press('ArrowRight');
  await expectAddress(page, { q: 'agent', view: 'totals' });
  await expect(tab('Totals')).toBeFocused();
  await page.goBack();
  await expect(tab('Table')).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(tab('Timeline')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('agent');
});

const badAddresses: readonly {
  readonly what: string;
  readonly query: string;
  readonly notice: string;
  readonly dates: readonly [string, string];
}[] = [
  {
    what: 'dates reversed',
    query: 'from=2026-03-09&to=2026-03-01',
    notice: 'The range ends (2026-03-01) before it starts (2026-03-09). Showing 2026-03-09 only.',
    dates: ['2026-03-09', '2026-03-09'],
  },
  {
    what: 'a date in another format',
    query: 'from=09.03.2026&to=2026-03-10',
    notice: '“09.03.2026” is not a date in the form 2026-03-10 (year-month-day).',
    dates: ['2026-03-10', '2026-03-10'],
  },
  {
    what: 'a date that no calendar has',
    query: 'from=2026-02-30&to=2026-03-10',
    notice: '“2026-02-30” is not a calendar date.',
    dates: ['2026-03-10', '2026-03-10'],
  },
  {
    what: 'a year before 2000',
    query: 'from=1999-12-31&to=2026-03-10',
    notice: '“1999-12-31” is before the year 2000.',
    dates: ['2026-03-10', '2026-03-10'],
  },
  {
    what: 'the year 3000',
    query: 'from=2026-03-09&to=3000-01-01',
    notice: '“3000-01-01” is after the year 2999.',
    dates: ['2026-03-09', '2026-03-10'],
  },
  {
    what: 'a range over the limit',
    query: 'from=2026-01-01&to=2026-03-10',
    notice: 'The range is 69 days long; at most 31 days can be shown. It now ends on 2026-01-31.',
    dates: ['2026-01-01', '2026-01-31'],
  },
  {
    what: 'an unknown zone',
    query: 'from=2026-03-09&to=2026-03-09&tz=Mars/Olympus',
    notice: '“Mars/Olympus” is not a known time zone, such as Asia/Kolkata. Using UTC instead.',
    dates: ['2026-03-09', '2026-03-09'],
  },
  {
    what: 'an unknown parameter, markup and all',
    query: 'from=2026-03-09&to=2026-03-09&%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1',
    notice: '“<img src=x onerror=alert(1)>”This parameter does not exist and is ignored.',
    dates: ['2026-03-09', '2026-03-09'],
  },
  {
    what: 'an unknown view, order, group and theme',
    query: 'from=2026-03-09&to=2026-03-09&sort=height&theme=pink',
    notice: '“height” is not one of name, status, since, first',
    dates: ['2026-03-09', '2026-03-09'],
  },
  {
    what: 'a visible part outside the range',
    query: 'from=2026-03-09&to=2026-03-09&at=2026-04-09T08:00:00Z/2026-04-09T12:00:00Z',
    notice: 'The visible part is outside the range. Showing the whole range.',
    dates: ['2026-03-09', '2026-03-09'],
  },
];

// One page for all of them: only the navigation differs.
test('a bad address tells what is wrong with it, and the rest of it counts', async ({ page, center }) => {
  const banner = page.getByRole('status').filter({ hasText: 'Part of this link could not be used' });
  for (const { what, query, notice, dates: shown } of badAddresses) {
    await test.step(what, async () => {
      await page.goto(`${center.address}/?${query}&group=status&q=agent`);
      await expect(banner).toContainText(notice);
      await expectDates(page, ...shown);
      await expect(page.getByRole('combobox', { name: 'Group by' })).toHaveValue('status');
      await expect(page.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('agent');
      await expect(await readyTimeline(page)).toHaveAttribute('aria-rowcount', '120');
    });
  }
  await banner.getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner).toHaveCount(0);
});

test('ten thousand characters to find are cut, told, and harm nothing', async ({ page, center }) => {
  await page.goto(`${center.address}/?from=2026-03-09&to=2026-03-09&q=${'x'.repeat(10_000)}`);
  await expect(page.getByRole('status').filter({ hasText: 'Part of this link' })).toContainText(
    'The search text has 10,000 characters. The first 200 are used.',
  );
  await expect(page.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('x'.repeat(200));
  await expect(page.getByRole('heading', { name: 'No agents match' })).toBeVisible();
  await expectDates(page, '2026-03-09', '2026-03-09');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(await readyTimeline(page)).toHaveAttribute('aria-rowcount', '120');
});

test('every fault of one address is told, and what is mended by hand is told no longer', async ({
  page,
  center,
}) => {
  await page.goto(
    `${center.address}/?from=yesterday&to=2026-03-10&tz=Nowhere&sort=height&group=team&view=map`,
  );
  await readyTimeline(page);
  const banner = page.getByRole('status').filter({ hasText: 'Part of this link could not be used' });
  await expect(banner.getByRole('listitem')).toHaveCount(5);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('First seen');
  await expect(banner.getByRole('listitem')).toHaveCount(4);
  await expect(banner).not.toContainText('height');
});
