import { type Instant } from '../time/instant';
import type { Interval } from '../time/interval';

/** The part of a window that has happened by `now`: what any row adds up to. Empty for a future window. */
export function observedPart(window: Interval, now: Instant): Interval {
  if (now >= window.end) return window;
  return { start: window.start, end: now > window.start ? now : window.start };
}
