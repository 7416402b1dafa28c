import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import { intersect } from '../../time/interval';
import { belowMinimum } from './belowMinimum';
import { anyBounds, anyCrowd, letterAt, minutesOf } from '../crowd.testkit';
import { staffingOver } from './staffing';

const catalog = new StatusCatalog();
const agents = ['AAABBAAAAA', 'AAAABAAAAA', 'AAAAAAABAA>'].map((line) => drawnAgent(catalog, [line]));
const staffing = staffingOver(agents, columns(0, 14), catalog);

function short(floor: number, observed = columns(0, 12), primary = 'A') {
  const primaryCode = catalog.primaryCodeOf(primary);
  return belowMinimum(staffing, observed, { primaryCode, floor }).map(
    ({ startMs, endMs, lowestCount, lowestAtMs }) => [
      ...[startMs, endMs].map((ms) => (ms - column(0)) / MINUTE_MS),
      lowestCount,
      (lowestAtMs - column(0)) / MINUTE_MS,
    ],
  );
}

describe('belowFloor', () => {
  it('lists each stretch with its lowest number and when that was', () => {
    expect(short(3)).toEqual([
      [3, 5, 1, 4],
      [7, 8, 2, 7],
      [10, 12, 1, 10],
    ]);
    expect(short(2)).toEqual([
      [4, 5, 1, 4],
      [10, 12, 1, 10],
    ]);
    expect(short(1)).toEqual([]);
  });

  it('is one stretch where the floor is above all agents, and claims nothing about what is to come', () => {
    expect(short(100)).toEqual([[0, 12, 1, 4]]);
    expect(short(100, columns(4, 9))).toEqual([[4, 9, 1, 4]]);
    expect(short(100, columns(4, 4))).toEqual([]);
  });

  it('takes a status that nobody had for one with nobody in it', () => {
    expect(short(1, columns(0, 12), 'Z')).toEqual([[0, 12, 0, 0]]);
  });

  it('covers exactly the moments at which a look at every agent finds too few', () => {
    fc.assert(
      fc.property(
        anyCrowd,
        anyBounds,
        anyBounds,
        fc.integer({ min: 1, max: 4 }),
        (crowd, bounds, observed, floor) => {
          const primaryCode = crowd.catalog.primaryCodeOf('A');
          const of = staffingOver(crowd.agents, bounds, crowd.catalog);
          const stretches = belowMinimum(of, observed, { primaryCode, floor });
          const countAt = (momentMs: number) =>
            crowd.agents.filter((agent) => letterAt(agent, momentMs, crowd.catalog) === 'A').length;
          for (const momentMs of minutesOf(intersect(bounds, observed))) {
            const holding = stretches.filter(({ startMs, endMs }) => startMs <= momentMs && momentMs < endMs);
            expect(holding.length).toBe(countAt(momentMs) < floor ? 1 : 0);
          }
          for (const [index, { startMs, endMs, lowestCount, lowestAtMs }] of stretches.entries()) {
            const counts = minutesOf(intersect(bounds, observed))
              .filter((momentMs) => startMs <= momentMs && momentMs < endMs)
              .map(countAt);
            expect(lowestCount).toBe(Math.min(...counts));
            expect(lowestAtMs).toBe(startMs + counts.indexOf(lowestCount) * MINUTE_MS);
            // Two that touch would be one.
            expect(endMs).not.toBe(stretches[index + 1]?.startMs);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
