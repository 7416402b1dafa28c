import { observedPart } from '../../analysis/observedPart';
import { isMovedOn } from '../../domain/timeRange';
import type { Interval } from '../../time/interval';
import { type GestureContext, gestureCommands, type Selection } from './engineGestures';
import { listenForPointers } from '../gestures/pointerGestures';
import { listenForWheel } from '../gestures/wheelGestures';
import type { Hit } from '../scene/hitTest';
import { HoverTracker } from './HoverTracker';
import { Observable } from '../../base/observable';
import { PanelRoom, type PlotPlace } from './PanelRoom';
import { RowPlacement } from './RowPlacement';
import { RowWindow } from './RowWindow';
import type { TimelineModel } from '../scene/timelineModel';
import type {
  ClientPoint,
  FocusTarget,
  TimelineElements,
  TimelineEvents,
} from '../gestures/timelineElements';
import { isSamePicture } from './samePicture';
import { TimelinePainter } from '../paint/TimelinePainter';
import { placeCursor, placeFocus, placeNowLine } from './overlayPlacement';
import { isSameScale, type TimeScale } from '../scene/timeScale';
import { VisiblePart } from './VisiblePart';
import { watchSurroundings } from './watchSurroundings';

/**
 * The timeline outside React: holds what is visible, and paints one frame at most for any number of
 * changes. Each layer has its own dirty flag: the lines for now and the pointer never repaint bars.
 */
export class TimelineEngine {
  readonly #rowWindow = new RowWindow();
  readonly rowsInWindow = this.#rowWindow.inView;
  readonly namedRows = this.#rowWindow.named;
  readonly #placement = new RowPlacement();
  readonly layout = this.#placement.layout;
  /** What is visible of the window: zoom, move, go back. */
  readonly time = new VisiblePart({
    onMove: () => {
      this.#invalidate('axis');
      this.#moved();
    },
    onRest: (visible) => this.#events.onVisibleChange(visible),
  });
  readonly #panelRoom = new PanelRoom(this.time);
  /** The scale of the last frame. */
  readonly painted = new Observable<TimeScale | undefined>(undefined, isSameScale);
  /** What Shift and drag draw out. */
  readonly selection = new Observable<Selection | undefined>(undefined);

  /** What lies under the pointer. */
  readonly pointer = new HoverTracker((point) => {
    const hit = this.#hitAt(point);
    return hit?.isOnHeader === true ? undefined : hit;
  });

  #model: TimelineModel | undefined;
  #events: TimelineEvents = { onVisibleChange: () => {}, onPick: () => {}, onTap: () => {} };
  #elements: TimelineElements | undefined;
  #painter: TimelinePainter | undefined;
  #focus: FocusTarget | undefined;
  #size = { widthCssPx: 0, heightCssPx: 0, leftCssPx: 0 };
  #frame: number | undefined;
  readonly #isDirty = { scene: false, axis: false };
  #onPainted: (() => void) | undefined;

