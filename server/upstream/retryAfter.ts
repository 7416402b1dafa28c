/** With no usable word from the upstream, its minute (API document: calls are counted by the minute). */
const DEFAULT_WAIT_SECONDS = 60;

/** A longer wait than this is taken for a mistake: the limits are by the minute. */
const LONGEST_WAIT_SECONDS = 120;

/**
 * Whole seconds to wait, from a `Retry-After` header (RFC 9110 § 10.2.3: seconds or an HTTP date).
 * Between 1 and 120; what is missing, unreadable, past, negative or absurd counts as 60.
 */
export function waitSecondsFrom(retryAfter: string | undefined, nowMs: number): number {
  const text = retryAfter?.trim() ?? '';
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : secondsUntilHttpDate(text, nowMs);
  return seconds >= 1 && seconds <= LONGEST_WAIT_SECONDS ? seconds : DEFAULT_WAIT_SECONDS;
}

/** `NaN` for anything but the one date form that senders may use today. `Date.parse` takes "-5" for a year. */
function secondsUntilHttpDate(text: string, nowMs: number): number {
  return text.endsWith(' GMT') ? Math.ceil((Date.parse(text) - nowMs) / 1000) : Number.NaN;
}
