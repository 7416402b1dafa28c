import { useState } from 'react';
import { formatShortDuration } from '../../time/duration';
import { MINUTE_MS, SECOND_MS } from '../../time/instant';
import { usePageWords } from '../../words/WordsContext';
import { useAgents, useAppearance, useFilters } from './contexts';
import { shownIntervalMs } from './shownInterval';
import { MIN_REFRESH_MS, refreshIntervalMs } from './useLiveRefresh';

/** Why data is refreshed less often than usual, and how often; empty while it is not. */
export function useRefreshWords(): string {
  const { load } = useAgents();
  const { isLive } = useFilters();
  const { config } = useAppearance();
  const page = usePageWords();
  const [shownMs, setShownMs] = useState<number>();
  const nextMs = shownIntervalMs(refreshIntervalMs(load, config.callsPerMinute), shownMs);
  // State derived while rendering, as React's documentation advises over an effect.
  if (nextMs !== shownMs) setShownMs(nextMs);
  if (!isLive || load.asOf === undefined || nextMs <= MIN_REFRESH_MS) return '';
  const length =
    nextMs < 2 * MINUTE_MS
      ? page.durations.seconds({ seconds: nextMs / SECOND_MS })
      : formatShortDuration(nextMs, page.durations);
  return page.refreshEvery({ length });
}
