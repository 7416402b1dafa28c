import type { ApiVersion } from '../../src/contract/publicConfig';
import type { AgentStatusQuestion } from '../../src/contract/agentStatusRequest';

/** Which upstream a copy is from: replicas with another account or stream may share the same Redis. */
export type CacheOrigin = {
  readonly origin: string;
  readonly accountId: string;
  readonly streamId: string;
  readonly apiVersion: ApiVersion;
};

/**
 * The same question in its one form: agents once each and in order, dates in order. Their spelling stays,
 * because it is not known whether the upstream tells capital letters apart.
 */
export function canonicalQuestion({ request, paging }: AgentStatusQuestion): AgentStatusQuestion {
  const { agents, dateFilter } = request.filter;
  const { timeZoneOffSet } = dateFilter;
  return {
    request: {
      filter: {
        ...(agents !== undefined && { agents: [...new Set(agents)].toSorted() }),
        dateFilter:
          'date' in dateFilter
            ? { date: dateFilter.date, timeZoneOffSet }
            : { startDate: dateFilter.startDate, endDate: dateFilter.endDate, timeZoneOffSet },
      },
    },
    paging: { limit: paging.limit, offset: paging.offset },
  };
}

/**
 * The name under which the answer to a canonical question is kept: whoever asks, it is the same. It is a
 * hash, because a filter holds e-mail addresses and the names of keys show up in tools.
 */
export async function cacheKey(from: CacheOrigin, question: AgentStatusQuestion): Promise<string> {
  return await hashOf([
    from.origin,
    from.accountId,
    from.streamId,
    from.apiVersion,
    question.request,
    question.paging.limit,
    question.paging.offset,
  ]);
}

/** 64 hexadecimal digits that stand for the parts. */
export async function hashOf(parts: readonly unknown[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
