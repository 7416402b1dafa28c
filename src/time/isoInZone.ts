import { type Instant, instantFromMs, MINUTE_MS, SECOND_MS } from './instant';
import { isoOffset, offsetMinutesAt, type Zone } from './zone';

/**
 * Writes instants as ISO 8601 with the zone's offset at each, `2026-03-10T13:05:09+05:30`; milliseconds
 * only if there are any. Use one result for many instants: an offset is computed once for each minute.
 */
export function isoInZone(zone: Zone): (instant: Instant) => string {
  const offsets = new Map<number, number>();
  return (instant) => {
    const minute = Math.floor(instant / MINUTE_MS);
    let offsetMinutes = offsets.get(minute);
    if (offsetMinutes === undefined) {
      // Clocks are set on whole minutes (IANA tz database, from 1972 on).
      offsetMinutes = offsetMinutesAt(zone, instantFromMs(minute * MINUTE_MS));
      offsets.set(minute, offsetMinutes);
    }
    const local = new Date(instant + Math.round(offsetMinutes) * MINUTE_MS).toISOString();
    const digits = instant % SECOND_MS === 0 ? local.slice(0, 19) : local.slice(0, -1);
    return `${digits}${isoOffset(offsetMinutes)}`;
  };
}
