/** A longer wait counts as this one: whoever asks then is told again. */
const LONGEST_WAIT_SECONDS = 3600;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The three forms of a date in HTTP (RFC 9110 § 5.6.7): the current one, that of RFC 850, and that of asctime. */
const dateForms: readonly RegExp[] = [
  /^\w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/i,
  /^\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/i,
  /^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/i,
];

/** The headers of a reply that say how long to wait; `null` or `undefined` if it has none. */
export type WaitHeaders = {
  readonly retryAfter: string | null | undefined;
  /** When the reply was made, by the clock that made the `Retry-After`. */
  readonly date: string | null | undefined;
};

/**
 * The whole seconds to wait, from 1 to 3600, by a `Retry-After` (RFC 9110 § 10.2.3) of any form: seconds, of which
 * fractions are rounded up, or a date. `undefined` if there is none, if it cannot be read, or if it is over.
 */
export function retryAfterSeconds({ retryAfter, date }: WaitHeaders, nowMs: number): number | undefined {
  const text = retryAfter?.trim() ?? '';
  const seconds = /^\d+(?:\.\d+)?$/.test(text)
    ? Number(text)
    : (httpDateMs(text, nowMs) - (httpDateMs(date?.trim() ?? '', nowMs) || nowMs)) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_WAIT_SECONDS) : undefined;
}

/** `NaN` for anything else. `Date.parse` would read "-5" as a year. */
function httpDateMs(text: string, nowMs: number): number {
  const groups = dateForms.map((form) => form.exec(text)?.groups).find((each) => each !== undefined);
  const [hours, minutes, seconds] = (groups?.['time'] ?? '').split(':').map(Number);
  const month = months.indexOf(groups?.['month']?.toLowerCase() ?? '');
  if (groups === undefined || month === -1) return Number.NaN;
  const year = fullYear(groups['year'] ?? '', nowMs);
  return Date.UTC(year, month, Number(groups['day']), hours, minutes, seconds);
}

/** Two digits that seem to be more than 50 years ahead are of the century before (RFC 9110 § 5.6.7). */
function fullYear(text: string, nowMs: number): number {
  if (text.length === 4) return Number(text);
  const thisYear = new Date(nowMs).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(text);
  return year > thisYear + 50 ? year - 100 : year;
}
