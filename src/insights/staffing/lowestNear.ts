import { pointAt, type Staffing } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';

/**
 * The moment of the lowest number within `reachMs` of a moment, the nearest of several; the moment itself
 * where it is as low as any. A pointer is not as exact as a dip of a few seconds is short.
 */
export function lowestNear(
  { atMs, interval }: Pick<Staffing, 'atMs' | 'interval'>,
  watched: Uint32Array,
  near: { readonly momentMs: number; readonly reachMs: number },
): number {
  const { momentMs, reachMs } = near;
  const here = pointAt({ atMs }, momentMs);
  if (here === -1) return momentMs;
  let lowest = at(watched, here);
  let foundMs = momentMs;
  const consider = (point: number, candidateMs: number) => {
    const count = at(watched, point);
    const isNearer = Math.abs(candidateMs - momentMs) < Math.abs(foundMs - momentMs);
    if (count > lowest || (count === lowest && !isNearer)) return;
    lowest = count;
    foundMs = candidateMs;
  };
  for (let point = here - 1; point >= 0 && at(atMs, point + 1) > momentMs - reachMs; point -= 1) {
    // Its number applies until the next point: its last moment is the nearest.
    consider(point, Math.max(at(atMs, point), at(atMs, point + 1) - 1));
  }
  for (let point = here + 1; point < atMs.length && at(atMs, point) < momentMs + reachMs; point += 1) {
    if (at(atMs, point) < interval.end) consider(point, at(atMs, point));
  }
  return foundMs;
}
