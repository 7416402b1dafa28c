import { NO_STATUS_ROW, visitPeriods } from '../../analysis/statusPeriods';
import type { RowPlace } from '../../analysis/rows/rowPlace';
import { at } from '../../base/elementAt';
import { millisecondsAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { Interval } from '../../time/interval';
import type { Hit } from './hitTest';

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
  visitPeriods(agent, observed, (startMs, endMs, row) => {
    if (row !== NO_STATUS_ROW) return;
    // That nothing was reported is known up to the newest data only; the row's only cell stays even if it is older.
    const knownEndMs = Math.max(startMs, Math.min(endMs, agent.asOf));
    if (startMs < knownEndMs || startMs === observed.start) {
      cells.push({ startMs, endMs: knownEndMs, row: undefined });
    }
  });
  const { startMs, endMs } = agent.columns;
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const spanStartMs = millisecondsAt(startMs, row);
    if (spanStartMs >= observed.end) break;
    const spanEndMs = Math.max(spanStartMs, millisecondsAt(endMs, row));
    if (spanEndMs < observed.start || (spanEndMs === observed.start && spanStartMs < spanEndMs)) continue;
    cells.push({
      startMs: Math.max(spanStartMs, observed.start),
      endMs: Math.min(spanEndMs, observed.end),
      row,
    });
  }
  // Spans that begin together keep the order of their rows: the last of them is in force, and drawn.
  return cells.toSorted(
    (one, other) => one.startMs - other.startMs || Number(isGap(one)) - Number(isGap(other)),
  );
}

/** The span or gap that was hit, as far as it was observed. */
export function cellOfHit({ agent, row, atMs }: Hit, observed: Interval): GridCell | undefined {
  return gridCells(agent, observed).find((cell) =>
    row === undefined ? isGap(cell) && cell.startMs <= atMs && atMs < cell.endMs : cell.row === row,
  );
}

const isGap = ({ row }: GridCell) => row === undefined;

/** The keyboard position. It survives refreshed data: rows of columns may change, moments do not. */
export type GridPosition = RowPlace & {
  /** The moment that Up and Down keep. */
  readonly atMs: number;
  /** The start of the cell, where several claim the moment. */
  readonly cellStartMs: number;
  readonly isGap: boolean;
  /** How many cells of this kind with the same start come before it: spans may begin together. */
  readonly rank: number;
};

/** The index of the cell that a position names, else of the one in force at its moment; −1 without cells. */
export function cellIndexOf(cells: readonly GridCell[], position: GridPosition): number {
  const first = cells.findIndex((cell) => isAlike(cell, position));
  if (first === -1) return cellIndexAt(cells, position.atMs);
  const ranked = cells[first + position.rank];
  return ranked !== undefined && isAlike(ranked, position) ? first + position.rank : first;
}

function isAlike(cell: GridCell, position: Pick<GridPosition, 'cellStartMs' | 'isGap'>): boolean {
  return cell.startMs === position.cellStartMs && isGap(cell) === position.isGap;
}

/** The index of the last-begun cell that holds the moment, else of the nearest before it, else 0; −1 without cells. */
export function cellIndexAt(cells: readonly GridCell[], atMs: number): number {
  const holding = cells.findLastIndex((cell) => cell.startMs <= atMs && atMs < cell.endMs);
  if (holding !== -1) return holding;
  const before = cells.findLastIndex((cell) => cell.startMs <= atMs);
  return before === -1 && cells.length > 0 ? 0 : before;
}

/** The position of a cell in an agent's row, keeping `atMs` where the cell holds it. */
export function positionOf(
  place: RowPlace,
  cells: readonly GridCell[],
  index: number,
  atMs?: number,
): GridPosition {
  const cell = at(cells, index);
  const named = { cellStartMs: cell.startMs, isGap: isGap(cell) };
  const isHeld = atMs !== undefined && cell.startMs <= atMs && atMs < cell.endMs;
  return {
    ...place,
    atMs: isHeld ? atMs : cell.startMs,
    ...named,
    rank: index - cells.findIndex((each) => isAlike(each, named)),
  };
}
