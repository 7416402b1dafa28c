import { useCallback, useEffect, useRef } from 'react';
import { countedRange } from '../../domain/timeRange';
import type { ShownTimeline, Snapshot } from './contexts';
import { staleAfter } from './useLiveRefresh';
import { wholeSecond } from './useNow';

/** Returns a stable function that takes a snapshot of the page. */
export function useSnapshots(
  current: Omit<Snapshot, 'now' | 'staleAfterMs' | 'entriesInView'>,
  timeline: ShownTimeline,
): () => Snapshot {
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  return useCallback(() => {
    const { first, end } = timeline.get()?.rowsInWindow.get() ?? { first: 0, end: 0 };
    const entriesInView = latest.current.rowList.entries.slice(first, end);
    const now = wholeSecond();
    return {
      ...latest.current,
      timeRange: countedRange(latest.current.timeRange, now),
      now,
      staleAfterMs: staleAfter(latest.current),
      entriesInView,
    };
  }, [timeline]);
}
