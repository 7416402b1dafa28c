import { useSyncExternalStore } from 'react';
import { Observable } from '../../base/observable';

// What every start of the page needs. The rest is fetched by displays.

/** Whether the page is a display with a token of its own, and whether the service still accepts that. */
export type DisplayState = 'none' | 'admitted' | 'refused';

export const displayState = new Observable<DisplayState>('none');

export function useDisplayState(): DisplayState {
  return useSyncExternalStore(displayState.subscribe, displayState.get);
}
