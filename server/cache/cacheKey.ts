import type { ApiVersion } from '../../src/contract/publicConfig';
import { foldAddress } from '../access/agentScope';
import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';

/** Which upstream a copy is from; replicas with another account or stream may share the same Redis. */
export type CacheOrigin = {
  readonly origin: string;
  readonly accountId: string;
  readonly streamId: string;
  readonly apiVersion: ApiVersion;
};

/**
 * The one form of all equivalent requests, which is also the one that is sent: agents sorted and without duplicates,
 * fields in a fixed order. An upstream may page through its agents in the order of the request, so pages of requests in
 * different orders do not fit together. Addresses keep their case, because it is unknown whether the upstream
 * distinguishes it; of several spellings of one address, the last in the order is kept, which has the fewest capitals.
 */
export function canonicalRequest({ request, paging }: AgentPageRequest): AgentPageRequest {
  const { agents, dateFilter } = request.filter;
  const { timeZoneOffSet } = dateFilter;
  return {
    request: {
      filter: {
        ...(agents !== undefined && { agents: withoutDuplicates(agents) }),
        dateFilter:
          'date' in dateFilter
            ? { date: dateFilter.date, timeZoneOffSet }
            : { startDate: dateFilter.startDate, endDate: dateFilter.endDate, timeZoneOffSet },
      },
    },
    paging: { limit: paging.limit, offset: paging.offset },
  };
}

function withoutDuplicates(agents: readonly string[]): string[] {
  const spellings = new Map(agents.toSorted().map((email) => [foldAddress(email), email]));
  return [...spellings.values()].toSorted();
}

/**
 * The key under which the reply to a canonical request is kept; it does not depend on the caller. It is a
 * hash because a filter contains email addresses and tools display the names of keys.
 */
export async function cacheKey(
  { origin, accountId, streamId, apiVersion }: CacheOrigin,
  pageRequest: AgentPageRequest,
): Promise<string> {
  return await hashOf([
    origin,
    accountId,
    streamId,
    apiVersion,
    pageRequest.request,
    pageRequest.paging.limit,
    pageRequest.paging.offset,
  ]);
}

/** SHA-256 of the parts: 64 hexadecimal digits. */
export async function hashOf(parts: readonly unknown[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
