import { type FocusEvent, type Ref, useState, useSyncExternalStore } from 'react';
import type { RowEntry } from '../analysis/rowOrder';
import { at } from '../domain/at';
import type { ColourScheme } from '../domain/statusPalette';
import { formatShortDuration } from '../time/duration';
import { ActiveRowCells } from './ActiveRowCells';
import { GroupHeading } from './GroupHeading';
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
  readonly isBusy: boolean;
  readonly agentCount: number;
  /** Whether the window includes now: only then does a current status run. */
  readonly isLive: boolean;
  readonly onFocusChange: (cell: HTMLElement | undefined) => void;
};

/** The accessible grid over the canvas: the rows in view, and the cells of the active row. */
export function TimelineRows(props: TimelineRowsProps) {
  const { ref, engine, model, scheme, keyboard, isBusy, agentCount, isLive, onFocusChange } = props;
  const [hasFocus, setHasFocus] = useState(false);
  const rowWindow = useSyncExternalStore(engine.rowWindow.subscribe, engine.rowWindow.get);
  const layout = useSyncExternalStore(engine.layout.subscribe, engine.layout.get);
  const { active } = keyboard;
  const words: WordsContext = model;
  const labelEvery = rowsPerLabel(layout);
  // On the whole floor headings of groups have the room alone.
  const isGrouped = layout.rowSize === 'floor' && model.entries[0]?.kind === 'group';
  const indices = indicesToRender(rowWindow, model.entries.length, active?.entryIndex);
  const agentNumbers = agentNumbersOf(model.entries, indices);

  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setHasFocus(false);
    onFocusChange(undefined);
  };
  return (
    <div
      role="grid"
      aria-label="Agent status timeline"
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
                key={`group ${entry.primary ?? ''}`}
                entry={entry}
                top={top}
                layout={layout}
                palette={model.palette}
                isLive={isLive}
              />
            );
          }
          const { agent, current } = entry.row;
          const status = current === undefined ? undefined : model.catalog.statusOf(current.statusCode);
          return (
            <TimelineRow
              key={agent.userId}
              row={entry.row}
              top={top}
              number={agentNumbers.get(index)}
              layout={layout}
              hasWords={index % labelEvery === 0 && !isGrouped}
              look={model.palette.find(({ code }) => code === status?.primary)}
              secondary={status?.secondary}
              running={
                current === undefined || !isLive
                  ? undefined
                  : formatShortDuration(runningMs(model.now - current.since))
              }
              scheme={scheme}
              isLive={isLive}
            >
              {index === active?.entryIndex ? (
                <ActiveRowCells
                  active={active}
                  engine={engine}
                  catalog={model.catalog}
                  words={words}
                  hasFocus={hasFocus}
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

/** Which agent of the list each entry is, counted from 1 and headings of groups left out. */
function agentNumbersOf(
  entries: readonly RowEntry[],
  indices: readonly number[],
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let headings = 0;
  let next = 0;
  for (const index of indices) {
    for (; next <= index; next += 1) if (entries[next]?.kind === 'group') headings += 1;
    numbers.set(index, index + 1 - headings);
  }
  return numbers;
}
