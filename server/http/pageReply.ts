import { type AgentScope, limitReply, seesAll } from '../access/agentScope';
import type { CachedPage } from '../cache/cachedPage';
import type { PageAnswer } from '../cache/pageCache';
import type { AgentStatusQuestion } from '../../src/contract/agentStatusRequest';
import { readReply } from '../upstream/readReply';

/** The name under which this cache speaks of itself (RFC 9211). */
const CACHE_NAME = 'agent-status-proxy';

const commonHeaders = {
  'Content-Type': 'application/json',
  // A shared computer must keep no agents; the copies that save calls are this service's own.
  'Cache-Control': 'private, no-store',
  Vary: 'Accept-Encoding',
};

/**
 * The reply for an answer, with its true age and where it came from. Whoever may see all of the page gets
 * the bytes that were packed once; for anyone else it is unpacked and limited. Throws `UpstreamFailure`
 * where the page cannot be shown to this caller at all.
 */
export async function pageReply(
  answer: PageAnswer,
  scope: AgentScope,
  acceptEncoding: string | null,
): Promise<Response> {
  const { page } = answer;
  const headers = {
    ...commonHeaders,
    Age: String(Math.max(0, Math.floor((Date.now() - page.asOfMs) / 1000))),
    'Cache-Status': cacheStatusOf(answer),
  };
  if (!seesAll(scope, page.emails)) {
    const reply = limitReply(readReply(new TextDecoder().decode(await unpack(page)), 200), scope);
    return new Response(JSON.stringify(reply), { headers });
  }
  if (accepts(acceptEncoding, 'br')) return packed(page.brotli, { ...headers, 'Content-Encoding': 'br' });
  if (accepts(acceptEncoding, 'gzip')) return packed(page.gzip, { ...headers, 'Content-Encoding': 'gzip' });
  return packed(await unpack(page), headers);
}

/** The reply where a caller may see none of those asked for: complete, empty, and made without asking. */
export function emptyReply({ paging }: AgentStatusQuestion): Response {
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

/** Whether an `Accept-Encoding` names the encoding and does not weigh it with nothing. */
function accepts(header: string | null, encoding: string): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

function cacheStatusOf({ page, outcome, forwardedFor, failure }: PageAnswer): string {
  const ttlSeconds = Math.floor((page.expiresAtMs - Date.now()) / 1000);
  const forwarded = `${CACHE_NAME}; fwd=${forwardedFor}`;
  switch (outcome) {
    case 'hit':
      return `${CACHE_NAME}; hit; ttl=${ttlSeconds}`;
    case 'miss':
      return `${forwarded}; fwd-status=200; stored`;
    case 'collapsed':
      return `${forwarded}; fwd-status=200; collapsed`;
    case 'stale': {
      const status = failure?.upstreamStatus === undefined ? '' : `; fwd-status=${failure.upstreamStatus}`;
      return `${forwarded}${status}; ttl=${ttlSeconds}; detail=${failure?.code ?? 'failed'}`;
    }
    default:
      return outcome satisfies never;
  }
}
