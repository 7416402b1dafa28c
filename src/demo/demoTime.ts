/*
 * The demo's own time arithmetic. It deliberately duplicates parts of `src/time`: the demo replaces the
 * upstream, and only independently computed times are a real test of our decoder. Nothing here uses `Date`,
 * a time zone database or `src/time`.
 */

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A day in a calendar with a fixed offset, counted from 1970-01-01; negative before it. */
export type DayNumber = number;

/** The remainder, never negative: `modulo(-1, 7)` is 6. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

/** 0 is Monday, 6 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return modulo(day + 3, 7);
}

/**
 * The day number of a date in the proleptic Gregorian calendar. Years begin in March here, so that the leap day
 * is the last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number as `yyyy-mm-dd`; the inverse of `dayNumberOf`, from the same source. */
export function civilTextOf(day: DayNumber): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

const twoDigitTexts = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

function twoDigits(value: number): string {
  return twoDigitTexts[value] ?? String(value);
}

/** Hours may exceed 24 and have at least two digits: `32:17:04`. */
export function durationText(durationMs: number): string {
  const seconds = Math.floor(durationMs / SECOND_MS);
  return `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

/**
 * Reads `yyyy-mm-dd` or `yyyy-mm-ddTHH:mm:ss` as milliseconds of a clock without an offset. Throws a `RangeError`
 * for any other form, which the caller has to rule out.
 */
export function naiveMsOf(text: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$/.exec(text);
  if (!parts) throw new RangeError('not a naive date or time');
  const [year = 0, month = 0, dayOfMonth = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const timeOfDaySeconds = hours * 3600 + minutes * 60 + seconds;
  return dayNumberOf(year, month, dayOfMonth) * DAY_MS + timeOfDaySeconds * SECOND_MS;
}

/**
 * Returns a function that writes instants as naive times, `yyyy-mm-ddTHH:mm:ss`, local to one offset in minutes,
 * negative east of Greenwich as in the request. It remembers the last day and instant, because successive
 * spans are mostly on the same day and one's end is mostly the next one's start.
 */
export function naiveTimeWriter(timeZoneOffsetMinutes: number): (instantMs: number) => string {
  let rememberedDay: DayNumber | undefined;
  let rememberedDayText = '';
  let rememberedInstantMs: number | undefined;
  let rememberedText = '';
  return (instantMs) => {
    if (instantMs === rememberedInstantMs) return rememberedText;
    const naiveMs = instantMs - timeZoneOffsetMinutes * MINUTE_MS;
    const day = Math.floor(naiveMs / DAY_MS);
    if (day !== rememberedDay) {
      rememberedDay = day;
      rememberedDayText = civilTextOf(day);
    }
    rememberedInstantMs = instantMs;
    rememberedText = `${rememberedDayText}T${durationText(naiveMs - day * DAY_MS)}`;
    return rememberedText;
  };
}
