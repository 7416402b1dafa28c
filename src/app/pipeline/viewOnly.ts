import { useSyncExternalStore } from 'react';
import { Observable } from '../../base/observable';

/** Whether the reader may look at what the page shows, and not take it along: see `contract/viewOnly.ts`. */
export const viewOnly = new Observable(false);

/** Whether the page offers no exports, copies, and prints. */
export function useIsViewOnly(): boolean {
  return useSyncExternalStore(viewOnly.subscribe, viewOnly.get);
}
