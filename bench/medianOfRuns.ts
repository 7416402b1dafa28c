import { median } from './median';

/** Numbers, by name, at any depth. */
export type Measurements = { readonly [name: string]: number | Measurements };

/**
 * The median of each number over several runs of the same shape.
 *
 * @throws {RangeError} when there are no runs.
 */
export function medianOfRuns(runs: readonly Measurements[]): Measurements {
  const [first] = runs;
  if (first === undefined) throw new RangeError('No runs to take the median of');
  const medians: Record<string, number | Measurements> = {};
  for (const [name, value] of Object.entries(first)) {
    const found = runs.map((run) => run[name]);
    medians[name] =
      typeof value === 'number'
        ? median(found.filter((one) => typeof one === 'number'))
        : medianOfRuns(found.filter((one) => typeof one === 'object'));
  }
  return medians;
}

/** The same numbers, one name each: `{pan: {gapMs: 3}}` becomes `{'pan.gapMs': 3}`. */
export function flatten(measurements: Measurements, prefix = ''): Record<string, number> {
  return Object.fromEntries(
    Object.entries(measurements).flatMap(([name, value]) =>
      typeof value === 'number'
        ? [[prefix + name, value] as const]
        : Object.entries(flatten(value, `${prefix}${name}.`)),
    ),
  );
}
