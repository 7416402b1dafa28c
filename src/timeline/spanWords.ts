import { type Span, spanDoubt } from '../domain/spanColumns';
import type { StatusLook } from '../domain/statusPalette';
import type { Status } from '../domain/statusCatalog';
import type { Window } from '../domain/window';
import { formatClockDuration } from '../time/duration';
import { formatDayAndTime, formatTime } from '../time/format';
import { type Instant, instantFromMs, SECOND_MS } from '../time/instant';
import {
  type ClockChange,
  civilDateAt,
  clockChangesIn,
  isInRepeatedTime,
  offsetLabel,
  offsetMinutesAt,
} from '../time/zone';

/** What words about spans depend on. */
export type WordsContext = { readonly window: Window; readonly now: Instant; readonly language: string };

/** `PRIMARY · SECONDARY`, as the upstream wrote them. */
export function statusWords({ primary, secondary }: Status): string {
  return `${primary} · ${secondary === '' ? 'no secondary status' : secondary}`;
}

/** The status that a row's header tells; `undefined` for an agent without one. */
export function currentStatusWords(look: StatusLook | undefined, secondary: string | undefined): string {
  return look === undefined ? 'No status' : (secondary ?? '') || look.label;
}

/**
 * A moment: the time alone on the window's only day, with its day otherwise; with the offset too where
 * the clock shows the time twice.
 */
export function momentWords(atMs: number, { window, language }: WordsContext): string {
  const { zone } = window;
  const instant = instantFromMs(atMs);
  const isOnOnlyDay = window.from === window.to && civilDateAt(zone, instant) === window.from;
  const words = isOnOnlyDay ? formatTime(language, zone, instant) : formatDayAndTime(language, zone, instant);
  const isTwice = clockChangesOf(window).some((change) => isInRepeatedTime(instant, change));
  return isTwice ? `${words} ${offsetLabel(offsetMinutesAt(zone, instant))}` : words;
}

const knownChanges = new WeakMap<Window, readonly ClockChange[]>();

/** Asked for each of a row's cells; worked out once for a window. */
function clockChangesOf(window: Window): readonly ClockChange[] {
  let changes = knownChanges.get(window);
  if (changes === undefined) {
    changes = clockChangesIn(window.zone, window.interval.start, window.interval.end);
    knownChanges.set(window, changes);
  }
  return changes;
}

/** `start – end`, true and unclipped; an ongoing span ends `ongoing`. */
export function rangeWords(startMs: number, endMs: number | undefined, context: WordsContext): string {
  return `${momentWords(startMs, context)} – ${endMs === undefined ? 'ongoing' : momentWords(endMs, context)}`;
}

/** How long a span lasted, or has lasted by now. Never negative. */
export function spanLengthMs(span: Span, now: Instant): number {
  return Math.max(0, (span.end ?? now) - span.start);
}

/** The name of a span's cell: `PRIMARY · SECONDARY, start – end, duration`. */
export function spanCellName(span: Span, status: Status, context: WordsContext): string {
  const length = formatClockDuration(spanLengthMs(span, context.now));
  return [statusWords(status), rangeWords(span.start, span.end, context), length, ...doubtWords(span)].join(
    ', ',
  );
}

/** The name of a gap's cell. */
export function gapCellName(startMs: number, endMs: number, context: WordsContext): string {
  return `No status reported, ${rangeWords(startMs, endMs, context)}, ${formatClockDuration(endMs - startMs)}`;
}

/** What is doubtful about a span, a sentence each. */
export function doubtWords({ doubts, start, end, declaredSeconds }: Span): string[] {
  const words: string[] = [];
  if ((doubts & spanDoubt.overlap) !== 0) words.push('begins before an earlier status has ended');
  if ((doubts & spanDoubt.endBeforeStart) !== 0) words.push('ends before it starts');
  if ((doubts & spanDoubt.durationMismatch) !== 0) {
    const stated =
      declaredSeconds === undefined ? 'unreadable' : formatClockDuration(declaredSeconds * SECOND_MS);
    const measured = end === undefined ? '' : `, start to end is ${formatClockDuration(end - start)}`;
    words.push(`duration stated as ${stated}${measured}`);
  }
  if ((doubts & spanDoubt.future) !== 0) words.push('lies in the future');
  return words;
}

/** The upstream's own duration where it differs from ours at all; `undefined` where it agrees or is missing. */
export function differingDeclaredDuration({ start, end, declaredSeconds }: Span): string | undefined {
  if (end === undefined || declaredSeconds === undefined) return undefined;
  const isSame = Math.floor((end - start) / SECOND_MS) === declaredSeconds;
  return isSame ? undefined : formatClockDuration(declaredSeconds * SECOND_MS);
}

/** The kinds of doubt among a row's spans, in words. */
export function doubtSummary(doubts: number): string {
  const words: string[] = [];
  if ((doubts & spanDoubt.overlap) !== 0) words.push('statuses overlap');
  if ((doubts & spanDoubt.endBeforeStart) !== 0) words.push('a status ends before it starts');
  if ((doubts & spanDoubt.durationMismatch) !== 0) words.push('stated durations differ from the times');
  if ((doubts & spanDoubt.future) !== 0) words.push('a status lies in the future');
  return words.join('; ');
}
