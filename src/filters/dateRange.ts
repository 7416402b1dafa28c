import {
  addCivilDays,
  type CivilDate,
  countCivilDays,
  FIRST_CIVIL_DATE,
  LAST_CIVIL_DATE,
} from '../time/civilDate';

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

/** The range with another start: one that would begin after its end takes the end along. */
export function withFrom(range: DateRange, from: CivilDate): DateRange {
  return { from, to: from > range.to ? from : range.to };
}

/** The range with another end: one that would end before its start takes the start along. */
export function withTo(range: DateRange, to: CivilDate): DateRange {
  return { from: to < range.from ? to : range.from, to };
}

/** The range, cut at its end to at most `maxDays` (1 or more) civil days. */
export function limitRange(range: DateRange, maxDays: number): DateRange {
  if (countCivilDays(range.from, range.to) <= maxDays) return range;
  return { from: range.from, to: addCivilDays(range.from, maxDays - 1) };
}
