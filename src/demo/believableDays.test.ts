import { beforeAll, describe, expect, test } from 'vitest';
import { spansTouching } from './agentHistory';
import type { DemoSpan } from './demoSpan';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './demoTime';
import { demoClient, instantsOf, type ReadAgent } from './demoTestKit';
import { agentAt } from './roster';
import { sites, type Site } from './sites';

const roster = Array.from({ length: 1_000 }, (_, index) => agentAt(1, index));
const longAfterMs = Date.UTC(2027, 0, 1);

/** Midnight of Monday, 9 March 2026, on a site's clock. */
const mondayMidnightMs = (site: Site) => Date.UTC(2026, 2, 9) - site.minutesEast * MINUTE_MS;

function spansAt(site: Site, instantMs: number): DemoSpan[] {
  return roster
    .filter((agent) => agent.site === site)
    .flatMap((agent) => spansTouching(agent, { startMs: instantMs, endMs: instantMs + 1 }, longAfterMs).slice(0, 1));
}

const isTakingContacts = ({ primaryStatus, secondaryStatus }: DemoSpan) =>
  primaryStatus === 'AVAILABLE' || ['On call', 'After-call work', 'All slots full'].includes(secondaryStatus ?? '');

/** How many take contacts, on average over Tuesday to Friday, at a time of day on the site's clock. */
function coverAt(site: Site, minuteOfDay: number): number {
  const days = [1, 2, 3, 4];
  const counts = days.map(
    (day) => spansAt(site, mondayMidnightMs(site) + day * DAY_MS + minuteOfDay * MINUTE_MS).filter(isTakingContacts).length,
  );
  return counts.reduce((sum, count) => sum + count, 0) / days.length;
}

describe.each(sites.map((site) => [site.name, site] as const))('a week in %s', (_name, site) => {
  test('the working day is covered far better than the night, and the night is not empty', () => {
    const byDay = coverAt(site, 10 * 60 + 30);
    const byNight = coverAt(site, 3 * 60);
    expect(byDay).toBeGreaterThan(3 * byNight);
    expect(byNight).toBeGreaterThan(0);
  });

  test('lunch is a dip in cover', () => {
    const atLunch = coverAt(site, 12 * 60 + 35);
    expect(atLunch).toBeLessThan(0.8 * coverAt(site, 11 * 60));
    expect(atLunch).toBeLessThan(0.8 * coverAt(site, 14 * 60 + 15));
  });

  test('on Monday at 09:50 most of those at work sit in the team meeting', () => {
    const spans = spansAt(site, mondayMidnightMs(site) + 9 * HOUR_MS + 50 * MINUTE_MS);
    const atWork = spans.filter(({ primaryStatus }) => primaryStatus !== 'OFFLINE');
    const inMeeting = atWork.filter(({ secondaryStatus }) => secondaryStatus === 'Team meeting');
    expect(inMeeting.length).toBeGreaterThan(atWork.length / 2);
  });

  test('the weekend is thinner', () => {
    const onSunday = spansAt(site, mondayMidnightMs(site) + 6 * DAY_MS + 10.5 * HOUR_MS).filter(isTakingContacts);
    expect(onSunday.length).toBeLessThan(coverAt(site, 10 * 60 + 30) / 2);
    expect(onSunday.length).toBeGreaterThan(0);
  });
});

describe('the whole centre', () => {
  test('at every hour of the week somebody takes contacts', () => {
    for (let hour = 0; hour < 7 * 24; hour += 1) {
      const instantMs = Date.UTC(2026, 2, 9) + hour * HOUR_MS;
      expect(sites.flatMap((site) => spansAt(site, instantMs)).filter(isTakingContacts).length).toBeGreaterThan(10);
    }
  }, 30_000);

  test('a full working day is mostly 60 to 110 spans', () => {
    const monday = { startMs: Date.UTC(2026, 2, 9), endMs: Date.UTC(2026, 2, 14) };
    const fullTimers = roster.slice(0, 250).filter(({ habits }) => habits.shiftMinutes >= 480 && habits.firstWeekday === 0);
    const perDay = fullTimers.map((agent) => spansTouching(agent, monday, longAfterMs).length / 5).filter((count) => count > 45);
    const sorted = perDay.sort((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 4)]).toBeGreaterThan(55);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThan(70);
    expect(sorted.at(-1)).toBeLessThan(125);
  });
});

