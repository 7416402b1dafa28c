import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { urgencies } from '../../src/contract/priority';
import { type BudgetCaller, HOUSEKEEPING, QueuedBudget } from './budget';
import type { BudgetLimits, EndCall } from './callCounter';
import { LocalCounter } from './localCounter';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const someone: BudgetCaller = {
  signal: new AbortController().signal,
  urgency: () => urgencies.unstated,
  subjects: () => new Set(['one']),
};

/** A budget whose calls are over at once, unless the test ends them. */
function budgetOf(limits: BudgetLimits) {
  const budget = new QueuedBudget(new LocalCounter(limits));
  const { pause, callsLeft } = budget;
  return { take: async (caller: BudgetCaller) => (await budget.take(caller))(), pause, callsLeft };
}

async function takeMany(take: (caller: BudgetCaller) => Promise<void>, count: number) {
  const results = await Promise.allSettled(
    Array.from({ length: count }, () => take({ ...someone, signal: new AbortController().signal })),
  );
  return results.filter(({ status }) => status === 'fulfilled').length;
}

/** Waits that long for a call; `undefined`: it was refused. */
async function takenWithin(budget: QueuedBudget, waitMs: number): Promise<EndCall | undefined> {
  const taking = budget.take(someone).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(waitMs);
  return await taking;
}

