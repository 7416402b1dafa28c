import type { Instant } from './instant';
import { localMsAt, offsetLabel, offsetMinutesAt, type Zone } from './zone';
import { type CivilDate, civilDateAsUtcMs } from './civilDate';

/**
 * Reused `Intl.DateTimeFormat`s: creating one takes about a thousand times as long as using it. All
 * run in UTC on local milliseconds, so that one set serves every zone.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale}|${key}`;
  let found = formatters.get(name);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formatters.set(name, found);
  }
  return found;
}

const HOURS_MINUTES = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `13:05`, 24-hour, for wall-clock milliseconds as `localMsAt` gives them. */
export function formatLocalTime(locale: string, localMs: number): string {
  return formatter(locale, 'time', HOURS_MINUTES).format(localMs);
}

/** `13:05:09`, 24-hour, for wall-clock milliseconds. */
export function formatLocalTimeWithSeconds(locale: string, localMs: number): string {
  return formatter(locale, 'seconds', { ...HOURS_MINUTES, second: '2-digit' }).format(localMs);
}

/** `Tue 10 Mar` for wall-clock milliseconds. */
export function formatLocalDay(locale: string, localMs: number): string {
  return formatter(locale, 'day', { weekday: 'short', day: 'numeric', month: 'short' }).format(localMs);
}

/** `Tue` for a civil date. */
export function formatWeekday(locale: string, date: CivilDate): string {
  return formatter(locale, 'weekday', { weekday: 'short' }).format(civilDateAsUtcMs(date));
}

/** `13:05:09` in the zone. */
export function formatTime(locale: string, zone: Zone, instant: Instant): string {
  return formatLocalTimeWithSeconds(locale, localMsAt(zone, instant));
}

/** `Tue, 10 Mar, 13:05:09` in the zone. */
export function formatDayAndTime(locale: string, zone: Zone, instant: Instant): string {
  const localMs = localMsAt(zone, instant);
  return `${formatLocalDay(locale, localMs)}, ${formatLocalTimeWithSeconds(locale, localMs)}`;
}

/** `10 Mar 2026, 13:05:09 UTC+5:30`: a moment that cannot be misread. */
export function formatExactMoment(locale: string, zone: Zone, instant: Instant): string {
  const localMs = localMsAt(zone, instant);
  const date = formatter(locale, 'date', { day: 'numeric', month: 'short', year: 'numeric' }).format(localMs);
  return `${date}, ${formatLocalTimeWithSeconds(locale, localMs)} ${offsetLabel(offsetMinutesAt(zone, instant))}`;
}

/** `Tue 10 Mar 2026` for a civil date. */
export function formatCivilDate(locale: string, date: CivilDate): string {
  return formatter(locale, 'civil', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(civilDateAsUtcMs(date));
}
