import { instantFromMs, SECOND_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';

/** Closer than this nothing more is to be seen: the upstream's times are whole seconds. */
export const SHORTEST_VISIBLE_MS = 10 * SECOND_MS;

/** Moves and squeezes a range until it lies in `bounds` and is neither too short nor too long for them. */
export function clampVisible(fromMs: number, toMs: number, bounds: Interval): Interval {
  const boundsMs = bounds.end - bounds.start;
  const lengthMs = Math.min(Math.max(toMs - fromMs, SHORTEST_VISIBLE_MS), boundsMs);
  const startMs = Math.min(Math.max(fromMs, bounds.start), bounds.end - lengthMs);
  return { start: instantFromMs(startMs), end: instantFromMs(startMs + lengthMs) };
}

/** The range moved by `byMs` (later where positive), stopping at the bounds without changing its length. */
export function panVisible(visible: Interval, byMs: number, bounds: Interval): Interval {
  return clampVisible(visible.start + byMs, visible.end + byMs, bounds);
}

/**
 * The range made shorter (`factor` > 1) or longer around a moment, which keeps its place on the
 * screen unless a bound is in the way.
 */
export function zoomVisible(visible: Interval, factor: number, aroundMs: number, bounds: Interval): Interval {
  const lengthMs = visible.end - visible.start;
  const boundsMs = bounds.end - bounds.start;
  const wantedMs = Math.min(Math.max(lengthMs / factor, Math.min(SHORTEST_VISIBLE_MS, boundsMs)), boundsMs);
  const share = (aroundMs - visible.start) / lengthMs;
  const startMs = aroundMs - share * wantedMs;
  return clampVisible(startMs, startMs + wantedMs, bounds);
}

/** The least move that brings `[startMs, endMs)` into view, its start where it is too long. */
export function revealInVisible(
  visible: Interval,
  startMs: number,
  endMs: number,
  bounds: Interval,
): Interval {
  const lengthMs = visible.end - visible.start;
  if (startMs >= visible.start && endMs <= visible.end) return visible;
  // A tenth of the view as margin, so that what comes next can be seen coming.
  const marginMs = lengthMs / 10;
  if (endMs - startMs > lengthMs - 2 * marginMs) {
    const alreadyShows = startMs < visible.end - marginMs && endMs > visible.start + marginMs;
    return alreadyShows ? visible : panVisible(visible, startMs - marginMs - visible.start, bounds);
  }
  if (startMs < visible.start) return panVisible(visible, startMs - marginMs - visible.start, bounds);
  return panVisible(visible, endMs + marginMs - visible.end, bounds);
}

/**
 * The range that shows `[startMs, endMs)` and `marginShare` of its length on either side as far as
 * the bounds go, widened around its middle where that is shorter than can be shown.
 */
export function rangeAround(startMs: number, endMs: number, marginShare: number, bounds: Interval): Interval {
  const marginMs = (endMs - startMs) * marginShare;
  const fromMs = Math.max(bounds.start, startMs - marginMs);
  const toMs = Math.min(bounds.end, endMs + marginMs);
  const missingMs = Math.max(0, SHORTEST_VISIBLE_MS - (toMs - fromMs));
  return clampVisible(fromMs - missingMs / 2, toMs + missingMs / 2, bounds);
}
