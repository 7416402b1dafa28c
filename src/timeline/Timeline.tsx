import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { LazyModule } from '../base/LazyModule';
import type { AgentRow } from '../analysis/rows/agentRows';
import type { ColourScheme } from '../domain/statusPalette';
import type { Interval } from '../time/interval';
import { offsetLabel, offsetMinutesAt } from '../time/zone';
import { Lazy } from '../ui/Lazy';
import { LazySheet } from '../ui/LazySheet';
import { LiveRegion } from '../ui/LiveRegion';
import { ariaVisibleWords, type RangeWordsContext } from '../words/spanWords';
import { NOW_LINE_CLASSES } from './engine/overlayPlacement';
import type { Hit } from './scene/hitTest';
import { LazyOverviewStrip } from './overview/LazyOverviewStrip';
import { AXIS_HEIGHT_CSS_PX } from './paint/paintAxis';
import { SelectionBand } from './toolbar/SelectionBand';
import type { TimelineEngine } from './engine/TimelineEngine';
import type { TimelineModel } from './scene/timelineModel';
import { TimelineRows } from './grid/TimelineRows';
import type { HelpSheetProps } from './toolbar/HelpSheet';
import { TimelineFooter } from './toolbar/TimelineFooter';
import { tooltipKey, tooltipSubject } from './grid/tooltipSubject';
import { type RevealRequest, type RowActions, useGridPosition, useReveal } from './grid/useGridPosition';
import { useRowsInUse } from './grid/useRowsInUse';

const helpSheet = new LazyModule(() => import('./toolbar/HelpSheet'));
// Nothing is pointed at before there are rows.
const spanTooltip = new LazyModule(() => import('./tooltip/SpanTooltip'));

export type TimelineProps = {
  /** One for each timeline, for as long as it lives. */
  readonly engine: TimelineEngine;
  readonly model: TimelineModel;
  readonly scheme: ColourScheme;
  /** How many rows of agents there are with all groups open. */
  readonly rowCount: number;
  /** All agents shown, for the overview. */
  readonly overviewRows: readonly AgentRow[];
  /** Whether agents are still to come. */
  readonly isLoading: boolean;
  /** The part that the address asks for; `undefined` for the whole window. */
  readonly visible: Interval | undefined;
  readonly onVisibleChange: (visible: Interval | undefined) => void;
  /** Whether a panel takes a part of the room. */
  readonly hasPanel: boolean;
  readonly actions: RowActions;
  /** `undefined` until something is to be shown. */
  readonly revealRequest: RevealRequest | undefined;
  /** Shares the line with the toolbar. */
  readonly footer: ReactNode;
  /** Above the time axis, on the same one. */
  readonly chart?: ReactNode;
  /** Before the buttons of the toolbar. */
  readonly tools?: ReactNode;
  /** Explains the marks, below the rows; nothing while it is closed. */
  readonly guide?: ReactNode;
  /** What else the help leads to. */
  readonly help: Omit<HelpSheetProps, 'isOpen' | 'onClose'>;
};

