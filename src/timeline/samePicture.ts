import type { TimelineModel } from './timelineModel';
import { type TimeScale, xOf } from './timeScale';

/** Half a CSS pixel: the clock is let run on until bars would be seen to have grown. */
const SEEN_TO_MOVE_CSS_PX = 0.5;

/**
 * Whether the rows painted for one model are right for the next. In a window that is over the clock
 * moves nothing, in a running one bars once it has moved them to be seen.
 */
export function isSamePicture(
  before: TimelineModel,
  after: TimelineModel,
  painted: { readonly scale: TimeScale | undefined; readonly nowXCssPx: number | undefined },
): boolean {
  if (
    before.entries !== after.entries ||
    before.window !== after.window ||
    before.palette !== after.palette ||
    before.rowSize !== after.rowSize ||
    before.urgentStatuses !== after.urgentStatuses ||
    before.comparison !== after.comparison ||
    before.shownStatuses !== after.shownStatuses
  ) {
    return false;
  }
  const { end } = after.window.interval;
  if (after.now >= end && before.now >= end) return true;
  if (painted.scale === undefined || painted.nowXCssPx === undefined) return before.now === after.now;
  return Math.abs(xOf(painted.scale, after.now) - painted.nowXCssPx) < SEEN_TO_MOVE_CSS_PX;
}
