import type { Budget } from '../budget/budget';
import type { SpentLimit } from '../budget/callCounter';
import { UpstreamFailure } from '../failures/upstreamFailure';
import type { ServiceObserver } from '../observer';

export type AttemptListeners = {
  readonly budget: Pick<Budget, 'pause'>;
  readonly observer: Pick<ServiceObserver, 'onUpstreamAttempt'>;
};

/** Reports how an attempt ends, and pauses the budget if the upstream says that the account's calls are spent. */
export async function observedAttempt<Reply>(
  attempting: Promise<Reply>,
  { budget, observer }: AttemptListeners,
): Promise<Reply> {
  const startMs = performance.now();
  try {
    const reply = await attempting;
    observer.onUpstreamAttempt(performance.now() - startMs);
    return reply;
  } catch (error) {
    if (error instanceof UpstreamFailure) {
      observer.onUpstreamAttempt(performance.now() - startMs, error);
      if (error.code === 'rate-limited')
        await budget.pause(error.retryAfterSeconds ?? 0, spentLimitOf(error));
    }
    throw error;
  }
}

function spentLimitOf({ reason }: UpstreamFailure): SpentLimit {
  if (reason === 'upstream-minute-limit') return 'minute';
  return reason === 'upstream-hour-limit' ? 'hour' : 'unknown';
}
