/** The most instants within any such stretch of time, its end included and its start not. In any order. */
export function mostWithin(instantsMs: readonly number[], lengthMs: number): number {
  const sorted = instantsMs.toSorted((one, other) => one - other);
  let most = 0;
  let first = 0;
  for (const [index, instantMs] of sorted.entries()) {
    while ((sorted[first] ?? instantMs) <= instantMs - lengthMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
