import type { Interval } from '../../time/interval';

/** More steps than a hand goes back; the oldest are forgotten. */
export const MOST_STEPS_BACK = 50;

/** Lengths closer than this are one: the address keeps whole milliseconds. */
const SAME_LENGTH_MS = 2;

/**
 * What was visible before, newest last. Moves in a row that keep the zoom count as one step, so that
 * going back does not retrace a walk along the day screen by screen.
 */
export class ZoomHistory {
  readonly #parts: Interval[] = [];
  #lastWasMove = false;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** Notes that `after` has taken the place of `before`. */
  record(before: Interval, after: Interval): void {
    const isMove = Math.abs(after.end - after.start - (before.end - before.start)) < SAME_LENGTH_MS;
    const continuesMove = isMove && this.#lastWasMove;
    this.#lastWasMove = isMove;
    if (continuesMove) return;
    this.#parts.push(before);
    if (this.#parts.length > MOST_STEPS_BACK) this.#parts.shift();
  }

  /** Takes the newest step out; `undefined` where there is none. */
  takeLast(): Interval | undefined {
    this.#lastWasMove = false;
    return this.#parts.pop();
  }

  /** Forgets all: the window is another one. */
  clear(): void {
    this.#parts.length = 0;
    this.#lastWasMove = false;
  }
}
