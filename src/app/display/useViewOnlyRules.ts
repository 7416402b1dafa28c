import { useEffect } from 'react';
import { useIsViewOnly } from '../pipeline/viewOnly';

/** Keeps what the page shows from being selected, copied, and printed where the reader may only look at it. */
export function useViewOnlyRules(): void {
  const isViewOnly = useIsViewOnly();
  useEffect(() => {
    if (!isViewOnly) return undefined;
    const { dataset } = document.documentElement;
    dataset['viewOnly'] = '';
    const refuse = (event: ClipboardEvent) => {
      // What somebody typed is theirs.
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', refuse, { capture: true });
    return () => {
      delete dataset['viewOnly'];
      removeEventListener('copy', refuse, { capture: true });
    };
  }, [isViewOnly]);
}
