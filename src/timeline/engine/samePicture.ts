import type { RowEntry } from '../../analysis/rows/rowOrder';
import type { RowRange } from '../scene/rowLayout';
import type { TimelineModel } from '../scene/timelineModel';
import { type TimeScale, xOf } from '../scene/timeScale';

/** Half a CSS pixel: the clock is let run on until bars would be seen to have grown. */
const SEEN_TO_MOVE_CSS_PX = 0.5;

/** What else than rows and clock is seen in a picture. */
const PAINTED = [
  'timeRange',
  'namedDate',
  'palette',
  'rowSize',
  'urgentStatuses',
  'comparison',
  'shownStatuses',
  'shownReasons',
] as const;

/** What was painted last: `rows` are those that had room in the view, whether or not there were so many. */
export type PaintedView = {
  readonly scale: TimeScale | undefined;
  readonly nowXCssPx: number | undefined;
  readonly rows: RowRange;
};

/**
 * Whether the rows painted for one model are right for the next. Agents that come out of view change nothing.
 * In a window that is over the clock moves nothing, in a running one bars once it has moved them to be seen.
 */
export function isSamePicture(before: TimelineModel, after: TimelineModel, painted: PaintedView): boolean {
  if (PAINTED.some((key) => before[key] !== after[key])) return false;
  if (!areSameRows(before.entries, after.entries, painted.rows)) return false;
  const { end } = after.timeRange.interval;
  if (after.now >= end && before.now >= end) return true;
  if (painted.scale === undefined || painted.nowXCssPx === undefined) return before.now === after.now;
  return Math.abs(xOf(painted.scale, after.now) - painted.nowXCssPx) < SEEN_TO_MOVE_CSS_PX;
}

function areSameRows(
  before: readonly RowEntry[],
  after: readonly RowEntry[],
  { first, end }: RowRange,
): boolean {
  if (before === after) return true;
  const endRow = Math.min(end, Math.max(before.length, after.length));
  for (let index = first; index < endRow; index += 1) {
    if (!isSameRow(before[index], after[index])) return false;
  }
  return true;
}

/** The words of a heading are not painted: one looks like another. */
function isSameRow(one: RowEntry | undefined, other: RowEntry | undefined): boolean {
  if (one?.kind !== 'agent' || other?.kind !== 'agent') return one?.kind === other?.kind;
  return one.row.agent === other.row.agent;
}
