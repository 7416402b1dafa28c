import { observedPart } from '../../analysis/observedPart';
import type { AgentDay } from '../../domain/spanColumns';
import { cellOfHit } from '../scene/gridCells';
import type { Hover } from '../gestures/timelineElements';
import type { TimelineModel } from '../scene/timelineModel';
import type { ActiveCell } from './useGridPosition';

/** What a tooltip shows, and where. */
export type TooltipSubject = {
  readonly agent: AgentDay;
  /** Names the row that it is about: an agent may have several. */
  readonly rowKey: string;
  /** The span's row; `undefined` for a gap. */
  readonly row: number | undefined;
  /** The gap's bounds, used where there is no span. */
  readonly startMs: number;
  readonly endMs: number;
  readonly changesInPixel: number;
  /** The moment pointed at, or the start of what the keyboard is on. */
  readonly atMs: number;
  /** Where it is shown, in viewport coordinates. */
  readonly clientX: number;
  readonly clientY: number;
  /** Whether the pointer may enter it; else it lets the pointer through. */
  readonly isReachable: boolean;
};

/** Names what a tooltip is about: the same as long as it is about the same span or gap. */
export function tooltipKey({ rowKey, row, startMs }: TooltipSubject): string {
  return `${rowKey} ${row ?? startMs}`;
}

/** What lies under the pointer, else under the keyboard: the pointer is what moved last when both are here. */
export function tooltipSubject(
  model: TimelineModel,
  hover: Hover | undefined,
  focusedCell: HTMLElement | undefined,
  active: ActiveCell | undefined,
): TooltipSubject | undefined {
  if (hover !== undefined) {
    const { hit, clientX, clientY, isAnchored } = hover;
    const { agent, rowKey, row, changesInPixel, atMs } = hit;
    const observed = observedPart(model.timeRange.interval, model.now);
    const gap = row === undefined ? cellOfHit(hit, observed) : undefined;
    const { startMs, endMs } = gap ?? { startMs: atMs, endMs: atMs };
    const subject = { agent, rowKey, row, startMs, endMs, changesInPixel, atMs };
    return { ...subject, clientX, clientY, isReachable: isAnchored };
  }
  const cell = active?.cells[active.cellIndex];
  if (focusedCell === undefined || active === undefined || cell === undefined) return undefined;
  const box = focusedCell.getBoundingClientRect();
  return {
    agent: active.row.agent,
    rowKey: active.place.rowKey,
    row: cell.row,
    startMs: cell.startMs,
    endMs: cell.endMs,
    changesInPixel: 1,
    atMs: cell.startMs,
    clientX: box.left + Math.min(box.width / 2, 80),
    clientY: box.bottom - 8,
    isReachable: false,
  };
}
