import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../base/elementAt';
import { instantFromMs, MINUTE_MS, SECOND_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { coverageDips } from './coverageDips';
import type { Staffing } from './staffing';

const originMs = Date.UTC(2026, 2, 10, 8);
const seconds = (from: number, to: number): Interval => ({
  start: instantFromMs(originMs + from * SECOND_MS),
  end: instantFromMs(originMs + to * SECOND_MS),
});
const second = (ms: number) => (ms - originMs) / SECOND_MS;

/** Runs of `[seconds, agents in A, agents in B]`, one after the other. */
type Run = readonly [seconds: number, a: number, b: number];

function staffingOf(runs: readonly Run[]): Staffing {
  let from = 0;
  const starts = runs.map(([length]) => {
    const start = from;
    from += length;
    return originMs + start * SECOND_MS;
  });
  return {
    interval: seconds(0, from),
    agentCount: 10,
    atMs: Float64Array.from(starts),
    counts: [
      Uint32Array.from(runs, ([, a]) => a),
      Uint32Array.from(runs, ([, , b]) => b),
      Uint32Array.from(runs, ([, a, b]) => 10 - a - b),
    ],
  };
}

function dipsOf(runs: readonly Run[], minimum: number, shortest = 0, codes: readonly number[] = [0]) {
  const staffing = staffingOf(runs);
  const { dips, leftOutCount } = coverageDips(staffing, staffing.interval, codes, {
    minimum,
    shortestMs: shortest * SECOND_MS,
  });
  return {
    dips: dips.map(({ startMs, endMs, lowestCount, lowestAtMs, belowMs, missingMs }) => [
      second(startMs),
      second(endMs),
      lowestCount,
      second(lowestAtMs),
      belowMs / SECOND_MS,
      missingMs / SECOND_MS,
    ]),
    leftOutCount,
  };
}

describe('coverageDips', () => {
  it('ranks by agents missing × time: deep and short before long and shallow', () => {
    const runs: Run[] = [
      [100, 5, 0],
      [300, 4, 0],
      [100, 5, 0],
      [100, 1, 0],
      [100, 5, 0],
    ];
    expect(dipsOf(runs, 5).dips).toEqual([
      [500, 600, 1, 500, 100, 400],
      [100, 400, 4, 100, 300, 300],
    ]);
  });

  it('merges dips less than a minute apart, and not those a minute apart', () => {
    const apart = (gap: number): Run[] => [
      [10, 1, 0],
      [gap, 5, 0],
      [10, 0, 0],
    ];
    expect(dipsOf(apart(59), 2).dips).toEqual([[0, 79, 0, 69, 20, 30]]);
    expect(dipsOf(apart(60), 2).dips).toHaveLength(2);
  });

  it('counts what is shorter than asked, after merging', () => {
    const runs: Run[] = [
      [29, 0, 0],
      [100, 5, 0],
      [30, 0, 0],
      [100, 5, 0],
      [20, 0, 0],
      [10, 5, 0],
      [20, 0, 0],
    ];
    const { dips, leftOutCount } = dipsOf(runs, 1, 30);
    expect(dips.map(([start]) => start)).toEqual([259, 129]);
    expect(leftOutCount).toBe(1);
    expect(dipsOf(runs, 1, 0).leftOutCount).toBe(0);
  });

  it('counts agents in any of several statuses', () => {
    const runs: Run[] = [
      [100, 1, 2],
      [100, 1, 0],
    ];
    expect(dipsOf(runs, 3, 0, [0, 1]).dips).toEqual([[100, 200, 1, 100, 100, 200]]);
  });

  it('looks only at what was observed', () => {
    const staffing = staffingOf([
      [100, 0, 0],
      [100, 5, 0],
    ]);
    const options = { minimum: 1, shortestMs: 0 };
    expect(coverageDips(staffing, seconds(40, 60), [0], options).dips).toMatchObject([
      { startMs: originMs + 40_000, endMs: originMs + 60_000, missingMs: 20_000 },
    ]);
    expect(coverageDips(staffing, seconds(40, 40), [0], options).dips).toEqual([]);
  });

  it('agrees with looking at every second', () => {
    const anyRun = fc.tuple(
      fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 50, max: 70 })),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(
        fc.array(anyRun, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 90 }),
        fc.constantFrom([0], [0, 1]),
        fc.nat(60),
        fc.nat(60),
        (runs, minimum, shortest, codes, cutStart, cutEnd) => {
          const staffing = staffingOf(runs);
          const total = second(staffing.interval.end);
          const observed = seconds(
            Math.min(cutStart, total),
            Math.max(Math.min(cutStart, total), total - cutEnd),
          );
          const counts = runs.flatMap(([length, a, b]) =>
            Array.from({ length }, () => (codes.length === 2 ? a + b : a)),
          );
          const isSecondOf = (each: number) =>
            each >= second(observed.start) && each < second(observed.end) && at(counts, each) < minimum;
          // Seconds with too few, and those between two of them that are less than a minute apart.
          const below = counts.flatMap((_, each) => (isSecondOf(each) ? [each] : []));
          const plain: { first: number; last: number; members: number[] }[] = [];
          for (const each of below) {
            const open = plain.at(-1);
            const isNear = open !== undefined && (each - open.last - 1) * SECOND_MS < MINUTE_MS;
            if (isNear) {
              open.last = each;
              open.members.push(each);
            } else plain.push({ first: each, last: each, members: [each] });
          }
          const long = plain.filter(({ first, last }) => last + 1 - first >= shortest);
          const expected = long.map(({ first, last, members }) => {
            const lowest = Math.min(...members.map((each) => at(counts, each)));
            return {
              startMs: originMs + first * SECOND_MS,
              endMs: originMs + (last + 1) * SECOND_MS,
              lowestCount: lowest,
              lowestAtMs: originMs + (members.find((each) => at(counts, each) === lowest) ?? -1) * SECOND_MS,
              belowMs: members.length * SECOND_MS,
              missingMs: members.reduce((sum, each) => sum + minimum - at(counts, each), 0) * SECOND_MS,
            };
          });
          const { dips, leftOutCount } = coverageDips(staffing, observed, codes, {
            minimum,
            shortestMs: shortest * SECOND_MS,
          });
          expect(dips.toSorted((one, other) => one.startMs - other.startMs)).toEqual(expected);
          expect(leftOutCount).toBe(plain.length - long.length);
          for (const [index, { missingMs }] of dips.entries()) {
            expect(missingMs).toBeGreaterThanOrEqual(dips[index + 1]?.missingMs ?? 0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
