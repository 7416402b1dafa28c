/** What the probe has seen; all times in ms of the page's own clock (`performance.now()`). */
export type ProbeRecord = {
  /** A row header of the timeline is in a frame that was painted. */
  firstRowsMs: number | undefined;
  /** The timeline says that every page is in and painted. */
  allRowsMs: number | undefined;
  readonly longTasks: { readonly startMs: number; readonly durationMs: number }[];
  readonly frameMs: number[];
};

declare global {
  interface Window {
    benchmarkProbe: ProbeRecord;
  }
}

/**
 * Runs in the page before its own scripts: notes long tasks, frames, and when the timeline (the `grid`
 * of the page's public names) has its first rows and when it is no longer busy. Asking once a frame
 * costs microseconds; a watcher on every change would take part in what is measured.
 */
export function installProbe(): void {
  const probe: ProbeRecord = { firstRowsMs: undefined, allRowsMs: undefined, longTasks: [], frameMs: [] };
  window.benchmarkProbe = probe;
  // The browser keeps 250 of them unless told otherwise; a large crowd has more pages than that.
  performance.setResourceTimingBufferSize(5000);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      probe.longTasks.push({ startMs: startTime, durationMs: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  let hadRows = false;
  let wasIdle = false;
  const onFrame = (frameMs: number) => {
    probe.frameMs.push(frameMs);
    // What was there a frame ago has been painted by now.
    if (hadRows) probe.firstRowsMs ??= frameMs;
    if (wasIdle) probe.allRowsMs ??= frameMs;
    if (probe.allRowsMs === undefined) {
      const grid = document.querySelector('[role="grid"]');
      hadRows = grid?.querySelector('[role="rowheader"]') !== null && grid !== null;
      wasIdle = hadRows && grid?.getAttribute('aria-busy') === 'false';
    }
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
