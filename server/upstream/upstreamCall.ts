import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { AgentStatusRequest, PagingQuery } from '../../src/contract/agentStatusRequest';
import type { BudgetCaller } from '../budget/budget';
import type { EndCall } from '../budget/callCounter';

/**
 * Requests one page of agents from the upstream. Rejects with an `UpstreamFailure`, or with the signal's reason
 * if the caller aborts before a call is spent; a call under way is completed. `granted` is a call that was already
 * taken from the budget, for the first attempt.
 */
export type UpstreamCall = (
  request: AgentStatusRequest,
  paging: PagingQuery,
  caller: BudgetCaller,
  granted?: EndCall,
) => Promise<AgentStatusReply>;
