import { beforeAll, describe, expect, test } from 'vitest';
import { spansTouching } from './agentHistory';
import type { DemoSpan } from './demoSpan';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './demoTime';
import { agentAt } from './roster';
import { sites, type Site } from './sites';

const roster = Array.from({ length: 600 }, (_, index) => agentAt(1, index));
const longAfterMs = Date.UTC(2027, 0, 1);

/** The week of Monday, March 9, 2026, with one more day on both sides for the time zones of the sites. */
const mondayMs = Date.UTC(2026, 2, 9);
const weekAndMore = { startMs: mondayMs - DAY_MS, endMs: mondayMs + 8 * DAY_MS };

let spansByAgent: DemoSpan[][] = [];
beforeAll(() => {
  spansByAgent = roster.map((agent) => spansTouching(agent, weekAndMore, longAfterMs));
});

const siteMondayMs = (site: Site) => mondayMs - site.minutesEast * MINUTE_MS;

/** The statuses of a site's agents at an instant, without those of agents who have none. */
function spansAt(site: Site, instantMs: number): DemoSpan[] {
  return spansByAgent.flatMap((spans, index) => {
    if (roster[index]?.site !== site) return [];
    return spans.filter(({ startMs, endMs }) => startMs <= instantMs && instantMs < endMs).slice(0, 1);
  });
}

const isTakingContacts = ({ primaryStatus, secondaryStatus }: DemoSpan) =>
  primaryStatus === 'AVAILABLE' ||
  ['On call', 'After-call work', 'All slots full'].includes(secondaryStatus ?? '');

/** The agents taking contacts at a local time of day, on average from Tuesday to Friday. */
function coverAt(site: Site, minuteOfDay: number): number {
  const days = [1, 2, 3, 4];
  const takingContacts = days.flatMap((day) =>
    spansAt(site, siteMondayMs(site) + day * DAY_MS + minuteOfDay * MINUTE_MS).filter(isTakingContacts),
  );
  return takingContacts.length / days.length;
}

describe.each(sites.map((site) => [site.name, site] as const))('a week in %s', (_name, site) => {
  test('the working day is staffed better than the night, and the night is not empty', () => {
    const byDay = coverAt(site, 10 * 60 + 30);
    const byNight = coverAt(site, 3 * 60);
    const isForAllContinents = ['Bengaluru', 'Manila'].includes(site.name);
    expect(byDay).toBeGreaterThan((isForAllContinents ? 1.2 : 3) * byNight);
    expect(byNight).toBeGreaterThan(0);
  });

  test('fewer agents take contacts at lunch', () => {
    const atLunch = coverAt(site, 12 * 60 + 35);
    expect(atLunch).toBeLessThan(0.8 * coverAt(site, 11 * 60));
    expect(atLunch).toBeLessThan(0.8 * coverAt(site, 14 * 60 + 15));
  });

  test('on Monday at 09:50 most agents at work are in the team meeting', () => {
    const spans = spansAt(site, siteMondayMs(site) + 9 * HOUR_MS + 50 * MINUTE_MS);
    const atWork = spans.filter(({ primaryStatus }) => primaryStatus !== 'OFFLINE');
    const inMeeting = atWork.filter(({ secondaryStatus }) => secondaryStatus === 'Team meeting');
    expect(inMeeting.length).toBeGreaterThan(atWork.length / 2);
  });
});

describe('the whole contact center', () => {
  test('at every hour of the week some agents take contacts', () => {
    const hours = Array.from({ length: 7 * 24 }, (_, hour) => mondayMs + hour * HOUR_MS);
    const covers = hours.map(
      (instantMs) => sites.flatMap((site) => spansAt(site, instantMs)).filter(isTakingContacts).length,
    );
    expect(Math.min(...covers)).toBeGreaterThan(5);
  });

  test('fewer agents work on Sunday, but more than half as many', () => {
    const onSunday = sites.flatMap((site) => spansAt(site, siteMondayMs(site) + 6 * DAY_MS + 10.5 * HOUR_MS));
    const cover = onSunday.filter(isTakingContacts).length;
    const weekdayCover = sites.reduce((sum, site) => sum + coverAt(site, 10 * 60 + 30), 0);
    expect(cover).toBeLessThan(0.9 * weekdayCover);
    expect(cover).toBeGreaterThan(0.5 * weekdayCover);
  });

  test('a full working day is mostly 60 to 110 spans', () => {
    const counts = roster.flatMap(({ habits, site }, index) => {
      if (habits.shiftMinutes < 480) return [];
      const days = [0, 1, 2, 3, 4].map((day) => siteMondayMs(site) + day * DAY_MS);
      return days.map((dayMs) => {
        const begun = spansByAgent[index]?.filter(
          ({ startMs }) => startMs >= dayMs && startMs < dayMs + DAY_MS,
        );
        return begun?.length ?? 0;
      });
    });
    const worked = counts.filter((count) => count > 20).toSorted((one, other) => one - other);
    const atShare = (share: number) => worked[Math.floor(worked.length * share)];
    expect(atShare(0.1)).toBeGreaterThan(50);
    expect(atShare(0.25)).toBeGreaterThan(60);
    expect(atShare(0.9)).toBeLessThan(112);
  });

  test('over the weekend a few agents have forgotten to log out', () => {
    const isForgotten = ({ primaryStatus, startMs, endMs }: DemoSpan) =>
      primaryStatus === 'AWAY' && endMs - startMs >= 20 * HOUR_MS;
    const forgotten = spansByAgent.filter((spans) => spans.some(isForgotten));
    expect(forgotten.length).toBeGreaterThan(2);
    expect(forgotten.length).toBeLessThan(60);
  });

  test('now and then a site loses its connection: a fifth of its agents disappear within two minutes', () => {
    const staff = new Map<Site, number>();
    const lost = new Map<string, number>();
    for (const [index, spans] of spansByAgent.entries()) {
      const site = roster[index]?.site;
      if (!site) continue;
      staff.set(site, (staff.get(site) ?? 0) + 1);
      for (const [place, { endMs }] of spans.entries()) {
        const gapMs = (spans[place + 1]?.startMs ?? Infinity) - endMs;
        if (gapMs < 5 * MINUTE_MS || gapMs > 30 * MINUTE_MS) continue;
        const key = `${site.name} ${Math.floor(endMs / (2 * MINUTE_MS))}`;
        lost.set(key, (lost.get(key) ?? 0) + 1);
      }
    }
    const shares = sites.flatMap((site) =>
      [...lost]
        .filter(([key]) => key.startsWith(site.name))
        .map(([, count]) => count / (staff.get(site) ?? 1)),
    );
    expect(shares.filter((share) => share > 1 / 5).length).toBeGreaterThan(0);
    expect(shares.filter((share) => share > 1 / 5).length).toBeLessThan(20);
  });
});
