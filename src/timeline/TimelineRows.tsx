import { type FocusEvent, type Ref, useCallback, useState, useSyncExternalStore } from 'react';
import { type RowGroup, rowGroupKey } from '../analysis/rowGroup';
import type { RowEntry } from '../analysis/rowOrder';
import { at } from '../domain/at';
import type { ColourScheme } from '../domain/statusPalette';
import { formatShortDuration } from '../time/duration';
import { ActiveRowCells } from './ActiveRowCells';
import { GroupHeading } from './GroupHeading';
import type { RowActions } from './rowActions';
import { rowsPerLabel } from './rowLayout';
import type { WordsContext } from './spanWords';
import type { TimelineEngine } from './TimelineEngine';
import type { TimelineModel } from './timelineModel';
import { TimelineRow } from './TimelineRow';
import type { GridKeyboard } from './useGridPosition';

export type TimelineRowsProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly engine: TimelineEngine;
  readonly model: TimelineModel;
  readonly scheme: ColourScheme;
  readonly keyboard: GridKeyboard;
  readonly actions: RowActions;
  readonly isBusy: boolean;
  readonly agentCount: number;
  /** Whether the window includes now: only then does a current status run. */
  readonly isLive: boolean;
  readonly onFocusChange: (cell: HTMLElement | undefined) => void;
};

/** The accessible grid over the canvas: the rows in view, and the cells of the active row. */
export function TimelineRows(props: TimelineRowsProps) {
  const { ref, engine, model, scheme, keyboard, actions, isBusy, agentCount, isLive, onFocusChange } = props;
  const [hasFocus, setHasFocus] = useState(false);
  const rowWindow = useSyncExternalStore(engine.rowWindow.subscribe, engine.rowWindow.get);
  const layout = useSyncExternalStore(engine.layout.subscribe, engine.layout.get);
  const { active, activeHeadingIndex, moveToHeading, selectAgent } = keyboard;
  const { onOpen } = actions;
  const words: WordsContext = model;
  const labelEvery = rowsPerLabel(layout);
  // On the whole floor headings of groups have the room alone.
  const isGrouped = layout.rowSize === 'floor' && model.entries.some(({ kind }) => kind === 'group');
  const activeIndex = activeHeadingIndex ?? active?.entryIndex;
  const indices = indicesToRender(rowWindow, model.entries.length, activeIndex);
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
    (userId: string) => {
      selectAgent(userId);
      onOpen(userId);
    },
    [selectAgent, onOpen],
  );
  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setHasFocus(false);
    onFocusChange(undefined);
  };
  return (
    <div
      role="grid"
      aria-label={model.words.grid}
      aria-rowcount={agentCount}
      aria-colcount={-1}
      aria-busy={isBusy}
      aria-readonly
      tabIndex={-1}
      onKeyDown={keyboard.onKeyDown}
      onBlur={onBlur}
      className="absolute inset-0 overflow-hidden"
    >
      <div ref={ref} role="rowgroup" className="relative will-change-transform">
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
                isLive={isLive}
                isActive={index === activeHeadingIndex}
                hasFocus={hasFocus}
                onFocus={onHeadingFocus}
                onToggle={actions.onToggleGroup}
              />
            );
          }
          const { agent, current } = entry.row;
          const note = model.notes?.get(agent.userId);
          const status = current === undefined ? undefined : model.catalog.statusOf(current.statusCode);
          return (
            <TimelineRow
              key={agent.userId}
              row={entry.row}
              top={top}
              number={agentNumbers.get(index)}
              layout={layout}
              hasWords={index % labelEvery === 0 && !isGrouped}
              look={
                note === undefined ? model.palette.find(({ code }) => code === status?.primary) : note.look
              }
              secondary={note?.words ?? status?.secondary}
              isNote={note !== undefined}
              running={
                note?.lengthWords ??
                (current === undefined || !isLive
                  ? undefined
                  : formatShortDuration(runningMs(model.now - current.since), model.words.durations))
              }
              scheme={scheme}
              isLive={isLive || note !== undefined}
              isPinned={actions.pinned.has(agent.userId)}
              isOpen={actions.openUserId === agent.userId}
              onOpen={onOpenRow}
              onTogglePin={actions.onTogglePin}
            >
              {index === active?.entryIndex ? (
                <ActiveRowCells
                  active={active}
                  engine={engine}
                  catalog={model.catalog}
                  words={words}
                  hasFocus={hasFocus}
                  isMarked={actions.openUserId === agent.userId}
                  onCellFocus={(element) => {
                    setHasFocus(true);
                    onFocusChange(element);
                  }}
                />
              ) : undefined}
            </TimelineRow>
          );
        })}
      </div>
    </div>
  );
}

/** Seconds matter in the first minute only; after it the header would flicker for nothing. */
function runningMs(lengthMs: number): number {
  return lengthMs < 60_000 ? lengthMs : Math.floor(lengthMs / 60_000) * 60_000;
}

/** The rows in view, two more on each side, and the active row wherever it is: focus must not go with it. */
function indicesToRender(
  rowWindow: { readonly first: number; readonly end: number },
  count: number,
  activeIndex: number | undefined,
): number[] {
  const first = Math.max(0, rowWindow.first - 2);
  const end = Math.min(count, rowWindow.end + 2);
  const indices = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  if (activeIndex === undefined || activeIndex >= count || (activeIndex >= first && activeIndex < end))
    return indices;
  return activeIndex < first ? [activeIndex, ...indices] : [...indices, activeIndex];
}

/** Which agent of the list each entry is, counted from 1: headings left out, those in folded groups counted. */
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
