import { tzOffset } from '@date-fns/tz/tzOffset';
import { type CivilDate, civilDateAsUtcMs, civilDateFromLocalMs } from './civilDate';
import { HOUR_MS, type Instant, instantFromMs, MINUTE_MS, SECOND_MS } from './instant';

declare const zoneBrand: unique symbol;

/** An IANA time zone that this runtime knows, e.g. `America/New_York`. Made by `parseZone` only. */
export type Zone = string & { readonly [zoneBrand]: true };

export const UTC = 'UTC' as Zone; // every runtime knows it

/** Reads an IANA zone name; `undefined` for what this runtime does not know, and for bare offsets. */
export function parseZone(name: string): Zone | undefined {
  if (name.length > 64 || !/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return undefined;
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return name as Zone; // Intl just accepted it
  } catch {
    return undefined;
  }
}

/** The zone this runtime is set to; UTC if that is unknown. */
export function runtimeZone(): Zone {
  return parseZone(new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? UTC;
}

/** Minutes east of Greenwich at an instant (India 330). Whole minutes from 1972 on (IANA tz database). */
export function offsetMinutesAt(zone: Zone, instant: Instant): number {
  return tzOffset(zone, new Date(instant));
}

/** The instant's wall-clock time in the zone, as the milliseconds that time would be in UTC. */
export function localMsAt(zone: Zone, instant: Instant): number {
  return instant + Math.round(offsetMinutesAt(zone, instant) * MINUTE_MS);
}

/** The civil date that a clock in the zone shows at the instant. */
export function civilDateAt(zone: Zone, instant: Instant): CivilDate {
  return civilDateFromLocalMs(localMsAt(zone, instant));
}

/** A moment at which a zone's clock is set, and the offsets (minutes east) around it. */
export type ClockChange = {
  readonly at: Instant;
  readonly offsetMinutesBefore: number;
  readonly offsetMinutesAfter: number;
};

/** Whether the clock shows the moment's time twice because of this change: before it was set back, and after. */
export function isInRepeatedTime(at: Instant, change: ClockChange): boolean {
  const jumpMs = (change.offsetMinutesAfter - change.offsetMinutesBefore) * MINUTE_MS;
  return jumpMs < 0 && at >= change.at + jumpMs && at < change.at - jumpMs;
}

/**
 * The clock changes in `(start, end)`, in order, exact to the second. Two changes less than three
 * hours apart would be found as one; the tz database has none since 2000.
 */
export function clockChangesIn(zone: Zone, start: Instant, end: Instant): ClockChange[] {
  const changes: ClockChange[] = [];
  // Clocks are set on whole seconds: on that grid a change is found exactly, wherever the interval begins.
  const lastSecondMs = Math.ceil(end / SECOND_MS - 1) * SECOND_MS;
  let low = Math.floor(start / SECOND_MS) * SECOND_MS;
  while (low < lastSecondMs) {
    const stepEndMs = Math.min(low + 3 * HOUR_MS, lastSecondMs);
    const offsetMinutesBefore = offsetMinutesAt(zone, instantFromMs(low));
    const offsetMinutesAfter = offsetMinutesAt(zone, instantFromMs(stepEndMs));
    if (offsetMinutesBefore !== offsetMinutesAfter) {
      let high = stepEndMs;
      while (high - low > SECOND_MS) {
        const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
        if (offsetMinutesAt(zone, instantFromMs(middle)) === offsetMinutesBefore) low = middle;
        else high = middle;
      }
      changes.push({ at: instantFromMs(high), offsetMinutesBefore, offsetMinutesAfter });
    }
    low = stepEndMs;
  }
  return changes;
}

/**
 * The first instant at which a clock in the zone shows `date` or a later one, so that the days of a
 * zone are consecutive, without gap or overlap. It is nearly always midnight; 01:00 if midnight was
 * skipped (Cairo, Beirut), and for a date that the zone skipped entirely (Apia, 2011-12-30) the start of the
 * next one: such a day is empty.
 */
export function startOfCivilDay(zone: Zone, date: CivilDate): Instant {
  const midnightLocalMs = civilDateAsUtcMs(date);
  // Offsets are between −12 and +14 hours, so the day starts inside this bracket.
  const bracketStart = instantFromMs(midnightLocalMs - 15 * HOUR_MS);
  const bracketEnd = instantFromMs(midnightLocalMs + 15 * HOUR_MS);
  let periodStart = bracketStart;
  let offsetMinutes = offsetMinutesAt(zone, bracketStart);
  for (const change of clockChangesIn(zone, bracketStart, bracketEnd)) {
    const midnightMs = midnightLocalMs - Math.round(offsetMinutes * MINUTE_MS);
    if (midnightMs < change.at) return instantFromMs(Math.max(periodStart, midnightMs));
    periodStart = change.at;
    offsetMinutes = change.offsetMinutesAfter;
  }
  return instantFromMs(Math.max(periodStart, midnightLocalMs - Math.round(offsetMinutes * MINUTE_MS)));
}

/** `UTC+5:30`, `UTC−4`, `UTC`: the offset as people write it, with a true minus sign. */
export function offsetLabel(offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? '−' : '+';
  const total = Math.abs(Math.round(offsetMinutes));
  if (total === 0) return 'UTC';
  const minutes = total % 60;
  return `UTC${sign}${Math.floor(total / 60)}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/** `+05:30`, `-04:00`, `Z`-free: the offset as ISO 8601 writes it. */
export function isoOffset(offsetMinutes: number): string {
  const total = Math.abs(Math.round(offsetMinutes));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
