import type { AgentStatusReply } from '../src/contract/agentStatusReply';
import type { AgentStatusRequest, PagingQuery } from '../src/contract/agentStatusRequest';

/**
 * Asks the upstream for one page of agents. Rejects with an `UpstreamFailure`, or with the signal's own
 * reason where the caller gave up.
 */
export type UpstreamCall = (
  request: AgentStatusRequest,
  paging: PagingQuery,
  signal: AbortSignal,
) => Promise<AgentStatusReply>;
