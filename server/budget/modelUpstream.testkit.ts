import { vi } from 'vitest';

import { type CallCounter, type EndCall, HOUR_MS, MINUTE_MS, type SpentLimit } from './callCounter';

/** How an account's calls are limited for a while. */
export type Allowance = {
  readonly perMinute: number;
  readonly perHour: number;
  /** What others call with the same account, evenly. */
  readonly othersPerMinute: number;
};

export type ModelOptions = {
  /** What applies at that time. */
  readonly allowanceAt: (nowMs: number) => Allowance;
  /** `sliding`: any 60 seconds or minutes; `calendar`: each minute and hour of the clock. */
  readonly windows: 'sliding' | 'calendar';
  /** Whether it says which limit is spent. */
  readonly says: 'which' | 'nothing';
  readonly latencyMs: number;
  /** In its refusals; without one, a minute is waited. */
  readonly retryAfterMs?: number | undefined;
};

/** What came of calls as fast as the counters allow them: when each one passed or was refused. */
type Outcome = { readonly passedMs: number[]; readonly refusedMs: number[] };

/** An upstream that counts calls when they are sent. Refused ones do not count. */
function modelUpstream({ allowanceAt, windows, says }: ModelOptions, { passedMs, refusedMs }: Outcome) {
  const startOf = (nowMs: number, windowMs: number) =>
    windows === 'sliding' ? nowMs - windowMs : Math.floor(nowMs / windowMs) * windowMs - 1;
  function isSpent(nowMs: number, windowMs: number, allowed: number, othersPerMinute: number): boolean {
    const startMs = startOf(nowMs, windowMs);
    const others = Math.floor((othersPerMinute * (nowMs - startMs)) / MINUTE_MS);
    let own = 0;
    while ((passedMs.at(-own - 1) ?? -Infinity) > startMs) own += 1;
    return own + others >= allowed;
  }
  /** The limit that is spent; `undefined`: the call passed. */
  return (nowMs: number): SpentLimit | undefined => {
    const { perMinute, perHour, othersPerMinute } = allowanceAt(nowMs);
    const isMinute = isSpent(nowMs, MINUTE_MS, perMinute, othersPerMinute);
    if (!isMinute && !isSpent(nowMs, HOUR_MS, perHour, othersPerMinute)) {
      passedMs.push(nowMs);
      return undefined;
    }
    refusedMs.push(nowMs);
    if (says === 'nothing') return 'unknown';
    return isMinute ? 'minute' : 'hour';
  };
}

/**
 * Calls for that long whenever one of the counters allows it, each in turn. The clock is the test's, which `pass` moves.
 */
export async function callWithoutEnd(
  counters: readonly CallCounter[],
  options: ModelOptions,
  durationMs: number,
  pass: (ms: number) => void = (ms) => vi.advanceTimersByTime(ms),
): Promise<Outcome> {
  const outcome: Outcome = { passedMs: [], refusedMs: [] };
  const ask = modelUpstream(options, outcome);
  const running: { readonly endMs: number; readonly end: () => Promise<void> }[] = [];
  const endMs = performance.now() + durationMs;
  const settle = (counter: CallCounter, spent: SpentLimit | undefined, end: EndCall) => async () => {
    if (spent !== undefined) await counter.pause(options.retryAfterMs ?? MINUTE_MS, spent);
    end();
  };
  while (performance.now() < endMs) {
    let waitMs = Infinity;
    for (const counter of counters) {
      const taking = await counter.tryTake(0);
      const nowMs = performance.now();
      if (taking.kind === 'refused') waitMs = Math.min(waitMs, taking.waitMs);
      else {
        waitMs = 0;
        running.push({ endMs: nowMs + options.latencyMs, end: settle(counter, ask(nowMs), taking.end) });
      }
    }
    if (waitMs === 0) continue;
    const nextMs = Math.min(performance.now() + waitMs, running[0]?.endMs ?? Infinity);
    pass(Math.max(1, Math.ceil(nextMs - performance.now())));
    while ((running[0]?.endMs ?? Infinity) <= performance.now()) await running.shift()?.end();
  }
  return outcome;
}

/** The most of these instants within any time of that length. */
export function mostWithin(windowMs: number, instantsMs: readonly number[]): number {
  let from = 0;
  return instantsMs.reduce((most, atMs, index) => {
    while ((instantsMs[from] ?? atMs) <= atMs - windowMs) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
}

/** The first of refusals that follow each other within ten seconds: of calls that were under way. */
export function visits(refusedMs: readonly number[]): readonly number[] {
  return refusedMs.filter((atMs, index) => atMs - (refusedMs[index - 1] ?? -Infinity) > 10_000);
}
