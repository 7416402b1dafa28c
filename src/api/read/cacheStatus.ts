/** Longer than any real interval: a broken service must not stop the page's refreshes. */
const LONGEST_SECONDS = 3600;

/** One cache of the list, split at its semicolons; texts in quotation marks are taken whole. */
const PART = /(?:"(?:[^"\\]|\\.)*"|[^",;])+|[,;]/g;

/**
 * How many seconds a reply is still the newest, from its `Cache-Status` (RFC 9211): the `ttl` of the last cache that
 * states one, as that one is nearest to the page. Negative once it has passed; `undefined` if none is stated.
 */
export function ttlSecondsFrom(header: string | null): number | undefined {
  if (header === null || header.length > 2000) return undefined;
  const parts = header.match(PART) ?? [];
  // What the pattern skips is a quotation mark without its other one: nothing of it can be trusted.
  if (parts.join('').length !== header.length) return undefined;
  let found: number | undefined;
  let isParameter = false;
  for (const part of parts) {
    if (part === ';' || part === ',') {
      isParameter = part === ';';
      continue;
    }
    const [, seconds] = (isParameter ? /^ *ttl=(-?\d{1,15})[ \t]*$/.exec(part) : null) ?? [];
    if (seconds !== undefined) found = Number(seconds);
  }
  return found;
}

/** How often the service refreshes such a reply, from its age and the rest of its time. */
export function refreshMsFrom(header: string | null, ageMs: number): number | undefined {
  const ttlSeconds = ttlSecondsFrom(header);
  if (ttlSeconds === undefined) return undefined;
  return Math.min(LONGEST_SECONDS * 1000, Math.max(0, ageMs + ttlSeconds * 1000));
}
