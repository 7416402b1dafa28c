import { markdownTable } from '../markdownTable';
import type { RepliesReport } from './countReplies';
import type { MemoryReport, MemorySample } from './memoryOfLife';
import type { ShortageReport } from './shortage';

export type SoakResult = RepliesReport & {
  readonly crowd: string;
  readonly minutes: number;
  readonly withData: number;
  /** `null` if some never had any. */
  readonly allAfterSeconds: number | null;
  readonly shortage: ShortageReport;
  readonly calls: number;
  readonly mostCallsInAMinute: number;
  readonly refusedByUpstream: number;
  readonly restarts: readonly {
    readonly what: string;
    readonly atMinute: number;
    readonly errorsInNextMinute: Readonly<Record<string, number>>;
  }[];
  /** Replicas that ended by themselves. */
  readonly replicasLost: number;
  /** Pages with other agents or times than they should have. */
  readonly faults: number;
  /** How much older than stated the data was at worst: at least, in seconds. */
  readonly understatedSeconds: number;
  /** Of each replica, for each time that it was started. */
  readonly memory: readonly (readonly MemoryReport[])[];
  readonly memoryByMinute: readonly (readonly MemorySample[])[];
};

/** The table of the handbook. */
export function soakTable(result: SoakResult): string {
  const whole = (value: number) => String(Math.round(value));
  const { shortage } = result;
  return markdownTable(
    ['what', 'measured'],
    [
      ['requests', `${result.requests}; ${errorsText(result.errors)}`],
      ['wrong pages', String(result.faults)],
      [
        'all had data',
        result.allAfterSeconds === null ? 'never' : `after ${whole(result.allAfterSeconds)} s`,
      ],
      [
        'without data, or with data older than 2 minutes and 2 refreshes',
        `${shortage.affected} supervisors, ${whole(shortage.longestSeconds)} s at most, ` +
          `${shortage.percentOfTime.toFixed(1)} % of the time`,
      ],
      [
        'calls',
        `${result.calls}, at most ${result.mostCallsInAMinute} in any minute; ${result.refusedByUpstream} refused`,
      ],
      ['time for a page', `p50 ${whole(result.p50Ms)} ms, p99 ${whole(result.p99Ms)} ms`],
      ...result.restarts.map(({ what, atMinute, errorsInNextMinute }) => [
        `${what} (minute ${whole(atMinute)})`,
        `in the next minute: ${errorsText(errorsInNextMinute)}`,
      ]),
      ['replicas that ended by themselves', String(result.replicasLost)],
      ...result.memory.flatMap((lives, index) =>
        lives.map((life) => [
          `memory of replica ${index + 1}, minutes ${whole(life.fromMinute)} to ${whole(life.toMinute)}`,
          memoryText(life),
        ]),
      ),
    ],
  );
}

function errorsText(errors: Readonly<Record<string, number>>): string {
  const found = Object.entries(errors).toSorted(([, one], [, other]) => other - one);
  return found.length === 0 ? 'no errors' : found.map(([kind, count]) => `${count} × ${kind}`).join(', ');
}

function memoryText({ largestMegabytes, lastMegabytes, megabytesPerHour }: MemoryReport): string {
  const [largest, last] = [largestMegabytes, lastMegabytes].map(Math.round);
  const growth =
    megabytesPerHour === null
      ? ''
      : `, ${megabytesPerHour < 0 ? '' : '+'}${megabytesPerHour.toFixed(1)} MB/h`;
  return `${largest} MB at most, ${last} MB at the end${growth}`;
}
