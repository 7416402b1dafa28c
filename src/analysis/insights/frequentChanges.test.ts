import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../base/elementAt';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import { CHANGES_WITHIN_MS, frequentChanges } from './frequentChanges';
import { anyBounds, anyCrowd, minutesOf, statusCodeAt } from '../crowd.testkit';

function foundIn(lines: readonly string[], least: number, observed = columns(0, 60)) {
  const catalog = new StatusCatalog();
  const agents = lines.map((line, index) => drawnAgent(catalog, [line], { userId: `u-${index}` }));
  return frequentChanges(agents, observed, least).map(
    ({ agent, changeCount, startMs, lastMs, totalCount }) => [
      agent.userId,
      changeCount,
      (startMs - column(0)) / MINUTE_MS,
      (lastMs - column(0)) / MINUTE_MS,
      totalCount,
    ],
  );
}

describe('frequentChanges', () => {
  it('counts the most changes in any quarter of an hour, the most frequent first', () => {
    const slow = 'AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBAAAAAAAAAAAAAAAABBBBBBBBBBBBB';
    const quick = 'AAAAAAAAAABABABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const quicker = 'AABABABABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    expect(foundIn([slow, quick, quicker], 2)).toEqual([
      ['u-2', 8, 2, 9, 8],
      ['u-1', 6, 10, 15, 6],
    ]);
    expect(foundIn([slow], 1)).toEqual([['u-0', 1, 16, 16, 3]]);
  });

  it('does not count two changes a quarter of an hour apart together', () => {
    expect(foundIn(['AAAAABBBBBBBBBBBBBBBA'], 2, columns(0, 21))).toEqual([]);
    expect(foundIn(['AAAAABBBBBBBBBBBBBBA'], 2, columns(0, 20))).toEqual([['u-0', 2, 5, 19, 2]]);
  });

  it('counts changes to and from no status', () => {
    expect(foundIn(['-A-'], 2)).toEqual([['u-0', 2, 1, 2, 2]]);
  });

  it('agrees with a count minute by minute', () => {
    fc.assert(
      fc.property(anyCrowd, anyBounds, fc.integer({ min: 1, max: 6 }), ({ agents }, observed, least) => {
        const found = frequentChanges(agents, observed, least);
        for (const agent of agents) {
          const changes = minutesOf(observed)
            .slice(1)
            .filter((ms) => statusCodeAt(agent, ms) !== statusCodeAt(agent, ms - MINUTE_MS));
          const inQuarter = changes.map((startMs) =>
            changes.filter((ms) => ms >= startMs && ms < startMs + CHANGES_WITHIN_MS),
          );
          const most = Math.max(0, ...inQuarter.map(({ length }) => length));
          const entry = found.find((each) => each.agent === agent);
          expect(entry?.changeCount).toBe(most >= least ? most : undefined);
          if (entry === undefined) continue;
          const worst = inQuarter.find(({ length }) => length === most) ?? [];
          expect([entry.startMs, entry.lastMs]).toEqual([at(worst, 0), at(worst, worst.length - 1)]);
          expect(entry.totalCount).toBe(changes.length);
        }
        const counts = found.map(({ changeCount }) => changeCount);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
      }),
      { numRuns: 500 },
    );
  });
});
