import type { AgentStatusRequest, PagingQuery } from '../../src/contract/agentStatusRequest';
import type { ApiVersion } from '../../src/contract/publicConfig';
import type { UpstreamAccess } from '../settings/upstreamSettings';
import { tokenFrom } from './mintToken';
import type { UpstreamRequest } from './requestUpstream';

/** What is sent to the upstream. */
export type OutboundRequest = Pick<UpstreamRequest, 'url' | 'headers' | 'body'>;

/** The request for a page of agents with their statuses, with a token of its own. */
export async function agentStatusRequestTo(
  access: UpstreamAccess,
  apiVersion: ApiVersion,
  request: AgentStatusRequest,
  { limit, offset }: PagingQuery,
): Promise<OutboundRequest> {
  const { accountId, streamId } = access;
  const versionSegment = apiVersion === 'v2' ? 'v2/' : '';
  const url = new URL(
    `/agentassist/api/public/analytics/account/${accountId}/${versionSegment}agentstatusdetails`,
    access.origin,
  );
  url.searchParams.set('limit', String(limit));
  url.searchParams.set('offset', String(offset));
  return {
    url,
    headers: {
      ...(await commonHeaders(access)),
      iId: streamId,
      // The vendor's sample of v2 has it, that of v1 has not.
      ...(apiVersion === 'v2' && { accountId }),
      'content-type': 'application/json',
    },
    body: JSON.stringify(request),
  };
}

/** The paths of List All Agents. The second, by organization, is for an upstream that does not know the first. */
export function agentListPaths({ streamId, organizationId }: UpstreamAccess): readonly [string, ...string[]] {
  const byOrganization =
    organizationId === undefined ? [] : [`${streamId}/organizations/${organizationId}/agents`];
  return [`${streamId}/agents`, ...byOrganization];
}

/** The request for a page of all agents, numbered from 1, by one of `agentListPaths`. */
export async function agentListRequestTo(
  access: UpstreamAccess,
  path: string,
  page: number,
): Promise<OutboundRequest> {
  const url = new URL(`/agentassist/api/v1/public/${path}`, access.origin);
  url.searchParams.set('page', String(page));
  url.searchParams.set('includeQueues', 'true');
  return { url, headers: { ...(await commonHeaders(access)), accountId: access.accountId } };
}

async function commonHeaders({ credentials }: UpstreamAccess): Promise<OutboundRequest['headers']> {
  return {
    auth: await tokenFrom(credentials),
    accept: 'application/json',
    'accept-encoding': 'gzip, br',
  };
}
