import { observedPart } from '../analysis/observedPart';
import { assertNever } from '../domain/assertNever';
import type { Interval } from '../time/interval';
import { type GestureCommands, listenForGestures } from './gestures';
import type { Hit } from './hitTest';
import { HoverTracker } from './HoverTracker';
import { Observable } from './observable';
import { onPixelRatioChange } from './onPixelRatioChange';
import { rowsToRender } from './rowLayout';
import { RowPlacement } from './RowPlacement';
import type { TimelineModel } from './timelineModel';
import type { ClientPoint, FocusTarget, TimelineElements, TimelineEvents } from './timelineElements';
import { isSamePicture } from './samePicture';
import { TimelinePainter } from './TimelinePainter';
import { placeCursor, placeFocus, placeNowLine } from './overlayPlacement';
import { msPerCssPx, type TimeScale } from './timeScale';
import { VisiblePart } from './VisiblePart';
import { panVisible, revealInVisible, zoomVisible } from './visibleRange';

/**
 * The timeline outside React: holds what is visible, and paints one frame at most for any number of
 * changes. Each layer has its own dirty flag: the lines for now and the pointer never repaint bars.
 */
export class TimelineEngine {
  /** The rows in view, a few more than fit. */
  readonly rowWindow = new Observable(
    { first: 0, end: 0 },
    (one, other) => one.first === other.first && one.end === other.end,
  );
  readonly #placement = new RowPlacement();
  readonly layout = this.#placement.layout;
  readonly #visible = new VisiblePart(() => {
    this.#invalidate('axis');
    this.#moved();
  });
  /** What is visible, told when a gesture has come to rest. */
  readonly settled = this.#visible.settled;

  readonly #pointer = new HoverTracker((point) => this.#hitAt(point));
  /** What lies under the pointer. */
  readonly hover = this.#pointer.hover;

  #model: TimelineModel | undefined;
  #events: TimelineEvents = { onVisibleChange: () => {}, onPick: () => {} };
  #elements: TimelineElements | undefined;
  #painter: TimelinePainter | undefined;
  #focus: FocusTarget | undefined;
  #size = { widthCssPx: 0, heightCssPx: 0 };
  #frame: number | undefined;
  #isSceneDirty = false;
  #isAxisDirty = false;
  #onPainted: (() => void) | undefined;

  /** Takes hold of the elements and begins to paint. Returns what lets go of them again. */
  attach(elements: TimelineElements): () => void {
    this.#elements = elements;
    this.#painter = new TimelinePainter(elements.plot, elements.axis);
    const stop = new AbortController();
    const { signal } = stop;
    const resize = new ResizeObserver(() => this.#resized());
    resize.observe(elements.scroller);
    onPixelRatioChange(() => this.#resized(), signal);
    elements.scroller.addEventListener('scroll', () => this.#moved(), { signal, passive: true });
    const stopGestures = listenForGestures(
      elements.scroller,
      () => this.#plotLeftCssPx(),
      this.#gestureCommands(),
    );
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const forced = matchMedia('(forced-colors: active)');
    for (const query of [scheme, forced])
      query.addEventListener('change', () => this.themeChanged(), { signal });
    // Bars are measured and labelled in the page's own type, which may arrive after the first frame.
    void document.fonts.ready.then(() => (signal.aborted ? undefined : this.themeChanged()));
    elements.plot.addEventListener('contextrestored', () => this.themeChanged(), { signal });
    this.themeChanged();
    this.#resized();
    return () => {
      stop.abort();
      stopGestures();
      this.#pointer.stop();
      resize.disconnect();
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
    this.#visible.setBounds(model.window.interval);
    if (before?.window.zone !== model.window.zone || before.language !== model.language)
      this.#invalidate('axis');
    const painted = { scale: this.#scale(), nowXCssPx: this.#painter?.paintedNowXCssPx };
    if (before === undefined || !isSamePicture(before, model, painted)) this.#invalidate('scene');
    this.#placeLines();
  }

  /** Shows a part of the window; the whole of it for `undefined`. Tells nobody: this is how the address bar speaks. */
  show(visible: Interval | undefined): void {
    this.#visible.show(visible);
  }

  /** Zooms around the middle, or around `aroundMs`; more than 1 shows less. */
  zoom(factor: number, aroundMs?: number): void {
    this.#visible.change((visible, bounds) =>
      zoomVisible(visible, factor, aroundMs ?? (visible.start + visible.end) / 2, bounds),
    );
    this.#settle();
  }

  /** Moves by a share of what is visible, later where positive. */
  pan(share: number): void {
    this.#visible.change((visible, bounds) =>
      panVisible(visible, share * (visible.end - visible.start), bounds),
    );
    this.#settle();
  }

  /** Shows the whole window. */
  fit(): void {
    this.#visible.change((_visible, bounds) => bounds);
    this.#settle();
  }

  /** Brings a stretch of a row into view with the least movement. */
  reveal(entryIndex: number, startMs: number, endMs: number): void {
    if (this.#elements !== undefined) this.#placement.reveal(this.#elements.scroller, entryIndex);
    this.#visible.change((visible, bounds) => revealInVisible(visible, startMs, endMs, bounds));
    this.#settle();
  }

  /** Keeps an element over a stretch; `undefined` lets go of the last one. */
  setFocusTarget(target: FocusTarget | undefined): void {
    this.#focus = target;
    this.#placeFocus();
  }

  /** Rows that fit into the view, for paging. */
  rowsPerPage(): number {
    return Math.max(1, Math.floor(this.#size.heightCssPx / this.layout.get().rowHeightCssPx) - 1);
  }

  /** Reads the colours anew and repaints. */
  themeChanged(): void {
    this.#painter?.readTheme();
    this.#invalidateAll();
  }

  /** Calls once, after the next frame is painted. */
  afterPaint(callback: () => void): void {
    this.#onPainted = callback;
    this.#invalidate('scene');
  }

  #scale(): TimeScale | undefined {
    const visible = this.#visible.current;
    if (visible === undefined) return undefined;
    const widthCssPx = this.#size.widthCssPx - this.layout.get().headerWidthCssPx;
    return widthCssPx > 0 ? { visible, widthCssPx } : undefined;
  }

  #plotLeftCssPx(): number {
    const left = this.#elements?.scroller.getBoundingClientRect().left ?? 0;
    return left + this.layout.get().headerWidthCssPx;
  }

  #gestureCommands(): GestureCommands {
    return {
      panByCssPx: (distance) => {
        const scale = this.#scale();
        if (scale === undefined) return;
        this.#visible.change((visible, bounds) => panVisible(visible, -distance * msPerCssPx(scale), bounds));
      },
      scrollByCssPx: (distance) => {
        if (this.#elements !== undefined) this.#elements.scroller.scrollTop += distance;
      },
      zoomAtCssPx: (factor, xCssPx) => {
        const scale = this.#scale();
        if (scale === undefined) return;
        const aroundMs = scale.visible.start + xCssPx * msPerCssPx(scale);
        this.#visible.change((visible, bounds) => zoomVisible(visible, factor, aroundMs, bounds));
      },
      hover: (point) => {
        this.#pointer.moveTo(point);
        if (this.#elements !== undefined) placeCursor(this.#elements, point?.clientX);
      },
      pick: (point) => {
        const hit = this.#hitAt(point);
        if (hit !== undefined) this.#events.onPick(hit);
      },
      gestureEnded: () => this.#settle(),
    };
  }

  #moved(): void {
    this.#pointer.hide();
    this.#invalidate('scene');
  }

  #hitAt({ clientX, clientY }: ClientPoint): Hit | undefined {
    if (this.#elements === undefined || this.#model === undefined) return undefined;
    const top = this.#elements.scroller.getBoundingClientRect().top;
    const observed = observedPart(this.#model.window.interval, this.#model.now);
    return this.#painter?.hitAt(clientX - this.#plotLeftCssPx(), clientY - top, observed);
  }

  #settle(): void {
    this.#visible.settle(this.#events.onVisibleChange);
  }

  #layOut(): void {
    if (this.#elements === undefined || this.#model === undefined) return;
    if (this.#placement.fit(this.#size, this.#model, this.#elements.scroller)) this.#invalidateAll();
  }

  #resized(): void {
    if (this.#elements === undefined) return;
    const { clientWidth, clientHeight } = this.#elements.scroller;
    this.#size = { widthCssPx: clientWidth, heightCssPx: clientHeight };
    this.#layOut();
    this.#invalidateAll();
  }

  #invalidateAll(): void {
    this.#invalidate('axis');
    this.#invalidate('scene');
  }

  #invalidate(layer: 'scene' | 'axis'): void {
    switch (layer) {
      case 'scene':
        this.#isSceneDirty = true;
        break;
      case 'axis':
        this.#isAxisDirty = true;
        break;
      default:
        assertNever(layer);
    }
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
    if (this.#isAxisDirty) {
      this.#isAxisDirty = false;
      this.#painter.paintAxis(model, scale, devicePixelRatio);
    }
    if (this.#isSceneDirty) {
      this.#isSceneDirty = false;
      const layout = this.layout.get();
      const view = { layout, scrollTopCssPx: scroller.scrollTop, heightCssPx: this.#size.heightCssPx };
      rows.style.transform = `translateY(${-view.scrollTopCssPx}px)`;
      this.rowWindow.set(rowsToRender(layout, view, model.entries.length));
      this.#painter.paintRows(model, scale, view, devicePixelRatio);
      this.#pointer.lookAgainSoon();
    }
    this.#placeLines();
    this.#placeFocus();
    const painted = this.#onPainted;
    this.#onPainted = undefined;
    painted?.();
  }

  #placeLines(): void {
    const scale = this.#scale();
    if (this.#elements === undefined || scale === undefined || this.#model === undefined) return;
    placeNowLine(this.#elements.nowLine, this.#model, scale, this.layout.get().headerWidthCssPx);
  }

  #placeFocus(): void {
    const scale = this.#scale();
    if (this.#focus === undefined || scale === undefined) return;
    placeFocus(this.#focus, scale, this.layout.get().headerWidthCssPx);
  }
}
