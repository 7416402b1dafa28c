import { MINUTE_MS } from './callCounter';

/** One call that was counted: its unique id, and how long ago it ended; negative while it may still be running. */
export type CountedCall = { readonly id: string; readonly endedAgoMs: number };

/** What outlives the process of the calls it counts. */
export type CallLog = {
  /** The calls that earlier processes made; `undefined`: unknown. */
  readonly earlier: readonly CountedCall[] | undefined;
  /** A call has begun or, with the same id, ended. Never throws. */
  readonly write: (call: CountedCall) => void;
  /** What other processes have written since this was last asked: calls that have begun or ended. Never throws. */
  readonly others?: () => readonly CountedCall[];
  /** What earlier processes kept of the limits, and how long ago. */
  readonly earlierLearned?: KeptText | undefined;
  /** Keeps that instead of what was kept of them before. Never throws. */
  readonly keepLearned: (text: string) => void;
};

/** A text without spaces. */
type KeptText = { readonly text: string; readonly ageMs: number };

/** For calls that cost nothing, and tests: no call was made before. */
export const nothingCalled: CallLog = {
  earlier: [],
  write: () => undefined,
  keepLearned: () => undefined,
};

/** For a process that keeps nothing: how many calls were made just before it started is unknown. */
export const unknownPast: CallLog = {
  earlier: undefined,
  write: () => undefined,
  keepLearned: () => undefined,
};

/**
 * How long ago the calls ended that may have been made just before an unknown start: half of the minute's, so
 * that the rest is earned evenly over the minute. All of them would leave the page without agents for a minute.
 */
export function assumedEndsAgoMs(callsPerMinute: number): readonly number[] {
  const count = Math.floor(callsPerMinute / 2);
  return Array.from({ length: count }, (_, index) => MINUTE_MS * (1 - (index + 1) / count));
}
