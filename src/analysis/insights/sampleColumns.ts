import { at } from '../../base/elementAt';
import { intersect, type Interval, isEmpty } from '../../time/interval';
import { pointAt, type Staffing } from './staffing';

/**
 * The change points to draw for a visible interval in columns of equal length: of each column the last one,
 * and those at which a status has its fewest and its most agents there, the first of several. So each column
 * shows the true extremes of every status, however short, and the next column begins with the right numbers.
 *
 * The first index is that of the numbers at `visible.start`, or the first change point after it.
 */
export function sampleColumns(staffing: Staffing, visible: Interval, columnCount: number): Uint32Array {
  const { atMs } = staffing;
  const lengthMs = visible.end - visible.start;
  const first = Math.max(0, pointAt(staffing, visible.start));
  if (isEmpty(intersect(staffing.interval, visible)) || columnCount < 1) {
    return new Uint32Array();
  }
  const picked: number[] = [first];
  let carried = first;
  let next = first + 1;
  while (next < atMs.length && at(atMs, next) < visible.end) {
    const column = Math.min(
      columnCount - 1,
      Math.floor(((at(atMs, next) - visible.start) / lengthMs) * columnCount),
    );
    if (at(atMs, next) === visible.start + (lengthMs * column) / columnCount) {
      // The previous numbers end where the column begins, so the column does not show them.
      picked.push(next);
      carried = next;
      next += 1;
      continue;
    }
    const columnEndMs = visible.start + (lengthMs * (column + 1)) / columnCount;
    let end = next + 1;
    while (end < atMs.length && at(atMs, end) < columnEndMs) end += 1;
    if (column === columnCount - 1) while (end < atMs.length && at(atMs, end) < visible.end) end += 1;
    picked.push(...extremesIn(staffing, carried, end));
    carried = end - 1;
    next = end;
  }
  return Uint32Array.from(picked);
}

/** Of the points after `carried` up to `end`: the last, and the extremes of every series that `carried` does not already show. */
function extremesIn({ counts }: Staffing, carried: number, end: number): number[] {
  if (end - carried === 2) return [end - 1];
  const picked = new Set([end - 1]);
  for (const column of counts) {
    let least = carried;
    let most = carried;
    for (let point = carried + 1; point < end; point += 1) {
      if (at(column, point) < at(column, least)) least = point;
      if (at(column, point) > at(column, most)) most = point;
    }
    picked.add(least).add(most);
  }
  picked.delete(carried);
  return [...picked].toSorted((one, other) => one - other);
}
