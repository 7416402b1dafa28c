import type { CacheOutcome } from './cache/pageCache';
import type { UpstreamFailureCode } from './failures/upstreamFailure';

/** What the service tells of its work, for metrics: numbers and names of ours, nothing of what was asked. */
export type ServiceObserver = {
  /** One attempt that reached for the upstream has ended. */
  readonly onUpstreamAttempt: (outcome: 'ok' | UpstreamFailureCode, durationMs: number) => void;
  /** A call was spent, after so long a wait. */
  readonly onBudgetWaited: (waitedMs: number) => void;
  readonly onCacheAnswer: (outcome: CacheOutcome) => void;
  readonly onBreakerChange: (isOpen: boolean) => void;
};

/** For where nobody watches. */
export const noObserver: ServiceObserver = {
  onUpstreamAttempt: () => undefined,
  onBudgetWaited: () => undefined,
  onCacheAnswer: () => undefined,
  onBreakerChange: () => undefined,
};
