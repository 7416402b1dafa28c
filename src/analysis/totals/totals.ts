import type { Instant } from '../../time/instant';
import type { StatusPeriod } from './agentSummary';

/** The upstream's code for agents who are not logged in. */
export const LOGGED_OUT_PRIMARY = 'OFFLINE';

/** The totals of an agent, or of several together. */
export type Totals = {
  /** How many agents it is about. */
  readonly agentCount: number;
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
  /** `undefined` while a span is ongoing, or if there is none. */
  readonly last: Instant | undefined;
  readonly longest: StatusPeriod | undefined;
};

/** Length in milliseconds; −1 for none, so that any period is longer. */
export function periodLengthMs(period: StatusPeriod | undefined): number {
  return period === undefined ? -1 : period.end - period.start;
}
