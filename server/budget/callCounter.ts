/** The most calls that may be made. */
export type BudgetLimits = {
  readonly callsPerMinute: number;
  /** `undefined`: no hourly limit. */
  readonly callsPerHour: number | undefined;
};

/** Where calls to the upstream are counted, for this process alone or for all replicas. */
export type CallCounter = {
  /**
   * Counts one call and returns 0; or counts none and returns the milliseconds until one may be free.
   * A background call leaves the last quarter of each minute's calls to pages that a user is waiting for.
   */
  readonly tryTake: (isBackground: boolean) => Promise<number>;
  /** Blocks all calls for that long; never shortens an earlier pause. */
  readonly pause: (durationMs: number) => Promise<void>;
  /** The calls that could be made at once. */
  readonly callsLeft: () => Promise<number>;
};

/** The share of each minute's calls that is reserved for pages that a user is waiting for. */
const RESERVED_SHARE = 0.25;

/** The most calls a minute for this kind of call. With one call a minute nothing is reserved. */
export function minuteLimitFor(callsPerMinute: number, isBackground: boolean): number {
  return isBackground ? Math.max(1, Math.floor(callsPerMinute * (1 - RESERVED_SHARE))) : callsPerMinute;
}
