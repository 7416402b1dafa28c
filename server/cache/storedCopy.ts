import * as v from 'valibot';

import type { Copy } from './copy';

/** The length of the head, in bytes, before the head and the body. */
const LENGTH_BYTES = 4;

const durationSchema = v.pipe(v.number(), v.finite());

/**
 * How long a copy may be served and kept from the upstream's reply on, in milliseconds, as no clock is the same
 * for two processes; and the body's length, because a value may be cut short.
 */
const storedHeadSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ servesMs: durationSchema, keepsMs: durationSchema, bodyBytes: v.number(), head: v.unknown() }),
);

/** A copy as one binary value: the length of its head, the head as JSON, the body. */
export function packCopy({ asOfMs, servesMs, keepUntilMs, head, body }: Copy): Buffer {
  const text = JSON.stringify({ servesMs, keepsMs: keepUntilMs - asOfMs, bodyBytes: body.byteLength, head });
  const headBytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(headBytes.byteLength);
  return Buffer.concat([length, headBytes, body]);
}

/** The copy in a value that is kept until then; `undefined` if it is corrupt or was tampered with. */
export function unpackCopy(value: Buffer, keepUntilMs: number): Copy | undefined {
  if (value.byteLength < LENGTH_BYTES) return undefined;
  const bodyStart = LENGTH_BYTES + value.readUInt32LE();
  const stored = v.safeParse(storedHeadSchema, value.toString('utf8', LENGTH_BYTES, bodyStart));
  // Copied, because the value is a part of what Redis sent, all of which would remain in memory.
  const body = new Uint8Array(value.subarray(bodyStart));
  if (!stored.success || body.byteLength !== stored.output.bodyBytes) return undefined;
  const { servesMs, keepsMs, head } = stored.output;
  return { asOfMs: keepUntilMs - keepsMs, servesMs, keepUntilMs, head, body };
}
