import { type Instant, instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { Observable } from '../../base/observable';
import { clampVisible, panVisible, rangeAround, revealInVisible, zoomVisible } from './visibleRange';
import { ZoomHistory } from './ZoomHistory';

/** Notified of what is visible. */
export type VisiblePartEvents = {
  /** It has changed, maybe in the middle of a gesture. */
  readonly onMove: () => void;
  /** It has come to rest elsewhere: whole milliseconds, or `undefined` where the whole window is visible. */
  readonly onRest: (visible: Interval | undefined) => void;
};

/** What was visible before something took room beside it; `now` is when that was. */
type Wide = { readonly visible: Interval; readonly isWhole: boolean; readonly now: Instant | undefined };

/**
 * The visible part of the window: moved in every frame of a gesture, reported when the gesture has come
 * to rest, and remembered for going back.
 */
export class VisiblePart {
  /** What is visible, as of the last rest. */
  readonly settled = new Observable<Interval | undefined>(undefined);
  /** The same, but only where it was requested: not where the keyboard's focus took the view along. */
  readonly asked = new Observable<Interval | undefined>(undefined);
  /** Whether there is a step to take back. */
  readonly canGoBack = new Observable(false);
  readonly #events: VisiblePartEvents;
  readonly #history = new ZoomHistory();
  #bounds: Interval | undefined;
  /** When the window was last said to have moved on. */
  #now: Instant | undefined;
  #visible: Interval | undefined;
  /** Whether something takes room beside it. */
  #isNarrow = false;
  /** What to show again once that room is back; `undefined` where the view has been moved since. */
  #wide: Wide | undefined;

  constructor(events: VisiblePartEvents) {
    this.#events = events;
  }

  /** `undefined` until there is a window. */
  get current(): Interval | undefined {
    return this.#visible;
  }

  /** The whole window; `undefined` until there is one. */
  get bounds(): Interval | undefined {
    return this.#bounds;
  }

  /** Takes another window; all of it is visible unless it is the same again. */
  setBounds(bounds: Interval): void {
    const isOther = this.#bounds === undefined || !isSame(this.#bounds, bounds);
    this.#bounds = bounds;
    if (!isOther) return;
    this.#history.clear();
    this.canGoBack.set(false);
    this.#set(bounds);
    this.#noteWide();
  }

  /**
   * Takes the window as it has moved on with the clock. Where all of it is visible, the view moves along; a part
   * that the line for now was in moves along as well, before the line leaves it. Any other part stays put, as long
   * as it lies in the window.
   */
  slideBounds(bounds: Interval, now: Instant): void {
    const before = this.#bounds;
    const visible = this.#visible;
    const nowBefore = this.#now ?? now;
    this.#bounds = bounds;
    this.#now = now;
    if (before === undefined || visible === undefined) {
      this.#set(bounds);
      return;
    }
    const isWhole = isAllOf(before, visible);
    const followsNow = !isWhole && isWithin(visible, nowBefore);
    const slidByMs = bounds.start - before.start;
    const isSameWindow = slidByMs === 0 && bounds.end === before.end;
    if (isSameWindow && !(followsNow && now > visible.end)) return;
    const keepsLine = (ms: number) => visible.start + ms <= now && now <= visible.end + ms;
    // In a part shorter than a step of the window the line goes on alone, and the part follows in jumps.
    const jumpMs = now - visible.end + (visible.end - visible.start) / 2;
    const byMs = followsNow ? ([slidByMs, 0].find(keepsLine) ?? jumpMs) : 0;
    const next = isWhole ? bounds : panVisible(visible, byMs, bounds);
    const isAtRest = this.settled.get() === visible;
    this.#set(next);
    // In the middle of a gesture nothing has come to rest.
    const isForAddress = !isWhole && this.#wide === undefined && this.#visible !== visible;
    if (isAtRest && isForAddress) this.#rest();
    else if (isAtRest) this.settled.set(this.#visible);
  }

  /** Shows a part, or for `undefined` all, and counts as at rest. Notifies no one: this is how the address speaks. */
  show(visible: Interval | undefined): void {
    if (this.#bounds === undefined) return;
    const next =
      visible === undefined ? this.#bounds : clampVisible(visible.start, visible.end, this.#bounds);
    // The address repeats what a gesture has led to, in whole milliseconds.
    const isEcho =
      this.#visible !== undefined &&
      Math.abs(next.start - this.#visible.start) < 1 &&
      Math.abs(next.end - this.#visible.end) < 1;
    this.#set(next);
    this.settled.set(this.#visible);
    if (!isEcho) this.#noteWide();
  }

  /**
   * Something takes room beside the view, which shows less until `widen`. The address keeps what it has: that is visible
   * again once the room is back. Moving the view meanwhile counts as always.
   */
  narrow(toPart: (visible: Interval, bounds: Interval) => Interval): void {
    this.#isNarrow = true;
    this.#noteWide();
    if (this.#visible === undefined || this.#bounds === undefined) return;
    this.#set(toPart(this.#visible, this.#bounds));
    this.settled.set(this.#visible);
  }

  /** The room is back: shows what was there before, as far as the clock has moved it, or if it was moved, `toMore` of it. */
  widen(toMore: (visible: Interval, bounds: Interval) => Interval): void {
    const wide = this.#wide;
    const visible = this.#visible;
    this.#isNarrow = false;
    this.#wide = undefined;
    if (visible === undefined || this.#bounds === undefined) return;
    if (wide === undefined) {
      this.#set(isAllOf(this.#bounds, visible) ? this.#bounds : toMore(visible, this.#bounds));
      if (this.#visible !== visible) this.#rest();
    } else if (wide.isWhole) {
      this.#set(this.#bounds);
      this.settled.set(this.#visible);
    } else {
      const nowBefore = wide.now ?? this.#now ?? 0;
      const byMs = isWithin(wide.visible, nowBefore) ? (this.#now ?? nowBefore) - nowBefore : 0;
      this.#set(panVisible(wide.visible, byMs, this.#bounds));
      this.settled.set(this.#visible);
      if (byMs !== 0) this.#rest();
    }
  }

  /** Changes what is visible in the middle of a gesture; `settle` ends it. */
  change(next: (visible: Interval, bounds: Interval) => Interval): void {
    if (this.#visible !== undefined && this.#bounds !== undefined) {
      this.#set(next(this.#visible, this.#bounds));
    }
  }

  /** What was requested has come to rest. */
  settle(): void {
    this.#settle();
    this.asked.set(this.settled.get());
  }

  /** Zooms around the middle, or around `aroundMs`; more than 1 shows less. */
  zoom(factor: number, aroundMs?: number): void {
    this.change((visible, bounds) =>
      zoomVisible(visible, factor, aroundMs ?? (visible.start + visible.end) / 2, bounds),
    );
    this.settle();
  }

  /** Zooms to a period, with `marginShare` of its length on either side. */
  zoomTo(startMs: number, endMs: number, marginShare = 0): void {
    this.change((_visible, bounds) => rangeAround(startMs, endMs, marginShare, bounds));
    this.settle();
  }

  /** Moves by a share of what is visible, later where positive. */
  pan(share: number): void {
    this.change((visible, bounds) => panVisible(visible, share * (visible.end - visible.start), bounds));
    this.settle();
  }

  /** Shows the whole window. */
  fit(): void {
    this.change((_visible, bounds) => bounds);
    this.settle();
  }

  /** Shows again what was visible before the last zoom, or before the last walk along the day. */
  back(): void {
    const before = this.#history.takeLast();
    if (before === undefined || this.#bounds === undefined) return;
    // The window may have moved on since.
    this.#set(clampVisible(before.start, before.end, this.#bounds));
    this.#rest();
    this.asked.set(this.settled.get());
  }

  /** Brings a period into view with the least movement. */
  reveal(startMs: number, endMs: number): void {
    this.change((visible, bounds) => revealInVisible(visible, startMs, endMs, bounds));
    this.#settle();
  }

  #settle(): void {
    const before = this.settled.get();
    if (this.#visible === undefined || before === this.#visible) return;
    if (before !== undefined) this.#history.record(before, this.#visible);
    this.#rest();
  }

  #noteWide(): void {
    if (!this.#isNarrow || this.#visible === undefined || this.#bounds === undefined) return;
    this.#wide = { visible: this.#visible, isWhole: isAllOf(this.#bounds, this.#visible), now: this.#now };
  }

  #rest(): void {
    const visible = this.#visible;
    if (visible === undefined || this.#bounds === undefined) return;
    this.#wide = undefined;
    this.canGoBack.set(!this.#history.isEmpty);
    this.settled.set(visible);
    const isWhole = isAllOf(this.#bounds, visible);
    const start = instantFromMs(Math.round(visible.start));
    const end = instantFromMs(Math.round(visible.end));
    this.#events.onRest(isWhole ? undefined : { start, end });
  }

  #set(visible: Interval): void {
    if (this.#visible !== undefined && isSame(this.#visible, visible)) return;
    this.#visible = visible;
    this.#events.onMove();
  }
}

function isSame(one: Interval, other: Interval): boolean {
  return one.start === other.start && one.end === other.end;
}

function isAllOf(bounds: Interval, visible: Interval): boolean {
  return visible.start <= bounds.start && visible.end >= bounds.end;
}

function isWithin({ start, end }: Interval, atMs: number): boolean {
  return start <= atMs && atMs <= end;
}
