import { type AgentScope, refuseOthers } from '../access/agentScope';
import type { CachedPage } from '../cache/cachedPage';
import type { PageResult } from '../cache/pageCache';
import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';

/** This cache's name in `Cache-Status` (RFC 9211). */
const CACHE_NAME = 'agent-status-proxy';

const commonHeaders = {
  'Content-Type': 'application/json',
  // Agents must not remain on a shared computer; the copies that save calls are in this service.
  'Cache-Control': 'private, no-store',
  Vary: 'Accept-Encoding',
};

/**
 * The HTTP reply with a page, its true age and where it came from: the bytes that were compressed once. Throws
 * `UpstreamFailure` if the page has agents that this caller may not see.
 */
export async function pageReply(
  result: PageResult,
  scope: AgentScope,
  acceptEncoding: string | null,
): Promise<Response> {
  const { page } = result;
  refuseOthers(scope, page.emails);
  const headers = {
    ...commonHeaders,
    Age: String(Math.max(0, Math.floor((performance.now() - page.asOfMs) / 1000))),
    'Cache-Status': cacheStatusOf(result),
  };
  if (accepts(acceptEncoding, 'br'))
    return packed(await page.brotli(), { ...headers, 'Content-Encoding': 'br' });
  if (accepts(acceptEncoding, 'gzip')) return packed(page.gzip, { ...headers, 'Content-Encoding': 'gzip' });
  return packed(await unpack(page), headers);
}

/** The reply if the caller may see none of the requested agents: complete, empty, without a call. */
export function emptyReply({ paging }: AgentPageRequest): Response {
  const reply = { hasMore: false, limit: paging.limit, offset: paging.offset, data: [] };
  return new Response(JSON.stringify(reply), {
    headers: { ...commonHeaders, Age: '0', 'Cache-Status': CACHE_NAME },
  });
}

function packed(bytes: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>): Response {
  return new Response(bytes, { headers: { ...headers, 'Content-Length': String(bytes.byteLength) } });
}

async function unpack({ gzip }: CachedPage): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Whether an `Accept-Encoding` lists the encoding, with a weight above 0. */
function accepts(header: string | null, encoding: string): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

function cacheStatusOf({ page, outcome, forwardedFor, failure }: PageResult): string {
  const ttlSeconds = Math.floor((page.expiresAtMs - performance.now()) / 1000);
  const forwarded = `${CACHE_NAME}; fwd=${forwardedFor}`;
  switch (outcome) {
    case 'hit':
      return `${CACHE_NAME}; hit; ttl=${ttlSeconds}`;
    case 'miss':
      return `${forwarded}; fwd-status=200; stored; ttl=${ttlSeconds}`;
    case 'collapsed':
      return `${forwarded}; fwd-status=200; collapsed; ttl=${ttlSeconds}`;
    case 'stale': {
      const status = failure?.upstreamStatus === undefined ? '' : `; fwd-status=${failure.upstreamStatus}`;
      return `${forwarded}${status}; ttl=${ttlSeconds}; detail=${failure?.code ?? 'failed'}`;
    }
    default:
      return outcome satisfies never;
  }
}
