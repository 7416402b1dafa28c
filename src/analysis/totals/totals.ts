import type { Instant } from '../../time/instant';
import type { StatusStretch } from './agentSummary';

/** The upstream's own code for who is not logged in. */
export const LOGGED_OUT_PRIMARY = 'OFFLINE';

/** What an agent's time, or that of all of them, comes to. */
export type Totals = {
  /** Time in each primary status; the index is the catalog's primary code. */
  readonly byPrimaryMs: Float64Array;
  /** Time in each primary and secondary status; the index is the catalog's status code. */
  readonly byStatusMs: Float64Array;
  readonly noStatusMs: number;
  readonly observedMs: number;
  /** Time in any status but `OFFLINE`, overlaps counted once. */
  readonly loggedInMs: number;
  readonly changeCount: number;
  readonly first: Instant | undefined;
  /** `undefined` while a span goes on, or where there is none. */
  readonly last: Instant | undefined;
  readonly longest: StatusStretch | undefined;
};

/** Length in milliseconds; −1 for none, so that any stretch is longer. */
export function lengthOfStretch(stretch: StatusStretch | undefined): number {
  return stretch === undefined ? -1 : stretch.end - stretch.start;
}
