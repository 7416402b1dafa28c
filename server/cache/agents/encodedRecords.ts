import { type Pause, createPause } from '../../pauses';

/** A record and its JSON in UTF-8. */
export type EncodedRecord = { readonly record: unknown; readonly json: Uint8Array<ArrayBuffer> };

const comma = new TextEncoder().encode(',');

/** Encodes records, of which a reply may have 10 MB, with others served in between. */
export async function encodeRecords(
  records: readonly unknown[],
  pause: Pause = createPause(),
): Promise<EncodedRecord[]> {
  const encoder = new TextEncoder();
  const encoded: EncodedRecord[] = [];
  for (const record of records) {
    encoded.push({ record, json: encoder.encode(JSON.stringify(record)) });
    await pause();
  }
  return encoded;
}

/** The JSON of records, joined by commas. */
export function joinedRecords(records: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joinedBytes(records.flatMap((json, index) => (index === 0 ? [json] : [comma, json])));
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.byteLength;
  }
  return joined;
}
