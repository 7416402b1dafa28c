import { useMemo } from 'react';
import { useAttention } from '../insights/useInsights';
import { isOutOfDate } from './dataMark';
import type { WallFigures } from './useWallFigures';

/**
 * The user ids of agents who are in a status for longer than its limit. Out of date, only those who were so when that was
 * last known: what they do now is not.
 */
export function useOverLimit({ mark }: WallFigures): ReadonlySet<string> {
  const { open } = useAttention();
  const isOld = isOutOfDate(mark);
  return useMemo(() => {
    const known = isOld
      ? open.filter(({ agent, startMs, thresholdMs }) => startMs + thresholdMs < agent.asOf)
      : open;
    return new Set(known.map(({ agent }) => agent.userId));
  }, [open, isOld]);
}
