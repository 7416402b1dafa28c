import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { HOUR_MS, MINUTE_MS, type SpentLimit } from './callCounter';
import { unknownPast } from './callLog';
import { type Learned, learn, learnedFrom, limitsAt, nothingLearned, textOf } from './learnedLimits';
import { LocalCounter } from './localCounter';
import {
  type Allowance,
  type ModelOptions,
  callWithoutEnd,
  mostWithin,
  visits,
} from './modelUpstream.testkit';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T12:20:00Z'), toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const set = { callsPerMinute: 48, callsPerHour: undefined };

const upstreamArbitrary = fc.record<Omit<ModelOptions, 'allowanceAt'>>({
  windows: fc.constantFrom('sliding', 'calendar'),
  says: fc.constantFrom('which', 'nothing'),
  latencyMs: fc.integer({ min: 20, max: 5000 }),
  retryAfterMs: fc.constantFrom(undefined, 5000, 60_000, 120_000),
});

const allowanceArbitrary = fc
  .record({
    perMinute: fc.integer({ min: 1, max: 80 }),
    partOfHour: fc.double({ min: 0.3, max: 1.5, noNaN: true }),
    othersPart: fc.constantFrom(0, 0, 0.3),
  })
  .map(({ perMinute, partOfHour, othersPart }): Allowance => ({
    perMinute,
    perHour: Math.ceil(60 * perMinute * partOfHour),
    // Less than what the hour allows, or there is nothing left.
    othersPerMinute: Math.floor(perMinute * Math.min(1, partOfHour) * othersPart),
  }));

/** What is left for this service of each minute, in the long run. */
function leftPerMinute({ perMinute, perHour, othersPerMinute }: Allowance): number {
  return Math.min(set.callsPerMinute, perMinute - othersPerMinute, perHour / 60 - othersPerMinute);
}

describe('an upstream that allows less than is set', () => {
  const HOURS = 8;

  it('is seldom asked in vain, and allows four fifths of what it could', async () => {
    await fc.assert(
      fc.asyncProperty(upstreamArbitrary, allowanceArbitrary, async (upstream, allowance) => {
        const startMs = performance.now();
        const options = { ...upstream, allowanceAt: () => allowance };
        const { passedMs, refusedMs } = await callWithoutEnd(
          [new LocalCounter(set)],
          options,
          HOURS * HOUR_MS,
        );
        const isLate = (atMs: number) => atMs > startMs + 2 * HOUR_MS;
        expect(mostWithin(HOUR_MS, visits(refusedMs.filter(isLate)))).toBeLessThanOrEqual(20);
        const latePerMinute = passedMs.filter(isLate).length / ((HOURS - 2) * 60);
        // A call occupies its place from sending until a minute after its end.
        const possible = leftPerMinute(allowance) * (MINUTE_MS / (MINUTE_MS + upstream.latencyMs));
        expect(latePerMinute).toBeGreaterThanOrEqual(0.8 * possible);
        const sentMs = [...passedMs, ...refusedMs].toSorted((one, other) => one - other);
        expect(mostWithin(MINUTE_MS, sentMs)).toBeLessThanOrEqual(set.callsPerMinute);
      }),
      { numRuns: 25 },
    );
  });

  it('is followed when that changes, in both directions', async () => {
    await fc.assert(
      fc.asyncProperty(
        upstreamArbitrary,
        fc.array(allowanceArbitrary, { minLength: 2, maxLength: 3 }),
        async (upstream, allowances) => {
          const startMs = performance.now();
          const partMs = 24 * HOUR_MS;
          const indexAt = (nowMs: number) => Math.floor((nowMs - startMs) / partMs);
          const allowanceAt = (nowMs: number) => {
            const allowance = allowances[Math.min(indexAt(nowMs), allowances.length - 1)];
            if (allowance === undefined) throw new Error('there is at least one');
            return allowance;
          };
          const durationMs = partMs * allowances.length;
          const { passedMs } = await callWithoutEnd(
            [new LocalCounter(set)],
            { ...upstream, allowanceAt },
            durationMs,
          );
          for (const [index, allowance] of allowances.entries()) {
            const endMs = startMs + (index + 1) * partMs;
            const passed = passedMs.filter((atMs) => atMs > endMs - 2 * HOUR_MS && atMs <= endMs).length;
            const possible = leftPerMinute(allowance) * (MINUTE_MS / (MINUTE_MS + upstream.latencyMs));
            // Nearly always four fifths; of 300 random changes, the worst came to 45 % in a day.
            expect(passed / 120).toBeGreaterThanOrEqual(0.25 * possible);
          }
        },
      ),
      { numRuns: 6 },
    );
  });
});

