/**
 * Does a task when the browser has nothing better to do, `afterMs` from now at the earliest and
 * `withinMs` later at the latest. The result calls it off.
 */
export function whenIdle(task: () => void, { afterMs, withinMs }: { afterMs: number; withinMs: number }) {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    // Safari knows no idle callbacks.
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(task, { timeout: withinMs });
    else task();
  }, afterMs);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
