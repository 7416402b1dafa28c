import { NO_STATUS_ROW, visitStretches } from '../analysis/stretches';
import { at } from '../domain/at';
import type { AgentDay } from '../domain/spanColumns';
import type { Interval } from '../time/interval';

/** One stop of the keyboard in a row: a span, or a gap in which nothing was reported. */
export type GridCell = {
  /** Clipped to the observed part of the window. */
  readonly startMs: number;
  readonly endMs: number;
  /** The span's row in the columns; `undefined` for a gap. */
  readonly row: number | undefined;
};

/**
 * The stops of an agent's row, in order of their start: every span that touches the observed part,
 * also those that others cover, and the gaps between. An agent without spans has one gap.
 */
export function gridCells(agent: AgentDay, observed: Interval): GridCell[] {
  const cells: GridCell[] = [];
  visitStretches(agent, observed, (startMs, endMs, row) => {
    if (row === NO_STATUS_ROW) cells.push({ startMs, endMs, row: undefined });
  });
  const { startMs, endMs } = agent.columns;
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const spanStartMs = at(startMs, row);
    if (spanStartMs >= observed.end) break;
    const spanEndMs = Math.max(spanStartMs, at(endMs, row));
    if (spanEndMs < observed.start || (spanEndMs === observed.start && spanStartMs < spanEndMs)) continue;
    cells.push({
      startMs: Math.max(spanStartMs, observed.start),
      endMs: Math.min(spanEndMs, observed.end),
      row,
    });
  }
  return cells.toSorted((one, other) => one.startMs - other.startMs || one.endMs - other.endMs);
}

/** Where the keyboard stands. It survives refreshed data: rows of columns may change, moments do not. */
export type GridPosition = {
  readonly userId: string;
  /** The moment that Up and Down keep. */
  readonly atMs: number;
  /** The start of the cell, where several claim the moment. */
  readonly cellStartMs: number;
  readonly isGap: boolean;
};

/** The index of the cell that a position names, else of the one in force at its moment; −1 without cells. */
export function cellIndexOf(cells: readonly GridCell[], position: GridPosition): number {
  const exact = cells.findIndex(
    (cell) => cell.startMs === position.cellStartMs && (cell.row === undefined) === position.isGap,
  );
  return exact === -1 ? cellIndexAt(cells, position.atMs) : exact;
}

/** The index of the last-begun cell that holds the moment, else of the nearest before it, else 0; −1 without cells. */
export function cellIndexAt(cells: readonly GridCell[], atMs: number): number {
  const holding = cells.findLastIndex((cell) => cell.startMs <= atMs && atMs < cell.endMs);
  if (holding !== -1) return holding;
  const before = cells.findLastIndex((cell) => cell.startMs <= atMs);
  return before === -1 && cells.length > 0 ? 0 : before;
}

/** The position of a cell, keeping `atMs` where the cell holds it. */
export function positionOf(userId: string, cell: GridCell, atMs: number = cell.startMs): GridPosition {
  const isHeld = cell.startMs <= atMs && atMs < cell.endMs;
  return {
    userId,
    atMs: isHeld ? atMs : cell.startMs,
    cellStartMs: cell.startMs,
    isGap: cell.row === undefined,
  };
}
