import { at } from '../../base/elementAt';
import { intersect, type Interval, isEmpty } from '../../time/interval';
import { countOf, pointAt, type Staffing } from './staffing';

/** A period in which at least a certain number of agents were in a status. */
export type CountPeriod = {
  readonly startMs: number;
  readonly endMs: number;
  readonly highestCount: number;
  /** When the number first was that. */
  readonly highestAtMs: number;
};

/**
 * Every period of `observed` with `least` agents or more in a primary status, in order. Adjacent change points
 * that qualify are one period.
 */
export function countPeriods(
  staffing: Staffing,
  observed: Interval,
  primaryCode: number,
  least: number,
): CountPeriod[] {
  const { start, end } = intersect(staffing.interval, observed);
  if (isEmpty({ start, end })) return [];
  const counts = countOf(staffing, primaryCode);
  const periods: CountPeriod[] = [];
  let open: { startMs: number; highestCount: number; highestAtMs: number } | undefined;
  for (let point = pointAt(staffing, start); point < counts.length; point += 1) {
    const fromMs = Math.max(start, at(staffing.atMs, point));
    if (fromMs >= end) break;
    const count = at(counts, point);
    if (count < least) {
      if (open !== undefined) periods.push({ ...open, endMs: fromMs });
      open = undefined;
    } else if (open === undefined) {
      open = { startMs: fromMs, highestCount: count, highestAtMs: fromMs };
    } else if (count > open.highestCount) {
      open.highestCount = count;
      open.highestAtMs = fromMs;
    }
  }
  if (open !== undefined) periods.push({ ...open, endMs: end });
  return periods;
}
