import type { FocusTarget, TimelineElements } from '../gestures/timelineElements';
import type { TimelineModel } from '../scene/timelineModel';
import { type TimeScale, xOf } from '../scene/timeScale';

/** The line at now, over the bars. */
export const NOW_LINE_CLASSES =
  'absolute inset-y-0 left-0 -ml-px w-0.5 bg-ink/80 forced-colors:bg-[CanvasText]';

/** Moves the line at now; hides it where now is out of view. Repaints nothing. */
export function placeNowLine(
  line: HTMLElement,
  model: TimelineModel,
  scale: TimeScale,
  plotLeftCssPx: number,
): void {
  const x = xOf(scale, model.now);
  const isInView = x >= 0 && x <= scale.widthCssPx && model.now < model.timeRange.interval.end;
  line.style.display = isInView ? '' : 'none';
  line.style.transform = `translateX(${x + plotLeftCssPx}px)`;
}

/** Moves the line under the pointer; hides it where the pointer has left (`undefined`). */
export function placeCursor({ cursorLine, scroller }: TimelineElements, clientX: number | undefined): void {
  cursorLine.style.display = clientX === undefined ? 'none' : '';
  if (clientX === undefined) return;
  cursorLine.style.transform = `translateX(${clientX - scroller.getBoundingClientRect().left}px)`;
}

/** Lays the focused cell over its period, cut to what is visible. */
export function placeFocus(
  { element, startMs, endMs }: FocusTarget,
  scale: TimeScale,
  plotLeftCssPx: number,
): void {
  const left = Math.min(Math.max(0, xOf(scale, startMs)), scale.widthCssPx);
  const right = Math.min(Math.max(left, xOf(scale, endMs)), scale.widthCssPx);
  element.style.left = `${plotLeftCssPx + left}px`;
  // A span thinner than the focus ring would not be seen to have it.
  element.style.width = `${Math.max(4, right - left)}px`;
}
