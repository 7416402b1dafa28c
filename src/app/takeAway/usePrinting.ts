import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PrintViewProps } from './print/PrintView';

const loadPrintView = async () => (await import('./print/PrintView')).PrintView;

export type Printing = {
  /** Stands in the page for as long as it is printed. */
  readonly PrintView: ComponentType<PrintViewProps> | undefined;
  /** Opens the browser's own dialog. */
  readonly print: () => void;
};

/**
 * Puts a view made for paper into the page while it is printed, from the button or from the browser's
 * own menu. The browser takes what is there when its event has been handled, so nothing may be waited for
 * then: the view is fetched just after the page.
 */
export function usePrinting(): Printing {
  const [Loaded, setLoaded] = useState<ComponentType<PrintViewProps>>();
  const [isPrinting, setIsPrinting] = useState(false);
  const load = useCallback(async () => {
    const View = await loadPrintView();
    setLoaded(() => View);
  }, []);
  useEffect(() => {
    const show = () => flushSync(() => setIsPrinting(true));
    const hide = () => setIsPrinting(false);
    // Some browsers, and tools that print without a window, tell it by the medium alone.
    const paper = window.matchMedia('print');
    const onMedium = () => (paper.matches ? show() : hide());
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    paper.addEventListener('change', onMedium);
    // Where it cannot be had, the page is printed as it is on screen.
    loadPrintView().then(
      (View) => setLoaded(() => View),
      () => {},
    );
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
      paper.removeEventListener('change', onMedium);
    };
  }, []);
  const print = useCallback(() => {
    load().then(
      // The menu closes first.
      () => setTimeout(() => window.print(), 0),
      () => window.print(),
    );
  }, [load]);
  return { PrintView: isPrinting ? Loaded : undefined, print };
}