/** What refusals teach that come one after the other, each with the calls that ended in the last minutes. */
function learnFrom(
  refusals: readonly {
    readonly atMs: number;
    readonly spent?: SpentLimit;
    readonly running?: number;
    readonly passedByMinute?: readonly number[];
    readonly knownMs?: number;
    readonly pauseMs?: number;
  }[],
  limits: typeof set | { readonly callsPerMinute: number; readonly callsPerHour: number } = set,
) {
  let learned: Learned = nothingLearned;
  const pausesMs = refusals.map(({ atMs, ...refusal }, index) => {
    const { spent = 'unknown', running = 1, passedByMinute = [], knownMs = Infinity } = refusal;
    const seen = { running, passedByMinute, refusals: index + 1, knownMs };
    const lesson = learn(limits, learned, {
      nowMs: atMs,
      spent,
      pauseMs: refusal.pauseMs ?? MINUTE_MS,
      seen,
    });
    learned = lesson.learned;
    return lesson.pauseMs;
  });
  return { learned, pausesMs, at: (nowMs: number) => limitsAt(limits, learned, nowMs) };
}

/** Sixty minutes in each of which as many calls passed. */
const evenly = (perMinute: number) => Array.from({ length: 60 }, () => perMinute);

describe('a refusal', () => {
  it('lowers the limit of the minute to the calls that passed, those under way included until they are refused', () => {
    const first = { atMs: 0, running: 20, passedByMinute: [14 - 1] };
    expect(learnFrom([first]).at(0).callsPerMinute).toBe(33);
    const later = { atMs: 3000, running: 19, passedByMinute: [14 - 2] };
    expect(learnFrom([first, later]).at(0).callsPerMinute).toBe(32);
  });

  it('leaves one call at least', () => {
    expect(learnFrom([{ atMs: 0, passedByMinute: [-1] }]).at(0).callsPerMinute).toBe(1);
  });

  it('lowers it by a fifth if what had passed was too much', () => {
    const refusals = [0, 65_000].map((atMs) => ({ atMs, passedByMinute: [40] }));
    expect(learnFrom(refusals).at(70_000).callsPerMinute).toBe(32);
  });

  it('of the hour lowers its limit to the calls that passed in it', () => {
    const refusals = [{ atMs: 0, spent: 'hour', passedByMinute: evenly(30) } as const];
    expect(learnFrom(refusals).at(0)).toEqual({ callsPerMinute: 48, callsPerHour: 1801 });
    expect(learnFrom(refusals, { callsPerMinute: 48, callsPerHour: 900 }).at(0).callsPerHour).toBe(900);
  });

  it('lowers no limit by more than half while earlier calls are unknown', () => {
    const known = { passedByMinute: [3], knownMs: 30_000 };
    expect(learnFrom([{ atMs: 0, ...known }]).at(0).callsPerMinute).toBe(24);
    expect(learnFrom([{ atMs: 0, spent: 'hour', ...known }]).at(0).callsPerHour).toBe(1440);
  });
});

describe('a refusal that does not say which limit is spent', () => {
  it.each([
    ['the minute’s, as far as is known', [20], { callsPerMinute: 20, callsPerHour: undefined }],
    [
      'the minute’s if others were not much better',
      [20, 38],
      { callsPerMinute: 20, callsPerHour: undefined },
    ],
    ['the hour’s if others were', [10, 40, 40], { callsPerMinute: 48, callsPerHour: 90 }],
  ])('means %s', (_, passedByMinute, expected) => {
    expect(learnFrom([{ atMs: 0, running: 0, passedByMinute }]).at(0)).toEqual(expected);
  });

  it('means the hour’s if that has just grown', () => {
    const spent = { atMs: 0, spent: 'hour', passedByMinute: evenly(20) } as const;
    const again = { atMs: 30 * MINUTE_MS, running: 0, passedByMinute: [...evenly(20).slice(1), 24] };
    expect(learnFrom([spent, again]).at(30 * MINUTE_MS)).toEqual({ callsPerMinute: 48, callsPerHour: 1204 });
  });

  it('means the minute’s if the hour’s was kept: half of it at least, as a guess', () => {
    const spent = { atMs: 0, spent: 'hour', passedByMinute: evenly(20) } as const;
    const again = { atMs: 5 * MINUTE_MS, passedByMinute: [3, ...evenly(19)] };
    expect(learnFrom([spent, again]).at(5 * MINUTE_MS).callsPerMinute).toBe(24);
  });
});

