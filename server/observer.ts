import type { UpstreamFailure } from './failures/upstreamFailure';

/** Where a page came from. */
export type CacheOutcome =
  /** From a copy, without a call. */
  | 'hit'
  /** From a call made for this caller. */
  | 'miss'
  /** From a call that another caller had already started. */
  | 'collapsed'
  /** From the last good copy, because the upstream failed. */
  | 'stale';

/**
 * Events of the service, for metrics and the log: numbers and fixed names, nothing from a request. Only `upstreamWords`
 * of a failure are text of someone else: they are for the log, never for a metric.
 */
export type ServiceObserver = {
  /** One attempt to call the upstream has ended, well if there is no `failure`. */
  readonly onUpstreamAttempt: (durationMs: number, failure?: UpstreamFailure) => void;
  /** A call was spent after this wait. */
  readonly onBudgetWaited: (waitedMs: number) => void;
  readonly onCacheOutcome: (outcome: CacheOutcome) => void;
  readonly onBreakerChange: (isOpen: boolean) => void;
};

/** Ignores all events. */
export const noObserver: ServiceObserver = {
  onUpstreamAttempt: () => undefined,
  onBudgetWaited: () => undefined,
  onCacheOutcome: () => undefined,
  onBreakerChange: () => undefined,
};
