import { at } from '../../base/elementAt';
import { intersect, type Interval, isEmpty } from '../../time/interval';
import { countOf, pointAt, type Staffing } from './staffing';

/** A period in which the number of agents stayed on one side of a limit. */
export type CountPeriod = {
  readonly startMs: number;
  readonly endMs: number;
  /** The number furthest from the limit: the lowest one below it, the highest one from it up. */
  readonly extremeCount: number;
  /** When the number first was that. */
  readonly extremeAtMs: number;
};

/** Fewer than `below` agents, or `atLeast` agents or more. */
type CountLimit = { readonly below: number } | { readonly atLeast: number };

/**
 * Every period of `observed` in which the number of agents in a primary status is on that side
 * of the limit, in order. Adjacent change points on the same side are one period.
 */
export function countPeriods(
  staffing: Staffing,
  observed: Interval,
  primaryCode: number,
  limit: CountLimit,
): CountPeriod[] {
  const { start, end } = intersect(staffing.interval, observed);
  if (isEmpty({ start, end })) return [];
  const counts = countOf(staffing, primaryCode);
  const periods: CountPeriod[] = [];
  const isBelow = 'below' in limit;
  const limitCount = isBelow ? limit.below : limit.atLeast;
  let open: { startMs: number; extremeCount: number; extremeAtMs: number } | undefined;
  for (let point = pointAt(staffing, start); point < counts.length; point += 1) {
    const fromMs = Math.max(start, at(staffing.atMs, point));
    if (fromMs >= end) break;
    const count = at(counts, point);
    if (count < limitCount !== isBelow) {
      if (open !== undefined) periods.push({ ...open, endMs: fromMs });
      open = undefined;
    } else if (open === undefined) {
      open = { startMs: fromMs, extremeCount: count, extremeAtMs: fromMs };
    } else if (isBelow ? count < open.extremeCount : count > open.extremeCount) {
      open.extremeCount = count;
      open.extremeAtMs = fromMs;
    }
  }
  if (open !== undefined) periods.push({ ...open, endMs: end });
  return periods;
}
