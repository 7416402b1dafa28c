import { percentile } from '../median';
import type { ProbeRecord } from './pageProbe';

/** How smooth the page was during a gesture; all in ms. */
export type Smoothness = {
  readonly frameGapP50Ms: number;
  readonly frameGapP95Ms: number;
  readonly frameGapMaxMs: number;
  readonly longTaskCount: number;
  /** 0 if there was no task over 50 ms. */
  readonly longestTaskMs: number;
  readonly inputLatencyP95Ms: number;
  /** CPU time of the main thread for each frame; unlike the gaps, it differs even when all work fits into a frame. */
  readonly mainThreadMsPerFrame: number;
};

/** Tasks over 50 ms that ran at least partly between two moments. */
export function longTasksBetween(
  longTasks: ProbeRecord['longTasks'],
  startMs: number,
  endMs: number,
): { readonly longTaskCount: number; readonly longestTaskMs: number } {
  const durationsMs = longTasks
    .filter((task) => task.startMs < endMs && task.startMs + task.durationMs > startMs)
    .map(({ durationMs }) => durationMs);
  return { longTaskCount: durationsMs.length, longestTaskMs: Math.max(0, ...durationsMs) };
}

/**
 * Sums up what the probe recorded between two moments.
 *
 * @throws {RangeError} if there were fewer than two frames or no input at all.
 */
export function smoothnessBetween(
  probe: Pick<ProbeRecord, 'frameMs' | 'inputs' | 'longTasks'>,
  { startMs, endMs, mainThreadMs }: { startMs: number; endMs: number; mainThreadMs: number },
): Smoothness {
  const frames = probe.frameMs.filter((atMs) => atMs >= startMs && atMs <= endMs);
  const gapsMs = frames.slice(1).map((atMs, index) => atMs - (frames[index] ?? atMs));
  const latenciesMs = probe.inputs
    .filter(({ eventMs }) => eventMs >= startMs)
    .map(({ eventMs, presentedMs }) => presentedMs - eventMs);
  return {
    frameGapP50Ms: percentile(gapsMs, 50),
    frameGapP95Ms: percentile(gapsMs, 95),
    frameGapMaxMs: percentile(gapsMs, 100),
    ...longTasksBetween(probe.longTasks, startMs, endMs),
    inputLatencyP95Ms: percentile(latenciesMs, 95),
    mainThreadMsPerFrame: mainThreadMs / gapsMs.length,
  };
}
