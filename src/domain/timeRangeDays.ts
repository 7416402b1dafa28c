import { addCivilDays, type CivilDate, civilDatesOf, FIRST_CIVIL_DATE } from '../time/civilDate';
import { type TimeRange, timeRangeOf } from './timeRange';

/** The civil days of a range, each as a range; a day that its zone skipped is empty. */
export function daysOf({ from, to, zone }: TimeRange): TimeRange[] {
  return civilDatesOf(from, to).map((date) => timeRangeOf(date, date, zone));
}

/** The range of the last `dayCount` civil days up to `to`, fewer where dates begin. */
export function lastDays(to: CivilDate, dayCount: number, zone: TimeRange['zone']): TimeRange {
  const from = addCivilDays(to, 1 - dayCount);
  return timeRangeOf(from < FIRST_CIVIL_DATE ? FIRST_CIVIL_DATE : from, to, zone);
}
