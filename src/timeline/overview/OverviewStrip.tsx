import {
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import type { StatusSweep } from '../../analysis/StatusSweep';
import { colourOf, type ColourScheme } from '../../domain/statusPalette';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { readCanvasTheme } from '../paint/canvasTheme';
import { LOOK_CHANGE, onPixelRatioChange } from '../engine/watchSurroundings';
import { fitCanvas } from '../paint/devicePixels';
import { OverviewFeed } from './OverviewFeed';
import { listenOnOverview } from './overviewGestures';
import { paintOverview } from './paintOverview';
import type { TimelineEngine } from '../engine/TimelineEngine';
import type { TimelineModel } from '../scene/timelineModel';
import type { TimeRange } from '../../domain/timeRange';
import { type Interval, lengthOf } from '../../time/interval';
import { xOf } from '../scene/timeScale';
import { isWholeVisible } from '../../words/spanWords';

export type OverviewStripProps = {
  readonly engine: TimelineEngine;
  readonly model: TimelineModel;
  /** All agents shown, whether or not their group is folded. */
  readonly rows: readonly AgentRow[];
  /** Whether more are on their way. */
  readonly isLoading: boolean;
  readonly scheme: ColourScheme;
  readonly heightCssPx: number;
};

/**
 * The whole window in a strip: how many agents are in each status over time, and a window over what
 * is visible that can be moved and resized.
 */
export function OverviewStrip({ engine, model, rows, isLoading, scheme, heightCssPx }: OverviewStripProps) {
  const { timeRange, catalog, palette, shownStatuses, now } = model;
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = useSyncExternalStore(engine.layout.subscribe, engine.layout.get);
  const widthCssPx = useSyncExternalStore(
    engine.painted.subscribe,
    () => engine.painted.get()?.widthCssPx ?? 0,
  );
  const [drawn, setDrawn] = useState<{ readonly sweep: StatusSweep; readonly agentCount: number }>();
  const [feed] = useState(() => new OverviewFeed((sweep, agentCount) => setDrawn({ sweep, agentCount })));
  useEffect(() => {
    const agents = rows.map(({ agent }) => agent);
    feed.setTarget({ agents, interval: timeRange.interval, catalog, isLoading });
  }, [feed, rows, timeRange, catalog, isLoading]);
  useEffect(() => () => feed.stop(), [feed]);
  useEffect(
    () => (strip.current === null ? undefined : listenOnOverview(strip.current, engine.time)),
    [engine],
  );
  useVisibleWindow(engine, strip);
  const forcedColours = useMediaQuery('(forced-colors: active)');
  const scale = { visible: timeRange.interval, widthCssPx };
  const nowXCssPx = Math.round(xOf(scale, now));
  // As sums, the statuses are known up to the oldest data.
  const knownUntilMs = useMemo(
    () => rows.reduce((oldestMs, { agent }) => Math.min(oldestMs, agent.asOf), Number.POSITIVE_INFINITY),
    [rows],
  );
  const knownXCssPx = Math.round(xOf(scale, knownUntilMs));
  const devicePixelRatio = useSyncExternalStore(subscribeToPixelRatio, () => globalThis.devicePixelRatio);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || widthCssPx === 0) return undefined;
    const paint = () => {
      const context = fitCanvas(element, widthCssPx, heightCssPx, devicePixelRatio);
      if (context === undefined) return;
      const shown = palette.filter(({ code }) => shownStatuses.length === 0 || shownStatuses.includes(code));
      const layers =
        drawn === undefined || !isOf(drawn.sweep.interval, timeRange)
          ? []
          : shown.map((look) => ({
              colour: colourOf(look, scheme),
              agents: drawn.sweep.agentsIn(catalog.primaryCodeOf(look.code)),
            }));
      paintOverview(
        context,
        { layers, agentCount: drawn?.agentCount ?? 0, nowXCssPx, knownXCssPx },
        { widthCssPx, heightCssPx, devicePixelRatio },
        readCanvasTheme(element),
      );
    };
    paint();
    const stop = new AbortController();
    element.addEventListener('contextrestored', paint, { signal: stop.signal });
    document.addEventListener(LOOK_CHANGE, paint, { signal: stop.signal });
    return () => stop.abort();
  }, [
    drawn,
    widthCssPx,
    heightCssPx,
    devicePixelRatio,
    nowXCssPx,
    knownXCssPx,
    palette,
    shownStatuses,
    scheme,
    forcedColours,
    timeRange,
    catalog,
  ]);
  return (
    // Nothing of it is for the keyboard: the grid's keys and the toolbar do all that it does.
    <div aria-hidden dir="ltr" className="flex shrink-0 border-t border-hairline select-none">
      <div
        className="flex shrink-0 items-center px-3 text-small text-muted"
        style={{ width: layout.headerWidthCssPx }}
      >
        {model.words.overview}
      </div>
      <div
        ref={strip}
        data-testid="overview"
        className="group relative touch-pan-y overflow-hidden"
        style={{ width: widthCssPx, height: heightCssPx }}
      >
        <canvas ref={canvas} className="absolute top-0 left-0 block" />
        <div className="pointer-events-none absolute inset-y-0 left-0 w-(--visible-left) bg-surface/70" />
        <div className="pointer-events-none absolute inset-y-0 right-0 left-(--visible-right) bg-surface/70" />
        <div
          data-testid="overview-window"
          className="pointer-events-none absolute inset-y-0 left-(--visible-left) flex w-(--visible-width) items-center justify-between rounded-sm border border-accent group-data-whole:border-transparent"
        >
          <Handle />
          <Handle />
        </div>
      </div>
    </div>
  );
}

function Handle() {
  return <div className="-mx-0.75 h-4 w-1.25 shrink-0 rounded-full bg-accent group-data-whole:bg-control" />;
}

/** Keeps the window over what is visible, frame by frame, past React. */
function useVisibleWindow(engine: TimelineEngine, strip: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const place = () => {
      const painted = engine.painted.get();
      const { bounds } = engine.time;
      if (strip.current === null || painted === undefined || bounds === undefined) return;
      const scale = { visible: bounds, widthCssPx: painted.widthCssPx };
      const left = xOf(scale, painted.visible.start);
      const right = xOf(scale, painted.visible.end);
      strip.current.style.setProperty('--visible-left', `${left}px`);
      strip.current.style.setProperty('--visible-right', `${right}px`);
      strip.current.style.setProperty('--visible-width', `${right - left}px`);
      // Where all is visible, the window around it says nothing.
      strip.current.toggleAttribute('data-whole', isWholeVisible(painted.visible, bounds));
    };
    place();
    return engine.painted.subscribe(place);
  }, [engine, strip]);
}

function subscribeToPixelRatio(listener: () => void): () => void {
  const stop = new AbortController();
  onPixelRatioChange(listener, stop.signal);
  return () => stop.abort();
}

/** Whether sums are those of a range. Of a live one, which moves on by a pixel or two at a time, the last ones will do. */
function isOf(summed: Interval, { interval, lastHours }: TimeRange): boolean {
  return summed === interval || (lastHours !== undefined && lengthOf(summed) === lengthOf(interval));
}
