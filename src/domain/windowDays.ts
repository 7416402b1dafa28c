import { addCivilDays, type CivilDate, civilDatesOf, FIRST_CIVIL_DATE } from '../time/civilDate';
import { type Window, windowOf } from './window';

/** The civil days of a window, each a window of its own; a day that its zone skipped is empty. */
export function daysOf({ from, to, zone }: Window): Window[] {
  return civilDatesOf(from, to).map((date) => windowOf(date, date, zone));
}

/** The window of the last `dayCount` civil days up to `to`, fewer where dates begin. */
export function lastDays(to: CivilDate, dayCount: number, zone: Window['zone']): Window {
  const from = addCivilDays(to, 1 - dayCount);
  return windowOf(from < FIRST_CIVIL_DATE ? FIRST_CIVIL_DATE : from, to, zone);
}
