import { instantFromMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { Observable } from './observable';
import { clampVisible } from './visibleRange';

/** The visible part of the window: moved in every frame of a gesture, told when the gesture has come to rest. */
export class VisiblePart {
  /** What is visible, as of the last rest. */
  readonly settled = new Observable<Interval | undefined>(undefined);
  readonly #onMove: () => void;
  #bounds: Interval | undefined;
  #visible: Interval | undefined;

  /** `onMove` is called after each change of what is visible. */
  constructor(onMove: () => void) {
    this.#onMove = onMove;
  }

  /** `undefined` until there is a window. */
  get current(): Interval | undefined {
    return this.#visible;
  }

  /** Takes another window; all of it is visible unless it is the same again. */
  setBounds(bounds: Interval): void {
    const isSame = this.#bounds?.start === bounds.start && this.#bounds.end === bounds.end;
    this.#bounds = bounds;
    if (!isSame) this.#set(bounds);
  }

  /** Shows a part, or for `undefined` all, and counts as at rest. */
  show(visible: Interval | undefined): void {
    if (this.#bounds === undefined) return;
    this.#set(visible === undefined ? this.#bounds : clampVisible(visible, this.#bounds));
    this.settled.set(this.#visible);
  }

  change(next: (visible: Interval, bounds: Interval) => Interval): void {
    if (this.#visible !== undefined && this.#bounds !== undefined) {
      this.#set(next(this.#visible, this.#bounds));
    }
  }

  /**
   * Comes to rest. Calls `onChange` if anything changed since the last time: with whole milliseconds,
   * or with `undefined` where the whole window is visible.
   */
  settle(onChange: (visible: Interval | undefined) => void): void {
    const visible = this.#visible;
    if (visible === undefined || this.#bounds === undefined || this.settled.get() === visible) return;
    this.settled.set(visible);
    const isWhole = visible.start <= this.#bounds.start && visible.end >= this.#bounds.end;
    const start = instantFromMs(Math.round(visible.start));
    const end = instantFromMs(Math.round(visible.end));
    onChange(isWhole ? undefined : { start, end });
  }

  #set(visible: Interval): void {
    if (this.#visible?.start === visible.start && this.#visible.end === visible.end) return;
    this.#visible = visible;
    this.#onMove();
  }
}
