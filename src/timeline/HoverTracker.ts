import type { Hit } from './hitTest';
import { Observable } from './observable';
import type { ClientPoint, Hover } from './timelineElements';

/** What lies under a resting pointer is told this long after the last frame. */
const HOVER_REST_MS = 120;

/** Follows the pointer, and tells what lies under it once both the pointer's ground and time rest. */
export class HoverTracker {
  readonly hover = new Observable<Hover | undefined>(undefined);
  readonly #hitAt: (point: ClientPoint) => Hit | undefined;
  #pointer: ClientPoint | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hitAt: (point: ClientPoint) => Hit | undefined) {
    this.#hitAt = hitAt;
  }

  /** The pointer has moved to `point`, or has left (`undefined`). */
  moveTo(point: ClientPoint | undefined): void {
    this.#pointer = point;
    const hit = point === undefined ? undefined : this.#hitAt(point);
    this.hover.set(point === undefined || hit === undefined ? undefined : { ...point, hit });
  }

  /** The ground moves under the pointer: nothing is told until it rests. */
  hide(): void {
    this.hover.set(undefined);
  }

  /** A frame was painted: what lies under a resting pointer may be something else now. */
  lookAgainSoon(): void {
    clearTimeout(this.#timer);
    if (this.#pointer === undefined) return;
    this.#timer = setTimeout(() => this.moveTo(this.#pointer), HOVER_REST_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
