/*
 * The demo's own time arithmetic. It repeats what `src/time` can do, and that is deliberate: the
 * demo stands in for the upstream, and only an independent reckoning of naive times makes reading
 * them back a real check on our decoder. Nothing here uses `Date`, a zone database or `src/time`.
 */

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A day of a fixed-offset calendar, counted from 1970-01-01; negative before it. */
export type DayNumber = number;

/** The remainder that is never negative: `modulo(-1, 7)` is 6. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

/** 0 is Monday, 6 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return modulo(day + 3, 7);
}

/**
 * The day number of a date of the proleptic Gregorian calendar. Years begin in March here, so that
 * the leap day comes last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
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

/** Hours may pass 24 and are at least two digits: `32:17:04`. */
export function durationText(durationMs: number): string {
  const seconds = Math.floor(durationMs / SECOND_MS);
  return `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

/**
 * Reads `yyyy-mm-dd` or `yyyy-mm-ddTHH:mm:ss` as milliseconds of a clock that knows no offset.
 * The caller has made sure of the form; anything else throws a `RangeError`.
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
 * Makes a writer of instants as naive times, `yyyy-mm-ddTHH:mm:ss`, local to one offset. The offset
 * is in minutes and negative east of Greenwich, as the request sends it. The writer remembers the
 * last day and instant: neighbours mostly share a day, and one's end is mostly the next one's start.
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
