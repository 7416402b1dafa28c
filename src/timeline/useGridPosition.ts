import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { observedPart } from '../analysis/observedPart';
import type { AgentRow } from '../analysis/agentRows';
import { assertNever } from '../domain/assertNever';
import {
  cellIndexAt,
  cellIndexOf,
  type GridCell,
  gridCells,
  type GridPosition,
  positionOf,
} from './gridCells';
import { type GridCommand, gridCommand } from './gridKeys';
import { agentIndexFrom, cellIndexAfter, entryIndexOf, rowAt } from './gridMoves';
import type { TimelineEngine } from './TimelineEngine';
import type { TimelineModel } from './timelineModel';

/** Where the keyboard stands, resolved against today's rows. */
export type ActiveCell = {
  readonly entryIndex: number;
  readonly row: AgentRow;
  readonly cells: readonly GridCell[];
  readonly cellIndex: number;
};

export type GridKeyboard = {
  /** `undefined` while there are no agents. */
  readonly active: ActiveCell | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Puts the keyboard on a row at a moment, e.g. after a click. */
  readonly moveTo: (entryIndex: number, atMs: number) => void;
};

/**
 * The grid's single tab stop. Up and Down keep the moment and change the agent, Left and Right go
 * from span to span, gaps included. The position names a person and a moment, so it survives sorted,
 * refreshed and filtered rows; where its agent has left, the first row takes over.
 */
export function useGridPosition(
  model: TimelineModel,
  engine: TimelineEngine,
  { onEscape, onHelp }: { readonly onEscape: () => void; readonly onHelp: () => void },
): GridKeyboard {
  const [position, setPosition] = useState<GridPosition>();
  const observed = useMemo(() => observedPart(model.window.interval, model.now), [model.window, model.now]);
  const { entries } = model;
  // The agent is looked up again only when the rows change, not whenever the clock moves.
  const entryIndex = useMemo(() => entryIndexOf(entries, position?.userId), [entries, position?.userId]);
  const row = rowAt(entries, entryIndex);
  const cells = useMemo(() => (row === undefined ? [] : gridCells(row.agent, observed)), [row, observed]);
  const active = useMemo((): ActiveCell | undefined => {
    if (row === undefined) return undefined;
    const isHere = position !== undefined && row.agent.userId === position.userId;
    const cellIndex = isHere ? cellIndexOf(cells, position) : cellIndexAt(cells, observed.end);
    return { entryIndex, row, cells, cellIndex };
  }, [row, cells, position, entryIndex, observed]);

  const moveTo = useCallback(
    (index: number, atMs: number) => {
      const target = rowAt(entries, index);
      if (target === undefined) return;
      const targetCells = gridCells(target.agent, observed);
      const cellIndex = cellIndexAt(targetCells, atMs);
      const cell = targetCells[cellIndex];
      if (cell === undefined) {
        setPosition({ userId: target.agent.userId, atMs, cellStartMs: atMs, isGap: true, rank: 0 });
        engine.reveal(index, observed.start, observed.start);
        return;
      }
      setPosition(positionOf(target.agent.userId, targetCells, cellIndex, atMs));
      engine.reveal(index, cell.startMs, cell.endMs);
    },
    [entries, observed, engine],
  );

  const moveToCell = (index: number) => {
    const cell = active?.cells[index];
    if (active === undefined || cell === undefined) return;
    setPosition(positionOf(active.row.agent.userId, active.cells, index));
    engine.reveal(active.entryIndex, cell.startMs, cell.endMs);
  };

  const run = (command: GridCommand) => {
    if (active === undefined) return;
    const atMs = position?.atMs ?? active.cells[active.cellIndex]?.startMs ?? observed.start;
    switch (command.kind) {
      case 'move-span':
        moveToCell(cellIndexAfter(active.cellIndex, active.cells.length, command.to));
        return;
      case 'move-agent':
        moveTo(agentIndexFrom(entries, active.entryIndex, command.by), atMs);
        return;
      case 'move-page':
        moveTo(agentIndexFrom(entries, active.entryIndex, command.direction * engine.rowsPerPage()), atMs);
        return;
      case 'edge-agent':
        moveTo(
          agentIndexFrom(
            entries,
            active.entryIndex,
            command.edge === 'first' ? -entries.length : entries.length,
          ),
          atMs,
        );
        return;
      case 'pan':
        engine.time.pan(command.share);
        return;
      case 'zoom':
        engine.time.zoom(command.factor, atMs);
        return;
      case 'fit':
        engine.time.fit();
        return;
      case 'back':
        engine.time.back();
        return;
      case 'help':
        onHelp();
        return;
      case 'escape':
        onEscape();
        return;
      default:
        assertNever(command);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const command = gridCommand(event);
    if (command === undefined) return;
    event.preventDefault();
    run(command);
  };

  return { active, onKeyDown, moveTo };
}
