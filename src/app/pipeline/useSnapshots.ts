import { useCallback, useEffect, useRef } from 'react';
import type { ShownTimeline, Snapshot } from './contexts';
import { wholeSecond } from './useNow';

/** What takes a snapshot of the page whenever it is called; the same function for as long as the page lives. */
export function useSnapshots(
  current: Omit<Snapshot, 'now' | 'entriesInView'>,
  timeline: ShownTimeline,
): () => Snapshot {
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  return useCallback(() => {
    const { first, end } = timeline.get()?.rowsInWindow.get() ?? { first: 0, end: 0 };
    const entriesInView = latest.current.rowList.entries.slice(first, end);
    return { ...latest.current, now: wholeSecond(), entriesInView };
  }, [timeline]);
}
