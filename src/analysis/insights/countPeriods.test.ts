import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import { intersect } from '../../time/interval';
import { countPeriods } from './countPeriods';
import { anyBounds, anyCrowd, letterAt, minutesOf } from '../crowd.testkit';
import { staffingOver } from './staffing';

const catalog = new StatusCatalog();
const agents = ['AAABBAAAAA', 'AAAABAAAAA', 'AAAAAAABAA>'].map((line) => drawnAgent(catalog, [line]));
const staffing = staffingOver(agents, columns(0, 14), catalog);

function periodsBelow(below: number, observed = columns(0, 12), primary = 'A') {
  const primaryCode = catalog.primaryCodeOf(primary);
  return countPeriods(staffing, observed, primaryCode, { below }).map(
    ({ startMs, endMs, extremeCount, extremeAtMs }) => [
      ...[startMs, endMs].map((ms) => (ms - column(0)) / MINUTE_MS),
      extremeCount,
      (extremeAtMs - column(0)) / MINUTE_MS,
    ],
  );
}

describe('countPeriods below a minimum', () => {
  it('lists each period with its lowest number and when that was', () => {
    expect(periodsBelow(3)).toEqual([
      [3, 5, 1, 4],
      [7, 8, 2, 7],
      [10, 12, 1, 10],
    ]);
    expect(periodsBelow(2)).toEqual([
      [4, 5, 1, 4],
      [10, 12, 1, 10],
    ]);
    expect(periodsBelow(1)).toEqual([]);
  });

  it('is one period if the minimum is above all agents, and covers only what was observed', () => {
    expect(periodsBelow(100)).toEqual([[0, 12, 1, 4]]);
    expect(periodsBelow(100, columns(4, 9))).toEqual([[4, 9, 1, 4]]);
    expect(periodsBelow(100, columns(4, 4))).toEqual([]);
  });

  it('counts a status without agents as 0', () => {
    expect(periodsBelow(1, columns(0, 12), 'Z')).toEqual([[0, 12, 0, 0]]);
  });

  it('covers exactly the moments at which counting every agent finds too few', () => {
    fc.assert(
      fc.property(
        anyCrowd,
        anyBounds,
        anyBounds,
        fc.integer({ min: 1, max: 4 }),
        (crowd, bounds, observed, below) => {
          const primaryCode = crowd.catalog.primaryCodeOf('A');
          const of = staffingOver(crowd.agents, bounds, crowd.catalog);
          const periods = countPeriods(of, observed, primaryCode, { below });
          const countAt = (momentMs: number) =>
            crowd.agents.filter((agent) => letterAt(agent, momentMs, crowd.catalog) === 'A').length;
          for (const momentMs of minutesOf(intersect(bounds, observed))) {
            const containing = periods.filter(
              ({ startMs, endMs }) => startMs <= momentMs && momentMs < endMs,
            );
            expect(containing.length).toBe(countAt(momentMs) < below ? 1 : 0);
          }
          for (const [index, { startMs, endMs, extremeCount, extremeAtMs }] of periods.entries()) {
            const counts = minutesOf(intersect(bounds, observed))
              .filter((momentMs) => startMs <= momentMs && momentMs < endMs)
              .map(countAt);
            expect(extremeCount).toBe(Math.min(...counts));
            expect(extremeAtMs).toBe(startMs + counts.indexOf(extremeCount) * MINUTE_MS);
            // Two adjacent periods would be one.
            expect(endMs).not.toBe(periods[index + 1]?.startMs);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
