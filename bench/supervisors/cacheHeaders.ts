/** What a reply says of its age. */
export type CacheHeaders = {
  readonly ageSeconds: number;
  /** Seconds until its oldest part may be refreshed; `undefined` if the service does not say. */
  readonly ttlSeconds: number | undefined;
};

/** Reads `Age` and the `ttl` in `Cache-Status` (RFC 9211). */
export function readCacheHeaders(age: string | undefined, cacheStatus: string | undefined): CacheHeaders {
  const ttl = /;\s*ttl=(-?\d+)/.exec(cacheStatus ?? '')?.[1];
  return { ageSeconds: Number(age ?? 0), ttlSeconds: ttl === undefined ? undefined : Number(ttl) };
}
