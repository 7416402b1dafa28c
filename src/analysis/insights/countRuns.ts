import { at } from '../../base/elementAt';
import { intersect, type Interval, isEmpty } from '../../time/interval';
import { pointAt, type Staffing } from './staffing';

/** A stretch in which a number stayed on one side of a limit, and where it was furthest from it. */
export type CountRun = {
  readonly startMs: number;
  readonly endMs: number;
  /** The furthest number: the least below a limit, the most from it on. */
  readonly extreme: number;
  /** When it first was that. */
  readonly extremeAtMs: number;
};

/**
 * Every stretch of `observed` in which `count` (a number for each change point) is below the limit, or
 * at least the limit, in order. Neighbouring change points on the same side are one stretch.
 */
export function countRuns(
  staffing: Staffing,
  observed: Interval,
  count: Uint32Array,
  limit: { readonly side: 'below' | 'at-least'; readonly value: number },
): CountRun[] {
  const { start, end } = intersect(staffing.interval, observed);
  if (isEmpty({ start, end })) return [];
  const runs: CountRun[] = [];
  const isBelow = limit.side === 'below';
  let open: { startMs: number; extreme: number; extremeAtMs: number } | undefined;
  for (let point = pointAt(staffing, start); point < count.length; point += 1) {
    const fromMs = Math.max(start, at(staffing.atMs, point));
    if (fromMs >= end) break;
    const value = at(count, point);
    if (value < limit.value !== isBelow) {
      if (open !== undefined) runs.push({ ...open, endMs: fromMs });
      open = undefined;
    } else if (open === undefined) {
      open = { startMs: fromMs, extreme: value, extremeAtMs: fromMs };
    } else if (isBelow ? value < open.extreme : value > open.extreme) {
      open.extreme = value;
      open.extremeAtMs = fromMs;
    }
  }
  if (open !== undefined) runs.push({ ...open, endMs: end });
  return runs;
}
