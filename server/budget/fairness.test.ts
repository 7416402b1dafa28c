import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { urgencies } from '../../src/contract/priority';
import { QueuedBudget } from './budget';
import { FairShares } from './fairShares';
import { LocalCounter } from './localCounter';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LIMIT = 48;

/** A budget of 48 calls a minute, and how many of them each subject asked for and got. */
function countedBudget(callsPerMinute = LIMIT) {
  const budget = new QueuedBudget(new LocalCounter({ callsPerMinute, callsPerHour: undefined }));
  const asked = new Map<string, number>();
  const got = new Map<string, number>();
  const add = (counts: Map<string, number>, subject: string) =>
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  /** Resolves when the call was granted or refused. */
  async function ask(subject: string, urgency: number = urgencies.foreground): Promise<void> {
    add(asked, subject);
    const caller = {
      signal: new AbortController().signal,
      urgency: () => urgency,
      subjects: () => new Set([subject]),
    };
    const end = await budget.take(caller).catch(() => undefined);
    if (end === undefined) return;
    add(got, subject);
    end();
  }
  return { ask, asked, got, total: () => [...got.values()].reduce((sum, each) => sum + each, 0) };
}

const others = ['a', 'b', 'c', 'd'];

describe('with one who asks without end', () => {
  it.each([
    ['pages that they wait for', urgencies.foreground, 1],
    ['refreshes', urgencies.refresh, 1],
    ['pages, a few seconds after the attack began', urgencies.foreground, 8],
    ['pages, a minute after the attack began', urgencies.foreground, 60],
  ])('four others who ask for six %s get at least four fifths', async (_, urgency, beginSeconds) => {
    const { ask, asked, got } = countedBudget();
    // They have been here before: whoever attacks first finds that not all is for them.
    for (const other of others) void ask(other);
    await vi.advanceTimersByTimeAsync(120_000);
    for (const counts of [asked, got]) counts.clear();
    for (let second = 0; second < beginSeconds + 80; second += 1) {
      for (let page = 0; page < 5; page += 1) void ask('attacker', 0);
      const elapsed = second - beginSeconds;
      if (elapsed >= 0 && elapsed % 13 === 0 && elapsed < 78)
        for (const other of others) void ask(other, urgency);
      await vi.advanceTimersByTimeAsync(1000);
    }
    const ofOthers = others.reduce((sum, other) => sum + (got.get(other) ?? 0), 0);
    expect(others.map((other) => asked.get(other))).toEqual([6, 6, 6, 6]);
    expect(ofOthers).toBeGreaterThanOrEqual(0.8 * 24);
    // What they do not want is still used.
    expect(got.get('attacker')).toBeGreaterThan(20);
  });

  it('alone gets every call', async () => {
    const { ask, got } = countedBudget();
    for (let page = 0; page < 60; page += 1) void ask('alone');
    await vi.advanceTimersByTimeAsync(3000);
    expect(got.get('alone')).toBe(LIMIT);
  });
});

describe('the queue', () => {
  it('serves all in turn, so that nobody starves and the shares are even, whoever asks how often', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        // Each at least half of all calls at once: these become free within two seconds, so whoever asks for less than
        // an equal part then does not get it later.
        fc.array(fc.integer({ min: 6, max: 15 }), { minLength: 2, maxLength: 5 }),
        async (callsPerMinute, asksPerSecond) => {
          const { ask, got, total } = countedBudget(callsPerMinute);
          const minutes = 4;
          for (let second = 0; second < minutes * 60; second += 1) {
            for (const [subject, asks] of asksPerSecond.entries()) {
              for (let asked = 0; asked < asks; asked += 1) void ask(String(subject));
            }
            await vi.advanceTimersByTimeAsync(1000);
          }
          const counts = asksPerSecond.map((_, subject) => got.get(String(subject)) ?? 0);
          const even = total() / counts.length;
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2 + even / 5);
          // All but what is reserved for those who have not spent their share.
          expect(total()).toBeGreaterThanOrEqual(Math.floor(0.75 * callsPerMinute) * minutes);
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('shares', () => {
  const setOf = (...subjects: string[]) => new Set(subjects);

  it('charge a call to all whom it serves, in equal parts, also to those who joined it later', () => {
    const shares = new FairShares(() => LIMIT);
    const addJoined = shares.charge(setOf('a', 'b'), 0);
    expect(shares.standingsAt(1)(setOf('a')).usage).toBe(1 / 2);
    addJoined(setOf('b', 'c', 'd'));
    expect(shares.standingsAt(1)(setOf('d')).usage).toBe(1 / 4);
    expect(shares.standingsAt(60_000)(setOf('a')).usage).toBe(0);
  });

  it('rank a call by whoever of its subjects has had the fewest', () => {
    const shares = new FairShares(() => LIMIT);
    shares.charge(setOf('a'), 0);
    expect(shares.standingsAt(1)(setOf('a', 'b')).usage).toBe(0);
  });

  it('hold nothing back from a crowd of which each has had its call', () => {
    const shares = new FairShares(() => LIMIT);
    for (let subject = 0; subject < 200; subject += 1) {
      shares.recordRequest(setOf(`${subject}`), 0);
      if (subject < 20) shares.charge(setOf(`${subject}`), 0);
    }
    expect(shares.standingsAt(1)(setOf('0')).heldBack).toBe(0);
  });

  it('forget who has not asked for ten minutes', () => {
    const shares = new FairShares(() => LIMIT);
    shares.recordRequest(setOf('a'), 0);
    for (let call = 0; call < 6; call += 1) shares.charge(setOf('b'), 600_000);
    shares.recordRequest(setOf('b'), 600_000);
    expect(shares.standingsAt(600_000)(setOf('b')).heldBack).toBe(0);
    shares.recordRequest(setOf('b'), 600_001);
    expect(shares.standingsAt(600_001)(setOf('b')).heldBack).toBeUndefined();
  });
});
