import { addMs, type Instant, SECOND_MS } from '../../time/instant';

/** How far the service's clock is ahead of the page's, give or take the error; negative if it is behind. */
export type ClockDifference = { readonly aheadMs: number; readonly errorMs: number };

/** What the service's clock shows as a reply is read, give or take the error. */
export type ServiceTime = { readonly at: Instant; readonly errorMs: number };

/** A smaller difference is not worth a correction: what is shown is half a minute old anyway. */
export const CLOCK_TOLERANCE_MS = 30 * SECOND_MS;

/**
 * Compares the clocks by the `Date` of a reply; `undefined` if it has none that can be read.
 *
 * `Date` has whole seconds, and was written at some time between the request and the reply. The service writes
 * it for each reply anew, a cache in between keeps it from the original, which is `Age` older: either may be
 * the case, so the true time is within that span too.
 */
export function clockDifference(
  date: string | null,
  call: { readonly sentAt: Instant; readonly answeredAfterMs: number; readonly ageMs: number },
): ClockDifference | undefined {
  const writtenMs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(writtenMs)) return undefined;
  const { sentAt, answeredAfterMs, ageMs } = call;
  const earliestMs = writtenMs - (sentAt + answeredAfterMs);
  const latestMs = writtenMs + SECOND_MS + ageMs - sentAt;
  return { aheadMs: (earliestMs + latestMs) / 2, errorMs: (latestMs - earliestMs) / 2 };
}

/** Whether the clocks differ by more than is tolerated, whatever the error. */
export function isClockOff({ aheadMs, errorMs }: ClockDifference): boolean {
  return Math.abs(aheadMs) > CLOCK_TOLERANCE_MS + errorMs;
}

/** A moment of the page's clock by the service's, if the two differ by more than is tolerated. */
export function byServiceClock(moment: Instant, difference: ClockDifference | undefined): Instant {
  return difference !== undefined && isClockOff(difference)
    ? addMs(moment, Math.round(difference.aheadMs))
    : moment;
}
