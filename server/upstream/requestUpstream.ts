import { type Readable, type Transform, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { type Dispatcher, request } from 'undici';

import type { WaitHeaders } from '../../src/contract/retryAfter';
import { causeCodeOf, isCertificateFault, unreachableReasonOf } from '../failures/causeCode';
import { ProxyFailure } from '../failures/proxyFailure';
import { UpstreamFailure } from '../failures/upstreamFailure';
import { Deadline } from './Deadline';
import type { ReplyClaim } from './ReplyMemory';

export type UpstreamResponse = {
  readonly status: number;
  readonly headers: WaitHeaders;
  readonly text: string;
};

export type UpstreamRequest = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** With a body it is a POST, without one a GET. */
  readonly body?: string;
  /** For the whole exchange, up to the last byte of the body, without the time in which nothing was read. */
  readonly timeoutMs: number;
  /** The memory of its reply. */
  readonly claim: ReplyClaim;
  readonly largestReplyBytes: number;
  readonly dispatcher: Dispatcher;
};

/**
 * Sends one request and reads the response, whatever its status; a redirect is a response too and is not
 * followed. Throws `UpstreamFailure` (`upstream-timeout`, `upstream-unreachable`, `upstream-too-large`, or
 * `upstream-not-json` for a body that cannot be decompressed).
 */
export async function requestUpstream(sent: UpstreamRequest): Promise<UpstreamResponse> {
  // undici's own body timeout restarts with each chunk, so a slow trickle would never end.
  const deadline = new Deadline(sent.timeoutMs);
  try {
    const sending = request(sent.url, {
      method: sent.body === undefined ? 'GET' : 'POST',
      headers: sent.headers,
      body: sent.body ?? null,
      signal: deadline.signal,
      dispatcher: sent.dispatcher,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    // While it connects, undici only takes note of the signal: nothing is sent any more.
    const { statusCode, headers, body } = await Promise.race([sending, deadline.passed]);
    const chunks = await readChunks(body, oneValue(headers['content-encoding']), statusCode, sent, deadline);
    deadline.end();
    await sent.claim.unfold(bytesOf(chunks));
    return {
      status: statusCode,
      headers: { retryAfter: oneValue(headers['retry-after']), date: oneValue(headers.date) },
      text: new TextDecoder().decode(Buffer.concat(chunks)),
    };
  } catch (error) {
    if (error instanceof UpstreamFailure) throw error;
    if (deadline.signal.aborted) {
      throw new UpstreamFailure({ code: 'upstream-timeout', reason: 'no-answer-in-time', isTransient: true });
    }
    const causeCode = causeCodeOf(error);
    if (error instanceof ProxyFailure) {
      const { isTransient } = error;
      throw new UpstreamFailure({
        code: 'upstream-unreachable',
        reason: 'proxy-failed',
        causeCode,
        isTransient,
      });
    }
    throw new UpstreamFailure({
      code: 'upstream-unreachable',
      reason: unreachableReasonOf(causeCode),
      causeCode,
      isTransient: !isCertificateFault(causeCode),
    });
  } finally {
    deadline.end();
  }
}

function oneValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** An error has a few hundred bytes; a page of HTML in its place some more. */
const LARGEST_REFUSAL_BYTES = 256 * 1024;

/**
 * The body, unpacked as it comes, so that limits, claims and the deadline apply to what is unpacked. Of a refusal that
 * does not come in time, breaks off, is too large, or cannot be unpacked nothing is left, because its status says enough.
 */
async function readChunks(
  body: Readable,
  encoding: string | undefined,
  upstreamStatus: number,
  { claim, largestReplyBytes }: UpstreamRequest,
  deadline: Deadline,
): Promise<Uint8Array[]> {
  const isRefusal = upstreamStatus < 200 || upstreamStatus > 299;
  const largestBytes = isRefusal ? LARGEST_REFUSAL_BYTES : largestReplyBytes;
  const unreadable = (reason: 'cut-off' | 'undecodable', isTransient: boolean) =>
    new UpstreamFailure({ code: 'upstream-not-json', reason, upstreamStatus, isTransient });
  const unpacking = unpack(body, encoding);
  if (unpacking === undefined) {
    body.on('error', () => undefined).destroy();
    if (isRefusal) return [];
    throw unreadable('undecodable', false);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Throwing inside the loop destroys the stream and its connection.
    for await (const chunk of unpacking.unpacked) {
      length += chunk.byteLength;
      if (length > largestBytes) throw new UpstreamFailure({ code: 'upstream-too-large', upstreamStatus });
      chunks.push(chunk);
      if (claim.isUsedUpBy(length)) await deadline.suspendedWhile(claim.readOn);
    }
  } catch (error) {
    if (isRefusal) return [];
    if (!unpacking.didFail()) throw error;
    throw unreadable(causeCodeOf(error) === 'Z_BUF_ERROR' ? 'cut-off' : 'undecodable', true);
  }
  return chunks;
}

function bytesOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** As much as is unpacked at once. */
const CHUNK_BYTES = 64 * 1024;

const unpackers: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', () => createGunzip({ chunkSize: CHUNK_BYTES })],
  ['x-gzip', () => createGunzip({ chunkSize: CHUNK_BYTES })],
  ['deflate', () => createInflate({ chunkSize: CHUNK_BYTES })],
  ['br', () => createBrotliDecompress({ chunkSize: CHUNK_BYTES })],
]);

type Unpacking = {
  readonly unpacked: AsyncIterable<Uint8Array>;
  /** Whether what came could not be unpacked, rather than that it did not come. */
  readonly didFail: () => boolean;
};

/** `undefined` for an unknown encoding. */
function unpack(body: Readable, encoding = ''): Unpacking | undefined {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return { unpacked: body, didFail: () => false };
  const unpacker = unpackers.get(name)?.();
  if (unpacker === undefined) return undefined;
  let firstFailed: Readable | undefined;
  for (const stream of [body, unpacker]) stream.once('error', () => (firstFailed ??= stream));
  pipeline(body, unpacker, () => undefined);
  return { unpacked: unpacker, didFail: () => firstFailed === unpacker };
}
