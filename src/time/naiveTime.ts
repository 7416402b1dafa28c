import { twoDigitsAt } from './digits';
import { DAY_MS, type Instant, instantFromIso, instantFromMs, MINUTE_MS, SECOND_MS } from './instant';

/** How the upstream's naive times are meant: in the offset that was sent, or in UTC (`KORE_TIMESTAMPS`). */
export type NaiveTimeMeaning =
  | { readonly kind: 'utc' }
  | { readonly kind: 'offset'; readonly offsetMinutesEast: number };

function offsetMs(meaning: NaiveTimeMeaning): number {
  return meaning.kind === 'utc' ? 0 : meaning.offsetMinutesEast * MINUTE_MS;
}

/**
 * The instant that a naive time `yyyy-mm-ddTHH:mm:ss` (up to three decimals) stands for;
 * `undefined` for another form and for times that do not exist (February 30, 24:00). A time that
 * states its own offset, or `Z`, is taken at its word.
 */
export function naiveTimeToInstant(text: string, meaning: NaiveTimeMeaning): Instant | undefined {
  if (!NAIVE_TIME.test(text)) return instantFromIso(text);
  const localMs = localMsOf(text);
  return localMs === undefined ? undefined : instantFromMs(localMs - offsetMs(meaning));
}

const NAIVE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?$/;

/**
 * Digits are read one by one: a day of 10,000 agents holds two million times, and `Date.parse` with a
 * look at what it made of a February 30 takes eight times as long.
 */
function localMsOf(text: string): number | undefined {
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const day = twoDigitsAt(text, 8);
  const hour = twoDigitsAt(text, 11);
  const minute = twoDigitsAt(text, 14);
  const second = twoDigitsAt(text, 17);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = text.length > 19 ? Number(text.slice(20).padEnd(3, '0')) : 0;
  return dayStartMs(year, month, day) + ((hour * 60 + minute) * 60 + second) * SECOND_MS + milliseconds;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A page's times lie on one or two days: the last one asked for is kept. */
let lastDay = { number: Number.NaN, startMs: Number.NaN };

function dayStartMs(year: number, month: number, day: number): number {
  const number = (year * 100 + month) * 100 + day;
  if (number !== lastDay.number) {
    // `Date.UTC` takes the years 0 to 99 for those of the last century; 400 years are 146,097 days.
    lastDay = { number, startMs: Date.UTC(year + 400, month - 1, day) - 146_097 * DAY_MS };
  }
  return lastDay.startMs;
}

/** The naive time that stands for an instant, to the second (fractions are cut off). */
export function instantToNaiveTime(instant: Instant, meaning: NaiveTimeMeaning): string {
  return new Date(instant + offsetMs(meaning)).toISOString().slice(0, 19);
}
