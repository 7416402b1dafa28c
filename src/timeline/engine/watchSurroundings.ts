import { onPixelRatioChange } from './onPixelRatioChange';
import type { TimelineElements } from '../gestures/timelineElements';

/** Told on the document when the page's colours or type have changed otherwise than by its scheme. */
export const LOOK_CHANGE = 'lookchange';

/**
 * Watches what changes the picture from outside: the room there is, the screen, the device's colours,
 * the page's type, and canvases that lost what was drawn. Returns what stops the watching.
 */
export function watchSurroundings(
  { scroller, plot, axis }: TimelineElements,
  told: { readonly onResize: () => void; readonly onScroll: () => void; readonly onLookChange: () => void },
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const resize = new ResizeObserver(told.onResize);
  resize.observe(scroller);
  onPixelRatioChange(told.onResize, signal);
  scroller.addEventListener('scroll', told.onScroll, { signal, passive: true });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', told.onLookChange, { signal });
  // A page around this one may have given it other colours.
  document.addEventListener(LOOK_CHANGE, told.onLookChange, { signal });
  // Bars are measured and labelled in the page's own type, which may arrive after the first frame.
  void document.fonts.ready.then(() => (signal.aborted ? undefined : told.onLookChange()));
  for (const canvas of [plot, axis]) {
    canvas.addEventListener('contextrestored', told.onLookChange, { signal });
  }
  return () => {
    stop.abort();
    resize.disconnect();
  };
}
