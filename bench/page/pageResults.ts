import type { Measurements } from '../medianOfRuns';
import type { SizeName, SubjectName } from './sizes';

/** The result of one page with one size of contact center. */
export type SubjectResult = {
  readonly subject: SubjectName;
  readonly size: SizeName;
  readonly runCount: number;
  /** The day of the measurement, `yyyy-mm-dd`: a run of some pages or sizes keeps the figures of the others. */
  readonly date: string;
  /** Why a run was aborted, if it was; the figures after it are missing in the medians. */
  readonly abortReason: string | undefined;
  readonly medians: Measurements;
};

/** A target, and whether the dashboard met it. */
export type TargetResult = {
  readonly name: string;
  readonly size: SizeName;
  readonly limit: number;
  /** `undefined` if a figure that it needs was not measured. */
  readonly value: number | undefined;
  readonly isMet: boolean | undefined;
};

export type PageResults = {
  readonly latencyMs: number;
  readonly hasWorker: boolean;
  readonly agentsPerPage: number;
  readonly spansPerAgent: number;
  readonly comparison: readonly SubjectResult[];
  readonly throughProxy:
    | {
        readonly agentCount: number;
        readonly latencyMs: number;
        readonly runCount: number;
        readonly medians: Measurements;
      }
    | undefined;
  readonly targets: readonly TargetResult[];
};

/** The number at a path such as `load.paintedMs`; `undefined` if it was not measured. */
export function numberAt(measurements: Measurements, path: string): number | undefined {
  const value = path
    .split('.')
    .reduce<number | Measurements | undefined>(
      (within, name) => (typeof within === 'object' ? within[name] : undefined),
      measurements,
    );
  return typeof value === 'number' ? value : undefined;
}

/** The number of one page with one size; `undefined` if it was not measured. */
export function resultAt(
  results: readonly SubjectResult[],
  subject: SubjectName,
  size: SizeName,
  path: string,
): number | undefined {
  const found = results.find((result) => result.subject === subject && result.size === size);
  return found === undefined ? undefined : numberAt(found.medians, path);
}
