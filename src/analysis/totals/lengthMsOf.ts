import { millisecondsAt } from '../../domain/columnAt';
import type { SpanColumns } from '../../domain/spanColumns';
import type { Interval } from '../../time/interval';

/** How much of a span lies in an interval, in milliseconds; an ongoing one goes on to its end. */
export function lengthMsOf({ startMs, endMs }: SpanColumns, row: number, { start, end }: Interval): number {
  return Math.max(
    0,
    Math.min(millisecondsAt(endMs, row), end) - Math.max(millisecondsAt(startMs, row), start),
  );
}
