import { durationFromMs, type DurationMs, type Instant } from './instant';

/** A half-open interval of time `[start, end)`: adjacent ones share no moment. `start <= end`. */
export type Interval = { readonly start: Instant; readonly end: Instant };

/** An interval; throws `RangeError` if the end is before the start. */
export function interval(start: Instant, end: Instant): Interval {
  if (end < start) throw new RangeError(`interval ends (${end}) before it starts (${start})`);
  return { start, end };
}

/** The interval's length in milliseconds, 0 for an empty one. */
export function lengthOf({ start, end }: Interval): DurationMs {
  return durationFromMs(end - start);
}

/** Whether the instant is in `[start, end)`. */
export function contains({ start, end }: Interval, instant: Instant): boolean {
  return start <= instant && instant < end;
}

/** The part that both share; empty (`start === end`) if they share none. */
export function intersect(one: Interval, other: Interval): Interval {
  const start = one.start > other.start ? one.start : other.start;
  const end = one.end < other.end ? one.end : other.end;
  return end < start ? { start, end: start } : { start, end };
}

/** Whether the interval contains no moment. */
export function isEmpty({ start, end }: Interval): boolean {
  return end <= start;
}
