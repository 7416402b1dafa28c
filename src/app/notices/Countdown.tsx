import { type Instant, MINUTE_MS, SECOND_MS } from '../../time/instant';
import { useNow } from '../pipeline/useNow';
import { usePageWords } from '../../words/WordsContext';
import { type DurationWords, formatShortDuration } from '../../time/duration';

/** From here on down, seconds are worth counting. */
const COUNTED_BY_SECOND_MS = 2 * MINUTE_MS;

/** `43 min`, then `1 m 30 s` and `12 s`, rounded up so that it never says 0 while waiting. */
export function countdownWords(until: Instant, now: Instant, words: DurationWords): string {
  const leftMs = until - now;
  if (leftMs > COUNTED_BY_SECOND_MS) return words.minutes({ minutes: Math.ceil(leftMs / MINUTE_MS) });
  return formatShortDuration(Math.max(1, Math.ceil(leftMs / SECOND_MS)) * SECOND_MS, words);
}

/** The time left, counted down visually; screen readers announce only the text around it. */
export function Countdown({ until }: { readonly until: Instant }) {
  const { durations } = usePageWords();
  const now = useNow();
  return (
    <span aria-live="off" className="tabular-nums">
      {countdownWords(until, now, durations)}
    </span>
  );
}
