import type { Interval } from '../../time/interval';
import { countRuns } from './countRuns';
import { countOfAny, type Staffing } from './staffing';

/** A stretch in which too few agents were in a status. */
export type ShortStretch = {
  readonly startMs: number;
  readonly endMs: number;
  readonly lowestCount: number;
  /** When the number first was the lowest. */
  readonly lowestAtMs: number;
};

/**
 * Every stretch in which fewer than `floor` agents were in a primary status, in order. Nothing is said
 * about what has not been observed.
 */
export function belowMinimum(
  staffing: Staffing,
  observed: Interval,
  { primaryCode, floor }: { readonly primaryCode: number; readonly floor: number },
): ShortStretch[] {
  const count = countOfAny(staffing, [primaryCode]);
  return countRuns(staffing, observed, count, { side: 'below', value: floor }).map(
    ({ startMs, endMs, extreme, extremeAtMs }) => ({
      startMs,
      endMs,
      lowestCount: extreme,
      lowestAtMs: extremeAtMs,
    }),
  );
}
