import { whenIdle } from '../base/whenIdle';
import { calendars } from './dates/ChooseDates';
import { displayPopover } from './DisplayControl';
import { sheetContents } from './FilterSheet';
import { reasonsPopover } from './ReasonsControl';
import { pickers } from './pickers/LazyPickers';

/** Pickers and calendars are the largest part of the page's scripts; they are not needed while agents are loading. */
const LONGEST_WAIT_MS = 3000;

/**
 * Has the pickers and the calendars fetched when the browser is idle: at once if all agents
 * are loaded, otherwise after some seconds, since a long list takes minutes. The result cancels it.
 */
export function loadControlsSoon(isLoading: boolean): () => void {
  const cancellation = new AbortController();
  const { signal } = cancellation;
  const load = () => {
    pickers.preload();
    calendars.preload();
    reasonsPopover.preload();
    displayPopover.preload();
    sheetContents.preload();
  };
  const whenOnline = () => {
    // Offline, each placeholder would report a failure.
    if (navigator.onLine) load();
    else addEventListener('online', load, { once: true, signal });
  };
  const stop = whenIdle(whenOnline, { afterMs: isLoading ? LONGEST_WAIT_MS : 0, withinMs: LONGEST_WAIT_MS });
  return () => {
    stop();
    cancellation.abort();
  };
}