describe('a budget', () => {
  it('grants no more calls than it has, even if all are requested at once, and reports how long to wait', async () => {
    const budget = budgetOf({ callsPerMinute: 5, callsPerHour: undefined });
    expect(await takeMany(budget.take, 12)).toBe(5);
    vi.advanceTimersByTime(20_000);
    await expect(budget.take(someone)).rejects.toMatchObject({ code: 'rate-limited', retryAfterSeconds: 40 });
    vi.advanceTimersByTime(40_000);
    expect(await takeMany(budget.take, 12)).toBe(5);
  });

  it('keeps what the upstream can count in any sixty seconds within the limit, whatever its latency', async () => {
    const attemptArbitrary = fc.record({
      pauseMs: fc.integer({ min: 0, max: 15_000 }),
      latencyMs: fc.integer({ min: 0, max: 20_000 }),
      /** When the upstream counts the call, as a share of its latency. */
      countedAfter: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(attemptArbitrary, { maxLength: 40 }),
        async (callsPerMinute, attempts) => {
          const budget = new QueuedBudget(new LocalCounter({ callsPerMinute, callsPerHour: undefined }));
          const countedAtMs: number[] = [];
          for (const { pauseMs, latencyMs, countedAfter } of attempts) {
            await vi.advanceTimersByTimeAsync(pauseMs);
            const end = await takenWithin(budget, 2500);
            if (end === undefined) continue;
            countedAtMs.push(Date.now() + latencyMs * countedAfter);
            setTimeout(end, latencyMs);
          }
          const inOrder = countedAtMs.toSorted((one, other) => one - other);
          const tooEarly = inOrder.filter(
            (atMs, index) => atMs - (inOrder[index - callsPerMinute] ?? -Infinity) < 60_000,
          );
          expect(tooEarly).toEqual([]);
        },
      ),
    );
  });

  it('waits for a call that is at most two seconds away', async () => {
    const budget = budgetOf({ callsPerMinute: 1, callsPerHour: undefined });
    await budget.take(someone);
    vi.advanceTimersByTime(58_500);
    const taken = vi.fn<() => void>();
    const pending = budget.take(someone).then(taken);
    await vi.advanceTimersByTimeAsync(1400);
    expect(taken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await pending;
    expect(taken).toHaveBeenCalledOnce();
  });

  it('spends nothing for a caller that aborts while waiting', async () => {
    const budget = budgetOf({ callsPerMinute: 1, callsPerHour: undefined });
    await budget.take(someone);
    vi.advanceTimersByTime(59_000);
    const controller = new AbortController();
    const pending = budget.take({ ...someone, signal: controller.signal }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('gave up'));
    expect(await pending).toEqual(new Error('gave up'));
    vi.advanceTimersByTime(1000);
    await expect(budget.take(someone)).resolves.toBeUndefined();
  });

  it('limits the hour too, without counting refused calls', async () => {
    const budget = budgetOf({ callsPerMinute: 3, callsPerHour: 4 });
    expect(await takeMany(budget.take, 3)).toBe(3);
    vi.advanceTimersByTime(60_000);
    expect(await takeMany(budget.take, 3)).toBe(1);
    await expect(budget.take(someone)).rejects.toMatchObject({ retryAfterSeconds: 3540 });
    vi.advanceTimersByTime(3_540_000);
    expect(await takeMany(budget.take, 4)).toBe(3);
  });

  it('reserves the last quarter of the calls for pages that a user is waiting for', async () => {
    const budget = budgetOf({ callsPerMinute: 8, callsPerHour: undefined });
    const background = { ...someone, urgency: () => urgencies.refresh };
    const refreshed = await Promise.allSettled(
      Array.from({ length: 8 }, () => budget.take({ ...background, signal: new AbortController().signal })),
    );
    expect(refreshed.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    expect(await budget.callsLeft()).toBe(2);
    expect(await takeMany(budget.take, 3)).toBe(2);
  });

  it('serves the most urgent waiting caller, and among equals the first', async () => {
    const budget = budgetOf({ callsPerMinute: 8, callsPerHour: undefined });
    await takeMany(budget.take, 8);
    vi.advanceTimersByTime(58_500);
    const order: string[] = [];
    const ask = (name: string, urgency: number) =>
      budget.take({ ...someone, urgency: () => urgency }).then(
        () => order.push(name),
        () => order.push(`${name} refused`),
      );
    const all = [ask('first', 3), ask('look-ahead', 5), ask('second', 3), ask('urgent', 1)];
    await vi.advanceTimersByTimeAsync(2500);
    await Promise.all(all);
    expect(order).toEqual(['urgent', 'first', 'second', 'look-ahead']);
  });

  it('serves a later, more urgent caller while another waits', async () => {
    const budget = budgetOf({ callsPerMinute: 1, callsPerHour: undefined });
    await budget.take(someone);
    vi.advanceTimersByTime(59_000);
    const order: string[] = [];
    const early = budget.take(someone).then(
      () => order.push('early'),
      () => order.push('early refused'),
    );
    await vi.advanceTimersByTimeAsync(500);
    const late = budget.take({ ...someone, urgency: () => 0 }).then(() => order.push('late'));
    await vi.advanceTimersByTimeAsync(600);
    await Promise.all([early, late]);
    expect(order).toEqual(['late', 'early refused']);
  });

  it('refuses whoever is last in line after two seconds, though others keep coming', async () => {
    const budget = budgetOf({ callsPerMinute: 40, callsPerHour: undefined });
    // A call becomes free every 1.5 s, and someone more urgent always waits for it.
    for (let call = 0; call < 40; call += 1) {
      await budget.take(someone);
      await vi.advanceTimersByTimeAsync(1500);
    }
    await budget.take(someone);
    let granted = 0;
    const askUrgently = () => void budget.take(someone).then(() => (granted += 1));
    askUrgently();
    const refused = vi.fn<(error: unknown) => void>();
    budget.take({ ...someone, urgency: () => urgencies.refresh }).catch(refused);
    await vi.advanceTimersByTimeAsync(1400);
    expect(refused).not.toHaveBeenCalled();
    askUrgently();
    await vi.advanceTimersByTimeAsync(1400);
    expect(granted).toBe(1);
    expect(refused).toHaveBeenCalledWith(expect.objectContaining({ code: 'rate-limited' }));
    await vi.advanceTimersByTimeAsync(1500);
    expect(granted).toBe(2);
  });

  it.each([
    ['minute', 'upstream-minute-limit'],
    ['hour', 'upstream-hour-limit'],
    ['unknown', 'upstream-limit'],
  ] as const)(
    'refuses for the %s limit of the upstream during its pause, for its own after that',
    async (spent, reason) => {
      const budget = budgetOf({ callsPerMinute: 5, callsPerHour: undefined });
      await budget.take(someone);
      await budget.pause(30, spent);
      await expect(budget.take(someone)).rejects.toMatchObject({ reason, retryAfterSeconds: 30 });
      vi.advanceTimersByTime(120_000);
      await takeMany(budget.take, 5);
      await expect(budget.take(someone)).rejects.toMatchObject({ reason: 'budget-spent' });
    },
  );

  it('pauses for everyone, and no later pause shortens it', async () => {
    const budget = budgetOf({ callsPerMinute: 10, callsPerHour: undefined });
    await budget.pause(30);
    await budget.pause(5);
    await expect(budget.take(someone)).rejects.toMatchObject({ code: 'rate-limited', retryAfterSeconds: 30 });
    vi.advanceTimersByTime(30_000);
    await expect(budget.take(someone)).resolves.toBeUndefined();
  });
});

describe('housekeeping', () => {
  const housekeeping: BudgetCaller = { ...someone, urgency: () => HOUSEKEEPING, subjects: () => new Set() };
  const refresh = (subject: string): BudgetCaller => ({
    ...someone,
    urgency: () => urgencies.refresh,
    subjects: () => new Set([subject]),
  });

  it('leaves the last quarter of the calls to those who wait for a page', async () => {
    const { take } = budgetOf({ callsPerMinute: 12, callsPerHour: undefined });
    expect(await takeMany(take, 8)).toBe(8);
    await take(housekeeping);
    await expect(take(housekeeping)).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await takeMany(take, 4)).toBe(3);
  });

  it('goes behind everyone who waits, even those who have had more than their share', async () => {
    const { take } = budgetOf({ callsPerMinute: 24, callsPerHour: undefined });
    await take(refresh('two'));
    await takeMany(take, 23);
    await vi.advanceTimersByTimeAsync(58_500);
    const order: string[] = [];
    const waiting = [
      take(housekeeping).then(() => order.push('housekeeping')),
      take(someone).then(() => order.push('someone')),
      take(refresh('two')).then(() => order.push('two')),
    ];
    await vi.advanceTimersByTimeAsync(1600);
    await Promise.all(waiting);
    expect(order.at(-1)).toBe('housekeeping');
  });

  it('counts as nobody, so that whoever is alone has all calls', async () => {
    const { take } = budgetOf({ callsPerMinute: 48, callsPerHour: undefined });
    await take(housekeeping);
    expect(await takeMany(take, 48)).toBe(47);
  });
});
