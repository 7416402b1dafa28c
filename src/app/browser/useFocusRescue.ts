import { useEffect } from 'react';
import { LazyModule } from '../../base/LazyModule';

const focusWatch = new LazyModule(() => import('./watchFocus'));

/** Marks the element that takes the focus when what had it goes away. It needs `tabIndex={-1}`. */
export const focusHome = { 'data-focus-home': '', tabIndex: -1 } as const;

/** Keeps the focus on the page when what had it goes away: see `watchFocus`, loaded just after the page. */
export function useFocusRescue(): void {
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const begin = async () => {
      const { watchFocus } = await focusWatch.load();
      if (!isOver) stop = watchFocus();
    };
    // Without it the focus starts again at the top, as on any page.
    begin().catch(() => {});
    return () => {
      isOver = true;
      stop();
    };
  }, []);
}
