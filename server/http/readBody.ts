import { RequestRefused } from '../failures/requestRefused';
import { isNestedDeeperThan } from '../../src/base/jsonNesting';

const LARGEST_BODY_BYTES = 16 * 1024;

/** The contract's body nests four levels. */
const DEEPEST_BODY = 8;

/**
 * The JSON of a request's body. Throws `RequestRefused`: 415 for another media type, 413 above 16 KB
 * (counted, because `Content-Length` may be wrong), 400 if it is not JSON in UTF-8.
 */
export async function readBody(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new RequestRefused({
      code: 'bad-request',
      status: 415,
      faults: [{ field: 'Content-Type', reason: 'must be application/json' }],
    });
  }
  const text = decodeUtf8(await readBytes(request));
  if (isNestedDeeperThan(text, DEEPEST_BODY)) throw refusedBody('is nested too deeply');
  try {
    return JSON.parse(text);
  } catch {
    throw refusedBody('must be JSON');
  }
}

function refusedBody(reason: string, status?: number): RequestRefused {
  return new RequestRefused({ code: 'bad-request', status, faults: [{ field: 'body', reason }] });
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const bytes = new Uint8Array(LARGEST_BODY_BYTES);
  let length = 0;
  if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST_BODY_BYTES) throw tooLarge();
  if (request.body === null) throw refusedBody('is missing');
  // Throwing inside the loop cancels the stream, so no more of it is read.
  for await (const chunk of request.body) {
    if (length + chunk.byteLength > LARGEST_BODY_BYTES) throw tooLarge();
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes.subarray(0, length);
}

function tooLarge(): RequestRefused {
  return refusedBody(`must be at most ${LARGEST_BODY_BYTES} bytes`, 413);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusedBody('must be text in UTF-8');
  }
}
