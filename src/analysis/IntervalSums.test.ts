import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../base/elementAt';
import { column, drawnAgent } from '../domain/drawnAgent.testkit';
import { StatusCatalog } from '../domain/statusCatalog';
import { timeRangeOf } from '../domain/timeRange';
import { parseCivilDate } from '../time/civilDate';
import { addMs, HOUR_MS, instantFromIso, MINUTE_MS } from '../time/instant';
import { isoInZone } from '../time/isoInZone';
import { parseZone, UTC } from '../time/zone';
import { anyBounds, anyCrowd, letterAt, minutesOf } from './crowd.testkit';
import { intervalEdges, IntervalSums } from './IntervalSums';
import { agentTotals } from './totals/agentTotals.testkit';

function day(date: string, zone: string) {
  const civil = parseCivilDate(date);
  if (typeof civil !== 'string') throw new TypeError(civil.fault);
  return timeRangeOf(civil, civil, parseZone(zone) ?? UTC);
}

describe('intervalEdges', () => {
  it.each([
    ['2026-03-08', 'America/New_York', 23],
    ['2026-11-01', 'America/New_York', 25],
    // Clocks are turned by half an hour here.
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
  ])('of %s in %s are those of a day of %d hours', (date, zone, hours) => {
    const range = day(date, zone);
    const edges = intervalEdges(range, range.interval, 15);
    expect(edges).toHaveLength(hours * 4 + 1);
    expect(edges[0]).toBe(range.interval.start);
    expect(edges.at(-1)).toBe(range.interval.end);
    edges.slice(1).forEach((edge, index) => expect(edge - at(edges, index)).toBe(15 * MINUTE_MS));
  });

  it('have the hour that comes twice both times, each with its offset', () => {
    const range = day('2026-11-01', 'America/New_York');
    expect(intervalEdges(range, range.interval, 30).slice(2, 6).map(isoInZone(range.zone))).toEqual([
      '2026-11-01T01:00:00-04:00',
      '2026-11-01T01:30:00-04:00',
      '2026-11-01T01:00:00-05:00',
      '2026-11-01T01:30:00-05:00',
    ]);
  });

  it('are those of the clock also where the part begins and ends between them', () => {
    const range = day('2026-03-10', 'Asia/Kolkata');
    const start = addMs(range.interval.start, HOUR_MS + 7 * MINUTE_MS);
    const iso = isoInZone(range.zone);
    expect(intervalEdges(range, { start, end: addMs(start, 30 * MINUTE_MS) }, 15).map(iso)).toEqual([
      '2026-03-10T01:07:00+05:30',
      '2026-03-10T01:15:00+05:30',
      '2026-03-10T01:30:00+05:30',
      '2026-03-10T01:37:00+05:30',
    ]);
    // A live range may begin on the day before the first date that it touches.
    const before = instantFromIso('2026-03-09T18:20:00Z') ?? start;
    expect(intervalEdges(range, { start: before, end: range.interval.start }, 15).map(iso)).toEqual([
      '2026-03-09T23:50:00+05:30',
      '2026-03-10T00:00:00+05:30',
    ]);
  });

  it('are none for a part that is empty', () => {
    const range = day('2026-03-10', 'UTC');
    expect(intervalEdges(range, { start: range.interval.start, end: range.interval.start }, 15)).toEqual([]);
  });
});

describe('IntervalSums', () => {
  it('divides a period among the intervals that it touches', () => {
    const catalog = new StatusCatalog();
    const sums = new IntervalSums([column(0), column(4), column(8), column(10)], catalog);
    expect(sums.primaryMs(0, 'A')).toBe(0);
    const busy = drawnAgent(catalog, ['-AAAAAAAAAAA>']);
    const counted = new IntervalSums([column(0), column(4), column(8), column(10)], catalog);
    counted.add(busy);
    expect([0, 1, 2].map((index) => counted.primaryMs(index, 'A') / MINUTE_MS)).toEqual([3, 4, 2]);
    expect([0, 1, 2].map((index) => counted.noStatusMs(index) / MINUTE_MS)).toEqual([1, 0, 0]);
  });

  it('agrees with a count minute by minute, and all intervals together with the totals', () => {
    fc.assert(
      fc.property(
        anyCrowd,
        anyBounds,
        fc.integer({ min: 1, max: 9 }),
        ({ agents, catalog }, part, minutes) => {
          const edges = intervalEdges(day('2026-03-10', 'UTC'), part, minutes);
          const sums = new IntervalSums(edges, catalog);
          for (const agent of agents) sums.add(agent);
          const indexes = Array.from({ length: Math.max(0, edges.length - 1) }, (_, index) => index);
          for (const index of indexes) {
            const inside = minutesOf({ start: at(edges, index), end: at(edges, index + 1) });
            const count = (letter: string) =>
              agents.flatMap((agent) => inside.filter((ms) => letterAt(agent, ms, catalog) === letter))
                .length;
            for (const letter of ['A', 'B', 'C']) {
              expect(sums.primaryMs(index, letter)).toBe(count(letter) * MINUTE_MS);
            }
            expect(sums.noStatusMs(index)).toBe(count('-') * MINUTE_MS);
          }
          const totals = agents.map((agent) => agentTotals(agent, part, catalog));
          catalog.primaries.forEach((primary, code) => {
            expect(indexes.reduce((sum, index) => sum + sums.primaryMs(index, primary), 0)).toBe(
              totals.reduce((sum, { byPrimaryMs }) => sum + at(byPrimaryMs, code), 0),
            );
          });
          expect(indexes.reduce((sum, index) => sum + sums.noStatusMs(index), 0)).toBe(
            totals.reduce((sum, { noStatusMs }) => sum + noStatusMs, 0),
          );
        },
      ),
    );
  });
});
