import { useContext, useEffect, useRef, useState } from 'react';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { isSignedOut as isSignedOutBy } from '../../api/apiError';
import type { AgentLoad } from '../../api/load/agentLoad';
import type { PublicConfig } from '../../contract/publicConfig';
import { MINUTE_MS, SECOND_MS } from '../../time/instant';
import { areAlertsOn } from './alertSettings';
import { type AgentsState, HostContext, type Snapshot } from './contexts';
import { subscribeToSeconds, wholeSecond } from './useNow';

/** The minimum, however few the pages: the upstream's own monitor is not fresher. */
export const MIN_REFRESH_MS = 30 * SECOND_MS;
/** The share of the account's calls that one open page may spend on refreshing. */
const BUDGET_SHARE = 0.5;

/** How old data may be before it is requested again: longer for more pages, so that a refresh fits the budget. */
export function refreshEveryMs(pageCount: number, callsPerMinute: number): number {
  return Math.max(MIN_REFRESH_MS, (pageCount / (callsPerMinute * BUDGET_SHARE)) * MINUTE_MS);
}

/** How often the page refreshes: as often as the service says it has something new, or else as the calls allow. */
export function refreshIntervalMs(
  load: Pick<AgentLoad, 'pageCount' | 'refreshMs'>,
  callsPerMinute: number,
): number {
  return load.refreshMs === undefined
    ? refreshEveryMs(load.pageCount, callsPerMinute)
    : Math.max(MIN_REFRESH_MS, load.refreshMs);
}

/** Open pages wait for the same copies; within this time they ask one after the other. */
const LONGEST_JITTER_MS = 3 * SECOND_MS;

function randomJitterMs(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (value / 2 ** 32) * LONGEST_JITTER_MS;
}

/**
 * The age at which data no longer says how long an ongoing status has lasted: two refreshes were missed. One
 * may just be under way.
 */
export function staleAfter({
  load,
  config,
}: {
  readonly load: Pick<AgentLoad, 'pageCount' | 'refreshMs'>;
  readonly config: Pick<PublicConfig, 'callsPerMinute'>;
}): number {
  return 2 * refreshIntervalMs(load, config.callsPerMinute);
}

/** Whether the load failed because nobody is signed in any more. In a frame, the host page renews access. */
export function useIsSignedOut(
  { failedPages, refreshFailure }: AgentLoad,
  { signIn }: Pick<PublicConfig, 'signIn'>,
): boolean {
  const isFramed = useContext(HostContext) !== undefined;
  const errors = [...failedPages.map(({ error }) => error), ...(refreshFailure ? [refreshFailure] : [])];
  return !isFramed && errors.some((error) => isSignedOutBy(error, { signsIn: signIn !== undefined }));
}

/**
 * Refreshes a live range automatically, the agents on screen first, while the page is visible, or has to alert
 * someone who does not see it, and is not paused and nothing else is loading.
 */
export function useLiveRefresh(
  {
    load,
    refresh,
    isPaused,
    isSignedOut,
  }: Pick<AgentsState, 'load' | 'refresh' | 'isPaused' | 'isSignedOut'>,
  context: {
    readonly isLive: boolean;
    readonly callsPerMinute: number;
    readonly takeSnapshot: () => Snapshot;
  },
): void {
  const { isLive, callsPerMinute, takeSnapshot } = context;
  const lastTryMs = useRef(Number.NEGATIVE_INFINITY);
  const [jitterMs] = useState(randomJitterMs);
  useEffect(() => {
    const { asOf } = load;
    if (!isLive || isPaused || asOf === undefined || load.activity.kind !== 'idle') return undefined;
    const everyMs = refreshIntervalMs(load, callsPerMinute) + (load.refreshMs === undefined ? 0 : jitterMs);
    // Where the service says when it has something new, a reply may be old already when it comes.
    const spacingMs = load.refreshMs === undefined ? everyMs : Math.max(MIN_REFRESH_MS, everyMs / 2);
    const refreshWhenDue = () => {
      if (document.visibilityState === 'hidden' && !areAlertsOn()) return;
      // Nobody is at a wall display to sign in again: it continues once somebody has in another tab.
      if (isSignedOut && takeSnapshot().filters.chrome !== 'wall') return;
      const now = wholeSecond();
      // Data from the future was dated by another clock.
      if (Math.abs(now - asOf) < everyMs || Math.abs(now - lastTryMs.current) < spacingMs) return;
      lastTryMs.current = now;
      refresh(userIdsOf(takeSnapshot().entriesInView));
    };
    refreshWhenDue();
    return subscribeToSeconds(refreshWhenDue);
  }, [isLive, isPaused, isSignedOut, load, refresh, callsPerMinute, takeSnapshot, jitterMs]);
}

function userIdsOf(entries: readonly RowEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => (entry.kind === 'agent' ? [entry.row.agent.userId] : [])));
}
