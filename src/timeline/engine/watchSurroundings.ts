import type { TimelineElements } from '../gestures/timelineElements';

/** Dispatched on the document when the page's colors or type have changed otherwise than by its scheme. */
export const LOOK_CHANGE = 'lookchange';

/**
 * Watches what changes the picture from outside: the room there is, the screen, the device's colors,
 * the page's type, and canvases that lost what was drawn.
 */
export function watchSurroundings(
  { scroller, plot, axis }: TimelineElements,
  handlers: {
    readonly onResize: () => void;
    readonly onScroll: () => void;
    readonly onLookChange: () => void;
  },
  signal: AbortSignal,
): void {
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
  signal.addEventListener('abort', () => resize.disconnect());
}

/** Calls whenever a CSS pixel comes to another number of device pixels: browser zoom, another screen. */
export function onPixelRatioChange(callback: () => void, signal: AbortSignal): void {
  // A query matches one ratio only, so each change needs a new one.
  const watch = () =>
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        callback();
        watch();
      },
      { once: true, signal },
    );
  watch();
}
