/**
 * Runs a task when the browser is idle: after `afterMs` at the earliest, and at most `withinMs` later. Returns
 * a function that cancels it.
 */
export function whenIdle(task: () => void, { afterMs, withinMs }: { afterMs: number; withinMs: number }) {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    // Safari has no `requestIdleCallback`.
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(task, { timeout: withinMs });
    else task();
  }, afterMs);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