describe('three days of 250 agents', () => {
  let agents: ReadAgent[] = [];
  let toldAll: ReadAgent['spans'] = [];
  beforeAll(async () => {
    const dateFilter = { startDate: '2026-03-10', endDate: '2026-03-12', timeZoneOffSet: 0 };
    agents = await demoClient({ nowMs: () => longAfterMs }).everyAgent(dateFilter);
    toldAll = agents.flatMap(({ spans }) => spans);
  });

  const lengthsOf = (span: ReadAgent['spans'][number]) => {
    const { startMs, endMs } = instantsOf(span, 0);
    const [hours = 0, minutes = 0, seconds = 0] = span.duration.split(':').map(Number);
    const statedMs = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    return startMs === null || endMs === null ? undefined : { trueMs: endMs - startMs, statedMs };
  };
  const countOf = (isWanted: (span: ReadAgent['spans'][number]) => boolean) => toldAll.filter(isWanted).length;
  const differenceMs = (span: ReadAgent['spans'][number]) => {
    const lengths = lengthsOf(span);
    return lengths && lengths.trueMs >= 0 ? Math.abs(lengths.trueMs - lengths.statedMs) : 0;
  };
  const pairsOf = (isWanted: (one: ReadAgent['spans'][number], next: ReadAgent['spans'][number]) => boolean) =>
    agents.flatMap(({ spans }) =>
      spans.filter((span, index) => {
        const next = spans[index + 1];
        return next !== undefined && isWanted(span, next);
      }),
    ).length;

  test('all four primary statuses and a dozen secondary ones are in use', () => {
    const primaries = new Set(toldAll.map(({ primaryStatus }) => primaryStatus));
    expect([...primaries].sort()).toEqual(['AVAILABLE', 'AWAY', 'BUSY', 'OFFLINE', 'ON_HOLD']);
    expect(new Set(toldAll.map(({ secondaryStatus }) => secondaryStatus)).size).toBeGreaterThan(12);
  });

  test.each<[string, () => number]>([
    ['an overlap of seconds', () => pairsOf((one, next) => one.endTime > next.startTime && next.startTime > one.startTime)],
    ['a duration one second off', () => countOf((span) => differenceMs(span) === 1000)],
    ['a duration minutes off', () => countOf((span) => differenceMs(span) >= 120_000)],
    ['an end before its start', () => countOf((span) => (lengthsOf(span)?.trueMs ?? 0) < 0)],
    ['an empty secondary status', () => countOf(({ secondaryStatus }) => secondaryStatus === '')],
    ['an unknown primary status', () => countOf(({ primaryStatus }) => primaryStatus === 'ON_HOLD')],
    ['an unreadable time', () => countOf(({ startTime }) => !/^\d{4}-/.test(startTime))],
    [
      'one status told in two',
      () =>
        pairsOf(
          (one, next) =>
            one.endTime === next.startTime &&
            one.primaryStatus === next.primaryStatus &&
            one.secondaryStatus === next.secondaryStatus,
        ),
    ],
    ['a gap of seconds', () => pairsOf((one, next) => gapMs(one, next) > 0 && gapMs(one, next) < 90_000)],
    ['a night of OFFLINE', () => countOf((span) => span.primaryStatus === 'OFFLINE' && (lengthsOf(span)?.trueMs ?? 0) > 12 * HOUR_MS)],
  ])('there is %s', (_name, count) => {
    expect(count()).toBeGreaterThan(0);
  });

  test('doubtful records are few: about one in a hundred', () => {
    const doubtful = countOf(
      (span) =>
        differenceMs(span) >= 2000 ||
        (lengthsOf(span)?.trueMs ?? -1) < 0 ||
        span.secondaryStatus === '' ||
        span.primaryStatus === 'ON_HOLD',
    );
    expect(doubtful / toldAll.length).toBeGreaterThan(0.002);
    expect(doubtful / toldAll.length).toBeLessThan(0.02);
  });

  function gapMs(one: ReadAgent['spans'][number], next: ReadAgent['spans'][number]): number {
    return (instantsOf(next, 0).startMs ?? 0) - (instantsOf(one, 0).endMs ?? Infinity);
  }
});

test('over a weekend some have forgotten to log out', () => {
  const week = { startMs: Date.UTC(2026, 2, 9), endMs: Date.UTC(2026, 2, 16) };
  const forgotten = roster
    .slice(0, 250)
    .flatMap((agent) => spansTouching(agent, week, longAfterMs))
    .filter(({ primaryStatus, startMs, endMs }) => primaryStatus === 'AWAY' && endMs - startMs >= 20 * HOUR_MS);
  expect(forgotten.length).toBeGreaterThan(1);
});
