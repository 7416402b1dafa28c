/** The most calls that may be made. */
export type BudgetLimits = {
  readonly callsPerMinute: number;
  /** `undefined`: no hourly limit. */
  readonly callsPerHour: number | undefined;
};

/**
 * Must be called once the upstream can no longer count the call, because it has replied or the connection is
 * closed. Until then, and for 60 seconds after, the call is one of the minute's: when the upstream counts it
 * between sending and reply is unknown.
 */
export type EndCall = () => void;

/** A call that was counted, or the milliseconds until one may be free. */
export type Taking =
  | { readonly kind: 'granted'; readonly end: EndCall }
  | { readonly kind: 'refused'; readonly waitMs: number };

/**
 * An attempt takes 60 s at most (`KORE_TIMEOUT_MS`), and five more if its timer is late. If the process that
 * made a call dies, the others assume that it ended then.
 */
export const LONGEST_ATTEMPT_MS = 65_000;

/** Where calls to the upstream are counted, for this process alone or for all replicas. */
export type CallCounter = {
  /**
   * Counts one call, if one is free. A background call leaves the last quarter of each minute's calls to pages
   * that a user is waiting for.
   */
  readonly tryTake: (isBackground: boolean) => Promise<Taking>;
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
