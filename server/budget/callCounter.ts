/** What a call is weighed against. */
export type BudgetLimits = {
  readonly callsPerMinute: number;
  /** `undefined`: no hourly limit. */
  readonly callsPerHour: number | undefined;
};

/** Where calls to the upstream are counted, for this process alone or for all replicas. */
export type CallCounter = {
  /**
   * Counts one call and gives 0; or counts none and gives the milliseconds after which one may be free.
   * A background call leaves the last quarter of the minute to pages that someone looks at.
   */
  readonly tryTake: (isBackground: boolean) => Promise<number>;
  /** Lets nobody call for that long; a pause is never shortened. */
  readonly pause: (durationMs: number) => Promise<void>;
  /** The calls that could be made at once. */
  readonly callsLeft: () => Promise<number>;
};

/** Of each minute's calls, those that are kept for pages that someone looks at. */
const RESERVED_SHARE = 0.25;

/** The calls of a minute that a call may be one of. A budget of one call a minute keeps none back. */
export function minuteLimitFor(callsPerMinute: number, isBackground: boolean): number {
  return isBackground ? Math.max(1, Math.floor(callsPerMinute * (1 - RESERVED_SHARE))) : callsPerMinute;
}
