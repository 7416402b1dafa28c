const MINUTE_MS = 60_000;

/** The most of these moments within any 60 seconds; of two exactly a minute apart, only one counts. */
export function mostInAnyMinute(momentsMs: readonly number[]): number {
  const sorted = momentsMs.toSorted((one, other) => one - other);
  let most = 0;
  let first = 0;
  for (const [index, atMs] of sorted.entries()) {
    while ((sorted[first] ?? atMs) <= atMs - MINUTE_MS) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
