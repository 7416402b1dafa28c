import { useEffect, useState } from 'react';
import type { StatusInForce } from '../../domain/spanColumns';

/** Long enough to be found by an eye that was elsewhere, short enough not to pile up over refreshes. */
const MARKED_FOR_MS = 4000;

/** Whether a row's current status became another one just now, as newer data came in. */
export function useChangeMark(current: StatusInForce | undefined, isLive: boolean): boolean {
  const key = isLive ? `${current?.statusCode} ${current?.since}` : undefined;
  const [known, setKnown] = useState({ key, isMarked: false });
  // State derived while rendering, as React's documentation advises over an effect.
  if (known.key !== key) setKnown({ key, isMarked: known.key !== undefined && key !== undefined });
  const { isMarked } = known;
  useEffect(() => {
    if (!isMarked) return undefined;
    const timer = setTimeout(() => setKnown({ key, isMarked: false }), MARKED_FOR_MS);
    return () => clearTimeout(timer);
  }, [isMarked, key]);
  return isMarked;
}
