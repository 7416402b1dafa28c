import { median } from './median';

/** Numbers, by name, at any depth; `undefined` if a run did not get that far. */
export type Measurements = { readonly [name: string]: number | undefined | Measurements };

/**
 * The median of each number over several runs. A number that only some runs have is the median of those.
 *
 * @throws {RangeError} when there are no runs.
 */
export function medianOfRuns(runs: readonly Measurements[]): Measurements {
  if (runs.length === 0) throw new RangeError('No runs to take the median of');
  const medians: Record<string, number | Measurements> = {};
  for (const name of new Set(runs.flatMap((run) => Object.keys(run)))) {
    const found = runs.map((run) => run[name]);
    const numbers = found.filter((one) => typeof one === 'number');
    const nested = found.filter((one) => typeof one === 'object');
    if (numbers.length > 0) medians[name] = median(numbers);
    else if (nested.length > 0) medians[name] = medianOfRuns(nested);
  }
  return medians;
}

/** The same numbers, flattened: `{pan: {gapMs: 3}}` becomes `{'pan.gapMs': 3}`. */
export function flatten(measurements: Measurements, prefix = ''): Record<string, number> {
  return Object.fromEntries(
    Object.entries(measurements).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return typeof value === 'number'
        ? [[prefix + name, value] as const]
        : Object.entries(flatten(value, `${prefix}${name}.`));
    }),
  );
}
