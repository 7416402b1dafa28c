import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { Agent, request } from 'undici';
import * as v from 'valibot';

import { type CacheHeaders, readCacheHeaders } from './cacheHeaders';

/** One request of a supervisor's page. */
export type PageCall = {
  /** The address of the replica that is asked first; the next one is asked if it does not accept connections. */
  readonly home: number;
  readonly offset: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

export type PageAnswer =
  | { readonly kind: 'page'; readonly text: string; readonly cache: CacheHeaders }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly retryAfterSeconds: number;
    }
  | { readonly kind: 'no-answer' };

const problemSchema = v.object({ type: v.string() });

/** Each browser has its own connections; a thousand are enough to let none of them wait. */
const dispatcher = new Agent({ connections: 1000, pipelining: 1 });

/** Sends a call to the replicas in turn, as a load balancer does, until one answers. */
export async function postPage(addresses: readonly string[], call: PageCall): Promise<PageAnswer> {
  for (let tried = 0; tried < addresses.length; tried += 1) {
    const address = addresses[(call.home + tried) % addresses.length];
    try {
      return await postOnce(`${address}/api/agentstatusdetails?limit=50&offset=${call.offset}`, call);
    } catch {
      call.signal.throwIfAborted();
    }
  }
  return { kind: 'no-answer' };
}

async function postOnce(url: string, { body, headers, signal }: PageCall): Promise<PageAnswer> {
  const response = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip, deflate, br', ...headers },
    body,
    signal,
    dispatcher,
    headersTimeout: 180_000,
  });
  const text = unpack(
    Buffer.from(await response.body.arrayBuffer()),
    oneOf(response.headers['content-encoding']),
  );
  if (response.statusCode === 200) {
    const { age, 'cache-status': cacheStatus } = response.headers;
    return { kind: 'page', text, cache: readCacheHeaders(oneOf(age), oneOf(cacheStatus)) };
  }
  return {
    kind: 'refused',
    status: response.statusCode,
    code: codeOf(text),
    retryAfterSeconds: Number(response.headers['retry-after'] ?? 0),
  };
}

function unpack(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString('utf8');
  if (encoding === 'gzip') return gunzipSync(bytes).toString('utf8');
  return bytes.toString('utf8');
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** The stable end of a problem's type; empty if the reply is no problem document. */
function codeOf(text: string): string {
  try {
    return v.parse(problemSchema, JSON.parse(text)).type.split(/[/:#]/).at(-1) ?? '';
  } catch {
    return '';
  }
}
