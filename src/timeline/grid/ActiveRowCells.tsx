import { memo, useLayoutEffect, useRef } from 'react';
import { codeAt } from '../../domain/columnAt';
import { spanAt } from '../../domain/spanColumns';
import type { GridCell } from '../scene/gridCells';
import type { TimelineModel } from '../scene/timelineModel';
import { gapCellName, spanCellName } from '../../words/spanWords';
import type { TimelineEngine } from '../engine/TimelineEngine';
import type { ActiveCell } from './useGridPosition';

/** How many cells stand in the page on each side of the active one: enough to read on, few enough to be cheap. */
const CELLS_AROUND = 30;

export type ActiveRowCellsProps = {
  readonly active: ActiveCell;
  readonly engine: TimelineEngine;
  readonly model: TimelineModel;
  /** Whether the active cell takes the focus, because the keyboard is in the grid. */
  readonly hasFocus: boolean;
  /** Whether the active cell is outlined also without the focus, because its agent's details are open. */
  readonly isMarked: boolean;
  readonly onCellFocus: (element: HTMLElement) => void;
};

/**
 * The cells of the active row, as real elements over the canvas. The active one lies exactly over
 * its span, so that a magnifier, voice control and the focus ring find what is drawn. Kept as they are
 * while rows scroll: to name sixty spans takes longer than to paint all others.
 */
export const ActiveRowCells = memo(function ActiveRowCells(props: ActiveRowCellsProps) {
  const { active, engine, model, hasFocus, isMarked, onCellFocus } = props;
  // A ring within a dense row would have no room.
  const isThin = engine.layout.get().rowSize === 'dense';
  const focused = useRef<HTMLDivElement>(null);
  const { cells, cellIndex, entryIndex, row } = active;
  const cell = cells[cellIndex];
  const startMs = cell?.startMs;
  const endMs = cell?.endMs;
  useLayoutEffect(() => {
    const element = focused.current;
    if (element === null || startMs === undefined || endMs === undefined) return undefined;
    engine.setFocusTarget({ element, entryIndex, startMs, endMs });
    return () => engine.setFocusTarget(undefined);
  }, [engine, entryIndex, startMs, endMs]);
  useLayoutEffect(() => {
    // The engine scrolls what is focused into view; the browser's own attempt would shift the canvas.
    if (hasFocus) focused.current?.focus({ preventScroll: true });
  }, [hasFocus, entryIndex, cellIndex]);

  const first = Math.max(0, cellIndex - CELLS_AROUND);
  const nearby = cells.slice(first, cellIndex + CELLS_AROUND + 1);
  const nameOf = ({ row: spanRow, startMs: from, endMs: to }: GridCell) => {
    if (spanRow === undefined) return gapCellName(from, to, model);
    const { columns, asOf } = row.agent;
    const status = model.facts.named(model.catalog.statusOf(codeAt(columns.statusCode, spanRow)));
    return spanCellName(spanAt(columns, spanRow), status, asOf, model);
  };
  return nearby.map((each, index) => {
    const isActive = first + index === cellIndex;
    return (
      <div
        key={`${each.startMs} ${each.row ?? 'gap'}`}
        ref={isActive ? focused : undefined}
        role="gridcell"
        aria-colindex={first + index + 2}
        aria-label={nameOf(each)}
        tabIndex={isActive ? 0 : -1}
        onFocus={(event) => onCellFocus(event.currentTarget)}
        className={
          isActive
            ? `pointer-events-none absolute ${isThin ? '-inset-y-1' : 'inset-y-0.5'} rounded-sm focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent ${isMarked ? 'outline-2 outline-ink' : ''}`
            : 'sr-only'
        }
      />
    );
  });
});
