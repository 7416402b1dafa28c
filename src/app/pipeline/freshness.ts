import type { AgentLoad } from '../../api/load/agentLoad';
import { type Instant, SECOND_MS } from '../../time/instant';
import { useIsOnline } from '../browser/useIsOnline';
import { useAgents, useAppearance, useFilters } from './contexts';
import { MIN_REFRESH_MS, refreshIntervalMs } from './useLiveRefresh';
import { useFromClock } from './useNow';

/** Whether what is shown is what happens now. */
export type Freshness =
  /** The range does not include now: nothing becomes stale. */
  | 'finished'
  | 'live'
  /** The person stopped updates. */
  | 'paused'
  /** Updates fail, are put off, or are overdue. */
  | 'stale'
  /** The browser has no network. */
  | 'offline';

/** A refresh that spends the page's whole share of the calls takes half of the time between two. */
const OVERDUE_AFTER_REFRESHES = 1.5;

/**
 * Where the service says when it has something new, a reply may be nearly as old as that when it comes, and the page
 * asks again 30 s later at the earliest; the answer takes a while.
 */
const LONGEST_DELAY_MS = MIN_REFRESH_MS + 15 * SECOND_MS;

export function freshnessOf(
  load: Pick<AgentLoad, 'asOf' | 'pageCount' | 'refreshMs' | 'end' | 'activity' | 'refreshFailure'>,
  context: {
    readonly isLive: boolean;
    readonly isPaused: boolean;
    readonly isOnline: boolean;
    readonly callsPerMinute: number;
    readonly now: Instant;
  },
): Freshness {
  const { isLive, isPaused, isOnline, callsPerMinute, now } = context;
  if (load.activity.kind === 'offline' || (isLive && !isOnline)) return 'offline';
  if (!isLive) return 'finished';
  if (isPaused) return 'paused';
  const isPutOff = load.activity.kind === 'waiting' && load.end.kind !== 'open';
  const intervalMs = refreshIntervalMs(load, callsPerMinute);
  const leastMs = load.refreshMs === undefined ? 0 : load.refreshMs + LONGEST_DELAY_MS;
  const overdueMs = Math.max(OVERDUE_AFTER_REFRESHES * intervalMs, leastMs);
  const isOverdue = load.asOf !== undefined && now - load.asOf > overdueMs;
  return load.refreshFailure !== undefined || isPutOff || isOverdue ? 'stale' : 'live';
}

/** Whether what is shown is what happens now; the component renders only when that changes. */
export function useFreshness(): Freshness {
  const { config } = useAppearance();
  const { load, isPaused } = useAgents();
  const { isLive } = useFilters();
  const isOnline = useIsOnline();
  const { callsPerMinute } = config;
  return useFromClock((now) => freshnessOf(load, { isLive, isPaused, isOnline, callsPerMinute, now }));
}
