import type { Hit } from '../scene/hitTest';
import { Observable } from '../../base/observable';
import type { ClientPoint, Hover } from '../gestures/timelineElements';
import { type Box, isOnWayToTooltip } from './tooltipPlace';

/** What lies under a resting pointer is reported again this long after the last frame. */
const FRAME_REST_MS = 120;
/** A pointer that rests this long wants to read: the tooltip stays put and lets itself be reached. */
const ANCHOR_AFTER_MS = 300;

/**
 * Follows the pointer, and reports what lies under it once both the view and time rest.
 *
 * While the pointer moves, the tooltip moves along. Once it rests, the tooltip is anchored: the
 * pointer may then go to the tooltip and stay there (WCAG 1.4.13), and any other move lets go again.
 */
export class HoverTracker {
  readonly hover = new Observable<Hover | undefined>(undefined);
  readonly #hitAt: (point: ClientPoint) => Hit | undefined;
  #pointer: ClientPoint | undefined;
  #tooltipBox: (() => Box) | undefined;
  #frameTimer: ReturnType<typeof setTimeout> | undefined;
  #anchorTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(hitAt: (point: ClientPoint) => Hit | undefined) {
    this.#hitAt = hitAt;
  }

  /** Where the pointer is over the rows; `undefined` where it is not. */
  get point(): ClientPoint | undefined {
    return this.#pointer;
  }

  /** Where the tooltip is on the screen; `undefined` while there is none. */
  readonly setTooltipBox = (tooltipBox: (() => Box) | undefined): void => {
    this.#tooltipBox = tooltipBox;
  };

  /** The pointer has moved to `point`, or is where there is nothing to show (`undefined`). */
  moveTo(point: ClientPoint | undefined): void {
    if (point !== undefined && this.#isOnWayToTooltip(point)) return;
    this.#pointer = point;
    this.#report(false);
    clearTimeout(this.#anchorTimer);
    if (this.hover.get() !== undefined) {
      this.#anchorTimer = setTimeout(() => this.#report(this.hover.get() !== undefined), ANCHOR_AFTER_MS);
    }
  }

  /** The pointer has left the timeline for a place that may be the tooltip. */
  leaveFor(point: ClientPoint): void {
    if (!this.#isOnWayToTooltip(point)) this.moveTo(undefined);
  }

  /** The view moves under the pointer: nothing is reported until it rests. */
  hide(): void {
    clearTimeout(this.#anchorTimer);
    this.hover.set(undefined);
  }

  /** A frame was painted: what lies under a resting pointer may be something else now. */
  lookAgainSoon(): void {
    clearTimeout(this.#frameTimer);
    if (this.#pointer === undefined) return;
    this.#frameTimer = setTimeout(() => {
      if (this.hover.get()?.isAnchored === true) this.#report(true);
      else this.moveTo(this.#pointer);
    }, FRAME_REST_MS);
  }

  stop(): void {
    clearTimeout(this.#frameTimer);
    clearTimeout(this.#anchorTimer);
  }

  #report(isAnchored: boolean): void {
    const hit = this.#pointer === undefined ? undefined : this.#hitAt(this.#pointer);
    this.hover.set(
      this.#pointer === undefined || hit === undefined ? undefined : { ...this.#pointer, hit, isAnchored },
    );
  }

  #isOnWayToTooltip(point: ClientPoint): boolean {
    const hover = this.hover.get();
    if (hover?.isAnchored !== true || this.#tooltipBox === undefined) return false;
    return isOnWayToTooltip(hover, point, this.#tooltipBox());
  }
}
