/**
 * The statuses shown after one of them was clicked; none means all. While all are shown a click
 * leaves that one alone on screen; from then on clicks add and take away, until every one of
 * `allCodes` or none is left, which is all again.
 */
export function toggleStatus(
  shown: readonly string[],
  code: string,
  allCodes: readonly string[],
): readonly string[] {
  if (shown.length === 0) return [code];
  const next = shown.includes(code) ? shown.filter((other) => other !== code) : [...shown, code];
  return allCodes.every((other) => next.includes(other)) ? [] : next;
}
