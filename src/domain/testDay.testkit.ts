import { type CivilDate, parseCivilDate } from '../time/civilDate';
import { addMs, type Instant, instantFromMs, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { parseZone, UTC, type Zone } from '../time/zone';
import { type TimeRange, timeRangeOf } from './timeRange';

/** A civil date that a test writes as text. */
export function date(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (typeof parsed !== 'string') throw new TypeError(`${text}: ${parsed.fault}`);
  return parsed;
}

/** A zone that a test writes as text. */
export function zone(name: string): Zone {
  const parsed = parseZone(name);
  if (parsed === undefined) throw new TypeError(`no zone ${name}`);
  return parsed;
}

/** 10 March 2026 in UTC: a day of 1440 minutes, in which tests count minutes. */
export const testTimeRange: TimeRange = timeRangeOf(date('2026-03-10'), date('2026-03-10'), UTC);

/** The moment `count` minutes after the start of the test day. */
export function minute(count: number): Instant {
  return addMs(testTimeRange.interval.start, count * MINUTE_MS);
}

/** A part of the test day, in minutes from its start. */
export function minutes(from: number, to: number): Interval {
  return { start: minute(from), end: minute(to) };
}

/** The age of data that knows everything: the last moment that a date can name. */
export const FAR_FUTURE: Instant = instantFromMs(8.64e15);
