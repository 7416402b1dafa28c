import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../base/elementAt';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { addMs, DAY_MS, MINUTE_MS } from '../../time/instant';
import { anyBounds, anyCrowd, letterAt, minutesOf } from '../crowd.testkit';
import { countOf, pointAt, type Staffing, staffingOver } from './staffing';

/** The numbers at a moment, in the order of `counts`; all 0 before the first change point. */
function countsAt(staffing: Staffing, momentMs: number): number[] {
  const point = pointAt(staffing, momentMs);
  return staffing.counts.map((series) => (point === -1 ? 0 : at(series, point)));
}

describe('staffingOver', () => {
  it('gives the numbers at each change', () => {
    const catalog = new StatusCatalog();
    const agents = ['AAAABB', '--AABB>', ''].map((line) => drawnAgent(catalog, [line]));
    const { atMs, counts } = staffingOver(agents, columns(0, 10), catalog);
    expect(Array.from(atMs, (ms) => (ms - column(0)) / MINUTE_MS)).toEqual([0, 2, 4, 6]);
    expect(counts.map((series) => [...series])).toEqual([
      [1, 2, 0, 0], // A
      [0, 0, 2, 1], // B
      [2, 1, 1, 2], // no status
    ]);
  });

  it('has no change points for an empty interval', () => {
    const catalog = new StatusCatalog();
    const staffing = staffingOver([drawnAgent(catalog, ['AA'])], columns(3, 3), catalog);
    expect(staffing.atMs).toHaveLength(0);
    expect(countsAt(staffing, column(3))).toEqual([0, 0]);
  });

  it('counts correctly with hundreds of statuses over a year too', () => {
    const catalog = new StatusCatalog();
    for (let index = 0; index < 600; index += 1) catalog.codeOf(`S${index}`, '');
    const agents = ['AAAABB', '--AABB>'].map((line) => drawnAgent(catalog, [line]));
    const year = { start: column(0), end: addMs(column(0), 366 * DAY_MS) };
    const staffing = staffingOver(agents, year, catalog);
    const [a, b] = ['A', 'B'].map((primary) => catalog.primaryCodeOf(primary));
    const countsAtMoment = (momentMs: number) =>
      [a, b, catalog.primaries.length].map((series) => countsAt(staffing, momentMs)[series ?? 0]);
    expect(countsAtMoment(column(0))).toEqual([1, 0, 1]);
    expect(countsAtMoment(column(5))).toEqual([0, 2, 0]);
    expect(countsAtMoment(addMs(column(0), 300 * DAY_MS))).toEqual([0, 1, 1]);
  });

  it('agrees with counting every agent at every moment, and adds up to all agents', () => {
    fc.assert(
      fc.property(anyCrowd, anyBounds, ({ agents, catalog }, bounds) => {
        const staffing = staffingOver(agents, bounds, catalog);
        for (const momentMs of minutesOf(bounds)) {
          const letters = agents.map((agent) => letterAt(agent, momentMs, catalog));
          const plain = [...catalog.primaries, '-'].map(
            (letter) => letters.filter((each) => each === letter).length,
          );
          expect(countsAt(staffing, momentMs)).toEqual(plain);
          // Between minutes nothing changes.
          expect(countsAt(staffing, momentMs + MINUTE_MS - 1)).toEqual(plain);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has change points in order, each at another moment, and the first at the start', () => {
    fc.assert(
      fc.property(anyCrowd, anyBounds, ({ agents, catalog }, bounds) => {
        const { atMs } = staffingOver(agents, bounds, catalog);
        if (bounds.start < bounds.end) expect(atMs[0]).toBe(bounds.start);
        expect([...new Set(atMs)].toSorted((one, other) => one - other)).toEqual([...atMs]);
        for (const ms of atMs) expect(ms).toBeLessThan(bounds.end);
      }),
    );
  });
});

describe('pointAt', () => {
  const atMs = Float64Array.of(10, 20, 30);
  it.each([
    [9, -1],
    [10, 0],
    [19, 0],
    [20, 1],
    [99, 2],
  ])('finds for %i the point %i', (momentMs, point) => {
    expect(pointAt({ atMs }, momentMs)).toBe(point);
  });
});

describe('countOf', () => {
  const catalog = new StatusCatalog();
  const agents = ['AABB', 'BB', 'CCCC'].map((line) => drawnAgent(catalog, [line]));
  const staffing = staffingOver(agents, columns(0, 4), catalog);

  it('is the number at each change point', () => {
    expect([...countOf(staffing, 1)]).toEqual([1, 1]);
  });

  it('counts no agents in an unknown status, and does not count "no status" as one', () => {
    expect([...countOf(staffing, -1)]).toEqual([0, 0]);
    expect([...countOf(staffing, 3)]).toEqual([0, 0]);
  });
});
