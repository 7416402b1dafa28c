import { LazyModule } from '../../base/LazyModule';
import { useLateWatch } from './useLateWatch';

const focusWatch = new LazyModule(async () => (await import('./watchFocus')).watchFocus);
const searchKeyWatch = new LazyModule(async () => (await import('./watchSearchKey')).watchSearchKey);

/** Props of the element that takes the focus when the focused one disappears. */
export const focusHome = { 'data-focus-home': '', tabIndex: -1 } as const;

/** Keeps the focus in place when the focused element disappears: see `watchFocus`. */
export function useFocusRescue(): void {
  useLateWatch(focusWatch);
}

/** Has `/` lead to the search: see `watchSearchKey`. */
export function useSearchKey(): void {
  useLateWatch(searchKeyWatch);
}
