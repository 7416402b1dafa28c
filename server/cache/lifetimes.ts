import type { DateFilter } from '../../src/contract/agentStatusRequest';
import type { LifetimeSettings } from '../settings/settings';
import { coveredTime } from '../upstream/coveredTime';

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
  const overForMs = nowMs - coveredTime(dateFilter).endMs;
  return overForMs <= 0 ? liveMs : Math.max(liveMs, Math.min(overForMs, finishedSeconds * 1000));
}
