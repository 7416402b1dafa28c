import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createSmallCenterHandlers, sentFilter, type SmallAgent } from '../demo/smallCenter.testkit';
import { heldBack, type UpstreamRequest } from '../demo/upstreamPages.testkit';
import { dateRange, expectDates } from './fourStatuses.testkit';
import {
  expectAddress,
  openPage,
  type OpenedPage,
  type PageOptions,
  parameter,
  press,
  readyTimeline,
  textsOf,
  timeline,
} from './page.testkit';
import { agentNames, groupHeadings, leaveRows, matching, rowHeader } from './timelinePage.testkit';

const now = '2026-03-10T15:00:37Z';

/** Someone in one status since a time of the 10th, and available for an hour from half past seven. */
function since(name: string, primary: string, secondary: string, time: string): SmallAgent {
  return {
    userId: `u-${name}`,
    firstName: name,
    lastName: 'Ng',
    email: `${name.toLowerCase()}@example.com`,
    spans: [
      {
        primary: 'AVAILABLE',
        secondary: 'Ready',
        start: '2026-03-10T07:30:00Z',
        end: '2026-03-10T08:30:00Z',
      },
      { primary, secondary, start: `2026-03-10T${time}Z` },
    ],
  };
}

/** By name, in another order than by how long they have been in their status. */
const people: readonly SmallAgent[] = [
  since('Ada', 'AWAY', 'Lunch', '14:20:00'),
  since('Ben', 'AWAY', 'Break', '14:00:00'),
  since('Cem', 'AWAY', 'Lunch', '14:40:00'),
  since('Dan', 'BUSY', 'Call', '14:55:00'),
  since('Eve', 'BUSY', 'Call', '14:50:00'),
  since('Fay', 'AVAILABLE', 'Ready', '12:00:00'),
  since('Gus', 'COFFEE', 'Espresso', '14:59:00'),
  since('Hal', 'OFFLINE', '', '08:30:00'),
  since('Ida', 'OFFLINE', '', '09:00:00'),
  { ...since('Jon', '', '', '08:30:00'), spans: [] },
  {
    ...since('Kim', '', '', '08:30:00'),
    spans: [
      { primary: 'BUSY', secondary: 'Call', start: '2026-03-10T09:00:00Z', end: '2026-03-10T10:00:00Z' },
    ],
  },
];

const counts = page.getByRole('group', { name: 'Status', exact: true }).getByRole('button');
const count = (name: string) =>
  page.getByRole('group', { name: 'Status', exact: true }).getByRole('button', { name });
const hours = (label: string) => dateRange.getByRole('button', { name: label, exact: true });
const totals = page.getByRole('table', { name: 'Totals by agent' });

async function openCenter(query = '', options: PageOptions = {}): Promise<OpenedPage> {
  const opened = await openPage(query, { handlers: createSmallCenterHandlers(people), now, ...options });
  await leaveRows();
  return opened;
}

const first = (name: string) => `${name} Ng`;

describe('an address without dates', () => {
  test('opens with who is away, busy and available now, whoever is longest first', async () => {
    await openCenter();
    await readyTimeline();
    await expect
      .poll(() => textsOf(groupHeadings))
      .toEqual(
        matching(
          /^Away.*3 agents/,
          /^Busy.*2/,
          /^Available.*1/,
          /^Coffee.*1/,
          /^Offline.*2/,
          /^No status.*2/,
        ),
      );
    // Who is not at work is folded.
    expect(agentNames()).toEqual(['Ben', 'Ada', 'Cem', 'Eve', 'Dan', 'Fay', 'Gus'].map(first));
    await expect
      .element(timeline.getByRole('rowheader', { name: /^Offline/ }))
      .toHaveAttribute('aria-expanded', 'false');
    await expect.element(timeline).toHaveAttribute('aria-rowcount', String(people.length));
    await expectAddress({});
  });

  test('keeps in the address which groups are folded', async () => {
    const opened = await openCenter();
    await readyTimeline();
    await groupHeadings.nth(4).click();
    await expect.poll(() => agentNames().slice(-2)).toEqual(['Hal', 'Ida'].map(first));
    await expectAddress({ fold: 'none' });
    await groupHeadings.nth(5).click();
    await expect.poll(() => agentNames()).toHaveLength(people.length);
    expect(location.search).toBe('?fold=');
    opened.reload();
    await readyTimeline();
    await expect.poll(() => agentNames()).toHaveLength(people.length);
    // Opening the page again was a step, too.
    history.go(-2);
    await expect.poll(() => agentNames()).toHaveLength(people.length - 2);
  });
});

