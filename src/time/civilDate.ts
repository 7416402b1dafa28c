import { UTCDateMini } from '@date-fns/utc';
import { addDays, differenceInCalendarDays } from 'date-fns';

declare const civilDateBrand: unique symbol;

/** A calendar date without a zone, `yyyy-mm-dd`. Compares as text. Made by `parseCivilDate` and the functions here. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** Dates outside these years are treated as typing errors. */
export const FIRST_CIVIL_DATE = '2000-01-01' as CivilDate; // a constant in the form that the parser checks
export const LAST_CIVIL_DATE = '2999-12-31' as CivilDate; // likewise

export type CivilDateFault = 'format' | 'no-such-date' | 'too-early' | 'too-late';

/** Reads `yyyy-mm-dd` between 2000 and 2999; says what is wrong otherwise. */
export function parseCivilDate(text: string): CivilDate | { readonly fault: CivilDateFault } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { fault: 'format' };
  const epochMs = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(epochMs) || fromEpochMs(epochMs) !== text) return { fault: 'no-such-date' };
  if (text < FIRST_CIVIL_DATE) return { fault: 'too-early' };
  if (text > LAST_CIVIL_DATE) return { fault: 'too-late' };
  return text as CivilDate; // just checked
}

function fromEpochMs(epochMs: number): CivilDate {
  return new Date(epochMs).toISOString().slice(0, 10) as CivilDate; // ISO 8601 by construction
}

/** The civil date of a moment whose local time, read as if it were UTC, is `localMs`. */
export function civilDateFromLocalMs(localMs: number): CivilDate {
  return fromEpochMs(localMs);
}

/** Midnight of the date read as UTC, in milliseconds: a count of days, not a moment in any zone. */
export function civilDateAsUtcMs(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** For date-fns, which counts in the runtime's own zone otherwise: in UTC each day has 24 hours. */
function asUtcDate(date: CivilDate) {
  return new UTCDateMini(civilDateAsUtcMs(date));
}

/** The date `days` later (earlier if negative) on the calendar, whatever any zone did on it. */
export function addCivilDays(date: CivilDate, days: number): CivilDate {
  return fromEpochMs(addDays(asUtcDate(date), days).getTime());
}

/** How many days after `from` the date `to` is; negative if it is before. */
export function civilDaysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(asUtcDate(to), asUtcDate(from));
}

/** How many calendar days `[from, to]` names, both included; 0 or less if `to` is before `from`. */
export function countCivilDays(from: CivilDate, to: CivilDate): number {
  return civilDaysBetween(from, to) + 1;
}

/** The dates of `[from, to]`, both included, in order. */
export function civilDatesOf(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: countCivilDays(from, to) }, (_, index) => addCivilDays(from, index));
}
