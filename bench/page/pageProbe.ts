/** What the probe has seen; all times in ms of the page's own clock (`performance.now()`). */
export type ProbeRecord = {
  /** A row header of the dashboard's timeline is in a frame that was painted. */
  firstRowsMs: number | undefined;
  /** Every page is in and painted. */
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
 * Runs in the page before its own scripts: notes long tasks, frames, input latencies, and when all is
 * drawn. The dashboard says so by its `grid` that is no longer busy, the other pages by `data-complete` on
 * the root. Asking once a frame costs microseconds; a watcher on every change would take part in what is
 * measured.
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
  // The browser keeps 250 of them unless told otherwise; a large crowd has more pages than that.
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
  // A message sent at the start of a frame is delivered once the frame is out of the main thread's hands.
  const frameEnd = new MessageChannel();
  frameEnd.port1.addEventListener('message', () => {
    const presentedMs = performance.now();
    for (const eventMs of waiting.splice(0)) probe.inputs.push({ eventMs, presentedMs });
  });
  frameEnd.port1.start();

  let hadRows = false;
  let wasComplete = false;
  const look = () => {
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
    // What was there a frame ago has been painted by now.
    if (hadRows) probe.firstRowsMs ??= frameMs;
    if (wasComplete) probe.paintedMs ??= frameMs;
    if (probe.paintedMs === undefined) look();
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
