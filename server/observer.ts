import type { UpstreamFailureCode } from './failures/upstreamFailure';

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

/** Events of the service, for metrics: numbers and fixed names, nothing from a request. */
export type ServiceObserver = {
  /** One attempt to call the upstream has ended. `causeCode` says why there was no response, if it is known. */
  readonly onUpstreamAttempt: (
    outcome: 'ok' | UpstreamFailureCode,
    durationMs: number,
    causeCode?: string,
  ) => void;
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
