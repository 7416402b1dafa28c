import { type RefObject, useEffect } from 'react';

/** Gives the focus back to what opened this part, once it is gone and unless something else has taken it. */
export function useFocusReturn(triggerRef: RefObject<HTMLElement | null>): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const { activeElement } = document;
        const isLost =
          activeElement === document.body || activeElement?.matches('[data-focus-home]') === true;
        if (isLost) triggerRef.current?.focus();
      });
    },
    [triggerRef],
  );
}
