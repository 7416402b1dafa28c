import { type Instant } from '../time/instant';
import type { Interval } from '../time/interval';

/** The part of a range that has happened by `now`, which is what any row adds up to. Empty for a future range. */
export function observedPart(timeRange: Interval, now: Instant): Interval {
  if (now >= timeRange.end) return timeRange;
  return { start: timeRange.start, end: now > timeRange.start ? now : timeRange.start };
}
