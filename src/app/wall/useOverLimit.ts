import { useMemo } from 'react';
import { useAttention } from '../insights/useInsights';
import { useFilters } from '../pipeline/contexts';
import { isOutOfDate } from './dataMark';
import type { WallFigures } from './useWallFigures';

/**
 * The user ids of agents who are in a status for longer than its limit. Out of date, only those who were so when that was
 * last known: what they do now is not. Nobody in a range that is over: what is open then is whatever was ever too long.
 */
export function useOverLimit({ mark }: WallFigures): ReadonlySet<string> {
  const { open } = useAttention();
  const { isLive } = useFilters();
  const isOld = isOutOfDate(mark);
  return useMemo(() => {
    if (!isLive) return new Set();
    const known = isOld
      ? open.filter(({ agent, startMs, thresholdMs }) => startMs + thresholdMs < agent.asOf)
      : open;
    return new Set(known.map(({ agent }) => agent.userId));
  }, [open, isOld, isLive]);
}
