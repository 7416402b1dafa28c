import { type Instant, instantFromIso, instantFromMs, MINUTE_MS } from './instant';

/** How the upstream's naive times are meant: in the offset that was sent, or in UTC (`KORE_TIMESTAMPS`). */
export type NaiveTimeMeaning =
  | { readonly kind: 'utc' }
  | { readonly kind: 'offset'; readonly offsetMinutesEast: number };

function offsetMs(meaning: NaiveTimeMeaning): number {
  return meaning.kind === 'utc' ? 0 : meaning.offsetMinutesEast * MINUTE_MS;
}

/**
 * The instant that a naive time `yyyy-mm-ddTHH:mm:ss` (up to three decimals) stands for;
 * `undefined` for another form and for times that do not exist (February 30, 24:00). A time that
 * states its own offset, or `Z`, is taken at its word.
 */
export function naiveTimeToInstant(text: string, meaning: NaiveTimeMeaning): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?$/.exec(text);
  if (match === null) return instantFromIso(text);
  const localMs = Date.parse(`${match[1]}Z`);
  if (Number.isNaN(localMs) || new Date(localMs).toISOString().slice(0, 19) !== match[1]) return undefined;
  return instantFromMs(localMs + Number((match[2] ?? '').padEnd(3, '0')) - offsetMs(meaning));
}

/** The naive time that stands for an instant, to the second (fractions are cut off). */
export function instantToNaiveTime(instant: Instant, meaning: NaiveTimeMeaning): string {
  return new Date(instant + offsetMs(meaning)).toISOString().slice(0, 19);
}
