import { type Instant } from '../time/instant';
import type { Interval } from '../time/interval';

/** The part of a window that has happened by `now`: what any row adds up to. Empty for a future window. */
export function observedPart(timeRange: Interval, now: Instant): Interval {
  if (now >= timeRange.end) return timeRange;
  return { start: timeRange.start, end: now > timeRange.start ? now : timeRange.start };
}
