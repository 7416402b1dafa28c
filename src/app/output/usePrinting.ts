import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { LazyModule } from '../../base/LazyModule';
import type { OutputWords } from '../../words/en/output';
import type { Snapshot } from '../pipeline/contexts';
import type { FileJob } from './useFileJob';
import type { PrintExtent, PrintViewProps } from './print/printExtent';

const printView = new LazyModule(() => import('./print/PrintView'));

/** What is made for paper. */
type Paper = PrintViewProps & { readonly PrintView: ComponentType<PrintViewProps> };

export type Printing = {
  /** Rendered while it is prepared and printed. */
  readonly paper: Paper | undefined;
  /** Prepares all pages, then opens the browser's own dialog. */
  readonly print: () => void;
};

type Prepared = { readonly snapshot: Snapshot; readonly extent: PrintExtent; readonly isReady: boolean };

const AT_ONCE: PrintExtent = { kind: 'at-once' };

/**
 * Renders a print view while printing, from the button or from the browser's own menu. The button prepares it a
 * page at a time. The browser prints right after its own event, so nothing can be awaited then: the view is
 * fetched just after the page, and only the first of many pages are made. Unless it is allowed, nothing is printed.
 */
export function usePrinting(
  takeSnapshot: () => Snapshot,
  words: OutputWords,
  start: (job: FileJob) => void,
  isAllowed: boolean,
): Printing {
  const [prepared, setPrepared] = useState<Prepared>();
  /** The page as printed from the browser's own menu. */
  const [browserPrint, setBrowserPrint] = useState<Snapshot>();
  useEffect(() => {
    if (!isAllowed) return undefined;
    const show = () => flushSync(() => setBrowserPrint((before) => before ?? takeSnapshot()));
    const hide = () => {
      setBrowserPrint(undefined);
      // Preparation continues.
      setPrepared((before) => (before?.isReady === true ? undefined : before));
    };
    // Some browsers and headless tools only change the medium.
    const paper = window.matchMedia('print');
    const onMedium = () => (paper.matches ? show() : hide());
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    paper.addEventListener('change', onMedium);
    // If it cannot be loaded, the page is printed as it is on screen.
    printView.preload();
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
      paper.removeEventListener('change', onMedium);
    };
  }, [takeSnapshot, isAllowed]);
  const isReady = prepared?.isReady === true;
  useEffect(() => {
    if (!isReady) return undefined;
    // If printing was refused there is no event, so the next input discards the old print.
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
        // Synchronously: the browser's own event follows immediately.
        flushSync(() => setPrepared((before) => before && { ...before, isReady: true }));
      },
      onDone: () => window.print(),
    });
  }, [takeSnapshot, words, start]);
  return { paper: paperOf(printView.get()?.PrintView, prepared, browserPrint), print };
}

/** The prepared print if complete; else, from the browser's menu, what can be made at once. */
function paperOf(
  PrintView: ComponentType<PrintViewProps> | undefined,
  prepared: Prepared | undefined,
  browserPrint: Snapshot | undefined,
): Paper | undefined {
  if (PrintView === undefined) return undefined;
  if (browserPrint !== undefined && prepared?.isReady !== true) {
    return { PrintView, snapshot: browserPrint, extent: AT_ONCE };
  }
  return prepared && { PrintView, ...prepared };
}
