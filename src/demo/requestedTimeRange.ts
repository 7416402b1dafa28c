import type { DateFilter } from '../contract/agentStatusRequest';
import type { DemoTimeRange } from './agentHistory';
import { DAY_MS, MINUTE_MS, naiveMsOf, SECOND_MS } from './demoTime';

/**
 * The instants a date filter asks for. The dates are read in the offset that came with them (minutes,
 * negative east). An end is inclusive: a bare end date means its 23:59:59, and the second that is
 * named belongs to the window.
 */
export function requestedTimeRange(dateFilter: DateFilter): DemoTimeRange {
  const offsetMs = dateFilter.timeZoneOffSet * MINUTE_MS;
  if ('date' in dateFilter) {
    const startMs = naiveMsOf(dateFilter.date) + offsetMs;
    return { startMs, endMs: startMs + DAY_MS };
  }
  const { startDate, endDate } = dateFilter;
  const isBareEnd = !endDate.includes('T');
  return {
    startMs: naiveMsOf(startDate) + offsetMs,
    endMs: naiveMsOf(endDate) + offsetMs + (isBareEnd ? DAY_MS : SECOND_MS),
  };
}
