import type { Interval } from '../../time/interval';
import type { GestureCommands, PlotRange } from '../gestures/gestureCommands';
import { cellOfHit } from '../scene/gridCells';
import type { Hit } from '../scene/hitTest';
import type { HoverTracker } from './HoverTracker';
import type { Observable } from '../../base/observable';
import type { ClientPoint } from '../gestures/timelineElements';
import { msAt, msPerCssPx, type TimeScale } from '../scene/timeScale';
import type { VisiblePart } from './VisiblePart';
import { panVisible, zoomVisible } from './visibleRange';

/** Margin beside a span that was zoomed to, so that its neighbors can be seen. */
const SPAN_MARGIN_SHARE = 0.1;

/** A range of time and of the plot that is being drawn out, cut to what is visible. */
export type Selection = PlotRange & { readonly startMs: number; readonly endMs: number };

/** What gestures work on. */
export type GestureContext = {
  readonly time: VisiblePart;
  readonly pointer: HoverTracker;
  readonly selection: Observable<Selection | undefined>;
  /** `undefined` while there is nothing to move. */
  readonly scale: () => TimeScale | undefined;
  readonly scrollBy: (distanceCssPx: number) => void;
  readonly placeCursor: (clientX: number | undefined) => void;
  readonly hitAt: (point: ClientPoint) => Hit | undefined;
  /** The part of the window that has happened. */
  readonly observed: () => Interval | undefined;
  readonly onPick: (hit: Hit) => void;
  readonly onTap: (hit: Hit) => void;
};

/** What each gesture does. */
export function gestureCommands(gestureContext: GestureContext): GestureCommands {
  const { time, pointer, selection } = gestureContext;
  // What the first click or tap of two hit: it may have moved the view already when the second comes.
  let picked: Hit | undefined;
  const hover = (point: ClientPoint | undefined) => {
    pointer.moveTo(point);
    gestureContext.placeCursor(point?.clientX);
  };
  return {
    panByCssPx: (distance) => {
      const scale = gestureContext.scale();
      if (scale === undefined) return;
      time.change((visible, bounds) => panVisible(visible, -distance * msPerCssPx(scale), bounds));
    },
    scrollByCssPx: gestureContext.scrollBy,
    zoomAtCssPx: (factor, xCssPx) => {
      const scale = gestureContext.scale();
      if (scale === undefined) return;
      const aroundMs = msAt(scale, xCssPx);
      time.change((visible, bounds) => zoomVisible(visible, factor, aroundMs, bounds));
    },
    hover,
    leave: (point) => {
      pointer.leaveFor(point);
      gestureContext.placeCursor(undefined);
    },
    pick: (point) => {
      picked = gestureContext.hitAt(point);
      if (picked !== undefined) gestureContext.onPick(picked);
    },
    tap: (point) => {
      picked = gestureContext.hitAt(point);
      if (picked?.isOnHeader === true) {
        hover(undefined);
        gestureContext.onPick(picked);
        return;
      }
      if (picked !== undefined) gestureContext.onTap(picked);
      hover(point);
    },
    pickAgain: () => {
      const observed = gestureContext.observed();
      const cell = picked && observed && cellOfHit(picked, observed);
      if (cell !== undefined) time.zoomTo(cell.startMs, cell.endMs, SPAN_MARGIN_SHARE);
    },
    select: (range) => {
      const scale = gestureContext.scale();
      selection.set(range && scale && selectionOf(scale, range));
    },
    zoomToSelection: (range) => {
      const scale = gestureContext.scale();
      if (scale === undefined) return;
      const { startMs, endMs } = selectionOf(scale, range);
      if (endMs > startMs) time.zoomTo(startMs, endMs);
    },
    gestureEnded: () => time.settle(),
  };
}

/** The range of time drawn out on the plot, cut to what is visible. */
export function selectionOf(scale: TimeScale, { leftCssPx, rightCssPx }: PlotRange): Selection {
  const within = (xCssPx: number) => Math.min(Math.max(0, xCssPx), scale.widthCssPx);
  const left = within(leftCssPx);
  const right = within(rightCssPx);
  return { leftCssPx: left, rightCssPx: right, startMs: msAt(scale, left), endMs: msAt(scale, right) };
}
