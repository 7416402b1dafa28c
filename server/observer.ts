import type { UpstreamFailureCode } from './failures/upstreamFailure';

/** Where an answer came from. */
export type CacheOutcome =
  /** From a copy that was good enough; nobody was asked. */
  | 'hit'
  /** From the upstream, asked for this caller. */
  | 'miss'
  /** From the upstream, asked for another caller of the same moment. */
  | 'collapsed'
  /** From the last good copy, since the upstream failed. */
  | 'stale';

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
