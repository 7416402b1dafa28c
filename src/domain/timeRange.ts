import { addCivilDays, type CivilDate } from '../time/civilDate';
import type { Interval } from '../time/interval';
import { startOfCivilDay, type Zone } from '../time/zone';

/** The selected range: civil dates of a zone, and the instants `[start, end)` that they cover. */
export type TimeRange = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly zone: Zone;
  readonly interval: Interval;
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
