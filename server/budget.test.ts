import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createBudget } from './budget';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;

async function takeMany(take: (signal: AbortSignal) => Promise<void>, count: number) {
  const results = await Promise.allSettled(Array.from({ length: count }, () => take(never)));
  return results.filter(({ status }) => status === 'fulfilled').length;
}

describe('a budget', () => {
  it('gives no more than its calls, also when all ask at once, and says how long to wait', async () => {
    const budget = createBudget({ callsPerMinute: 5, callsPerHour: undefined });
    expect(await takeMany(budget.take, 12)).toBe(5);
    vi.advanceTimersByTime(20_000);
    await expect(budget.take(never)).rejects.toMatchObject({ code: 'rate-limited', retryAfterSeconds: 40 });
    vi.advanceTimersByTime(40_000);
    expect(await takeMany(budget.take, 12)).toBe(5);
  });

  it('keeps to its calls in any sixty seconds, not in calendar windows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 40 }),
        async (callsPerMinute, pausesMs) => {
          const budget = createBudget({ callsPerMinute, callsPerHour: undefined });
          const grantedAtMs: number[] = [];
          for (const pauseMs of pausesMs) {
            vi.advanceTimersByTime(pauseMs);
            const asked = budget.take(never).then(
              () => grantedAtMs.push(Date.now()),
              () => undefined,
            );
            await vi.advanceTimersByTimeAsync(2500);
            await asked;
          }
          const tooEarly = grantedAtMs.filter(
            (grantedMs, index) => grantedMs - (grantedAtMs[index - callsPerMinute] ?? -Infinity) < 60_000,
          );
          expect(tooEarly).toEqual([]);
        },
      ),
    );
  });

  it('waits in silence for a call that is at most two seconds away', async () => {
    const budget = createBudget({ callsPerMinute: 1, callsPerHour: undefined });
    await budget.take(never);
    vi.advanceTimersByTime(58_500);
    const taken = vi.fn<() => void>();
    const asked = budget.take(never).then(taken);
    await vi.advanceTimersByTimeAsync(1400);
    expect(taken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await asked;
    expect(taken).toHaveBeenCalledOnce();
  });

  it('spends nothing for a caller that gave up while waiting', async () => {
    const budget = createBudget({ callsPerMinute: 1, callsPerHour: undefined });
    await budget.take(never);
    vi.advanceTimersByTime(59_000);
    const controller = new AbortController();
    const asked = budget.take(controller.signal).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('gave up'));
    expect(await asked).toEqual(new Error('gave up'));
    vi.advanceTimersByTime(1000);
    await expect(budget.take(never)).resolves.toBeUndefined();
  });

  it('keeps to the hour too, without spending the minute for it', async () => {
    const budget = createBudget({ callsPerMinute: 3, callsPerHour: 4 });
    expect(await takeMany(budget.take, 3)).toBe(3);
    vi.advanceTimersByTime(60_000);
    expect(await takeMany(budget.take, 3)).toBe(1);
    await expect(budget.take(never)).rejects.toMatchObject({ retryAfterSeconds: 3540 });
    vi.advanceTimersByTime(3_540_000);
    expect(await takeMany(budget.take, 4)).toBe(3);
  });

  it('pauses for everyone, and no later word shortens a pause', async () => {
    const budget = createBudget({ callsPerMinute: 10, callsPerHour: undefined });
    budget.pause(30);
    budget.pause(5);
    await expect(budget.take(never)).rejects.toMatchObject({ code: 'rate-limited', retryAfterSeconds: 30 });
    vi.advanceTimersByTime(30_000);
    await expect(budget.take(never)).resolves.toBeUndefined();
  });
});