describe('a count', () => {
  /** Presses each count, and expects exactly as many rows as it says. */
  async function expectExactCounts(): Promise<void> {
    const names = textsOf(counts);
    expect(names.length).toBeGreaterThan(3);
    for (const [index, name] of names.entries()) {
      const said = Number(/\d+$/.exec(name)?.[0]);
      await counts.nth(index).click();
      if (said === 0) await expect.element(timeline).not.toBeInTheDocument();
      else {
        await expect.element(timeline, { message: name }).toHaveAttribute('aria-rowcount', String(said));
        await expect.poll(() => agentNames(), { message: name }).toHaveLength(said);
      }
      // The others say what they said: who is in them now.
      expect(textsOf(counts)).toEqual(names);
      await expect.element(counts.nth(index)).toHaveAttribute('aria-pressed', 'true');
      await counts.nth(index).click();
      await expect.poll(() => parameter('now')).toBeNull();
    }
  }

  test('leaves exactly as many rows as it says, for each status and none', async () => {
    await openCenter();
    await readyTimeline();
    expect(textsOf(counts)).toEqual([
      'Available 1',
      'Busy 2',
      'Away 3',
      'Offline 2',
      'Coffee 1',
      'No status 2',
    ]);
    await expectExactCounts();
  });

  test('adds to another, and shows whole bars', async () => {
    await openCenter('view=timeline');
    await readyTimeline();
    await count('Offline').click();
    await expect.poll(agentNames).toEqual(['Hal', 'Ida'].map(first));
    await count('No status').click();
    await expect.poll(agentNames).toEqual(['Hal', 'Ida', 'Jon', 'Kim'].map(first));
    await expectAddress({ now: 'OFFLINE,none' });
    await expect.element(timeline).toHaveAttribute('aria-rowcount', '4');
    // What Hal was in before is there, and no filter by the statuses of the range dims it.
    await press(rowHeader('Hal'), '{ArrowRight}');
    await expect
      .element(timeline.getByRole('gridcell', { name: /^AVAILABLE · Ready, 07:30:00/ }))
      .toBeVisible();
    expect(parameter('status')).toBeNull();
  });

  test('is of the present reason where one is asked for', async () => {
    await openCenter('reason=Lunch,Call');
    await readyTimeline();
    await expect.poll(() => textsOf(counts)).toEqual(expect.arrayContaining(['Busy 2', 'Away 2']));
    await expectExactCounts();
    // Kim had a call, and is in no status now.
    await count('Away').click();
    await expect.poll(agentNames).toEqual(['Ada', 'Cem'].map(first));
  });

  test('is of those who were in a status of the range where one is asked for', async () => {
    await openCenter('status=BUSY');
    await readyTimeline();
    await expect.poll(() => textsOf(counts)).toEqual(expect.arrayContaining(['Busy 2', 'No status 1']));
    await expectExactCounts();
  });
});

