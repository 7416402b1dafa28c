import type { DateFilter } from '../contract/agentStatusRequest';
import type { DemoTimeRange } from './agentHistory';
import { DAY_MS, MINUTE_MS, naiveMsOf, SECOND_MS } from './demoTime';

/**
 * The requested time range. The dates are local to the offset in the filter (minutes, negative east). The end is
 * inclusive: an end date means 23:59:59 on that day, and an end time includes that second.
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