  /**
   * Takes hold of the elements, and begins to paint once the browser has reported their size: to request it
   * would have it lay out the page here and now. Returns what lets go of them again.
   */
  attach(elements: TimelineElements): () => void {
    this.#elements = elements;
    this.#painter = new TimelinePainter(elements.plot, elements.axis);
    const stop = new AbortController();
    const handlers = {
      onResize: () => this.#resized(),
      onScroll: () => this.#moved(),
      onLookChange: () => this.themeChanged(),
    };
    watchSurroundings(elements, handlers, stop.signal);
    const plotLeftCssPx = () => this.#plotLeftCssPx();
    const commands = gestureCommands(this.#gestureContext());
    listenForWheel(elements.scroller, plotLeftCssPx, commands, stop.signal);
    listenForPointers(elements.scroller, plotLeftCssPx, commands, stop.signal);
    return () => {
      stop.abort();
      this.pointer.stop();
      this.#rowWindow.stop();
      if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
      this.#frame = undefined;
      this.#elements = undefined;
      this.#painter = undefined;
    };
  }

  setEvents(events: TimelineEvents): void {
    this.#events = events;
  }

  /** Draws from another model; keeps what is visible unless the window is another one. */
  setModel(model: TimelineModel): void {
    const before = this.#model;
    this.#model = model;
    this.#layOut();
    if (isMovedOn(before?.timeRange, model.timeRange)) {
      this.time.slideBounds(model.timeRange.interval, model.now);
    } else this.time.setBounds(model.timeRange.interval);
    const isSameAxis =
      before?.timeRange.zone === model.timeRange.zone &&
      before.language === model.language &&
      before.words === model.words;
    if (!isSameAxis) this.#invalidate('axis');
    const nowXCssPx = this.#painter?.paintedNowXCssPx;
    const painted = { scale: this.#scale(), nowXCssPx, rows: this.#rowWindow.painted };
    if (before === undefined || !isSamePicture(before, model, painted)) this.#invalidate('scene');
    this.#placeOverlays();
  }

  /** A panel beside the rows opens or closes; the browser has not reported their new size yet. */
  setPanel(isOpen: boolean): void {
    const attention = { focus: this.#focus, pointer: this.pointer.point, model: this.#model };
    this.#panelRoom.change(isOpen, this.#place(), attention);
  }

  /** Moves the rows, later ones into view where positive. */
  scrollBy(distanceCssPx: number): void {
    if (this.#elements !== undefined) this.#elements.scroller.scrollTop += distanceCssPx;
  }

  /** Brings a row into view with the least movement, and leaves the time as it is. */
  revealRow(entryIndex: number): void {
    if (this.#elements !== undefined) this.#placement.reveal(this.#elements.scroller, entryIndex);
  }

  /** Brings a period of a row into view with the least movement. */
  reveal(entryIndex: number, startMs: number, endMs: number): void {
    this.revealRow(entryIndex);
    this.time.reveal(startMs, endMs);
  }

  /** Brings a row into view with the first one, if there is room for both, and leaves the time as it is. */
  revealFromTop(entryIndex: number): void {
    this.revealRow(0);
    this.revealRow(entryIndex);
  }

  /** Keeps an element over a period; `undefined` lets go of the last one. */
  setFocusTarget(target: FocusTarget | undefined): void {
    this.#focus = target;
    this.#placeOverlays();
  }

  /** Rows that fit into the view, for paging. */
  rowsPerPage(): number {
    return Math.max(1, Math.floor(this.#size.heightCssPx / this.layout.get().rowHeightCssPx) - 1);
  }

  /** Repaints in the colors that the page now has. */
  themeChanged(): void {
    this.#painter?.forgetTheme();
    this.#invalidateAll();
  }

  /** Calls once, after the next frame is painted. */
  afterPaint(callback: () => void): void {
    this.#onPainted = callback;
    this.#invalidate('scene');
  }

  #scale(): TimeScale | undefined {
    const visible = this.time.current;
    if (visible === undefined) return undefined;
    const widthCssPx = this.#size.widthCssPx - this.layout.get().headerWidthCssPx;
    return widthCssPx > 0 ? { visible, widthCssPx } : undefined;
  }

  #place(): PlotPlace | undefined {
    const scale = this.#scale();
    return scale && { scale, leftCssPx: this.#size.leftCssPx + this.layout.get().headerWidthCssPx };
  }

  #plotLeftCssPx(): number {
    const left = this.#elements?.scroller.getBoundingClientRect().left ?? 0;
    return left + this.layout.get().headerWidthCssPx;
  }

  #gestureContext(): GestureContext {
    return {
      time: this.time,
      pointer: this.pointer,
      selection: this.selection,
      scale: () => this.#scale(),
      scrollBy: (distanceCssPx) => this.scrollBy(distanceCssPx),
      placeCursor: (clientX) => {
        if (this.#elements !== undefined) placeCursor(this.#elements, clientX);
      },
      hitAt: (point) => this.#hitAt(point),
      observed: () => this.#observed(),
      onPick: (hit) => this.#events.onPick(hit),
      onTap: (hit) => this.#events.onTap(hit),
    };
  }

  #moved(): void {
    this.pointer.hide();
    this.#invalidate('scene');
  }

  #hitAt({ clientX, clientY }: ClientPoint): Hit | undefined {
    const observed = this.#observed();
    if (this.#elements === undefined || observed === undefined) return undefined;
    const top = this.#elements.scroller.getBoundingClientRect().top;
    return this.#painter?.hitAt(clientX - this.#plotLeftCssPx(), clientY - top, observed);
  }

  #observed(): Interval | undefined {
    return this.#model && observedPart(this.#model.timeRange.interval, this.#model.now);
  }

  #layOut(): void {
    if (this.#elements === undefined || this.#model === undefined) return;
    const space = { ...this.#size, hasPanel: this.#panelRoom.isTaken };
    if (this.#placement.fit(space, this.#model, this.#elements.scroller)) this.#invalidateAll();
  }

  #resized(): void {
    if (this.#elements === undefined) return;
    const { clientWidth, clientHeight } = this.#elements.scroller;
    const { left } = this.#elements.scroller.getBoundingClientRect();
    this.#size = { widthCssPx: clientWidth, heightCssPx: clientHeight, leftCssPx: left };
    this.#panelRoom.resized(() => {
      this.#layOut();
      return this.#place();
    });
    // The pointer may be over another moment now, where the rows have moved.
    placeCursor(this.#elements, this.pointer.point?.clientX);
    this.#invalidateAll();
  }

  #invalidateAll(): void {
    this.#invalidate('axis');
    this.#invalidate('scene');
  }

  #invalidate(layer: 'scene' | 'axis'): void {
    this.#isDirty[layer] = true;
    if (this.#elements === undefined) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  #paint(): void {
    const scale = this.#scale();
    const model = this.#model;
    if (this.#elements === undefined || this.#painter === undefined) return;
    if (scale === undefined || model === undefined) return;
    const { rows, scroller } = this.#elements;
    const { devicePixelRatio } = window;
    this.#placement.restore(scroller);
    if (this.#isDirty.axis) {
      this.#isDirty.axis = false;
      this.#painter.paintAxis(model, scale, devicePixelRatio);
    }
    if (this.#isDirty.scene) {
      this.#isDirty.scene = false;
      const layout = this.layout.get();
      const view = { layout, scrollTopCssPx: scroller.scrollTop, heightCssPx: this.#size.heightCssPx };
      rows.style.transform = `translateY(${-view.scrollTopCssPx}px)`;
      const { hasBars, endRow, isComplete } = this.#rowWindow.show(layout, view, model.entries.length);
      if (hasBars) this.#painter.paintRows(model, scale, { ...view, endRow }, devicePixelRatio);
      if (!isComplete) {
        this.#invalidate('scene');
        return;
      }
      this.pointer.lookAgainSoon();
    }
    this.painted.set(scale);
    this.#placeOverlays();
    const painted = this.#onPainted;
    this.#onPainted = undefined;
    painted?.();
  }

  /** The lines and the focus lie over the canvas: to move them repaints nothing. */
  #placeOverlays(): void {
    const scale = this.#scale();
    if (this.#elements === undefined || scale === undefined || this.#model === undefined) return;
    const { headerWidthCssPx } = this.layout.get();
    placeNowLine(this.#elements.nowLine, this.#model, scale, headerWidthCssPx);
    if (this.#focus !== undefined) placeFocus(this.#focus, scale, headerWidthCssPx);
  }
}