describe('the range', () => {
  test('is chosen in hours, as today, or as the day before', async () => {
    const { requests } = await openCenter();
    await readyTimeline();
    await expect.element(hours('Live')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(hours('Last 8 hours')).toHaveAttribute('aria-pressed', 'true');
    await hours('Last 24 hours').click();
    await expectAddress({ last: '24h' });
    await expectDates('2026-03-09', '2026-03-10');
    await readyTimeline();
    await expect.poll(() => requests.map(dateOf)).toEqual(['2026-03-10', '2026-03-09']);
    await hours('Last 4 hours').click();
    await expectAddress({ last: '4h' });

    await hours('Previous day').click();
    await expectAddress({ from: '2026-03-09', to: '2026-03-09' });
    await expect.element(hours('Live')).toHaveAttribute('aria-pressed', 'false');
    await expect.element(groupHeadings).not.toBeInTheDocument();
    await hours('Today').click();
    await expectAddress({ from: '2026-03-10', to: '2026-03-10' });
    await expect.poll(() => textsOf(groupHeadings)[0]).toMatch(/^Away/);
    await hours('Live').click();
    await expectAddress({});
    await expect.poll(() => textsOf(groupHeadings)[0]).toMatch(/^Away/);
  });

  test('says that it is loading while more hours are on their way', async () => {
    const opened = await openCenter();
    await readyTimeline();
    const gate = heldBack();
    opened.setFault((request) => (dateOf(request) === '2026-03-09' ? { until: gate.opened } : undefined));
    await hours('Last 24 hours').click();
    await expect.element(page.getByRole('progressbar', { name: 'Loading agents' })).toBeVisible();
    await expect.element(timeline).toHaveAttribute('aria-busy', 'true');
    gate.open();
    await readyTimeline();
  });

  test.each([
    ['on a usual day', now, 'UTC'],
    ['over midnight', '2026-03-10T03:12:09Z', 'UTC'],
    ['in the night in which clocks go forward', '2026-03-29T03:59:59Z', 'Europe/Berlin'],
    ['in the night in which clocks go back', '2026-10-25T04:30:01Z', 'Europe/Berlin'],
    ['where clocks go back by half an hour', '2026-04-04T20:15:00Z', 'Australia/Lord_Howe'],
  ])('is exactly eight hours long for everyone %s', async (_when, moment, zone) => {
    await openCenter(`tz=${zone}&view=totals`, { now: moment });
    const rowsOf = () =>
      people.map(({ firstName }) => {
        const row = totals.getByRole('row', { name: new RegExp(`^${firstName} Ng`) });
        return textsOf(row.getByRole('cell')).map(secondsOf);
      });
    await expect.poll(() => rowsOf().map((row) => row.at(-1))).toEqual(people.map(() => 8 * 3600));
    for (const row of rowsOf()) {
      expect(row.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(8 * 3600);
    }
  });
});

describe('midnight', () => {
  const nightShift: readonly SmallAgent[] = [
    ...['Lea', 'Max'].map((name) => ({
      ...since(name, 'AWAY', 'Lunch', '23:30:00'),
      spans: [
        { primary: 'BUSY', secondary: 'Call', start: '2026-03-10T18:00:00Z', end: '2026-03-10T23:30:00Z' },
        { primary: 'AWAY', secondary: 'Lunch', start: '2026-03-10T23:30:00Z' },
      ],
    })),
    {
      ...since('Nia', 'BUSY', 'Call', '20:00:00'),
      spans: [
        { primary: 'BUSY', secondary: 'Call', start: '2026-03-10T20:00:00Z', end: '2026-03-11T00:00:02Z' },
        { primary: 'AVAILABLE', secondary: 'Ready', start: '2026-03-11T00:00:02Z' },
      ],
    },
  ];

  test('is crossed without a blank or a jump, and yesterday is kept', async () => {
    const opened = await openCenter('tz=UTC', {
      handlers: createSmallCenterHandlers(nightShift),
      now: '2026-03-10T23:59:40Z',
    });
    await readyTimeline();
    await expect.poll(agentNames).toEqual(['Lea', 'Max', 'Nia'].map(first));
    expect(opened.requests.map(dateOf)).toEqual(['2026-03-10']);

    const seen = watchRows();
    const gate = heldBack();
    opened.setFault((request) => (dateOf(request) === '2026-03-11' ? { until: gate.opened } : undefined));
    vi.setSystemTime('2026-03-11T00:00:05Z');
    await expect.poll(() => opened.requests.map(dateOf)).toContain('2026-03-11');
    await expect.element(dateRange.getByLabelText('To')).toHaveValue('2026-03-11');
    await expect.poll(agentNames).toEqual(['Lea', 'Max', 'Nia'].map(first));
    await expect.element(rowHeader('Lea')).toHaveTextContent('30 min');

    // Nothing waits for the new day, which is still on its way.
    await expect.element(timeline).toHaveAttribute('aria-busy', 'false');

    gate.open();
    opened.setFault(undefined);
    // Nia has been available since two seconds past midnight.
    await expect.poll(() => textsOf(groupHeadings)).toEqual(matching(/^Away.*2/, /^Available.*1/));
    await expect.poll(() => textsOf(counts)).toEqual(expect.arrayContaining(['Available 1', 'Away 2']));

    // Read once more after its last reports were in, yesterday is final.
    vi.setSystemTime('2026-03-11T00:01:10Z');
    await expect.poll(() => datesAfter(opened, 1).filter((date) => date === '2026-03-10')).toHaveLength(1);
    for (const time of ['00:02:00', '00:03:00', '00:04:00']) {
      const before = opened.requests.length;
      vi.setSystemTime(`2026-03-11T${time}Z`);
      await expect.poll(() => opened.requests.slice(before).map(dateOf)).toEqual(['2026-03-11']);
      await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    }
    expect(datesAfter(opened, 1).filter((date) => date === '2026-03-10')).toHaveLength(1);

    expect(Math.min(...seen.rowCounts)).toBe(3);
    expect(seen.progressBars).toEqual([]);
    await expectAddress({ tz: 'UTC' });
  });

  test('leaves a part with the line for now in it, and one without where it is', async () => {
    const yesterday = 'at=2026-03-10T20:00:00.000Z/2026-03-10T21:00:00.000Z';
    await openCenter(`tz=UTC&${yesterday}`, {
      handlers: createSmallCenterHandlers(nightShift),
      now: '2026-03-10T23:59:40Z',
    });
    await readyTimeline();
    const part = parameter('at');
    vi.setSystemTime('2026-03-11T00:10:00Z');
    await expect.element(dateRange.getByLabelText('To')).toHaveValue('2026-03-11');
    await readyTimeline();
    expect(parameter('at')).toBe(part);
  });

  test('ends a day that was chosen: the page says so, and leads to the new one', async () => {
    await openCenter('from=2026-03-10&to=2026-03-10&tz=UTC', {
      handlers: createSmallCenterHandlers(nightShift),
      now: '2026-03-10T23:59:50Z',
    });
    await readyTimeline();
    const showToday = page.getByRole('button', { name: 'Show today' });
    await expect.element(showToday).not.toBeInTheDocument();
    vi.setSystemTime('2026-03-11T00:00:10Z');
    await expect.element(page.getByText('10 Mar 2026 is over.')).toBeVisible();
    await showToday.click();
    await expectAddress({ from: '2026-03-11', to: '2026-03-11' });
    await expect.element(showToday).not.toBeInTheDocument();
  });

  function datesAfter({ requests }: OpenedPage, index: number): readonly string[] {
    return requests.slice(index).map(dateOf);
  }
});

/** How many rows there are from now on, after every change of the page, and every sign of loading. */
function watchRows(): { readonly rowCounts: number[]; readonly progressBars: Element[] } {
  const rowCounts: number[] = [];
  const progressBars: Element[] = [];
  const note = () => {
    rowCounts.push(agentNames().length);
    progressBars.push(...document.querySelectorAll('[role=progressbar]'));
  };
  note();
  const observer = new MutationObserver(note);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  onTestFinished(() => observer.disconnect());
  return { rowCounts, progressBars };
}

function dateOf(request: UpstreamRequest): string {
  return sentFilter(request).dateFilter.date ?? '';
}

function secondsOf(clockDuration: string): number {
  return clockDuration.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
