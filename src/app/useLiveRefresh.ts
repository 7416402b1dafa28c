import { useEffect, useRef } from 'react';
import type { AgentLoad } from '../api/agentLoad';
import { type Instant, MINUTE_MS, SECOND_MS } from '../time/instant';

/** Not more often than this, however few the pages: the upstream's own monitor knows no better. */
const SHORTEST_REFRESH_MS = 30 * SECOND_MS;
/** The share of the account's calls that one open page may spend on refreshing. */
const BUDGET_SHARE = 0.5;

/** How old data may grow before it is asked for again: longer for more pages, so that a sweep fits the budget. */
export function refreshEveryMs(pageCount: number, callsPerMinute: number): number {
  return Math.max(SHORTEST_REFRESH_MS, (pageCount / (callsPerMinute * BUDGET_SHARE)) * MINUTE_MS);
}

/** Refreshes a running window by itself, while the page can be seen and nothing else is under way. */
export function useLiveRefresh(
  load: AgentLoad,
  refresh: () => void,
  context: { readonly isLive: boolean; readonly now: Instant; readonly callsPerMinute: number },
): void {
  const { isLive, now, callsPerMinute } = context;
  const lastTryMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!isLive || load.asOf === undefined || load.activity.kind !== 'idle') return;
    if (document.visibilityState === 'hidden') return;
    const everyMs = refreshEveryMs(load.pageCount, callsPerMinute);
    if (now - load.asOf < everyMs || now - lastTryMs.current < everyMs) return;
    lastTryMs.current = now;
    refresh();
  }, [isLive, now, load, refresh, callsPerMinute]);
}
