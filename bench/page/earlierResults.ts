import * as v from 'valibot';

import type { Measurements } from '../medianOfRuns';
import type { PageResults, SubjectResult } from './pageResults';
import { sizeNames, subjectNames } from './sizes';

const measurementsSchema: v.GenericSchema<Measurements> = v.lazy(() =>
  v.record(v.string(), v.union([v.number(), measurementsSchema])),
);

const resultSchema = v.object({
  subject: v.picklist(subjectNames),
  size: v.picklist(sizeNames),
  runCount: v.number(),
  date: v.string(),
  abortReason: v.optional(v.string()),
  medians: measurementsSchema,
});

const suiteSchema = v.object({
  page: v.object({
    latencyMs: v.number(),
    hasWorker: v.boolean(),
    comparison: v.array(resultSchema),
    throughProxy: v.optional(
      v.object({
        agentCount: v.number(),
        latencyMs: v.number(),
        runCount: v.number(),
        medians: measurementsSchema,
      }),
    ),
  }),
});

/** The results of an earlier run that are kept until they are measured again. */
export type EarlierResults = Pick<PageResults, 'comparison' | 'throughProxy'>;

const nothing: EarlierResults = { comparison: [], throughProxy: undefined };

/** What two runs must have in common for their figures to be in one table. */
type Conditions = { readonly latencyMs: number; readonly hasWorker: boolean };

/**
 * The figures of an earlier run under the same conditions; none if there was no such run, or if it can no
 * longer be read.
 *
 * @param results all of `bench/results.json`
 */
export function earlierResults(results: unknown, conditions: Conditions): EarlierResults {
  const read = v.safeParse(suiteSchema, results);
  if (!read.success) return nothing;
  const { comparison, throughProxy, latencyMs, hasWorker } = read.output.page;
  if (latencyMs !== conditions.latencyMs || hasWorker !== conditions.hasWorker) return nothing;
  return {
    comparison: comparison.map((result) => ({ ...result, abortReason: result.abortReason })),
    throughProxy,
  };
}

/** Replaces earlier results with new ones, by size and page. */
export function withNewResults(
  earlier: readonly SubjectResult[],
  now: readonly SubjectResult[],
): SubjectResult[] {
  return sizeNames.flatMap((size) =>
    subjectNames.flatMap((subject) => {
      const isIt = (result: SubjectResult) => result.size === size && result.subject === subject;
      return now.find(isIt) ?? earlier.find(isIt) ?? [];
    }),
  );
}
