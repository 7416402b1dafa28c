import { type Point, slope } from '../slope';

/** Code is compiled and caches fill in the first minutes of a process. */
const WARM_UP_MINUTES = 5;

export type MemorySample = { readonly minute: number; readonly megabytes: number };

export type MemoryReport = {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly largestMegabytes: number;
  readonly lastMegabytes: number;
  /** By least squares after five minutes; `null` for a process that lived less than ten more: that is noise. */
  readonly megabytesPerHour: number | null;
};

/** How the resident memory of one process developed; `undefined` without samples. */
export function memoryOfLife(samples: readonly MemorySample[]): MemoryReport | undefined {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const warm: readonly Point[] = samples
    .filter(({ minute }) => minute >= first.minute + WARM_UP_MINUTES)
    .map(({ minute, megabytes }) => ({ x: minute / 60, y: megabytes }));
  const isLongEnough = last.minute - first.minute >= 3 * WARM_UP_MINUTES;
  return {
    fromMinute: first.minute,
    toMinute: last.minute,
    largestMegabytes: Math.max(...samples.map(({ megabytes }) => megabytes)),
    lastMegabytes: last.megabytes,
    megabytesPerHour: isLongEnough ? (slope(warm) ?? null) : null,
  };
}
