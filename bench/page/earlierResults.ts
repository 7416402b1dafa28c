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
  gaveUpOn: v.optional(v.string()),
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

/** What stays of an earlier run until it is measured again. */
export type EarlierResults = Pick<PageResults, 'comparison' | 'throughProxy'>;

const nothing: EarlierResults = { comparison: [], throughProxy: undefined };

/** What the figures of two runs must have in common to stand in one table. */
type Conditions = { readonly latencyMs: number; readonly hasWorker: boolean };

/**
 * The figures of an earlier run under the same conditions; none where there was no such run, or where it
 * cannot be read any more.
 *
 * @param results all of `bench/results.json`
 */
export function earlierResults(results: unknown, conditions: Conditions): EarlierResults {
  const read = v.safeParse(suiteSchema, results);
  if (!read.success) return nothing;
  const { comparison, throughProxy, latencyMs, hasWorker } = read.output.page;
  if (latencyMs !== conditions.latencyMs || hasWorker !== conditions.hasWorker) return nothing;
  return {
    comparison: comparison.map((result) => ({ ...result, gaveUpOn: result.gaveUpOn })),
    throughProxy,
  };
}

/** Puts what was measured now into the place of what was measured earlier; size by size, page by page. */
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
