import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

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
    const chunks = await readChunks(body, sent, deadline);
    deadline.end();
    await sent.claim.unfold(bytesOf(chunks));
    const bytes = await decode(
      Buffer.concat(chunks),
      oneValue(headers['content-encoding']),
      sent.largestReplyBytes,
    );
    return {
      status: statusCode,
      headers: { retryAfter: oneValue(headers['retry-after']), date: oneValue(headers.date) },
      text: new TextDecoder().decode(bytes),
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

async function readChunks(
  body: AsyncIterable<Uint8Array>,
  { claim, largestReplyBytes }: UpstreamRequest,
  deadline: Deadline,
): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Throwing inside the loop destroys the stream and its connection.
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > largestReplyBytes) throw new UpstreamFailure({ code: 'upstream-too-large' });
    chunks.push(chunk);
    if (claim.isUsedUpBy(length)) await deadline.suspendedWhile(claim.readOn);
  }
  return chunks;
}

function bytesOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

const decoders: ReadonlyMap<string, typeof gunzip> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflate],
  ['br', brotliDecompress],
]);

/** We request `identity`, but a gateway may still compress; the limit stops a decompression bomb. */
async function decode(
  bytes: Uint8Array,
  encoding: string | undefined,
  maxOutputLength: number,
): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return bytes;
  const decoder = decoders.get(name);
  if (decoder === undefined) throw new UpstreamFailure({ code: 'upstream-not-json', reason: 'undecodable' });
  try {
    return await promisify<Uint8Array, { maxOutputLength: number }, Buffer>(decoder)(bytes, {
      maxOutputLength,
    });
  } catch (error) {
    if (error instanceof RangeError) throw new UpstreamFailure({ code: 'upstream-too-large' });
    throw new UpstreamFailure({ code: 'upstream-not-json', reason: 'undecodable', isTransient: true });
  }
}
