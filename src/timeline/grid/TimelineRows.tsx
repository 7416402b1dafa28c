import {
  type FocusEvent,
  type Ref,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { type RowGroup, rowGroupKey } from '../../analysis/rows/rowGroup';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { rowKeyOf, type RowPlace } from '../../analysis/rows/rowPlace';
import { at } from '../../base/elementAt';
import type { ColourScheme } from '../../domain/statusPalette';
import { formatShortDuration } from '../../time/duration';
import { contains } from '../../time/interval';
import { lengthWords, runningLength } from '../../words/spanWords';
import { ActiveRowCells } from './ActiveRowCells';
import { DenseNames } from './DenseNames';
import { GroupHeading } from './GroupHeading';
import type { RowRange } from '../scene/rowLayout';
import type { TimelineEngine } from '../engine/TimelineEngine';
import type { TimelineModel } from '../scene/timelineModel';
import { TimelineRow } from './TimelineRow';
import type { GridKeyboard, RowActions } from './useGridPosition';

export type TimelineRowsProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly engine: TimelineEngine;
  readonly model: TimelineModel;
  readonly scheme: ColourScheme;
  readonly keyboard: GridKeyboard;
  readonly actions: RowActions;
  readonly isBusy: boolean;
  readonly rowCount: number;
  readonly onFocusChange: (cell: HTMLElement | undefined) => void;
};

/** The accessible grid over the canvas: the rows in view, and the cells of the active row. */
export function TimelineRows(props: TimelineRowsProps) {
  const { ref, engine, model, scheme, keyboard, actions, isBusy, rowCount, onFocusChange } = props;
  // Only then does a current status run.
  const isLive = contains(model.timeRange.interval, model.now);
  const [hasFocus, setHasFocus] = useState(false);
  const rowsInWindow = useSyncExternalStore(engine.rowsInWindow.subscribe, engine.rowsInWindow.get);
  const layout = useSyncExternalStore(engine.layout.subscribe, engine.layout.get);
  const hasCells = useHasCells(engine);
  const { active, activeHeadingIndex, moveToHeading, selectRow } = keyboard;
  const { onOpen } = actions;
  // With dense rows headings of groups have the room for words alone, and keep up with the bars.
  const isDense = layout.rowSize === 'dense';
  const isGrouped = useMemo(() => model.entries.some(({ kind }) => kind === 'group'), [model.entries]);
  const headingWindow = useSyncExternalStore(
    engine.namedRows.subscribe,
    isDense && isGrouped ? engine.namedRows.get : noRows,
  );
  const activeIndex = activeHeadingIndex ?? active?.entryIndex;
  const indices = indicesToRender(model.entries, rowsInWindow, headingWindow, activeIndex);
  const agentNumbers = agentNumbersOf(model.entries, indices);

  const onHeadingFocus = useCallback(
    (group: RowGroup) => {
      setHasFocus(true);
      onFocusChange(undefined);
      moveToHeading(group);
    },
    [onFocusChange, moveToHeading],
  );
  const onOpenRow = useCallback(
    (place: RowPlace) => {
      selectRow(place);
      onOpen(place.userId);
    },
    [selectRow, onOpen],
  );
  const onCellFocus = useCallback(
    (element: HTMLElement) => {
      setHasFocus(true);
      onFocusChange(element);
    },
    [onFocusChange],
  );
  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setHasFocus(false);
    onFocusChange(undefined);
  };
  return (
    <div
      role="grid"
      aria-label={model.words.documentTitle}
      aria-rowcount={rowCount}
      aria-colcount={-1}
      aria-busy={isBusy || !hasCells}
      aria-readonly
      tabIndex={-1}
      onKeyDown={keyboard.onKeyDown}
      onBlur={onBlur}
      className="absolute inset-0 overflow-hidden"
    >
      <div ref={ref} role="rowgroup" className="relative will-change-transform">
        {isDense && !isGrouped && <DenseNames engine={engine} entries={model.entries} layout={layout} />}
        {indices.map((index) => {
          const entry = at(model.entries, index);
          const top = index * layout.rowHeightCssPx;
          if (entry.kind === 'group') {
            return (
              <GroupHeading
                key={`group ${rowGroupKey(entry.group)}`}
                entry={entry}
                top={top}
                layout={layout}
                palette={model.palette}
                facts={model.facts}
                scheme={scheme}
                isLive={isLive}
                isActive={index === activeHeadingIndex}
                hasFocus={hasFocus}
                onFocus={onHeadingFocus}
                onToggle={actions.onToggleGroup}
              />
            );
          }
          const { agent, current } = entry.row;
          const rowKey = rowKeyOf(agent.userId, entry.group);
          const note = model.notes?.get(agent.userId);
          const status = current === undefined ? undefined : model.catalog.statusOf(current.statusCode);
          return (
            <TimelineRow
              key={rowKey}
              rowKey={rowKey}
              row={entry.row}
              top={top}
              number={agentNumbers.get(index)}
              layout={layout}
              look={
                note === undefined ? model.palette.find(({ code }) => code === status?.primary) : note.look
              }
              secondary={note?.words ?? (status && model.facts.labelOf(status))}
              isNote={note !== undefined}
              running={
                note?.lengthWords ??
                (current === undefined || !isLive
                  ? undefined
                  : lengthWords(
                      runningLength(current.since, agent.asOf, model),
                      (lengthMs) => formatShortDuration(withoutSeconds(lengthMs), model.words.durations),
                      model.words,
                    ))
              }
              scheme={scheme}
              isLive={isLive || note !== undefined}
              isOnTop={model.onTop.has(agent.userId)}
              isPinned={actions.pinned.has(agent.userId)}
              isOpen={actions.openUserId === agent.userId}
              onOpen={onOpenRow}
              onTogglePin={actions.onTogglePin}
            >
              {hasCells && index === active?.entryIndex ? (
                <ActiveRowCells
                  active={active}
                  engine={engine}
                  model={model}
                  hasFocus={hasFocus}
                  isMarked={actions.openUserId === agent.userId}
                  onCellFocus={onCellFocus}
                />
              ) : undefined}
            </TimelineRow>
          );
        })}
      </div>
    </div>
  );
}

