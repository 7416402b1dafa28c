import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { observedPart } from '../../analysis/observedPart';
import type { AgentRow } from '../../analysis/rows/agentRows';
import { type RowGroup, rowGroupKey } from '../../analysis/rows/rowGroup';
import { placeIndex, placeOf, type RowPlace } from '../../analysis/rows/rowPlace';
import { assertNever } from '../../base/assertNever';
import {
  cellIndexAt,
  cellIndexOf,
  type GridCell,
  gridCells,
  type GridPosition,
  positionOf,
} from '../scene/gridCells';
import { type GridCommand, gridCommand } from './gridKeys';
import { agentEntryAt, cellIndexAfter, entryIndexFrom, headingIndexOf } from './gridMoves';
import type { TimelineEngine } from '../engine/TimelineEngine';
import type { TimelineModel } from '../scene/timelineModel';

/** What can be done with rows, and what was done, as far as the timeline shows it. */
export type RowActions = {
  /** User ids of the agents that are pinned to the top. */
  readonly pinned: ReadonlySet<string>;
  /** The agent whose details are beside the timeline. */
  readonly openUserId: string | undefined;
  readonly onOpen: (userId: string) => void;
  readonly onClose: () => void;
  readonly onTogglePin: (userId: string) => void;
  readonly onToggleGroup: (group: RowGroup) => void;
  /** Somebody points at the rows or has the keyboard in them, or no longer does. */
  readonly onInUseChange: (areInUse: boolean) => void;
};

/** A moment of an agent that shall come into view. Another object is a new request, even for the same moment. */
export type RevealRequest = {
  readonly userId: string;
  readonly atMs: number;
  /** Whether the visible part was chosen with it: then only the rows move, to the first one and on to the agent's. */
  readonly isFromTop?: boolean;
};

/** The keyboard position, resolved against today's rows. */
export type ActiveCell = {
  readonly entryIndex: number;
  readonly row: AgentRow;
  readonly place: RowPlace;
  readonly cells: readonly GridCell[];
  readonly cellIndex: number;
};

/** What comes into view with a new position: its row and its span, its row alone, or its row and those from the first. */
type ToView = 'span' | 'row' | 'rows-from-top';

export type GridKeyboard = {
  /** `undefined` while there are no agents, and while the keyboard is on a heading. */
  readonly active: ActiveCell | undefined;
  /** The line of the heading that the keyboard is on, where it is on one. */
  readonly activeHeadingIndex: number | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Puts the keyboard on a row at a moment, e.g. after a click. */
  readonly moveTo: (entryIndex: number, atMs: number, toView?: ToView) => void;
  readonly moveToHeading: (group: RowGroup) => void;
  /** Puts the keyboard on a row of an agent at the moment it keeps, and moves nothing. */
  readonly selectRow: (place: RowPlace) => void;
};

/**
 * The grid's single tab stop. Up and Down keep the moment and change the line, Left and Right go from
 * span to span, gaps included; on the heading of a group they fold and unfold it. The position names a
 * person and a moment (or a group), so it survives sorted, refreshed and filtered rows; where its agent
 * has left, the first row takes over, and where every group is folded, the first heading.
 */
