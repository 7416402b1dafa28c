import { MINUTE_MS, SECOND_MS } from '../../time/instant';

/**
 * The interval as it is shown: to 5 seconds below two minutes, to half a minute above. What is shown stays until
 * the interval is a whole step away, so that the words do not change at each reply.
 */
export function shownIntervalMs(intervalMs: number, shownMs?: number): number {
  const stepMs = intervalMs < 2 * MINUTE_MS ? 5 * SECOND_MS : MINUTE_MS / 2;
  if (shownMs !== undefined && Math.abs(intervalMs - shownMs) < stepMs) return shownMs;
  return Math.round(intervalMs / stepMs) * stepMs;
}
