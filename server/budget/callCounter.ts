export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

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

/** Which of its limits the upstream said is spent; `unknown` if it did not say. */
export type SpentLimit = 'minute' | 'hour' | 'unknown';

/** Where calls to the upstream are counted, for this process alone or for all replicas. */
export type CallCounter = {
  /** What is set. */
  readonly set: BudgetLimits;
  /** What is in force: what is set, or less while the upstream allows less. */
  readonly limits: () => BudgetLimits;
  /** Whether the last refusal has lowered the limits as far as it will. */
  readonly isSettled: () => boolean;
  /**
   * Counts one call, if one is free beside the reserved part of each minute's calls (0 to 1).
   */
  readonly tryTake: (reserved: number) => Promise<Taking>;
  /**
   * The upstream refused a call that has not ended yet. Blocks all calls for that long, or longer if nothing passes
   * after pauses; never shortens an earlier pause. Lowers the limit that is spent to what passed.
   */
  readonly pause: (durationMs: number, spent: SpentLimit) => Promise<void>;
  /** The calls that could be made at once. */
  readonly callsLeft: () => Promise<number>;
};

/** The most calls a minute beside the reserved part (0 to 1). At least one, or it would never be made. */
export function minuteLimitFor(callsPerMinute: number, reserved: number): number {
  // The parts are sums of fractions: 48 of them may come out as 47.99….
  return Math.max(1, Math.floor(callsPerMinute * (1 - reserved) + 1e-6));
}

/** How often a call is free in the long run. */
export function millisecondsPerCall({ callsPerMinute, callsPerHour = Infinity }: BudgetLimits): number {
  return Math.max(MINUTE_MS / callsPerMinute, HOUR_MS / callsPerHour);
}
