import {
  addCivilDays,
  type CivilDate,
  countCivilDays,
  FIRST_CIVIL_DATE,
  LAST_CIVIL_DATE,
} from '../../time/civilDate';

/** Civil dates, both included; `from <= to`. */
export type DateRange = { readonly from: CivilDate; readonly to: CivilDate };

/** The nearest date within the years 2000 to 2999. */
export function clampCivilDate(date: CivilDate): CivilDate {
  if (date < FIRST_CIVIL_DATE) return FIRST_CIVIL_DATE;
  return date > LAST_CIVIL_DATE ? LAST_CIVIL_DATE : date;
}

/** The range of one day. */
export function dayRange(date: CivilDate): DateRange {
  return { from: date, to: date };
}

/**
 * The range of the same length right before (`-1`) or right after (`1`) this one. At the ends of the
 * years 2000 to 2999 it moves as far as it can and keeps its length.
 */
export function neighbourRange(range: DateRange, direction: -1 | 1): DateRange {
  const days = countCivilDays(range.from, range.to);
  if (direction === -1) {
    const from = clampCivilDate(addCivilDays(range.from, -days));
    return { from, to: addCivilDays(from, days - 1) };
  }
  const to = clampCivilDate(addCivilDays(range.to, days));
  return { from: addCivilDays(to, 1 - days), to };
}

/** A range after one of its ends was set. */
export type MovedRange = {
  readonly range: DateRange;
  /** How long the range would have become, where that is too long and its end is another one. */
  readonly refusedDays: number | undefined;
};

/**
 * The range with another start. An end before that start moves to it; a range that would become
 * longer than `maxDays` keeps its length instead and moves as a whole.
 */
export function withFrom(range: DateRange, from: CivilDate, maxDays: number): MovedRange {
  const days = countCivilDays(from, range.to);
  if (days < 1) return { range: dayRange(from), refusedDays: undefined };
  if (days <= maxDays) return { range: { from, to: range.to }, refusedDays: undefined };
  const to = addCivilDays(from, countCivilDays(range.from, range.to) - 1);
  return { range: limitRange({ from, to }, maxDays), refusedDays: days };
}

/**
 * The range with another end. A start behind that end moves to it; a range that would become longer
 * than `maxDays` is cut at its end, as that of an address is: the start was there first.
 */
export function withTo(range: DateRange, to: CivilDate, maxDays: number): MovedRange {
  const days = countCivilDays(range.from, to);
  if (days < 1) return { range: dayRange(to), refusedDays: undefined };
  if (days <= maxDays) return { range: { from: range.from, to }, refusedDays: undefined };
  return { range: limitRange({ from: range.from, to }, maxDays), refusedDays: days };
}

/** The range, cut at its end to at most `maxDays` (1 or more) civil days. */
export function limitRange(range: DateRange, maxDays: number): DateRange {
  if (countCivilDays(range.from, range.to) <= maxDays) return range;
  return { from: range.from, to: addCivilDays(range.from, maxDays - 1) };
}
