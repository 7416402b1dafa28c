import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { LazyModule } from '../../base/LazyModule';
import type { OutputWords } from '../../words/en/output';
import type { Snapshot } from '../pipeline/contexts';
import type { FileJob } from './useFileJob';
import type { PrintExtent } from './print/printExtent';
import type { PrintViewProps } from './print/PrintView';

const printView = new LazyModule(() => import('./print/PrintView'));

/** What is made for paper. */
type Paper = PrintViewProps & { readonly PrintView: ComponentType<PrintViewProps> };

export type Printing = {
  /** Stands in the page for as long as it is prepared and printed. */
  readonly paper: Paper | undefined;
  /** Prepares all pages, then opens the browser's own dialog. */
  readonly print: () => void;
};

type Prepared = { readonly snapshot: Snapshot; readonly extent: PrintExtent; readonly isReady: boolean };

const AT_ONCE: PrintExtent = { kind: 'at-once' };

/**
 * Puts a view made for paper into the page while it is printed, from the button or from the browser's
 * own menu. The button prepares it a page at a time. The browser takes what is there when its own event has
 * been handled, so nothing may be waited for then: the view is fetched just after the page, and of many pages
 * only the first are made.
 */
export function usePrinting(
  takeSnapshot: () => Snapshot,
  words: OutputWords,
  start: (job: FileJob) => void,
): Printing {
  const [prepared, setPrepared] = useState<Prepared>();
  /** What the browser prints by itself. */
  const [hurried, setHurried] = useState<Snapshot>();
  useEffect(() => {
    const show = () => flushSync(() => setHurried((before) => before ?? takeSnapshot()));
    const hide = () => {
      setHurried(undefined);
      // What is still being prepared goes on.
      setPrepared((before) => (before?.isReady === true ? undefined : before));
    };
    // Some browsers, and tools that print without a window, tell it by the medium alone.
    const paper = window.matchMedia('print');
    const onMedium = () => (paper.matches ? show() : hide());
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    paper.addEventListener('change', onMedium);
    // Where it cannot be had, the page is printed as it is on screen.
    printView.preload();
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
      paper.removeEventListener('change', onMedium);
    };
  }, [takeSnapshot]);
  const isReady = prepared?.isReady === true;
  useEffect(() => {
    if (!isReady) return undefined;
    // A browser that was not let print tells of no end; what is done next must not be followed by an old print.
    const drop = () => setPrepared(undefined);
    const events = ['pointerdown', 'keydown'] as const;
    for (const event of events) window.addEventListener(event, drop, { capture: true, once: true });
    return () => {
      for (const event of events) window.removeEventListener(event, drop, { capture: true });
    };
  }, [isReady]);

  const print = useCallback(() => {
    const snapshot = takeSnapshot();
    start({
      title: words.tools.print,
      label: words.file.preparingPrint,
      warning: undefined,
      cancelled: words.file.printCancelled,
      isEmpty: false,
      run: async ({ signal, onProgress }) => {
        try {
          await printView.load();
        } catch {
          return;
        }
        await new Promise<void>((resolve, reject) => {
          signal.addEventListener('abort', () => {
            setPrepared(undefined);
            reject(signal.reason);
          });
          if (signal.aborted) reject(signal.reason);
          else
            setPrepared({
              snapshot,
              extent: { kind: 'growing', onProgress, onReady: resolve },
              isReady: false,
            });
        });
        // At once: the browser's own event comes as soon as this is done.
        flushSync(() => setPrepared((before) => before && { ...before, isReady: true }));
      },
      onDone: () => window.print(),
    });
  }, [takeSnapshot, words, start]);
  return { paper: paperOf(printView.get()?.PrintView, prepared, hurried), print };
}

/** What was prepared, whole; else, where the browser does not wait, what can be made at once. */
function paperOf(
  PrintView: ComponentType<PrintViewProps> | undefined,
  prepared: Prepared | undefined,
  hurried: Snapshot | undefined,
): Paper | undefined {
  if (PrintView === undefined) return undefined;
  if (hurried !== undefined && prepared?.isReady !== true) {
    return { PrintView, snapshot: hurried, extent: AT_ONCE };
  }
  return prepared && { PrintView, ...prepared };
}
