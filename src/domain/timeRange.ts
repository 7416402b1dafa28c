import { addCivilDays, type CivilDate } from '../time/civilDate';
import type { Interval } from '../time/interval';
import { addMs, HOUR_MS, type Instant, instantFromMs, SECOND_MS } from '../time/instant';
import { civilDateAt, startOfCivilDay, type Zone } from '../time/zone';

/** The selected range: civil dates of a zone, and the instants `[start, end)` that they cover. */
export type TimeRange = {
  /** The first civil date that the range touches, up to now if it is live. */
  readonly from: CivilDate;
  /** The last one. */
  readonly to: CivilDate;
  readonly zone: Zone;
  readonly interval: Interval;
  /** The hours up to now that a live range covers; missing where civil dates were chosen. */
  readonly lastHours?: number;
};

/** The range of the civil dates `from` to `to`, both included. Throws `RangeError` where `to < from`. */
export function timeRangeOf(from: CivilDate, to: CivilDate, zone: Zone): TimeRange {
  if (to < from) throw new RangeError(`the range ends (${to}) before it starts (${from})`);
  return {
    from,
    to,
    zone,
    interval: { start: startOfCivilDay(zone, from), end: startOfCivilDay(zone, addCivilDays(to, 1)) },
  };
}

/** The room right of the line for now, so that it does not lie on the edge: the hours over this. */
const ROOM_PARTS = 50;

/**
 * How often a live range moves on: by about two pixels of a wide screen. Everything that is counted in it is
 * counted again then.
 */
export function liveStepMs(hours: number): number {
  if (hours <= 2) return 15 * SECOND_MS;
  return hours <= 4 ? 30 * SECOND_MS : 60 * SECOND_MS;
}

/**
 * The hours up to now, as they are drawn: from a whole step, so that the range keeps its identity in between,
 * to a little after now. `now` is in it, and `hours` before now too. Hours are elapsed time, whatever the
 * clock of the zone does.
 */
export function liveRange(hours: number, zone: Zone, now: Instant): TimeRange {
  const stepMs = liveStepMs(hours);
  const steppedMs = Math.floor(now / stepMs) * stepMs;
  const start = instantFromMs(steppedMs - hours * HOUR_MS);
  return {
    from: civilDateAt(zone, start),
    to: civilDateAt(zone, instantFromMs(steppedMs)),
    zone,
    interval: { start, end: instantFromMs(steppedMs + stepMs + (hours * HOUR_MS) / ROOM_PARTS) },
    lastHours: hours,
  };
}

/** The range as it is counted at a moment: a live one ends then, and is exactly its hours long. */
export function countedRange(timeRange: TimeRange, now: Instant): TimeRange {
  const { lastHours } = timeRange;
  if (lastHours === undefined) return timeRange;
  return { ...timeRange, interval: { start: addMs(now, -lastHours * HOUR_MS), end: now } };
}

/** Whether a range is a live one that was there before, moved on with the clock. */
export function isMovedOn(before: TimeRange | undefined, after: TimeRange): boolean {
  return (
    before !== undefined &&
    after.lastHours !== undefined &&
    before.lastHours === after.lastHours &&
    before.zone === after.zone
  );
}
