import { twoDigitsAt } from './digits';
import { addMs, DAY_MS, type Instant, instantFromIso, instantFromMs, MINUTE_MS, SECOND_MS } from './instant';

/** What the upstream's naive times refer to: the offset that was sent, or UTC (`KORE_TIMESTAMPS`). */
export type NaiveTimeMeaning =
  | { readonly kind: 'utc' }
  | { readonly kind: 'offset'; readonly offsetMinutesEast: number };

function offsetMs(meaning: NaiveTimeMeaning): number {
  return meaning.kind === 'utc' ? 0 : meaning.offsetMinutesEast * MINUTE_MS;
}

/**
 * The instant that a naive time `yyyy-mm-ddTHH:mm:ss` (up to three decimals) means; `undefined` for
 * another form and for times that do not exist (February 30, 24:00). A time with an explicit offset or `Z` is
 * read with that offset.
 */
export function naiveTimeToInstant(text: string, meaning: NaiveTimeMeaning): Instant | undefined {
  if (!NAIVE_TIME.test(text)) return instantFromIso(text);
  const date =
    (twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2)) * 10_000 +
    twoDigitsAt(text, 5) * 100 +
    twoDigitsAt(text, 8);
  const clock = (twoDigitsAt(text, 11) * 100 + twoDigitsAt(text, 14)) * 100 + twoDigitsAt(text, 17);
  const instant = naiveNumbersToInstant(date, clock, meaning);
  if (instant === undefined || text.length === PLAIN_LENGTH) return instant;
  return addMs(instant, Number(text.slice(PLAIN_LENGTH + 1).padEnd(3, '0')));
}

const NAIVE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?$/;

/** The length of `yyyy-mm-ddTHH:mm:ss`. */
const PLAIN_LENGTH = 19;

/**
 * The same for a time given as numbers: `yyyymmdd` and `HHmmss`, neither negative. A day of 10,000 agents has two
 * million times; `Date.parse`, with a check that it did not accept a February 30, takes eight times as long as
 * reading digits one by one.
 */
export function naiveNumbersToInstant(
  date: number,
  clock: number,
  meaning: NaiveTimeMeaning,
): Instant | undefined {
  const minute = Math.floor(clock / 100) % 100;
  const second = clock % 100;
  if (clock >= 240_000 || minute > 59 || second > 59) return undefined;
  if (date !== lastDay.date) {
    if (!isCalendarDate(date)) return undefined;
    lastDay = { date, startMs: dayStartMs(date) };
  }
  const secondOfDay = (Math.floor(clock / 10_000) * 60 + minute) * 60 + second;
  return instantFromMs(lastDay.startMs + secondOfDay * SECOND_MS - offsetMs(meaning));
}

/** The times of a page are on one or two days: the last one is cached. */
let lastDay = { date: Number.NaN, startMs: Number.NaN };

/** Whether there is such a day: one that there is not comes out as another. */
function isCalendarDate(date: number): boolean {
  const day = new Date(dayStartMs(date));
  return day.getUTCMonth() + 1 === Math.floor(date / 100) % 100 && day.getUTCDate() === date % 100;
}

function dayStartMs(date: number): number {
  const year = Math.floor(date / 10_000);
  const month = Math.floor(date / 100) % 100;
  // `Date.UTC` reads the years 0 to 99 as 1900 to 1999; 400 years are 146,097 days.
  return Date.UTC(year + 400, month - 1, date % 100) - 146_097 * DAY_MS;
}

/** The naive time of an instant, to the second (fractions are cut off). */
export function instantToNaiveTime(instant: Instant, meaning: NaiveTimeMeaning): string {
  return new Date(instant + offsetMs(meaning)).toISOString().slice(0, 19);
}
