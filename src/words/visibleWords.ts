import { formatShortDuration } from '../time/duration';
import type { Interval } from '../time/interval';
import { rangeWords, type RangeWordsContext } from './spanWords';

/** Whether all of the window is visible. */
export function isWholeVisible(visible: Interval | undefined, timeRange: Interval): boolean {
  return visible === undefined || visible.end - visible.start >= timeRange.end - timeRange.start;
}

/** What is visible, to be read beside the controls: `08:00:00 – 12:00:00`. */
export function visibleWords(visible: Interval | undefined, context: RangeWordsContext): string {
  return visible === undefined || isWholeVisible(visible, context.timeRange.interval)
    ? context.words.wholeRange
    : rangeWords(visible.start, visible.end, context);
}

/** What is visible, to be heard: `Showing 08:00:00 – 12:00:00, 4 h 00 m`. */
export function ariaVisibleWords(visible: Interval, context: RangeWordsContext): string {
  const length = formatShortDuration(visible.end - visible.start, context.words.durations);
  return isWholeVisible(visible, context.timeRange.interval)
    ? context.words.showingWhole({ length })
    : context.words.showing({ range: rangeWords(visible.start, visible.end, context), length });
}
