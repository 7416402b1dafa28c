import { whenIdle } from '../../base/whenIdle';

/** The pickers are the largest part of the page's scripts; nobody misses them while agents pour in. */
const LONGEST_WAIT_MS = 3000;

let areWanted = false;
const listeners = new Set<() => void>();

/** Whether the pickers are to be loaded. Once they are, they stay so. */
export const pickersWanted = {
  get: () => areWanted,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Somebody reaches for one. */
  set: () => {
    if (areWanted) return;
    areWanted = true;
    for (const listener of listeners) listener();
  },
};

/**
 * Has the pickers loaded when the browser has nothing better to do: at once where all agents are here,
 * else after some seconds, since a long list takes minutes. The result calls it off.
 */
export function loadPickersSoon(isLoading: boolean): () => void {
  const callOff = new AbortController();
  const { signal } = callOff;
  const load = () => {
    // Asked for without a network they would have failed for good.
    if (navigator.onLine) pickersWanted.set();
    else addEventListener('online', pickersWanted.set, { once: true, signal });
  };
  const stop = whenIdle(load, { afterMs: isLoading ? LONGEST_WAIT_MS : 0, withinMs: LONGEST_WAIT_MS });
  return () => {
    stop();
    callOff.abort();
  };
}
