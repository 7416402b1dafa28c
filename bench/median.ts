/**
 * The middle value; the mean of the two middle ones for an even number.
 *
 * @throws {RangeError} when there are no values.
 */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * The value below which `percent` of the others are, interpolated between adjacent values.
 *
 * @param percent 0 (the smallest) to 100 (the largest)
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
