import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { AgentStatusRequest, PagingQuery } from '../../src/contract/agentStatusRequest';
import type { BudgetCaller } from '../budget/budget';

/**
 * Asks the upstream for one page of agents. Rejects with an `UpstreamFailure`, or with the signal's own
 * reason where the caller gave up before a call was spent; a call under way goes on to its end.
 */
export type UpstreamCall = (
  request: AgentStatusRequest,
  paging: PagingQuery,
  caller: BudgetCaller,
) => Promise<AgentStatusReply>;
