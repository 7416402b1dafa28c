import { civilDateFromLocalMs } from './civilDate';
import { type ClockChange, clockChangesIn, isInRepeatedTime, offsetMinutesAt, type Zone } from './zone';
import { DAY_MS, HOUR_MS, type Instant, instantFromMs, MINUTE_MS, SECOND_MS } from './instant';
import type { Interval } from './interval';

/** One mark of a time axis. */
export type Tick = {
  readonly at: Instant;
  /** Wall-clock time in the zone, as the milliseconds that time would be in UTC. */
  readonly localMs: number;
  readonly offsetMinutes: number;
  /** The first tick of a civil date in the zone (and the first of all). */
  readonly startsDate: boolean;
  /** In an hour that the clock shows twice that day, or right after a jump: show the offset too. */
  readonly showsOffset: boolean;
};

/** Steps that divide the day evenly on a wall clock, from seconds to days. */
const STEPS_MS = [
  1,
  5,
  10,
  15,
  30,
  60,
  2 * 60,
  5 * 60,
  10 * 60,
  15 * 60,
  30 * 60,
  3600,
  2 * 3600,
  3 * 3600,
  4 * 3600,
  6 * 3600,
  12 * 3600,
  86_400,
  2 * 86_400,
  7 * 86_400,
  14 * 86_400,
  28 * 86_400,
].map((seconds) => seconds * SECOND_MS);

/** The smallest even step that leaves at least `leastMs` between ticks (the largest if none does). */
export function tickStepMs(leastMs: number): number {
  return STEPS_MS.find((stepMs) => stepMs >= leastMs) ?? 28 * DAY_MS;
}

/**
 * The ticks of `visible` at a step of at least `leastMs`, on round wall-clock times of the zone.
 *
 * Stepping happens in epoch milliseconds between clock changes, each period with its own offset: so an
 * hour that the clock repeats has its ticks twice, a skipped one none, and half-hour zones have ticks on their
 * own round hours.
 */
export function ticksIn(zone: Zone, visible: Interval, leastMs: number): Tick[] {
  const stepMs = tickStepMs(leastMs);
  const changes = clockChangesIn(zone, visible.start, visible.end);
  const ticks: Tick[] = [];
  let periodStart: number = visible.start;
  let previousDate = '';
  for (let index = 0; index <= changes.length; index += 1) {
    const change = changes[index];
    const periodEnd = change?.at ?? visible.end;
    const offsetMs = Math.round(offsetMinutesAt(zone, instantFromMs(periodStart)) * MINUTE_MS);
    let tickMs = Math.ceil((periodStart + offsetMs) / stepMs) * stepMs - offsetMs;
    for (; tickMs < periodEnd; tickMs += stepMs) {
      const at = instantFromMs(tickMs);
      const localMs = tickMs + offsetMs;
      const date = civilDateFromLocalMs(localMs);
      ticks.push({
        at,
        localMs,
        offsetMinutes: offsetMs / MINUTE_MS,
        startsDate: date !== previousDate,
        showsOffset: changes.some((near) => isBesideChange(at, near)),
      });
      previousDate = date;
    }
    periodStart = periodEnd;
  }
  return ticks;
}

/** The repeated hour before and after a clock is set back; the first hour after it is set forward. */
function isBesideChange(at: Instant, change: ClockChange): boolean {
  if (change.offsetMinutesAfter < change.offsetMinutesBefore) return isInRepeatedTime(at, change);
  return at >= change.at && at < change.at + HOUR_MS;
}
