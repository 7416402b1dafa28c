/**
 * The value below which half of the others lie; between two, their mean.
 *
 * @throws {RangeError} when there are no values.
 */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * The value below which `percent` of the others lie, interpolated between neighbours.
 *
 * @param percent 0 (the least) to 100 (the greatest)
 * @throws {RangeError} when there are no values.
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const position = ((sorted.length - 1) * percent) / 100;
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (lower === undefined || upper === undefined) throw new RangeError('No values to take a percentile of');
  return lower + (upper - lower) * (position - Math.floor(position));
}
