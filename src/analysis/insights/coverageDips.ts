import { at } from '../../base/elementAt';
import { MINUTE_MS } from '../../time/instant';
import { intersect, type Interval, isEmpty } from '../../time/interval';
import { countOfAny, pointAt, type Staffing } from './staffing';

/** Dips less than this apart are one: whoever came back for seconds did not end it. */
const MERGED_WITHIN_MS = MINUTE_MS;

/** A period with too few agents, in which there may have been enough for less than a minute at a time. */
export type CoverageDip = {
  readonly startMs: number;
  readonly endMs: number;
  readonly lowestCount: number;
  /** When the number first was that. */
  readonly lowestAtMs: number;
  /** How long there were too few. */
  readonly belowMs: number;
  /** Agents missing × time, summed over every change: 2 too few for a minute are 2 minutes. */
  readonly missingMs: number;
};

/** The dips, and how many were too short to be listed. */
export type CoverageDips = {
  /** The one with the most agent time missing first, the earlier one first of equals. */
  readonly dips: readonly CoverageDip[];
  readonly leftOutCount: number;
};

export type DipLimits = { readonly minimum: number; readonly shortestMs: number };

/** How many agents were covered: the moments at which that changes, the start first, and the number from each on. */
export type CoveredCounts = Pick<Staffing, 'interval' | 'atMs'> & { readonly counts: Uint32Array };

type OpenDip = { -readonly [Field in keyof CoverageDip]: CoverageDip[Field] };

/**
 * The dips of `observed` below `minimum` agents in any of the primary statuses. Dips less than a minute apart
 * are merged first; a dip shorter than `shortestMs` from its start to its end is then left out.
 */
export function coverageDips(
  staffing: Staffing,
  observed: Interval,
  primaryCodes: readonly number[],
  limits: DipLimits,
): CoverageDips {
  return dipsOf({ ...staffing, counts: countOfAny(staffing, primaryCodes) }, observed, limits);
}

/** The dips of agents who were counted already: see {@link coverageDips}. */
export function dipsOf(covered: CoveredCounts, observed: Interval, limits: DipLimits): CoverageDips {
  const { minimum, shortestMs } = limits;
  const { start, end } = intersect(covered.interval, observed);
  if (isEmpty({ start, end })) return { dips: [], leftOutCount: 0 };
  const { atMs, counts } = covered;
  const merged: OpenDip[] = [];
  let last: OpenDip | undefined;
  for (let point = pointAt(covered, start); point < counts.length; point += 1) {
    const fromMs = Math.max(start, at(atMs, point));
    if (fromMs >= end) break;
    const count = at(counts, point);
    if (count >= minimum) continue;
    const toMs = point + 1 < atMs.length ? Math.min(end, at(atMs, point + 1)) : end;
    if (last === undefined || fromMs - last.endMs >= MERGED_WITHIN_MS) {
      last = {
        startMs: fromMs,
        endMs: toMs,
        lowestCount: count,
        lowestAtMs: fromMs,
        belowMs: 0,
        missingMs: 0,
      };
      merged.push(last);
    } else if (count < last.lowestCount) {
      last.lowestCount = count;
      last.lowestAtMs = fromMs;
    }
    last.endMs = toMs;
    last.belowMs += toMs - fromMs;
    last.missingMs += (minimum - count) * (toMs - fromMs);
  }
  const dips = merged.filter(({ startMs, endMs }) => endMs - startMs >= shortestMs);
  return {
    dips: dips.toSorted((one, other) => other.missingMs - one.missingMs || one.startMs - other.startMs),
    leftOutCount: merged.length - dips.length,
  };
}
