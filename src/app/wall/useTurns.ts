import { useCallback, useEffect, useState } from 'react';
import { SECOND_MS } from '../../time/instant';
import { subscribeToSeconds, wholeSecond } from '../pipeline/useNow';

export type Turns = {
  /** Which page is shown, counted from 0. */
  readonly index: number;
  readonly isPaused: boolean;
  readonly togglePaused: () => void;
  /** Goes some pages on, or back; the next turn is a whole turn away. */
  readonly go: (steps: number) => void;
};

type State = { readonly index: number; readonly sinceMs: number; readonly isPaused: boolean };

/** Turns pages by the page's clock, each after the same time, and begins again after the last. */
export function useTurns(pageCount: number, turnSeconds: number): Turns {
  const [state, setState] = useState<State>(() => ({ index: 0, sinceMs: wholeSecond(), isPaused: false }));
  // Fewer agents may leave fewer pages.
  const index = Math.min(state.index, pageCount - 1);
  const { isPaused } = state;
  useEffect(() => {
    if (isPaused || pageCount < 2) return undefined;
    return subscribeToSeconds(() => setState((before) => turned(before, pageCount, turnSeconds)));
  }, [isPaused, pageCount, turnSeconds]);
  const go = useCallback(
    (steps: number) =>
      setState((before) => ({
        ...before,
        index: (Math.min(before.index, pageCount - 1) + steps + pageCount) % pageCount,
        sinceMs: wholeSecond(),
      })),
    [pageCount],
  );
  const togglePaused = useCallback(
    () => setState((before) => ({ ...before, isPaused: !before.isPaused, sinceMs: wholeSecond() })),
    [],
  );
  return { index, isPaused, togglePaused, go };
}

/** The state after a second: another page if it is due, or if the clock was set back. */
function turned(before: State, pageCount: number, turnSeconds: number): State {
  const now = wholeSecond();
  if (Math.abs(now - before.sinceMs) < turnSeconds * SECOND_MS) return before;
  return { ...before, index: (Math.min(before.index, pageCount - 1) + 1) % pageCount, sinceMs: now };
}
