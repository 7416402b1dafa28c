import type { DateFilter } from '../../src/contract/agentStatusRequest';
import type { LifetimeSettings } from '../settings/settings';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The end of the requested time range, in epoch milliseconds. The offset is in minutes and negative east of
 * Greenwich; an end without a time includes that whole day.
 */
export function timeRangeEndMs(dateFilter: DateFilter): number {
  const end = 'date' in dateFilter ? dateFilter.date : dateFilter.endDate;
  const localEndMs = end.length > 10 ? Date.parse(`${end}Z`) + 1000 : Date.parse(`${end}T00:00:00Z`) + DAY_MS;
  return localEndMs + dateFilter.timeZoneOffSet * MINUTE_MS;
}

/** The civil days that a date filter touches. */
export function daysOf(dateFilter: DateFilter): number {
  if ('date' in dateFilter) return 1;
  const dayMs = (dateOrTime: string) => Date.parse(`${dateOrTime.slice(0, 10)}T00:00:00Z`);
  return (dayMs(dateFilter.endDate) - dayMs(dateFilter.startDate)) / DAY_MS + 1;
}

/**
 * How long a copy may be served. Within a time range that has not ended: `liveMs`. After its end: as long as it
 * has been over, between `liveMs` and `finishedSeconds`, because just after midnight spans still arrive late,
 * and the two clocks may differ by minutes.
 */
export function lifetimeMs(
  dateFilter: DateFilter,
  nowMs: number,
  liveMs: number,
  { finishedSeconds }: LifetimeSettings,
): number {
  const overForMs = nowMs - timeRangeEndMs(dateFilter);
  return overForMs <= 0 ? liveMs : Math.max(liveMs, Math.min(overForMs, finishedSeconds * 1000));
}
