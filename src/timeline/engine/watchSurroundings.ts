import { onPixelRatioChange } from './onPixelRatioChange';
import type { TimelineElements } from '../gestures/timelineElements';

/** Dispatched on the document when the page's colors or type have changed otherwise than by its scheme. */
export const LOOK_CHANGE = 'lookchange';

/**
 * Watches what changes the picture from outside: the room there is, the screen, the device's colors,
 * the page's type, and canvases that lost what was drawn. Returns what stops the watching.
 */
export function watchSurroundings(
  { scroller, plot, axis }: TimelineElements,
  handlers: {
    readonly onResize: () => void;
    readonly onScroll: () => void;
    readonly onLookChange: () => void;
  },
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const resize = new ResizeObserver(handlers.onResize);
  resize.observe(scroller);
  onPixelRatioChange(handlers.onResize, signal);
  scroller.addEventListener('scroll', handlers.onScroll, { signal, passive: true });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', handlers.onLookChange, { signal });
  // A page around this one may have given it other colors.
  document.addEventListener(LOOK_CHANGE, handlers.onLookChange, { signal });
  // Bars are measured and labelled in the page's own type, which may arrive after the first frame.
  void document.fonts.ready.then(() => (signal.aborted ? undefined : handlers.onLookChange()));
  for (const canvas of [plot, axis]) {
    canvas.addEventListener('contextrestored', handlers.onLookChange, { signal });
  }
  return () => {
    stop.abort();
    resize.disconnect();
  };
}
