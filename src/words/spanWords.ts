import { type Span, spanDoubt } from '../domain/spanColumns';
import type { StatusLook } from '../domain/statusPalette';
import type { Status } from '../domain/statusCatalog';
import type { TimeRange } from '../domain/timeRange';
import { formatClockDuration, formatShortDuration } from '../time/duration';
import { formatDayAndTime, formatTime } from '../time/format';
import { type Instant, instantFromMs, SECOND_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import type { PageWords } from './en/page';
import {
  type ClockChange,
  civilDateAt,
  clockChangesIn,
  isInRepeatedTime,
  offsetLabel,
  offsetMinutesAt,
} from '../time/zone';

/** What words about moments and ranges depend on. */
export type RangeWordsContext = {
  readonly timeRange: TimeRange;
  /** BCP 47. */
  readonly language: string;
  readonly words: PageWords;
};

/** What the length of an ongoing status depends on. */
export type RunningContext = {
  readonly now: Instant;
  /** Data older than this says how long a status has lasted at least. */
  readonly staleAfterMs: number;
};

/** What words about spans depend on. */
export type WordsContext = RangeWordsContext & RunningContext;

/** `PRIMARY · SECONDARY`, as the upstream wrote them. */
export function statusWords({ primary, secondary }: Status, words: PageWords): string {
  return `${primary} · ${secondary === '' ? words.noSecondary : secondary}`;
}

/** The status in a row's header; `undefined` for an agent without one. */
export function currentStatusWords(
  look: StatusLook | undefined,
  secondary: string | undefined,
  words: PageWords,
): string {
  return (secondary ?? '') || (look?.label ?? words.noStatus);
}

/**
 * The same for screen readers, which convey neither color nor pattern: the primary status before a secondary
 * one, unless their names are equal.
 */
export function ariaStatusWords(
  look: StatusLook | undefined,
  secondary: string | undefined,
  words: PageWords,
): string {
  const told = currentStatusWords(look, secondary, words);
  return look === undefined || look.label === told ? told : `${look.label} · ${told}`;
}

/**
 * A moment: the time alone on the window's only day, with its day otherwise; with the offset too where
 * the clock shows the time twice.
 */
export function momentWords(
  atMs: number,
  { timeRange, language }: Pick<WordsContext, 'timeRange' | 'language'>,
): string {
  const { zone } = timeRange;
  const instant = instantFromMs(atMs);
  const isOnOnlyDay = timeRange.from === timeRange.to && civilDateAt(zone, instant) === timeRange.from;
  const words = isOnOnlyDay ? formatTime(language, zone, instant) : formatDayAndTime(language, zone, instant);
  const isTwice = clockChangesOf(timeRange).some((change) => isInRepeatedTime(instant, change));
  return isTwice ? `${words} ${offsetLabel(offsetMinutesAt(zone, instant))}` : words;
}

const knownChanges = new WeakMap<TimeRange, readonly ClockChange[]>();

/** Needed for each cell of a row, so it is computed once for a time range. */
function clockChangesOf(timeRange: TimeRange): readonly ClockChange[] {
  let changes = knownChanges.get(timeRange);
  if (changes === undefined) {
    changes = clockChangesIn(timeRange.zone, timeRange.interval.start, timeRange.interval.end);
    knownChanges.set(timeRange, changes);
  }
  return changes;
}

/** `start – end`, true and unclipped; an ongoing span ends `ongoing`. */
export function rangeWords(startMs: number, endMs: number | undefined, context: RangeWordsContext): string {
  return `${momentWords(startMs, context)} – ${endMs === undefined ? context.words.ongoing : momentWords(endMs, context)}`;
}

/** Moments (milliseconds since the epoch) and lengths (milliseconds), written as the timeline writes them. */
export type TimeWords = {
  readonly moment: (atMs: number) => string;
  readonly length: (lengthMs: number) => string;
  /** `start – end`; without an end, `ongoing`. */
  readonly range: (startMs: number, endMs: number | undefined) => string;
};

export function timeWords(context: RangeWordsContext): TimeWords {
  return {
    moment: (atMs) => momentWords(atMs, context),
    length: (lengthMs) => formatShortDuration(lengthMs, context.words.durations),
    range: (startMs, endMs) => rangeWords(startMs, endMs, context),
  };
}

/** A length in milliseconds, and whether more may have passed since the newest data. */
export type RunningLength = { readonly lengthMs: number; readonly isAtLeast: boolean };

/**
 * How long a status has lasted that was ongoing in data made at `asOf`: up to now, or at least up to that
 * data once it is out of date. Never negative.
 */
export function runningLength(
  sinceMs: number,
  asOf: Instant,
  { now, staleAfterMs }: RunningContext,
): RunningLength {
  const isAtLeast = now - asOf > staleAfterMs;
  return { lengthMs: Math.max(0, (isAtLeast ? asOf : now) - sinceMs), isAtLeast };
}

/** How long a span lasted, or has lasted by now. Never negative. */
export function spanLength({ start, end }: Span, asOf: Instant, context: RunningContext): RunningLength {
  return end === undefined
    ? runningLength(start, asOf, context)
    : { lengthMs: Math.max(0, end - start), isAtLeast: false };
}

/** `0:12:00`, or `at least 0:12:00`; `format` writes the length. */
export function lengthWords(
  { lengthMs, isAtLeast }: RunningLength,
  format: (lengthMs: number) => string,
  words: Pick<PageWords, 'atLeast'>,
): string {
  const length = format(lengthMs);
  return isAtLeast ? words.atLeast({ length }) : length;
}

/** The name of a span's cell, of data made at `asOf`: `PRIMARY · SECONDARY, start – end, duration`. */
export function spanCellName(span: Span, status: Status, asOf: Instant, context: WordsContext): string {
  const length = lengthWords(
    spanLength(span, asOf, context),
    (lengthMs) => formatClockDuration(lengthMs, context.language),
    context.words,
  );
  return [
    statusWords(status, context.words),
    rangeWords(span.start, span.end, context),
    length,
    ...doubtWords(span, context),
  ].join(', ');
}

/** The name of a gap's cell. */
export function gapCellName(startMs: number, endMs: number, context: RangeWordsContext): string {
  const length = formatClockDuration(endMs - startMs, context.language);
  return `${context.words.noStatusReported}, ${rangeWords(startMs, endMs, context)}, ${length}`;
}

/** What is doubtful about a span, a sentence each. */
export function doubtWords(
  { doubts, start, end, declaredSeconds }: Span,
  { words, language }: Pick<WordsContext, 'words' | 'language'>,
): string[] {
  const told: string[] = [];
  if ((doubts & spanDoubt.overlap) !== 0) told.push(words.doubts.overlap);
  if ((doubts & spanDoubt.endBeforeStart) !== 0) told.push(words.doubts.endBeforeStart);
  if ((doubts & spanDoubt.durationMismatch) !== 0) {
    const stated =
      declaredSeconds === undefined
        ? words.doubts.unreadable
        : words.doubts.duration({ stated: formatClockDuration(declaredSeconds * SECOND_MS, language) });
    const measured =
      end === undefined
        ? []
        : [words.doubts.measured({ length: formatClockDuration(end - start, language) })];
    told.push([stated, ...measured].join(', '));
  }
  if ((doubts & spanDoubt.future) !== 0) told.push(words.doubts.future);
  return told;
}

/** The upstream's own duration where it differs from ours at all; `undefined` where it agrees or is missing. */
export function differingDeclaredDuration(
  { start, end, declaredSeconds }: Span,
  language: string,
): string | undefined {
  if (end === undefined || declaredSeconds === undefined) return undefined;
  const isSame = Math.floor((end - start) / SECOND_MS) === declaredSeconds;
  return isSame ? undefined : formatClockDuration(declaredSeconds * SECOND_MS, language);
}

/** The kinds of doubt among a row's spans, in words. */
export function doubtSummary(doubts: number, { rowDoubts }: PageWords): string {
  const told: string[] = [];
  if ((doubts & spanDoubt.overlap) !== 0) told.push(rowDoubts.overlap);
  if ((doubts & spanDoubt.endBeforeStart) !== 0) told.push(rowDoubts.endBeforeStart);
  if ((doubts & spanDoubt.durationMismatch) !== 0) told.push(rowDoubts.duration);
  if ((doubts & spanDoubt.future) !== 0) told.push(rowDoubts.future);
  return told.join('; ');
}

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
