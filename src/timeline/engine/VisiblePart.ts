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
    const isSame = this.#bounds?.start === bounds.start && this.#bounds.end === bounds.end;
    this.#bounds = bounds;
    if (isSame) return;
    this.#history.clear();
    this.canGoBack.set(false);
    this.#set(bounds);
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
    const isWhole = visible.start <= before.start && visible.end >= before.end;
    const followsNow = !isWhole && visible.start <= nowBefore && nowBefore <= visible.end;
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
    if (isAtRest && !isWhole && this.#visible !== visible) this.#rest();
    else if (isAtRest) this.settled.set(this.#visible);
  }

  /** Shows a part, or for `undefined` all, and counts as at rest. Notifies no one: this is how the address speaks. */
  show(visible: Interval | undefined): void {
    if (this.#bounds === undefined) return;
    this.#set(visible === undefined ? this.#bounds : clampVisible(visible.start, visible.end, this.#bounds));
    this.settled.set(this.#visible);
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

  #rest(): void {
    const visible = this.#visible;
    if (visible === undefined || this.#bounds === undefined) return;
    this.canGoBack.set(!this.#history.isEmpty);
    this.settled.set(visible);
    const isWhole = visible.start <= this.#bounds.start && visible.end >= this.#bounds.end;
    const start = instantFromMs(Math.round(visible.start));
    const end = instantFromMs(Math.round(visible.end));
    this.#events.onRest(isWhole ? undefined : { start, end });
  }

  #set(visible: Interval): void {
    if (this.#visible?.start === visible.start && this.#visible.end === visible.end) return;
    this.#visible = visible;
    this.#events.onMove();
  }
}
