import type { Instant } from '../../time/instant';
import { useNow } from '../pipeline/useNow';
import { usePageWords } from '../../words/WordsContext';
import { type DurationWords, formatShortDuration } from '../../time/duration';

/** `12 s`, rounded up so that it never says 0 while waiting. */
export function countdownWords(until: Instant, now: Instant, words: DurationWords): string {
  return formatShortDuration(Math.max(1, Math.ceil((until - now) / 1000)) * 1000, words);
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
