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
const agents = ['AAABBBAAAA', 'AAAABAAAAA', 'AAAAAAABAA>'].map((line) => drawnAgent(catalog, [line]));
const staffing = staffingOver(agents, columns(0, 14), catalog);

function periodsFrom(least: number, observed = columns(0, 12), primary = 'B') {
  return countPeriods(staffing, observed, catalog.primaryCodeOf(primary), least).map(
    ({ startMs, endMs, highestCount, highestAtMs }) => [
      ...[startMs, endMs].map((ms) => (ms - column(0)) / MINUTE_MS),
      highestCount,
      (highestAtMs - column(0)) / MINUTE_MS,
    ],
  );
}

describe('countPeriods', () => {
  it('lists each period with its highest number and when that was', () => {
    expect(periodsFrom(1)).toEqual([
      [3, 6, 2, 4],
      [7, 8, 1, 7],
    ]);
    expect(periodsFrom(2)).toEqual([[4, 5, 2, 4]]);
    expect(periodsFrom(3)).toEqual([]);
  });

  it('covers only what was observed', () => {
    expect(periodsFrom(1, columns(5, 6))).toEqual([[5, 6, 1, 5]]);
    expect(periodsFrom(1, columns(5, 5))).toEqual([]);
  });

  it('knows nobody in a status that nobody had', () => {
    expect(periodsFrom(1, columns(0, 12), 'Z')).toEqual([]);
  });

  it('covers exactly the moments at which counting every agent finds enough', () => {
    fc.assert(
      fc.property(
        anyCrowd,
        anyBounds,
        anyBounds,
        fc.integer({ min: 1, max: 4 }),
        (crowd, bounds, observed, least) => {
          const of = staffingOver(crowd.agents, bounds, crowd.catalog);
          const periods = countPeriods(of, observed, crowd.catalog.primaryCodeOf('A'), least);
          const countAt = (momentMs: number) =>
            crowd.agents.filter((agent) => letterAt(agent, momentMs, crowd.catalog) === 'A').length;
          for (const momentMs of minutesOf(intersect(bounds, observed))) {
            const containing = periods.filter(
              ({ startMs, endMs }) => startMs <= momentMs && momentMs < endMs,
            );
            expect(containing.length).toBe(countAt(momentMs) >= least ? 1 : 0);
          }
          for (const [index, { startMs, endMs, highestCount, highestAtMs }] of periods.entries()) {
            const counts = minutesOf(intersect(bounds, observed))
              .filter((momentMs) => startMs <= momentMs && momentMs < endMs)
              .map(countAt);
            expect(highestCount).toBe(Math.max(...counts));
            expect(highestAtMs).toBe(startMs + counts.indexOf(highestCount) * MINUTE_MS);
            // Two adjacent periods would be one.
            expect(endMs).not.toBe(periods[index + 1]?.startMs);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
