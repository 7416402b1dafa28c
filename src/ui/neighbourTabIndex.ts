/**
 * Where a key leads from tab `current` of `count`: the arrows go round, Home and End go to the ends;
 * `undefined` for any other key. Where text runs from right to left the arrows change sides.
 */
export function neighbourTabIndex(
  key: string,
  current: number,
  count: number,
  isRightToLeft: boolean,
): number | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (current + 1) % count;
  if (key === backward) return (current - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
