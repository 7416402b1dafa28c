import { UpstreamFailure } from '../failures/upstreamFailure';

/** Two calls with three attempts each. */
const FAILURES_TO_OPEN = 6;

/** While open, one attempt goes through this often, to test the upstream. */
const PROBE_AFTER_MS = 10_000;

export type CircuitBreaker = <Result>(attempt: () => Promise<Result>) => Promise<Result>;

/**
 * Stops calling an upstream that is down: after six failures in a row, attempts fail at once, like the last
 * one, without a call. Every ten seconds one goes through, and attempts made in the meantime wait for it; if it
 * succeeds, all go through. A refusal is a response and does not count as a failure. Our own, because the
 * library goes by the wall clock: set back by an hour, it would not test the upstream for an hour.
 */
export function createCircuitBreaker(onChange: (isOpen: boolean) => void): CircuitBreaker {
  let failuresInRow = 0;
  let lastFailure = new UpstreamFailure({ code: 'upstream-unreachable', reason: 'connection-failed' });
  /** When it was opened, on the monotonic clock; `undefined` while it is closed. */
  let openedAtMs: number | undefined;
  let probe: Promise<void> | undefined;

  function recordResponse(): void {
    failuresInRow = 0;
    if (openedAtMs === undefined) return;
    openedAtMs = undefined;
    onChange(false);
  }

  function recordFailure(failure: UpstreamFailure, isProbe: boolean): void {
    failuresInRow += 1;
    lastFailure = failure;
    const opens = openedAtMs === undefined ? failuresInRow >= FAILURES_TO_OPEN : isProbe;
    if (!opens) return;
    openedAtMs = performance.now();
    onChange(true);
  }

  async function run<Result>(attempt: () => Promise<Result>, isProbe: boolean): Promise<Result> {
    try {
      const result = await attempt();
      recordResponse();
      return result;
    } catch (error) {
      if (error instanceof UpstreamFailure && isDown(error)) recordFailure(error, isProbe);
      // Anything else without a status came from this side: an aborted caller, or the budget.
      else if (error instanceof UpstreamFailure && error.upstreamStatus !== undefined) recordResponse();
      throw error;
    }
  }

  const guarded: CircuitBreaker = async (attempt) => {
    if (probe !== undefined) {
      await probe;
      return await guarded(attempt);
    }
    if (openedAtMs === undefined) return await run(attempt, false);
    const probeInMs = openedAtMs + PROBE_AFTER_MS - performance.now();
    if (probeInMs > 0) throw lastFailure.withRetryAfter(Math.ceil(probeInMs / 1000));
    const probing = run(attempt, true);
    const forget = () => {
      probe = undefined;
    };
    probe = probing.then(forget, forget);
    return await probing;
  };
  return guarded;
}

function isDown({ code, upstreamStatus = 0 }: UpstreamFailure): boolean {
  if (code === 'rate-limited') return false;
  return code === 'upstream-unreachable' || code === 'upstream-timeout' || upstreamStatus >= 500;
}
