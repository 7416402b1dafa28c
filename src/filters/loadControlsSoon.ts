import { whenIdle } from '../base/whenIdle';
import { calendars } from './dates/ChooseDates';
import { pickers } from './pickers/LazyPickers';

/** Pickers and calendars are the largest part of the page's scripts; nobody misses them while agents pour in. */
const LONGEST_WAIT_MS = 3000;

/**
 * Has the pickers and the calendars fetched when the browser has nothing better to do: at once where all agents
 * are here, else after some seconds, since a long list takes minutes. The result calls it off.
 */
export function loadControlsSoon(isLoading: boolean): () => void {
  const callOff = new AbortController();
  const { signal } = callOff;
  const load = () => {
    pickers.preload();
    calendars.preload();
  };
  const whenOnline = () => {
    // Without a network each stand-in would say that it failed.
    if (navigator.onLine) load();
    else addEventListener('online', load, { once: true, signal });
  };
  const stop = whenIdle(whenOnline, { afterMs: isLoading ? LONGEST_WAIT_MS : 0, withinMs: LONGEST_WAIT_MS });
  return () => {
    stop();
    callOff.abort();
  };
}
