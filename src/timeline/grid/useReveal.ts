import { useEffect, useRef } from 'react';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { entryIndexOf, rowAt } from './gridMoves';
import type { RevealRequest } from './rowActions';

/** Brings the requested moment into view, once: as soon as its agent is in the list. */
export function useReveal(
  request: RevealRequest | undefined,
  entries: readonly RowEntry[],
  moveTo: (entryIndex: number, atMs: number) => void,
): void {
  const lastShown = useRef(request);
  useEffect(() => {
    if (request === undefined || lastShown.current === request) return;
    const index = entryIndexOf(entries, request.userId);
    // The list may still hold its group folded.
    if (rowAt(entries, index)?.agent.userId !== request.userId) return;
    lastShown.current = request;
    moveTo(index, request.atMs);
  }, [request, entries, moveTo]);
}
