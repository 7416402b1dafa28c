import { useEffect, useRef } from 'react';
import type { AgentLoad } from '../../api/load/agentLoad';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../time/instant';

/** Not more often than this, however few the pages: the upstream's own monitor knows no better. */
const SHORTEST_REFRESH_MS = 30 * SECOND_MS;
/** The share of the account's calls that one open page may spend on refreshing. */
const BUDGET_SHARE = 0.5;

/** How old data may grow before it is asked for again: longer for more pages, so that a sweep fits the budget. */
export function refreshEveryMs(pageCount: number, callsPerMinute: number): number {
  return Math.max(SHORTEST_REFRESH_MS, (pageCount / (callsPerMinute * BUDGET_SHARE)) * MINUTE_MS);
}

/** Who is on screen, told when it is asked for: it changes with every turn of the wheel. */
export type ShownAgents = { current: () => ReadonlySet<string> };

/**
 * Refreshes a running window by itself, the agents on screen first, while the page can be seen, nobody has
 * paused it, and nothing else is under way.
 */
export function useLiveRefresh(
  load: AgentLoad,
  refresh: (firstUserIds: ReadonlySet<string>) => void,
  context: {
    readonly isLive: boolean;
    readonly isPaused: boolean;
    readonly now: Instant;
    readonly callsPerMinute: number;
    readonly shownAgents: ShownAgents;
  },
): void {
  const { isLive, isPaused, now, callsPerMinute, shownAgents } = context;
  const lastTryMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!isLive || isPaused || load.asOf === undefined || load.activity.kind !== 'idle') return;
    if (document.visibilityState === 'hidden') return;
    const everyMs = refreshEveryMs(load.pageCount, callsPerMinute);
    if (now - load.asOf < everyMs || now - lastTryMs.current < everyMs) return;
    lastTryMs.current = now;
    refresh(shownAgents.current());
  }, [isLive, isPaused, now, load, refresh, callsPerMinute, shownAgents]);
}
