declare const instantBrand: unique symbol;
declare const durationBrand: unique symbol;

/** A point on the time line: milliseconds since 1970-01-01T00:00:00Z. Made by the functions below only. */
export type Instant = number & { readonly [instantBrand]: true };

/** A length of time in milliseconds; negative for some differences. */
export type DurationMs = number & { readonly [durationBrand]: true };

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** An instant from milliseconds since the epoch. Throws `RangeError` for NaN and infinities. */
export function instantFromMs(epochMs: number): Instant {
  if (!Number.isFinite(epochMs)) throw new RangeError(`not an instant: ${epochMs} ms`);
  return epochMs as Instant; // the brand's constructor
}

/**
 * An instant from text with a stated offset or `Z`; `undefined` if it cannot be read, and for times
 * that do not exist (February 30, 24:00).
 */
export function instantFromIso(text: string): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  // `Date.parse` takes February 30 for March 2.
  const localMs = Date.parse(`${match[1]}Z`);
  if (Number.isNaN(localMs) || !new Date(localMs).toISOString().startsWith(match[1])) return undefined;
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? undefined : instantFromMs(epochMs);
}

/** `2026-03-10T08:00:00.000Z` without the milliseconds if they are zero. */
export function instantToIso(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** A duration from milliseconds. Throws `RangeError` for NaN and infinities. */
export function durationFromMs(lengthMs: number): DurationMs {
  if (!Number.isFinite(lengthMs)) throw new RangeError(`not a duration: ${lengthMs} ms`);
  return lengthMs as DurationMs; // the brand's constructor
}

/** The instant `lengthMs` after `instant` (before it where negative). */
export function addMs(instant: Instant, lengthMs: number): Instant {
  return instantFromMs(instant + lengthMs);
}
