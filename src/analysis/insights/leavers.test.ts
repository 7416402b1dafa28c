import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { instantFromMs, MINUTE_MS } from '../../time/instant';
import { anyBounds, anyCrowd, letterAt, minutesOf, statusCodeAt } from '../crowd.testkit';
import { DIP_LOOKBACK_MS, dipAt, leaversOf } from './leavers';
import { staffingOver } from './staffing';

const minute = (ms: number | undefined) => (ms === undefined ? undefined : (ms - column(0)) / MINUTE_MS);

describe('leaversOf', () => {
  const catalog = new StatusCatalog();
  const agents = [
    'AAAAAAAAAAAAAAAAAAAAAAAA', // stays
    'AAAAAAAAAAAAAAAAAAAABBAA', // leaves at 20, back at 22
    'AAAAAAAAAAAAAAAAAAABCCCC', // leaves at 19 for B, then C; never back
    'AABBBBBBBBBBBBBBBBBBBBBB', // left long before
    'AAAAAAAAAAAAAAAAAABAAAAA', // left at 18, but was back at the moment
    'AAAAAAAAAAAAAAAAAAAAA', // leaves at 21 for no status
  ].map((line, index) => drawnAgent(catalog, [line], { userId: `u-${index}` }));
  const observed = columns(0, 24);
  const staffing = staffingOver(agents, observed, catalog);
  const primaryCodes = [catalog.primaryCodeOf('A')];

  const leaversAt = (moment: number) => {
    const dip = dipAt(staffing, column(moment), primaryCodes);
    if (dip === undefined) return undefined;
    const leavers = leaversOf(agents, dip, { observed, primaryCodes, catalog });
    return { dip, leavers };
  };

  it('lists who left since the last maximum, the status they changed to, and for how long', () => {
    const { dip, leavers } = leaversAt(21) ?? {};
    expect([minute(dip?.peakMs), dip?.peakCount, dip?.count]).toEqual([18, 5, 2]);
    expect(
      leavers?.map(({ agent, leftAtMs, statusCode, backAtMs, goneMs }) => [
        agent.userId,
        minute(leftAtMs),
        statusCode === undefined ? undefined : catalog.statusOf(statusCode).primary,
        minute(backAtMs),
        goneMs / MINUTE_MS,
      ]),
    ).toEqual([
      ['u-2', 19, 'B', undefined, 5],
      ['u-1', 20, 'B', 22, 2],
      ['u-5', 21, undefined, undefined, 3],
    ]);
  });

  it('searches a quarter of an hour back, and no further', () => {
    expect(leaversAt(16)?.leavers.map(({ agent }) => agent.userId)).toEqual(['u-3']);
    expect(leaversAt(17)?.leavers).toEqual([]);
  });

  it('is empty where the number did not fall, and undefined outside the range', () => {
    expect(leaversAt(0)?.leavers).toEqual([]);
    expect(minute(leaversAt(0)?.dip.peakMs)).toBe(0);
    expect(leaversAt(-1)).toBeUndefined();
    expect(leaversAt(24)).toBeUndefined();
  });

  const anyLetters = fc.constantFrom<readonly string[]>(['A'], ['A', 'B']);

  it('agrees with a count of every agent and minute', () => {
    fc.assert(
      fc.property(anyCrowd, anyBounds, fc.nat(29), anyLetters, (crowd, bounds, offset, letters) => {
        const momentMs = bounds.start + offset * MINUTE_MS;
        const codes = letters.map((letter) => crowd.catalog.primaryCodeOf(letter));
        const dip = dipAt(staffingOver(crowd.agents, bounds, crowd.catalog), momentMs, codes);
        if (momentMs >= bounds.end) {
          expect(dip).toBeUndefined();
          return;
        }
        if (dip === undefined) throw new Error('no dip in the range');
        const isIn = (agent: (typeof crowd.agents)[number], ms: number) =>
          letters.includes(letterAt(agent, ms, crowd.catalog));
        const countAt = (ms: number) => crowd.agents.filter((agent) => isIn(agent, ms)).length;
        // A number applies for its whole minute: the minute before the search begins ends within it.
        const back = minutesOf({ start: bounds.start, end: instantFromMs(momentMs + MINUTE_MS) }).filter(
          (ms) => ms + MINUTE_MS > momentMs - DIP_LOOKBACK_MS,
        );
        const most = Math.max(...back.map(countAt));
        expect([dip.count, dip.peakCount]).toEqual([countAt(momentMs), most]);
        const lastMost = back.findLast((ms) => countAt(ms) === most) ?? momentMs;
        expect(dip.peakMs).toBe(Math.min(momentMs, lastMost + MINUTE_MS));
        const leavers = leaversOf(crowd.agents, dip, {
          observed: bounds,
          primaryCodes: codes,
          catalog: crowd.catalog,
        });
        const plain =
          most === dip.count
            ? []
            : crowd.agents.flatMap((agent) => {
                if (isIn(agent, momentMs)) return [];
                const lastIn = minutesOf(bounds).findLast((ms) => ms < momentMs && isIn(agent, ms));
                if (lastIn === undefined || lastIn + MINUTE_MS < dip.peakMs) return [];
                const backAtMs = minutesOf(bounds).find((ms) => ms > momentMs && isIn(agent, ms));
                const leftAtMs = lastIn + MINUTE_MS;
                return [
                  {
                    agent,
                    leftAtMs,
                    statusCode: statusCodeAt(agent, leftAtMs),
                    backAtMs,
                    goneMs: (backAtMs ?? bounds.end) - leftAtMs,
                  },
                ];
              });
        expect(leavers).toEqual(plain.toSorted((one, other) => one.leftAtMs - other.leftAtMs));
        // Every agent missing since the peak is listed.
        if (most > dip.count) expect(leavers.length).toBeGreaterThanOrEqual(most - dip.count);
      }),
      { numRuns: 500 },
    );
  });
});
