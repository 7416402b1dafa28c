/** What the probe has recorded; all times in ms of the page's own clock (`performance.now()`). */
export type ProbeRecord = {
  /** When a row header of the dashboard's timeline was painted. */
  firstRowsMs: number | undefined;
  /** When every page was loaded and painted. */
  paintedMs: number | undefined;
  readonly longTasks: { readonly startMs: number; readonly durationMs: number }[];
  readonly frameMs: number[];
  /** From the event's own time to the end of the frame after its handlers. */
  readonly inputs: { readonly eventMs: number; readonly presentedMs: number }[];
};

declare global {
  interface Window {
    benchmarkProbe: ProbeRecord;
  }
}

/**
 * Runs in the page before its own scripts: records long tasks, frames, input latencies, and when everything is
 * drawn. The dashboard indicates that by its `grid` no longer being busy, the other pages by `data-complete` on the
 * root. Checking once for each frame costs microseconds; observing every change would affect the measurement.
 */
export function installProbe({ isDashboard }: { readonly isDashboard: boolean }): void {
  const probe: ProbeRecord = {
    firstRowsMs: undefined,
    paintedMs: undefined,
    longTasks: [],
    frameMs: [],
    inputs: [],
  };
  window.benchmarkProbe = probe;
  // The browser keeps only 250 entries by default; a large crowd has more pages than that.
  performance.setResourceTimingBufferSize(5000);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      probe.longTasks.push({ startMs: startTime, durationMs: duration });
    }
  }).observe({ type: 'longtask', buffered: true });

  const waiting: number[] = [];
  for (const type of ['wheel', 'pointermove'] as const) {
    const note = (event: Event) => waiting.push(event.timeStamp);
    addEventListener(type, note, { capture: true, passive: true });
  }
  // A message sent at the start of a frame is delivered once the main thread has finished the frame.
  const frameEnd = new MessageChannel();
  frameEnd.port1.addEventListener('message', () => {
    const presentedMs = performance.now();
    for (const eventMs of waiting.splice(0)) probe.inputs.push({ eventMs, presentedMs });
  });
  frameEnd.port1.start();

  let hadRows = false;
  let wasComplete = false;
  const checkPage = () => {
    if (!isDashboard) {
      wasComplete = document.documentElement.dataset['complete'] === 'true';
      return;
    }
    const grid = document.querySelector('[role="grid"]');
    hadRows = grid !== null && grid.querySelector('[role="rowheader"]') !== null;
    wasComplete = hadRows && grid?.getAttribute('aria-busy') === 'false';
  };
  const onFrame = (frameMs: number) => {
    probe.frameMs.push(frameMs);
    if (waiting.length > 0) frameEnd.port2.postMessage(undefined);
    // What was there one frame ago is painted by now.
    if (hadRows) probe.firstRowsMs ??= frameMs;
    if (wasComplete) probe.paintedMs ??= frameMs;
    if (probe.paintedMs === undefined) checkPage();
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
