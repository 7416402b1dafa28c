import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';

import { UpstreamFailure } from '../failures/upstreamFailure';

/** Two calls with three attempts each. */
const FAILURES_TO_OPEN = 6;

/** While open, one attempt goes through this often, to test the upstream. */
const PROBE_AFTER_MS = 10_000;

export type CircuitBreaker = <Result>(attempt: () => Promise<Result>) => Promise<Result>;

/**
 * Stops calling an upstream that is down: after six failures in a row, attempts fail at once, like the last
 * one, without a call. Every ten seconds one goes through; if it succeeds, all do. A refusal is a response
 * and does not count as a failure.
 */
export function createCircuitBreaker(onChange: (isOpen: boolean) => void): CircuitBreaker {
  const policy = circuitBreaker(handleWhen(isDown), {
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    halfOpenAfter: PROBE_AFTER_MS,
  });
  let lastFailure = new UpstreamFailure('upstream-unreachable');
  let openedAtMs = 0;
  policy.onBreak(() => {
    openedAtMs = Date.now();
    onChange(true);
  });
  policy.onReset(() => onChange(false));
  policy.onFailure(({ reason }) => {
    if ('error' in reason && reason.error instanceof UpstreamFailure && isDown(reason.error)) {
      lastFailure = reason.error;
    }
  });
  return async (attempt) => {
    try {
      return await policy.execute(attempt);
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      const { code, upstreamStatus, causeCode } = lastFailure;
      const probeInMs = openedAtMs + PROBE_AFTER_MS - Date.now();
      throw new UpstreamFailure(code, {
        upstreamStatus,
        causeCode,
        retryAfterSeconds: Math.max(1, Math.ceil(probeInMs / 1000)),
      });
    }
  };
}

function isDown(error: Error): boolean {
  return (
    error instanceof UpstreamFailure &&
    (error.code === 'upstream-unreachable' ||
      error.code === 'upstream-timeout' ||
      (error.upstreamStatus ?? 0) >= 500) &&
    error.code !== 'rate-limited'
  );
}