describe('without another refusal', () => {
  it('the limit of the minute grows by a call each minute, once the pause and a minute have passed', () => {
    const { at } = learnFrom([{ atMs: 0, running: 0, passedByMinute: [30] }]);
    const minutes = [0, 1.99, 2, 2.99, 3, 10, 19, 20, 600].map(
      (minute) => at(minute * MINUTE_MS).callsPerMinute,
    );
    expect(minutes).toEqual([30, 30, 31, 31, 32, 39, 48, 48, 48]);
  });

  it('that of the hour grows faster and faster, and ends where none is set', () => {
    const { at } = learnFrom([{ atMs: 0, spent: 'hour', running: 0, passedByMinute: evenly(30) }]);
    const minutes = [0, 11, 21, 31, 71, 181, 271].map((minute) => at(minute * MINUTE_MS).callsPerHour);
    expect(minutes).toEqual([1800, 1801, 1803, 1807, 1920, 2554, undefined]);
  });

  it.each([30, 47])('a lower limit of %d is tried again later and later if that fails', (calls) => {
    let atMs = 0;
    const holds: number[] = [];
    const refusals: { readonly atMs: number; readonly passedByMinute: readonly number[] }[] = [];
    for (let trial = 0; trial < 8; trial += 1) {
      refusals.push({ atMs, passedByMinute: [calls - 1] });
      const { at } = learnFrom(refusals);
      expect(at(atMs).callsPerMinute).toBe(calls);
      const refusedMs = atMs;
      while (at(atMs).callsPerMinute === calls) atMs += MINUTE_MS;
      holds.push((atMs - refusedMs) / MINUTE_MS - 1);
    }
    expect(holds).toEqual([1, 2, 4, 8, 16, 32, 32, 32]);
  });
});

it('pauses longer and longer while nothing passes', () => {
  const refusals: { readonly atMs: number; readonly passedByMinute: readonly number[] }[] = [];
  const pausesMs: number[] = [];
  let atMs = 0;
  for (let trial = 0; trial < 8; trial += 1) {
    refusals.push({ atMs, passedByMinute: [-1] });
    const pauseMs = learnFrom(refusals.map((each) => ({ ...each, pauseMs: 15_000 }))).pausesMs.at(-1) ?? 0;
    pausesMs.push(pauseMs / 1000);
    atMs += pauseMs;
  }
  expect(pausesMs).toEqual([15, 60, 120, 240, 480, 900, 900, 900]);
});

it('tries a single call after a pause before which nothing had passed', async () => {
  // Nothing is known of the hour before, so its limit stays high.
  const counter = new LocalCounter(set, unknownPast);
  /** As many of ten calls as are granted, all of which the upstream refuses or lets pass. */
  const call = async (spent?: SpentLimit) => {
    const takings = await Promise.all(Array.from({ length: 10 }, async () => await counter.tryTake(0)));
    const granted = takings.filter((taking) => taking.kind === 'granted');
    for (const { end } of granted) {
      if (spent !== undefined) await counter.pause(MINUTE_MS, spent);
      end();
    }
    vi.advanceTimersByTime(MINUTE_MS);
    return granted.length;
  };
  expect([await call('hour'), await call('hour'), await call(), await call()]).toEqual([10, 10, 1, 10]);
});

describe('what was learned', () => {
  it('is the same once it was text, as old as it is', () => {
    const { learned } = learnFrom([
      { atMs: 1000, spent: 'hour', passedByMinute: evenly(20) },
      { atMs: 100_000, passedByMinute: [19] },
    ]);
    const text = textOf(learned, 200_000);
    expect(text).not.toMatch(/\s/);
    expect(learnedFrom(text, 200_000)).toEqual(learned);
    expect(limitsAt(set, learnedFrom(text, 0) ?? nothingLearned, -100_000)).toEqual(
      limitsAt(set, learned, 100_000),
    );
  });

  it.each(['', 'text', '{"minute":{"calls":0,"growsFromMs":0,"holdMs":0}}', '{"minute":3}'])(
    'is nothing in %j',
    (text) => {
      expect(learnedFrom(text, 0)).toBeUndefined();
    },
  );
});
