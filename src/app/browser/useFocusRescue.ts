import { useEffect } from 'react';
import { LazyModule } from '../../base/LazyModule';

const focusWatch = new LazyModule(() => import('./watchFocus'));

/** Props of the element that takes the focus when the focused one disappears. */
export const focusHome = { 'data-focus-home': '', tabIndex: -1 } as const;

/** Keeps the focus in place when the focused element disappears: see `watchFocus`, loaded after the page. */
export function useFocusRescue(): void {
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const begin = async () => {
      const { watchFocus } = await focusWatch.load();
      if (!isOver) stop = watchFocus();
    };
    // Without it the focus moves to the top of the page, as browsers do.
    begin().catch(() => {});
    return () => {
      isOver = true;
      stop();
    };
  }, []);
}
