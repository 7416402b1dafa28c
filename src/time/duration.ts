import { localDigits, twoDigitsAt } from './digits';
import { type DurationMs, durationFromMs, HOUR_MS, MINUTE_MS, SECOND_MS } from './instant';

/**
 * Reads `HH:MM:SS`; else `undefined`. Hours may pass 24 (API document) and have up to five digits: eleven
 * years, whose seconds still fit the columns' 32 bits.
 */
export function parseClockDuration(text: string): DurationMs | undefined {
  if (!CLOCK_DURATION.test(text)) return undefined;
  const hours = Number(text.slice(0, -6));
  return durationFromMs(
    hours * HOUR_MS +
      twoDigitsAt(text, text.length - 5) * MINUTE_MS +
      twoDigitsAt(text, text.length - 2) * SECOND_MS,
  );
}

const CLOCK_DURATION = /^\d{2,5}:[0-5]\d:[0-5]\d$/;

/**
 * Whole seconds, rounded down, as `H:MM:SS`: `0:00:55`, `32:17:04`, in the digits of a locale.
 * Negative lengths carry a minus sign.
 */
export function formatClockDuration(lengthMs: number, locale = 'en'): string {
  const totalSeconds = Math.floor(Math.abs(lengthMs) / SECOND_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(totalSeconds / 3600);
  const text = `${hours}:${two(Math.floor(totalSeconds / 60) % 60)}:${two(totalSeconds % 60)}`;
  return `${lengthMs < 0 ? '−' : ''}${localDigits(text, locale)}`;
}

/** The words for a length in a language. */
export type DurationWords = {
  readonly seconds: (length: { seconds: number }) => string;
  readonly minutes: (length: { minutes: number }) => string;
  readonly minutesSeconds: (length: { minutes: number; seconds: number }) => string;
  readonly hoursMinutes: (length: { hours: number; minutes: number }) => string;
  readonly daysHours: (length: { days: number; hours: number }) => string;
};

/**
 * For display: the two largest units, `55 s`, `12 m 30 s`, `1 h 05 m`, `3 d 4 h`. From an hour on
 * seconds are cut off, from a day on minutes.
 */
export function formatShortDuration(lengthMs: number, words: DurationWords): string {
  const totalSeconds = Math.max(0, Math.floor(lengthMs / SECOND_MS));
  const seconds = totalSeconds % 60;
  const minutes = Math.floor(totalSeconds / 60) % 60;
  const hours = Math.floor(totalSeconds / 3600);
  if (totalSeconds < 60) return words.seconds({ seconds });
  if (hours === 0)
    return seconds === 0 ? words.minutes({ minutes }) : words.minutesSeconds({ minutes, seconds });
  if (hours < 24) return words.hoursMinutes({ hours, minutes });
  return words.daysHours({ days: Math.floor(hours / 24), hours: hours % 24 });
}
