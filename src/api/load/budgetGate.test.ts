import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instantFromMs, MINUTE_MS } from '../../time/instant';
import { BudgetGate } from './budgetGate';

const never = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

function gateWithLog() {
  const changes: (number | undefined)[] = [];
  const gate: BudgetGate = new BudgetGate(
    () => instantFromMs(Date.now()),
    () => changes.push(gate.closedUntil),
  );
  /** How many of the waiting calls have passed. */
  let passed = 0;
  const wait = (signal = never) => gate.passed(signal).then(() => (passed += 1));
  return { gate, changes, wait, passedCount: () => passed };
}

describe('BudgetGate', () => {
  it('lets every call through while it is open', async () => {
    const { gate, changes } = gateWithLog();
    await gate.passed(never);
    expect(changes).toEqual([]);
  });

  it('holds all calls back for the requested wait, then lets them resume automatically', async () => {
    const { gate, changes, wait, passedCount } = gateWithLog();
    gate.close(12_000);
    const waits = [wait(), wait(), wait()];
    await vi.advanceTimersByTimeAsync(11_999);
    expect(passedCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all(waits);
    expect(passedCount()).toBe(3);
    expect(changes).toEqual([12_000, undefined]);
  });

  it('waits for the longest of several waits', async () => {
    const { gate, changes, wait, passedCount } = gateWithLog();
    gate.close(5000);
    const waiting = wait();
    gate.close(2000);
    gate.close(9000);
    await vi.advanceTimersByTimeAsync(8999);
    expect(passedCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(changes).toEqual([5000, 9000, undefined]);
  });

  it('waits a while if no wait was stated', () => {
    const { gate } = gateWithLog();
    gate.close(undefined);
    expect(gate.closedUntil).toBe(15_000);
  });

  it.each([
    ['the device slept through it', 60 * MINUTE_MS],
    ['the clock was set back', -60 * MINUTE_MS],
  ])('ends soon if %s, while timers rested', async (_, changeMs) => {
    const { gate, wait, passedCount } = gateWithLog();
    vi.setSystemTime(120 * MINUTE_MS);
    gate.close(43 * MINUTE_MS);
    const waiting = wait();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(passedCount()).toBe(0);
    vi.setSystemTime(Date.now() + changeMs);
    await vi.advanceTimersByTimeAsync(5000);
    expect(passedCount()).toBe(1);
    await waiting;
    expect(gate.closedUntil).toBeUndefined();
  });

  it('releases an aborted call at once, leaving no timer', async () => {
    const { gate, wait } = gateWithLog();
    gate.close(5000);
    const abort = new AbortController();
    const waiting = expect(wait(abort.signal)).rejects.toThrow('aborted');
    abort.abort(new Error('aborted'));
    await waiting;
    expect(vi.getTimerCount()).toBe(0);
    await expect(wait(abort.signal)).rejects.toThrow('aborted');
  });
});
