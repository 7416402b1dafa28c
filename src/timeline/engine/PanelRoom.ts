import { instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { ClientPoint, FocusTarget } from '../gestures/timelineElements';
import type { TimelineModel } from '../scene/timelineModel';
import { msAt, msPerCssPx, type TimeScale, xOf } from '../scene/timeScale';
import type { VisiblePart } from './VisiblePart';
import { clampVisible, panVisible } from './visibleRange';

/** Where a plot is on the screen, and what it shows there. */
export type PlotPlace = { readonly scale: TimeScale; readonly leftCssPx: number };

/** What says where somebody looks. */
export type Attention = {
  readonly focus: FocusTarget | undefined;
  readonly pointer: ClientPoint | undefined;
  readonly model: Pick<TimelineModel, 'now' | 'timeRange'> | undefined;
};

/** What is in use stays as far from the plot's edges as it was, up to this. */
const EDGE_CSS_PX = 24;

/**
 * Keeps each moment where it is on the screen while a panel beside the rows opens: the plot becomes narrower, so it shows
 * less at the same scale, and what the panel covers is out of view. What is in use (`inUse`) comes back into view if it
 * was covered. When the panel closes, what was visible before is visible again.
 */
export class PanelRoom {
  readonly #time: VisiblePart;
  #isOpen = false;
  #isTaken = false;
  /** Set while a change of the plot's width is to come. */
  #before: (PlotPlace & { readonly inUse: Interval | undefined }) | undefined;

  constructor(time: VisiblePart) {
    this.#time = time;
  }

  /** Whether the rows are narrower than the page, as of the last change of their width. */
  get isTaken(): boolean {
    return this.#isTaken;
  }

  /**
   * The panel opens or closes, and the rows will change their width.
   *
   * @param before where the plot is now; `undefined` where there is none yet
   */
  change(isOpen: boolean, before: PlotPlace | undefined, attention: Attention): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.#before = before && { ...before, inUse: periodInUse(before, attention) };
    if (isOpen) this.#isTaken = true;
    // A page that opens with its panel shows all that its address asks for.
    if (isOpen && before === undefined) this.#time.narrow((visible) => visible);
  }

  /**
   * The rows have got another width; `layOut` makes use of it and says where the plot is now. A width that no panel has
   * to do with shows the same part as before.
   */
  resized(layOut: () => PlotPlace | undefined): void {
    const before = this.#before;
    this.#before = undefined;
    this.#isTaken = this.#isOpen;
    const after = layOut();
    if (before === undefined || after === undefined) return;
    const inPlace = (visible: Interval, bounds: Interval) =>
      partInPlace({ ...before, scale: { ...before.scale, visible } }, after, bounds, before.inUse);
    if (this.#isOpen) this.#time.narrow(inPlace);
    else this.#time.widen(inPlace);
  }
}

/**
 * What someone looks at: the focused cell while they use the keyboard, the moment under the pointer, or else now.
 * `undefined` where none of them is visible.
 */
function periodInUse(
  { scale, leftCssPx }: PlotPlace,
  { focus, pointer, model }: Attention,
): Interval | undefined {
  if (focus?.element.matches(':focus-visible') === true) {
    return { start: instantFromMs(focus.startMs), end: instantFromMs(focus.endMs) };
  }
  const xCssPx = pointer === undefined ? -1 : pointer.clientX - leftCssPx;
  if (xCssPx >= 0 && xCssPx <= scale.widthCssPx) {
    const pointed = instantFromMs(msAt(scale, xCssPx));
    return { start: pointed, end: pointed };
  }
  if (model === undefined || model.now >= model.timeRange.interval.end) return undefined;
  const isNowVisible = model.now >= scale.visible.start && model.now <= scale.visible.end;
  return isNowVisible ? { start: model.now, end: model.now } : undefined;
}

/**
 * What a plot of another place and width shows, each moment where it was on the screen. What is in use moves into view by
 * the least distance; of a period that is too long for that, its start stays in view.
 */
export function partInPlace(
  { scale, leftCssPx }: PlotPlace,
  after: PlotPlace,
  bounds: Interval,
  inUse?: Interval,
): Interval {
  const msPerPx = msPerCssPx(scale);
  const startMs = scale.visible.start + (after.leftCssPx - leftCssPx) * msPerPx;
  const part = clampVisible(startMs, startMs + after.scale.widthCssPx * msPerPx, bounds);
  if (inUse === undefined) return part;
  const start = instantFromMs(Math.max(inUse.start, scale.visible.start));
  const end = instantFromMs(Math.min(inUse.end, scale.visible.end));
  if (end < start) return part;
  const earliestMs = start - Math.min(EDGE_CSS_PX, xOf(scale, start)) * msPerPx;
  const latestMs = end + Math.min(EDGE_CSS_PX, scale.widthCssPx - xOf(scale, end)) * msPerPx;
  const laterByMs = Math.min(latestMs - part.end, Math.max(0, earliestMs - part.start));
  if (laterByMs > 0) return panVisible(part, laterByMs, bounds);
  const earlierByMs = Math.min(part.start - earliestMs, Math.max(0, part.end - latestMs));
  return earlierByMs > 0 ? panVisible(part, -earlierByMs, bounds) : part;
}