/** Cells are many and to be named: they come once all that is seen is there, in a task of their own. */
function useHasCells({ painted }: TimelineEngine): boolean {
  const [hasCells, setHasCells] = useState(painted.get() !== undefined);
  useEffect(() => {
    if (hasCells) return undefined;
    const look = () => {
      if (painted.get() !== undefined) startTransition(() => setHasCells(true));
    };
    look();
    return painted.subscribe(look);
  }, [painted, hasCells]);
  return hasCells;
}

/** Seconds matter in the first minute only; after it the header would flicker for nothing. */
function withoutSeconds(lengthMs: number): number {
  return lengthMs < 60_000 ? lengthMs : Math.floor(lengthMs / 60_000) * 60_000;
}

const NO_ROWS: RowRange = { first: 0, end: 0 };
const noRows = () => NO_ROWS;

/**
 * The rows in view, two more on each side, the headings that are to be seen, and the active row wherever it
 * is: focus must not go with it.
 */
function indicesToRender(
  entries: readonly RowEntry[],
  rowsInWindow: RowRange,
  headingWindow: RowRange,
  activeIndex: number | undefined,
): number[] {
  const first = Math.max(0, rowsInWindow.first - 2);
  const end = Math.min(entries.length, rowsInWindow.end + 2);
  const indices = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  const isElsewhere = (index: number) => index < entries.length && (index < first || index >= end);
  const others: number[] = [];
  for (let index = headingWindow.first; index < headingWindow.end; index += 1) {
    if (isElsewhere(index) && index !== activeIndex && at(entries, index).kind === 'group')
      others.push(index);
  }
  if (activeIndex !== undefined && isElsewhere(activeIndex)) others.push(activeIndex);
  return others.length === 0 ? indices : [...indices, ...others].toSorted((one, other) => one - other);
}

/** Which row of an agent each entry is, counted from 1: headings left out, those in folded groups counted. */
function agentNumbersOf(
  entries: readonly RowEntry[],
  indices: readonly number[],
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let number = 0;
  let next = 0;
  for (const index of indices) {
    for (; next <= index; next += 1) {
      const entry = entries[next];
      if (entry?.kind === 'agent') number += 1;
      else if (entry?.isExpanded === false) number += entry.count;
    }
    numbers.set(index, number);
  }
  return numbers;
}
