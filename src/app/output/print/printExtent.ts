import { useEffect, useState } from 'react';
import { yieldToPage } from '../../../export/yieldToPage';
import type { Snapshot } from '../../pipeline/contexts';

/** How much of a print is made, and whether it can be awaited. */
export type PrintExtent =
  /** In one go, for a browser that waits for nothing: only as much as takes it no more than a few seconds. */
  | { readonly kind: 'at-once' }
  /** All of it, piece after piece, while the page stays responsive. Has to stay the same object. */
  | {
      readonly kind: 'growing';
      /** Takes a share between 0 and 1. */
      readonly onProgress: (share: number) => void;
      readonly onReady: () => void;
    };

export type PrintViewProps = {
  /** As it was when printing began: paper does not follow the clock. */
  readonly snapshot: Snapshot;
  readonly extent: PrintExtent;
};

/**
 * How many of a print's pieces (pages, or parts of a table) are to be there.
 *
 * @param pieceCount all of them; where it prints at once, as many as may be made then
 */
export function usePrintedPieces(pieceCount: number, extent: PrintExtent): number {
  const [madeCount, setMadeCount] = useState(1);
  useEffect(() => {
    if (extent.kind === 'at-once') return undefined;
    if (madeCount >= pieceCount) {
      extent.onReady();
      return undefined;
    }
    let isCurrent = true;
    const resume = async () => {
      await yieldToPage();
      if (!isCurrent) return;
      extent.onProgress(madeCount / pieceCount);
      setMadeCount(madeCount + 1);
    };
    void resume();
    return () => {
      isCurrent = false;
    };
  }, [madeCount, pieceCount, extent]);
  return extent.kind === 'at-once' ? pieceCount : Math.min(madeCount, pieceCount);
}
