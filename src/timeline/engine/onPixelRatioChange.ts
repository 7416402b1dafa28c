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
