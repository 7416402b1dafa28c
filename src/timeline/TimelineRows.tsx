import { type FocusEvent, memo, type Ref, useState } from 'react';
import { useSyncExternalStore } from 'react';
import type { RowEntry } from '../analysis/rowOrder';
import { at } from '../domain/at';
import type { ColourScheme, StatusLook } from '../domain/statusPalette';
import { formatShortDuration } from '../time/duration';
import { ActiveRowCells } from './ActiveRowCells';
import { RowHeader } from './RowHeader';
import type { RowLayout } from './rowLayout';
import type { WordsContext } from './spanWords';
import type { TimelineEngine } from './TimelineEngine';
import type { TimelineModel } from './timelineModel';
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
          const isActive = index === active?.entryIndex;
          return (
            <div
              key={agent.userId}
              role="row"
              aria-rowindex={agentNumbers.get(index)}
              className="absolute inset-x-0"
              style={{ top, height: layout.rowHeightCssPx }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                className={`absolute inset-y-0 start-0 ${layout.isHeaderAbove ? 'inset-x-0 h-5 bg-surface' : 'border-e border-b border-hairline bg-surface'}`}
                style={layout.isHeaderAbove ? undefined : { width: layout.headerWidthCssPx }}
              >
                <RowHeader
                  row={entry.row}
                  look={model.palette.find(({ code }) => code === status?.primary)}
                  secondary={status?.secondary}
                  running={
                    current === undefined || !isLive
                      ? undefined
                      : formatShortDuration(runningMs(model.now - current.since))
                  }
                  scheme={scheme}
                  isHeaderAbove={layout.isHeaderAbove}
                  isLive={isLive}
                />
              </div>
              {isActive && active !== undefined && (
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
              )}
            </div>
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

const GroupHeading = memo(function GroupHeading(props: {
  readonly entry: Extract<RowEntry, { kind: 'group' }>;
  readonly top: number;
  readonly layout: RowLayout;
  readonly palette: readonly StatusLook[];
  readonly isLive: boolean;
}) {
  const { entry, top, layout, palette, isLive } = props;
  const label =
    entry.primary === undefined
      ? 'No status'
      : (palette.find(({ code }) => code === entry.primary)?.label ?? entry.primary);
  return (
    <div role="row" className="absolute inset-x-0" style={{ top, height: layout.rowHeightCssPx }}>
      <div role="rowheader" className="flex h-full items-end gap-2 px-3 pb-1.5 font-semibold">
        {isLive ? label : `${label} at the end`}{' '}
        <span className="font-normal text-muted">
          {entry.count === 1 ? '1 agent' : `${entry.count} agents`}
        </span>
      </div>
    </div>
  );
});
