import { ACCESS_AGENTS_HEADER, ACCESS_AGENTS_NONE } from '../../src/contract/accessAgents';
import {
  TIMESTAMPS_HEADER,
  type TimestampsInForce,
  timestampsText,
} from '../../src/contract/timestampsInForce';
import { type AgentScope, hasNobody, refuseOthers } from '../access/agentScope';
import type { PageResult } from '../cache/getPage';
import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';
import { endingWith, streamOf } from './replyStream';
import { unpackedStream } from './unpack';

/** This cache's name in `Cache-Status` (RFC 9211). */
const CACHE_NAME = 'agent-status-proxy';

const commonHeaders = {
  'Content-Type': 'application/json',
  // Agents must not remain on a shared computer; the copies that save calls are in this service.
  'Cache-Control': 'private, no-store',
  Vary: 'Accept-Encoding',
};

/** A reply that has to be unpacked while it is sent waits for a turn, and ends it when the reply has ended. */
export type Unpacking = {
  /** Aborted when the caller disconnects. */
  readonly signal: AbortSignal;
  readonly takeTurnToUnpack: () => Promise<() => void>;
};

/**
 * The HTTP reply with a page, its true age and where it came from: the bytes that were compressed once, shared by all
 * replies. Throws `UpstreamFailure` if the page has agents that this caller may not see.
 */
export async function pageReply(
  result: PageResult,
  scope: AgentScope,
  acceptEncoding: string | null,
  { signal, takeTurnToUnpack }: Unpacking,
): Promise<Response> {
  const { page } = result;
  refuseOthers(scope, page.emails);
  if (accepts(acceptEncoding, 'br')) return packed(await page.brotli(), result, 'br');
  if (accepts(acceptEncoding, 'gzip')) return packed(page.gzip, result, 'gzip');
  const endTurn = await takeTurnToUnpack();
  const response = new Response(unpackedStream(page.gzip), { headers: headersOf(result) });
  return endingWith(response, signal, endTurn);
}

/**
 * The reply if the caller may see none of the requested agents: complete, empty, without a call. It says so if they may
 * see none at all, so that the page need not look for the cause elsewhere.
 */
export function emptyReply(
  { paging }: AgentPageRequest,
  scope: AgentScope,
  timestamps: TimestampsInForce,
): Response {
  const reply = { hasMore: false, limit: paging.limit, offset: paging.offset, data: [] };
  return new Response(JSON.stringify(reply), {
    headers: {
      ...commonHeaders,
      Age: '0',
      'Cache-Status': CACHE_NAME,
      [TIMESTAMPS_HEADER]: timestampsText(timestamps),
      ...(hasNobody(scope) && { [ACCESS_AGENTS_HEADER]: ACCESS_AGENTS_NONE }),
    },
  });
}

/** As a stream: a `Response` copies bytes that it gets as a whole. */
function packed(bytes: Uint8Array<ArrayBuffer>, result: PageResult, encoding: string): Response {
  return new Response(streamOf(bytes), {
    headers: {
      ...headersOf(result),
      'Content-Encoding': encoding,
      'Content-Length': String(bytes.byteLength),
    },
  });
}

function headersOf(result: PageResult): Readonly<Record<string, string>> {
  return {
    ...commonHeaders,
    Age: String(Math.max(0, Math.floor((performance.now() - result.page.asOfMs) / 1000))),
    'Cache-Status': cacheStatusOf(result),
    [TIMESTAMPS_HEADER]: timestampsText(result.page.timestamps),
  };
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
