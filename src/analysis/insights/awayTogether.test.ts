import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import { anyBounds, anyCrowd, letterAt, minutesOf } from '../crowd.testkit';
import { awayIn } from './awayTogether';
import { countPeriods } from './countPeriods';
import { staffingOver } from './staffing';

const minute = (ms: number) => (ms - column(0)) / MINUTE_MS;

describe('awayIn', () => {
  const catalog = new StatusCatalog();
  const agents = ['AABBBBAA', 'AAABBAAA', 'AAAABCCA', 'BBAAAAAA'].map((line, index) =>
    drawnAgent(catalog, [line], { userId: `u-${index}` }),
  );
  const observed = columns(0, 8);
  const staffing = staffingOver(agents, observed, catalog);
  const primaryCode = catalog.primaryCodeOf('B');

  it('lists when enough were away at once, and who', () => {
    const found = countPeriods(staffing, observed, primaryCode, 2);
    expect(found).toEqual([
      { startMs: column(3), endMs: column(5), highestCount: 3, highestAtMs: column(4) },
    ]);
    const who = found.map((period) => awayIn(agents, period, { observed, primaryCode, catalog }));
    expect(
      who.flat().map(({ agent, startMs, endMs }) => [agent.userId, minute(startMs), minute(endMs)]),
    ).toEqual([
      ['u-0', 2, 6],
      ['u-1', 3, 5],
      ['u-2', 4, 5],
    ]);
  });

  it('lists as many agents as the highest number, and none who was not away', () => {
    fc.assert(
      fc.property(anyCrowd, anyBounds, fc.integer({ min: 1, max: 4 }), (crowd, bounds, least) => {
        const awayCode = crowd.catalog.primaryCodeOf('B');
        const isAway = (agent: (typeof crowd.agents)[number], momentMs: number) =>
          letterAt(agent, momentMs, crowd.catalog) === 'B';
        const found = countPeriods(
          staffingOver(crowd.agents, bounds, crowd.catalog),
          bounds,
          awayCode,
          least,
        );
        for (const momentMs of minutesOf(bounds)) {
          const isListed = found.some(({ startMs, endMs }) => startMs <= momentMs && momentMs < endMs);
          expect(isListed).toBe(crowd.agents.filter((agent) => isAway(agent, momentMs)).length >= least);
        }
        for (const period of found) {
          const who = awayIn(crowd.agents, period, {
            observed: bounds,
            primaryCode: awayCode,
            catalog: crowd.catalog,
          });
          expect(who.filter(({ isAtHighest }) => isAtHighest)).toHaveLength(period.highestCount);
          const moments = minutesOf(bounds).filter(
            (momentMs) => period.startMs <= momentMs && momentMs < period.endMs,
          );
          const touched = crowd.agents.filter((agent) => moments.some((momentMs) => isAway(agent, momentMs)));
          expect(new Set(who.map(({ agent }) => agent))).toEqual(new Set(touched));
          for (const { agent, startMs, endMs } of who) {
            for (let ms = startMs; ms < endMs; ms += MINUTE_MS) expect(isAway(agent, ms)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
