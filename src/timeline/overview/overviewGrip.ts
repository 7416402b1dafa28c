import { assertNever } from '../../base/assertNever';
import type { Interval } from '../../time/interval';
import { clampVisible, panVisible, SHORTEST_VISIBLE_MS } from '../engine/visibleRange';

/**
 * What a pointer takes hold of on the overview:
 *
 *     ░░░░░░░░░┃▒▒▒▒▒▒▒▒▒▒▒┃░░░░░░░░░
 *     beside   start window end     beside
 *
 * `new`: all is visible, so there is nothing to move and a period is drawn out instead.
 */
export type OverviewGrip = 'start' | 'end' | 'window' | 'beside' | 'new';

/** An edge is held this far outside the window, and inside as far as leaves the middle to be held. */
const EDGE_OUTSIDE_CSS_PX = 10;
const EDGE_INSIDE_CSS_PX = 8;

/** What lies under a pointer, from places in CSS pixels on the strip. */
export function overviewGripAt(
  xCssPx: number,
  {
    leftCssPx,
    rightCssPx,
    isWhole,
  }: {
    readonly leftCssPx: number;
    readonly rightCssPx: number;
    readonly isWhole: boolean;
  },
): OverviewGrip {
  const inside = Math.min(EDGE_INSIDE_CSS_PX, (rightCssPx - leftCssPx) / 3);
  if (xCssPx >= leftCssPx - EDGE_OUTSIDE_CSS_PX && xCssPx <= leftCssPx + inside) return 'start';
  if (xCssPx >= rightCssPx - inside && xCssPx <= rightCssPx + EDGE_OUTSIDE_CSS_PX) return 'end';
  if (xCssPx < leftCssPx || xCssPx > rightCssPx) return 'beside';
  return isWhole ? 'new' : 'window';
}

/** What is visible once a pointer that took hold at `fromMs` has come to `toMs`. */
export function draggedVisible(
  grip: Exclude<OverviewGrip, 'beside'>,
  before: Interval,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  bounds: Interval,
): Interval {
  const byMs = toMs - fromMs;
  switch (grip) {
    case 'window':
      return panVisible(before, byMs, bounds);
    case 'start': {
      const startMs = Math.max(bounds.start, Math.min(before.start + byMs, before.end - SHORTEST_VISIBLE_MS));
      return clampVisible(startMs, before.end, bounds);
    }
    case 'end': {
      const endMs = Math.min(bounds.end, Math.max(before.end + byMs, before.start + SHORTEST_VISIBLE_MS));
      return clampVisible(before.start, endMs, bounds);
    }
    case 'new':
      return clampVisible(Math.min(fromMs, toMs), Math.max(fromMs, toMs), bounds);
    default:
      return assertNever(grip);
  }
}

/** The same length around another moment. */
export function centredVisible(visible: Interval, atMs: number, bounds: Interval): Interval {
  return panVisible(visible, atMs - (visible.start + visible.end) / 2, bounds);
}
