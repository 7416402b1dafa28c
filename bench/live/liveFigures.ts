import { median } from '../median';
import type { ProbeRecord } from '../page/pageProbe';

/** What has been used up to a moment. */
export type LiveSample = {
  /** Real time since the page was opened. */
  readonly atMs: number;
  /** CPU time of the page's main thread. */
  readonly mainThreadMs: number;
  /** CPU time of the page's process: its main thread, the reading thread, and the browser's own threads in it. */
  readonly processMs: number;
};

export type LiveFigures = {
  readonly minutes: number;
  readonly refreshCount: number;
  /** By the clock. */
  readonly longTaskCount: number;
  /** 0 if there was no task over 50 ms. */
  readonly longestTaskMs: number;
  /** Tasks with over 50 ms of CPU time, whatever else ran on the machine; `undefined` if they were not traced. */
  readonly longWorkCount: number | undefined;
  readonly longestWorkMs: number | undefined;
  /** When the tasks over 50 ms began, in seconds since the page was opened, and how long they took. */
  readonly longTasks: readonly { readonly atSeconds: number; readonly durationMs: number }[];
  /** CPU time per time, refreshing included, in percent of a core. */
  readonly mainThreadPercent: number;
  readonly processPercent: number;
  /** Of the main thread, of the median and of the busiest minute. */
  readonly medianMinutePercent: number;
  readonly busiestMinutePercent: number;
  /** After a collection of garbage, of page and workers. */
  readonly firstMegabytes: number;
  readonly lastMegabytes: number;
  readonly growthMegabytes: number;
};

export type LiveTarget = {
  readonly name: string;
  readonly limit: number;
  readonly value: number;
  readonly isMet: boolean;
};

/** The browser's own limit for a long task. */
const LONG_TASK_MS = 50;

type Watched = {
  /** At the start, after every minute, and at the end. */
  readonly samples: readonly LiveSample[];
  readonly longTasks: ProbeRecord['longTasks'];
  /** CPU time of each traced task; `undefined` if none was traced. */
  readonly taskWorkMs: readonly number[] | undefined;
  readonly refreshCount: number;
  readonly firstMegabytes: number;
  readonly lastMegabytes: number;
};

function percentBetween(
  one: LiveSample,
  other: LiveSample,
  used: 'mainThreadMs' | 'processMs' = 'mainThreadMs',
): number {
  return (100 * (other[used] - one[used])) / (other.atMs - one.atMs);
}

/**
 * Sums up what was sampled while the page was watched. Tasks before the first sample or after the last do not
 * count: they may be the collections of garbage.
 *
 * @throws {RangeError} if there are fewer than two samples.
 */
export function liveFigures(watched: Watched): LiveFigures {
  const { samples, taskWorkMs, refreshCount, firstMegabytes, lastMegabytes } = watched;
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || first === last) throw new RangeError('Nothing was watched');
  const longTasks = watched.longTasks.filter(
    ({ startMs, durationMs }) => startMs + durationMs > first.atMs && startMs < last.atMs,
  );
  const minutePercents = samples
    .slice(1)
    .map((sample, index) => percentBetween(samples[index] ?? first, sample));
  return {
    minutes: (last.atMs - first.atMs) / 60_000,
    refreshCount,
    longTaskCount: longTasks.length,
    longestTaskMs: Math.max(0, ...longTasks.map(({ durationMs }) => durationMs)),
    longWorkCount: taskWorkMs?.filter((workMs) => workMs > LONG_TASK_MS).length,
    longestWorkMs: taskWorkMs && Math.max(0, ...taskWorkMs),
    longTasks: longTasks.map(({ startMs, durationMs }) => ({ atSeconds: startMs / 1000, durationMs })),
    mainThreadPercent: percentBetween(first, last),
    processPercent: percentBetween(first, last, 'processMs'),
    medianMinutePercent: median(minutePercents),
    busiestMinutePercent: Math.max(...minutePercents),
    firstMegabytes,
    lastMegabytes,
    growthMegabytes: lastMegabytes - firstMegabytes,
  };
}

/** Compares the figures with what a page may cost that nobody touches. */
export function evaluateLiveTargets(figures: LiveFigures): LiveTarget[] {
  const targets = [
    figures.longWorkCount === undefined
      ? { name: 'tasks over 50 ms', limit: 0, value: figures.longTaskCount }
      : { name: 'tasks with over 50 ms of work', limit: 0, value: figures.longWorkCount },
    { name: 'growth of memory, MB', limit: 10, value: figures.growthMegabytes },
    { name: 'main thread, % of a core', limit: 2, value: figures.mainThreadPercent },
  ];
  return targets.map((target) => ({ ...target, isMet: target.value <= target.limit }));
}
