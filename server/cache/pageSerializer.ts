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

const durationSchema = v.pipe(v.number(), v.finite());

/**
 * A page as it is stored: how long it may be served and kept from the upstream's reply on, in milliseconds, as
 * no clock is the same for two processes. `null` is an email address that could not be read.
 */
const storedPageSchema = v.object({
  servesMs: durationSchema,
  keepsMs: durationSchema,
  emails: v.array(v.nullable(v.string())),
  gzip: bytesSchema,
  brotli: bytesSchema,
});

/** A page as plain JSON values. */
export function storedPageFrom({ asOfMs, expiresAtMs, keepUntilMs, ...page }: CachedPage): object {
  return {
    servesMs: expiresAtMs - asOfMs,
    keepsMs: keepUntilMs - asOfMs,
    emails: page.emails.map((email) => email ?? null),
    gzip: storedBytes(page.gzip),
    brotli: storedBytes(page.brotli),
  };
}

function storedBytes({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) {
  return { base64: Buffer.from(buffer, byteOffset, byteLength).toString('base64'), length: byteLength };
}

/** The page in a stored value that is kept until then; `undefined` if it is corrupt or was tampered with. */
export function cachedPageFrom(stored: unknown, keepUntilMs: number): CachedPage | undefined {
  const page = v.safeParse(storedPageSchema, stored);
  if (!page.success) return undefined;
  const { servesMs, keepsMs, emails, gzip, brotli } = page.output;
  const asOfMs = keepUntilMs - keepsMs;
  return {
    asOfMs,
    expiresAtMs: asOfMs + servesMs,
    keepUntilMs,
    emails: emails.map((email) => email ?? undefined),
    gzip,
    brotli,
  };
}

const storedTextSchema = v.pipe(v.string(), v.parseJson());

/** The page in a text from Redis. */
export function cachedPageFromText(text: unknown, keepUntilMs: number): CachedPage | undefined {
  const stored = v.safeParse(storedTextSchema, text);
  return stored.success ? cachedPageFrom(stored.output, keepUntilMs) : undefined;
}