export function useGridPosition(
  model: TimelineModel,
  engine: TimelineEngine,
  actions: Pick<RowActions, 'onOpen' | 'onTogglePin' | 'onToggleGroup'> & {
    readonly onEscape: () => void;
    readonly onHelp: () => void;
  },
): GridKeyboard {
  const [position, setPosition] = useState<GridPosition>();
  const [headingKey, setHeadingKey] = useState<string>();
  const observed = useMemo(
    () => observedPart(model.timeRange.interval, model.now),
    [model.timeRange, model.now],
  );
  const { entries } = model;
  const { userId, rowKey } = position ?? {};
  // The row is looked up again only when the rows change, not whenever the clock moves.
  const entryIndex = useMemo(
    () => placeIndex(entries, userId === undefined || rowKey === undefined ? undefined : { userId, rowKey }),
    [entries, userId, rowKey],
  );
  const line = agentEntryAt(entries, entryIndex);
  const row = line?.row;
  const place = useMemo(() => line && placeOf(line), [line]);
  const cells = useMemo(() => (row === undefined ? [] : gridCells(row.agent, observed)), [row, observed]);
  const activeHeadingIndex = useMemo(() => {
    const named = headingKey === undefined ? -1 : headingIndexOf(entries, headingKey);
    if (named !== -1) return named;
    return entryIndex === -1 && entries.length > 0 ? 0 : undefined;
  }, [entries, headingKey, entryIndex]);
  const active = useMemo((): ActiveCell | undefined => {
    if (row === undefined || place === undefined || activeHeadingIndex !== undefined) return undefined;
    const isHere = position !== undefined && row.agent.userId === position.userId;
    const cellIndex = isHere ? cellIndexOf(cells, position) : cellIndexAt(cells, observed.end);
    return { entryIndex, row, place, cells, cellIndex };
  }, [row, place, cells, position, entryIndex, activeHeadingIndex, observed]);

  const moveTo = useCallback(
    (index: number, atMs: number, toView: ToView = 'span') => {
      const reveal = (startMs: number, endMs: number) => {
        if (toView === 'rows-from-top') engine.revealFromTop(index);
        else if (toView === 'row') engine.revealRow(index);
        else engine.reveal(index, startMs, endMs);
      };
      const target = entries[index];
      if (target?.kind === 'group') {
        const visible = engine.time.settled.get() ?? observed;
        setHeadingKey(rowGroupKey(target.group));
        engine.reveal(index, visible.start, visible.start);
        return;
      }
      if (target === undefined) return;
      setHeadingKey(undefined);
      const targetPlace = placeOf(target);
      const targetCells = gridCells(target.row.agent, observed);
      const cellIndex = cellIndexAt(targetCells, atMs);
      const cell = targetCells[cellIndex];
      if (cell === undefined) {
        setPosition({ ...targetPlace, atMs, cellStartMs: atMs, isGap: true, rank: 0 });
        reveal(observed.start, observed.start);
        return;
      }
      setPosition(positionOf(targetPlace, targetCells, cellIndex, atMs));
      reveal(cell.startMs, cell.endMs);
    },
    [entries, observed, engine],
  );

  const moveToCell = (index: number) => {
    const cell = active?.cells[index];
    if (active === undefined || cell === undefined) return;
    setPosition(positionOf(active.place, active.cells, index));
    engine.reveal(active.entryIndex, cell.startMs, cell.endMs);
  };

  /** As in a tree: the arrow of time's direction unfolds, the other one folds. */
  const fold = (index: number, to: Extract<GridCommand, { kind: 'move-span' }>['to']) => {
    const entry = entries[index];
    if (entry?.kind !== 'group') return;
    if (to === (entry.isExpanded ? 'previous' : 'next')) actions.onToggleGroup(entry.group);
  };

  const run = (command: GridCommand) => {
    const index = activeHeadingIndex ?? active?.entryIndex;
    if (index === undefined) return;
    const atMs = position?.atMs ?? active?.cells[active.cellIndex]?.startMs ?? observed.start;
    const moveBy = (by: number) => moveTo(entryIndexFrom(entries.length, index, by), atMs);
    switch (command.kind) {
      case 'move-span':
        if (active === undefined) fold(index, command.to);
        else moveToCell(cellIndexAfter(active.cellIndex, active.cells.length, command.to));
        return;
      case 'move-agent':
        moveBy(command.by);
        return;
      case 'move-page':
        moveBy(command.direction * engine.rowsPerPage());
        return;
      case 'edge-agent':
        moveBy(command.edge === 'first' ? -entries.length : entries.length);
        return;
      case 'activate': {
        const entry = entries[index];
        if (entry?.kind === 'group') actions.onToggleGroup(entry.group);
        else if (active !== undefined) actions.onOpen(active.row.agent.userId);
        return;
      }
      case 'toggle-pin':
        if (active === undefined) return;
        // The position stays with its agent, so the row takes the keyboard along.
        setPosition(positionOf(active.place, active.cells, active.cellIndex, atMs));
        actions.onTogglePin(active.row.agent.userId);
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
        actions.onHelp();
        return;
      case 'escape':
        actions.onEscape();
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

  const moveToHeading = useCallback((group: RowGroup) => setHeadingKey(rowGroupKey(group)), []);
  const selectRow = useCallback(
    (chosen: RowPlace) => {
      setHeadingKey(undefined);
      setPosition((before) => {
        const atMs = before?.atMs ?? engine.time.settled.get()?.end ?? 0;
        return { ...chosen, atMs, cellStartMs: atMs, isGap: false, rank: 0 };
      });
    },
    [engine],
  );
  return { active, activeHeadingIndex, onKeyDown, moveTo, moveToHeading, selectRow };
}

/**
 * Brings the requested moment into view, once: as soon as its agent is in the list. Of an agent with several rows, that is
 * the row which the keyboard is on, else the first.
 */
export function useReveal(
  request: RevealRequest | undefined,
  { entries }: TimelineModel,
  { active, moveTo }: Pick<GridKeyboard, 'active' | 'moveTo'>,
): void {
  const lastShown = useRef(request);
  const place = active?.place;
  useEffect(() => {
    if (request === undefined || lastShown.current === request) return;
    const { userId } = request;
    const index = placeIndex(entries, place?.userId === userId ? place : { userId, rowKey: '' });
    // The list may still hold its group folded.
    if (agentEntryAt(entries, index)?.row.agent.userId !== userId) return;
    lastShown.current = request;
    moveTo(index, request.atMs, request.isFromTop === true ? 'rows-from-top' : 'span');
  }, [request, entries, place, moveTo]);
}
