import { type ReactNode, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { observedPart } from '../analysis/observedPart';
import type { ColourScheme } from '../domain/statusPalette';
import { contains, type Interval } from '../time/interval';
import { offsetLabel, offsetMinutesAt } from '../time/zone';
import { gridCells } from './gridCells';
import type { Hit } from './hitTest';
import { AXIS_HEIGHT_CSS_PX } from './paintAxis';
import { SpanTooltip, type TooltipSubject } from './SpanTooltip';
import type { Hover } from './timelineElements';
import { TimelineEngine } from './TimelineEngine';
import type { TimelineModel } from './timelineModel';
import { TimelineRows } from './TimelineRows';
import { TimelineToolbar } from './TimelineToolbar';
import { type ActiveCell, useGridPosition } from './useGridPosition';

export type TimelineProps = {
  readonly model: TimelineModel;
  readonly scheme: ColourScheme;
  readonly agentCount: number;
  /** Whether agents are still to come. */
  readonly isLoading: boolean;
  /** The part that the address asks for; `undefined` for the whole window. */
  readonly visible: Interval | undefined;
  readonly onVisibleChange: (visible: Interval | undefined) => void;
  /** Shares the line with the toolbar. */
  readonly footer: ReactNode;
};

/** The timeline: time axis, rows of agents with two lanes of status, tooltip and controls. */
export function Timeline(props: TimelineProps) {
  const { model, scheme, agentCount, isLoading, visible, onVisibleChange, footer } = props;
  const [engine] = useState(() => new TimelineEngine());
  const scroller = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLCanvasElement>(null);
  const axis = useRef<HTMLCanvasElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const nowLine = useRef<HTMLDivElement>(null);
  const cursorLine = useRef<HTMLDivElement>(null);
  const layout = useSyncExternalStore(engine.layout.subscribe, engine.layout.get);
  const settled = useSyncExternalStore(engine.settled.subscribe, engine.settled.get);
  const hover = useSyncExternalStore(engine.hover.subscribe, engine.hover.get);
  const [focusedCell, setFocusedCell] = useState<HTMLElement>();
  // What was dismissed stays so until something else would be told.
  const [dismissedKey, setDismissedKey] = useState<string>();
  const keyboard = useGridPosition(model, engine, () => setDismissedKey(subjectKey));
  const isPainted = useIsPainted(engine, model);
  const { active, moveTo } = keyboard;
  const subject = tooltipSubject(model, hover, focusedCell, active);
  const subjectKey =
    subject === undefined ? undefined : `${subject.agent.userId} ${subject.row ?? subject.startMs}`;

  useLayoutEffect(() => {
    engine.setEvents({ onVisibleChange, onPick: ({ entryIndex, atMs }: Hit) => moveTo(entryIndex, atMs) });
  }, [engine, onVisibleChange, moveTo]);
  // The model goes first, so that a part of a new window is not clamped to the old one.
  useLayoutEffect(() => engine.setModel(model), [engine, model]);
  useLayoutEffect(() => engine.show(visible), [engine, visible, model.window]);
  useEffect(() => {
    const elements = [
      scroller.current,
      plot.current,
      axis.current,
      rows.current,
      nowLine.current,
      cursorLine.current,
    ] as const;
    const [scrollerElement, plotElement, axisElement, rowsElement, nowElement, cursorElement] = elements;
    if (!(scrollerElement && plotElement && axisElement && rowsElement && nowElement && cursorElement))
      return undefined;
    return engine.attach({
      scroller: scrollerElement,
      plot: plotElement,
      axis: axisElement,
      rows: rowsElement,
      nowLine: nowElement,
      cursorLine: cursorElement,
    });
  }, [engine]);
  useEffect(() => engine.themeChanged(), [engine, scheme]);

  const totalHeightCssPx = model.entries.length * layout.rowHeightCssPx;
  const zoneNote = offsetLabel(offsetMinutesAt(model.window.zone, model.window.interval.start));
  return (
    <section aria-label="Timeline" className="flex min-h-0 flex-1 flex-col">
      <div
        className="flex shrink-0 items-end border-b border-hairline"
        style={{ height: AXIS_HEIGHT_CSS_PX }}
      >
        {layout.headerWidthCssPx > 0 && (
          <div
            className="flex shrink-0 flex-col justify-end px-3 pb-1 text-small text-muted"
            style={{ width: layout.headerWidthCssPx }}
          >
            <span className="truncate" title={`${model.window.zone}, ${zoneNote}`}>
              {model.window.zone.replaceAll('_', ' ')}
            </span>
          </div>
        )}
        <canvas ref={axis} aria-hidden className="block" />
      </div>
      <div
        ref={scroller}
        className="relative min-h-0 flex-1 cursor-default touch-pan-y overflow-x-hidden overflow-y-auto overscroll-contain select-none [container-type:size]"
      >
        <div style={{ height: totalHeightCssPx, minHeight: '100%' }}>
          <div className="sticky top-0 h-[100cqh] overflow-hidden">
            <canvas
              ref={plot}
              aria-hidden
              className="absolute top-0 block"
              style={{ insetInlineStart: layout.headerWidthCssPx }}
            />
            <div
              ref={cursorLine}
              aria-hidden
              className="absolute inset-y-0 left-0 w-px bg-control"
              style={{ display: 'none' }}
            />
            <div
              ref={nowLine}
              aria-hidden
              className="absolute inset-y-0 left-0 -ml-px w-0.5 bg-ink/80 forced-colors:bg-[CanvasText]"
              style={{ display: 'none' }}
            />
            <TimelineRows
              ref={rows}
              engine={engine}
              model={model}
              scheme={scheme}
              keyboard={keyboard}
              isBusy={isLoading || !isPainted}
              agentCount={agentCount}
              isLive={contains(model.window.interval, model.now)}
              onFocusChange={setFocusedCell}
            />
          </div>
        </div>
      </div>
      <div
        className={`flex shrink-0 flex-wrap items-center justify-between gap-x-4 border-t border-hairline px-4 ${layout.rowSize === 'floor' ? 'min-h-8' : 'min-h-10'}`}
      >
        {footer}
        <TimelineToolbar engine={engine} visible={settled} window={model.window} language={model.language} />
      </div>
      {subject !== undefined && subjectKey !== dismissedKey && (
        <SpanTooltip
          subject={subject}
          catalog={model.catalog}
          palette={model.palette}
          scheme={scheme}
          words={model}
        />
      )}
    </section>
  );
}

/** Whether the rows as they now are have been painted. */
function useIsPainted(engine: TimelineEngine, { entries }: TimelineModel): boolean {
  const [paintedEntries, setPaintedEntries] = useState<TimelineModel['entries']>();
  useEffect(() => {
    let isCurrent = true;
    engine.afterPaint(() => {
      if (isCurrent) setPaintedEntries(entries);
    });
    return () => {
      isCurrent = false;
    };
  }, [engine, entries]);
  return paintedEntries === entries;
}

/** The pointer speaks before the keyboard: it is what moved last when both are here. */
function tooltipSubject(
  model: TimelineModel,
  hover: Hover | undefined,
  focusedCell: HTMLElement | undefined,
  active: ActiveCell | undefined,
): TooltipSubject | undefined {
  if (hover !== undefined) {
    const { hit, clientX, clientY } = hover;
    const gap = hit.row === undefined ? gapAround(model, hit) : { startMs: hit.atMs, endMs: hit.atMs };
    return { agent: hit.agent, row: hit.row, changesInPixel: hit.changesInPixel, clientX, clientY, ...gap };
  }
  const cell = active?.cells[active.cellIndex];
  if (focusedCell === undefined || active === undefined || cell === undefined) return undefined;
  const box = focusedCell.getBoundingClientRect();
  return {
    agent: active.row.agent,
    row: cell.row,
    startMs: cell.startMs,
    endMs: cell.endMs,
    changesInPixel: 1,
    clientX: box.left + Math.min(box.width / 2, 80),
    clientY: box.bottom - 8,
  };
}

function gapAround(model: TimelineModel, { agent, atMs }: Hit): { startMs: number; endMs: number } {
  const cells = gridCells(agent, observedPart(model.window.interval, model.now));
  const gap = cells.find((cell) => cell.row === undefined && cell.startMs <= atMs && atMs < cell.endMs);
  return gap ?? { startMs: atMs, endMs: atMs };
}
