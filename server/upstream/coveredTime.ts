import type { DateFilter } from '../../src/contract/agentStatusRequest';
import type { ApiVersion } from '../../src/contract/publicConfig';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Half-open, in epoch milliseconds. */
export type CoveredTime = { readonly startMs: number; readonly endMs: number };

/**
 * The time that a date filter names. Its offset is in minutes and negative east of Greenwich; an end without a time
 * includes that whole day, one with a time its second (API document, version 2).
 */
export function coveredTime(dateFilter: DateFilter): CoveredTime {
  const [start, end] =
    'date' in dateFilter ? [dateFilter.date, dateFilter.date] : [dateFilter.startDate, dateFilter.endDate];
  const offsetMs = dateFilter.timeZoneOffSet * MINUTE_MS;
  const localEndMs = end.length > 10 ? localMs(end) + 1000 : localMs(end) + DAY_MS;
  return { startMs: localMs(start) + offsetMs, endMs: localEndMs + offsetMs };
}

/** The civil days that a date filter touches. */
export function daysOf(dateFilter: DateFilter): number {
  if ('date' in dateFilter) return 1;
  const { startDate, endDate } = dateFilter;
  return (localMs(endDate.slice(0, 10)) - localMs(startDate.slice(0, 10))) / DAY_MS + 1;
}

/** Each civil day that a date filter touches, as a request of its own. */
export function singleDays(dateFilter: DateFilter): readonly DateFilter[] {
  const { timeZoneOffSet } = dateFilter;
  const first = 'date' in dateFilter ? dateFilter.date : dateFilter.startDate.slice(0, 10);
  return Array.from({ length: daysOf(dateFilter) }, (_, index) => ({
    date: new Date(localMs(first) + index * DAY_MS).toISOString().slice(0, 10),
    timeZoneOffSet,
  }));
}

/** The whole days of a clock at that offset that cover the time, in the form that the API's version documents. */
export function wholeDays(
  { startMs, endMs }: CoveredTime,
  timeZoneOffSet: number,
  apiVersion: ApiVersion,
): DateFilter {
  const dateAt = (instantMs: number) =>
    new Date(instantMs - timeZoneOffSet * MINUTE_MS).toISOString().slice(0, 10);
  const startDate = dateAt(startMs);
  const endDate = dateAt(endMs - 1000);
  return startDate === endDate && apiVersion === 'v1'
    ? { date: startDate, timeZoneOffSet }
    : { startDate, endDate, timeZoneOffSet };
}

function localMs(dateOrTime: string): number {
  return Date.parse(dateOrTime.length > 10 ? `${dateOrTime}Z` : `${dateOrTime}T00:00:00Z`);
}
