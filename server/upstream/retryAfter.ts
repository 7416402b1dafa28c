/** Without a usable header: the upstream's own period (API document: calls are counted by the minute). */
const DEFAULT_WAIT_SECONDS = 60;

/** A longer wait is treated as a mistake, because the limits are per minute. */
const LONGEST_WAIT_SECONDS = 120;

/**
 * Whole seconds to wait, from a `Retry-After` header (RFC 9110 § 10.2.3: seconds or an HTTP date).
 * Between 1 and 120; a value that is missing, unreadable, past, negative or longer counts as 60.
 */
export function waitSecondsFrom(retryAfter: string | undefined, nowMs: number): number {
  const text = retryAfter?.trim() ?? '';
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : secondsUntilHttpDate(text, nowMs);
  return seconds >= 1 && seconds <= LONGEST_WAIT_SECONDS ? seconds : DEFAULT_WAIT_SECONDS;
}

/** `NaN` for anything but the current HTTP date form: `Date.parse` would read "-5" as a year. */
function secondsUntilHttpDate(text: string, nowMs: number): number {
  return text.endsWith(' GMT') ? Math.ceil((Date.parse(text) - nowMs) / 1000) : Number.NaN;
}
