import * as v from 'valibot';

import type { CachedPage } from './cachedPage';

/** Bytes as text, with their count: text that is cut short or is not base64 decodes to fewer bytes. */
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

/** A page as stored in Redis; `null` is an email address that could not be read. */
const storedPageSchema = v.object({
  asOfMs: momentSchema,
  expiresAtMs: momentSchema,
  keepUntilMs: momentSchema,
  emails: v.array(v.nullable(v.string())),
  gzip: bytesSchema,
  brotli: bytesSchema,
});

/** The object in which the cache library wraps a value. */
const envelopeSchema = v.looseObject({ value: v.unknown(), logicalExpiration: v.optional(v.number()) });

/** A page as plain JSON values. */
export function storedPageFrom({ gzip, brotli, emails, ...times }: CachedPage): object {
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

/** The page in a stored value; `undefined` if the value is corrupt or was tampered with. */
export function cachedPageFrom(stored: unknown): CachedPage | undefined {
  const page = v.safeParse(storedPageSchema, stored);
  if (!page.success) return undefined;
  return { ...page.output, emails: page.output.emails.map((email) => email ?? undefined) };
}

/**
 * JSON, as in the library's own serializer, except that an unreadable entry counts as absent. The library
 * would treat it as a Redis failure and stop using Redis for a while.
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