/** The timeline: time axis, rows of agents with two lanes of status, tooltip and controls. */
export function Timeline(props: TimelineProps) {
  const { engine, model, scheme, rowCount, overviewRows, isLoading, visible, onVisibleChange, footer } =
    props;
  const { hasPanel, actions, revealRequest, chart, tools, guide, help } = props;
  const { onOpen } = actions;
  const scroller = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLCanvasElement>(null);
  const axis = useRef<HTMLCanvasElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const nowLine = useRef<HTMLDivElement>(null);
  const cursorLine = useRef<HTMLDivElement>(null);
  const layout = useSyncExternalStore(engine.layout.subscribe, engine.layout.get);
  const hover = useSyncExternalStore(engine.pointer.hover.subscribe, engine.pointer.hover.get);
  const [focusedCell, setFocusedCell] = useState<HTMLElement>();
  // What was dismissed stays so until something else would be shown.
  const [dismissedKey, setDismissedKey] = useState<string>();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const openHelp = useCallback(() => setIsHelpOpen(true), []);
  const closeHelp = () => setIsHelpOpen(false);
  const keyboard = useGridPosition(model, engine, {
    ...actions,
    // The innermost first: what floats over the rows, then what is beside them.
    onEscape: () => (isTooltipShown ? setDismissedKey(subjectKey) : actions.onClose()),
    onHelp: openHelp,
  });
  const inUseHandlers = useRowsInUse(actions.onInUseChange);
  const isPainted = useIsPainted(engine, model, isLoading);
  const { active, moveTo } = keyboard;
  const subject = tooltipSubject(model, hover, focusedCell, active);
  const subjectKey = subject === undefined ? undefined : tooltipKey(subject);
  const isTooltipShown = subject !== undefined && subjectKey !== dismissedKey;

  useLayoutEffect(() => {
    const onPick = ({ entryIndex, atMs, agent }: Hit) => {
      // What was clicked stays under the pointer, also where a part of its span is out of view.
      moveTo(entryIndex, atMs, 'row');
      onOpen(agent.userId);
    };
    const onTap = ({ entryIndex, atMs }: Hit) => moveTo(entryIndex, atMs);
    engine.setEvents({ onVisibleChange, onPick, onTap });
  }, [engine, onVisibleChange, moveTo, onOpen]);
  // The model goes first, so that a part of a new window is not clamped to the old one.
  useLayoutEffect(() => engine.setModel(model), [engine, model]);
  // A live window moves on by itself, and what is visible of it along with it.
  const { timeRange } = model;
  const { lastHours, zone } = timeRange;
  const shownRange = lastHours === undefined ? timeRange : `${lastHours} ${zone}`;
  useLayoutEffect(() => engine.time.show(visible), [engine, visible, shownRange]);
  // Before the browser reports the new width, and before the panel takes the focus.
  useLayoutEffect(() => engine.setPanel(hasPanel), [engine, hasPanel]);
  useEffect(
    () =>
      engine.attach({
        scroller: elementOf(scroller),
        plot: elementOf(plot),
        axis: elementOf(axis),
        rows: elementOf(rows),
        nowLine: elementOf(nowLine),
        cursorLine: elementOf(cursorLine),
      }),
    [engine],
  );
  useEffect(() => engine.themeChanged(), [engine, scheme]);
  useEffect(() => spanTooltip.preload(), []);
  useReveal(revealRequest, model, keyboard);

  const totalHeightCssPx = model.entries.length * layout.rowHeightCssPx;
  const zoneNote = offsetLabel(offsetMinutesAt(model.timeRange.zone, model.timeRange.interval.start));
  return (
    <section aria-label={model.words.views.timeline} className="flex min-h-0 min-w-0 flex-1 flex-col">
      {chart}
      <div
        dir="ltr"
        className="flex shrink-0 items-end border-b border-hairline"
        style={{ height: AXIS_HEIGHT_CSS_PX }}
      >
        {layout.headerWidthCssPx > 0 && (
          <div
            className="flex shrink-0 flex-col justify-end px-3 pb-1 text-small text-muted"
            style={{ width: layout.headerWidthCssPx }}
          >
            <span className="truncate" title={`${model.timeRange.zone}, ${zoneNote}`}>
              {model.timeRange.zone.replaceAll('_', ' ')}
            </span>
          </div>
        )}
        <canvas ref={axis} aria-hidden className="block shrink-0" />
      </div>
      <div
        ref={scroller}
        dir="ltr"
        {...inUseHandlers}
        // Firefox makes what scrolls a tab stop; here, the grid inside is the only one.
        tabIndex={-1}
        data-scroller
        className="relative min-h-0 flex-1 cursor-default touch-pan-y overflow-x-hidden overflow-y-auto overscroll-x-contain select-none [container-type:size]"
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
            <div ref={nowLine} aria-hidden className={NOW_LINE_CLASSES} style={{ display: 'none' }} />
            <SelectionBand engine={engine} />
            <TimelineRows
              ref={rows}
              engine={engine}
              model={model}
              scheme={scheme}
              keyboard={keyboard}
              actions={actions}
              isBusy={!isPainted}
              rowCount={rowCount}
              onFocusChange={setFocusedCell}
            />
          </div>
        </div>
      </div>
      {/* Here only the rows lose height when it opens, and nothing moves. */}
      {guide}
      {layout.rowSize !== 'dense' && (
        <LazyOverviewStrip
          engine={engine}
          model={model}
          rows={overviewRows}
          isLoading={isLoading}
          scheme={scheme}
        />
      )}
      <TimelineFooter
        engine={engine}
        timeRange={model.timeRange}
        language={model.language}
        words={model.words}
        isDense={layout.rowSize === 'dense'}
        onHelp={openHelp}
        tools={tools}
      >
        {footer}
      </TimelineFooter>
      <VisiblePartAnnouncement engine={engine} words={model} />
      <Lazy
        module={helpSheet}
        isWanted={isHelpOpen}
        failed={
          <LazySheet title={model.words.helpTitle} isOpen={isHelpOpen} onClose={closeHelp}>
            <p className="py-4">{model.words.noHelp}</p>
          </LazySheet>
        }
      >
        {({ HelpSheet }) => <HelpSheet {...help} isOpen={isHelpOpen} onClose={closeHelp} />}
      </Lazy>
      {isTooltipShown && (
        <Lazy module={spanTooltip} failed={null}>
          {({ SpanTooltip }) => (
            <SpanTooltip
              subject={subject}
              model={model}
              scheme={scheme}
              onPlace={engine.pointer.setTooltipBox}
              onDismiss={() => setDismissedKey(subjectKey)}
              onLeave={() => engine.pointer.moveTo(undefined)}
              onScroll={(distanceCssPx) => engine.scrollBy(distanceCssPx)}
            />
          )}
        </Lazy>
      )}
    </section>
  );
}

/** What a reference holds in an effect: the elements of the timeline are always rendered. */
function elementOf<Rendered extends HTMLElement>({ current }: RefObject<Rendered | null>): Rendered {
  if (current === null) throw new Error('an element of the timeline is not rendered');
  return current;
}

/** Announces what is visible after a zoom or a move, because the focus stays where it was. */
function VisiblePartAnnouncement({ engine, words }: { engine: TimelineEngine; words: RangeWordsContext }) {
  const { asked } = engine.time;
  const visible = useSyncExternalStore(asked.subscribe, asked.get);
  return <LiveRegion message={visible === undefined ? '' : ariaVisibleWords(visible, words)} />;
}

/** Whether all rows are here and have been painted. While more are on their way it paints nothing to find out. */
function useIsPainted(engine: TimelineEngine, { entries }: TimelineModel, isLoading: boolean): boolean {
  const [paintedEntries, setPaintedEntries] = useState<TimelineModel['entries']>();
  useEffect(() => {
    if (isLoading) return undefined;
    let isCurrent = true;
    engine.afterPaint(() => {
      if (isCurrent) setPaintedEntries(entries);
    });
    return () => {
      isCurrent = false;
    };
  }, [engine, entries, isLoading]);
  return !isLoading && paintedEntries === entries;
}
