import * as v from 'valibot';

import type { CachedPage } from './cachedPage';

/** Bytes as text, with their number: what is cut short or holds other letters than base64's comes to fewer. */
const bytesSchema = v.pipe(
  v.object({ base64: v.string(), length: v.number() }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const bytes = Buffer.from(dataset.value.base64, 'base64');
    if (bytes.byteLength === dataset.value.length) return bytes;
    addIssue({ message: 'must be whole' });
    return NEVER;
  }),
);

const momentSchema = v.pipe(v.number(), v.finite());

/** A page as it stands in Redis; `null` takes the place of an address that could not be read. */
const storedPageSchema = v.object({
  asOfMs: momentSchema,
  expiresAtMs: momentSchema,
  keepUntilMs: momentSchema,
  emails: v.array(v.nullable(v.string())),
  gzip: bytesSchema,
  brotli: bytesSchema,
});

/** What the cache library puts around a value. */
const envelopeSchema = v.looseObject({ value: v.unknown(), logicalExpiration: v.optional(v.number()) });

/** A page as plain JSON values. */
export function storedFrom({ gzip, brotli, emails, ...times }: CachedPage): object {
  return {
    ...times,
    emails: emails.map((email) => email ?? null),
    gzip: storedBytes(gzip),
    brotli: storedBytes(brotli),
  };
}

function storedBytes({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) {
  return { base64: Buffer.from(buffer, byteOffset, byteLength).toString('base64'), length: byteLength };
}

/** The page in what was stored; `undefined` for anything else, such as what an attacker or a fault left there. */
export function cachedPageFrom(stored: unknown): CachedPage | undefined {
  const page = v.safeParse(storedPageSchema, stored);
  if (!page.success) return undefined;
  return { ...page.output, emails: page.output.emails.map((email) => email ?? undefined) };
}

/**
 * JSON, as the library's own, except that an entry which cannot be read counts as none: the library takes
 * it for a failing Redis and would turn away from it for a while.
 */
export const tolerantSerializer = {
  serialize: (value: unknown): string => JSON.stringify(value),
  deserialize: (text: unknown): unknown => {
    try {
      return v.parse(v.pipe(v.string(), v.parseJson(), envelopeSchema), text);
    } catch {
      return { value: undefined, logicalExpiration: 0 };
    }
  },
};
