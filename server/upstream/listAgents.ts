import { type Budget, HOUSEKEEPING } from '../budget/budget';
import { UpstreamFailure } from '../failures/upstreamFailure';
import type { ServiceObserver } from '../observer';
import { type AgentList, parseAgentList } from '../roster/agentList';
import type { ProxySettings } from '../settings/proxySettings';
import type { UpstreamAccess } from '../settings/upstreamSettings';
import type { ReplyMemory } from './ReplyMemory';
import { createDispatcher } from './dispatcher';
import { readResponse } from './interpretResponse';
import { observedAttempt } from './observedAttempt';
import { agentListPaths, agentListRequestTo } from './outboundRequests';
import { redactionFor } from './redaction';
import { requestUpstream } from './requestUpstream';

export type ListAgentsOptions = {
  readonly access: UpstreamAccess;
  readonly callTimeoutMs: number;
  readonly proxies?: ProxySettings | undefined;
  readonly budget: Budget;
  readonly replyMemory: ReplyMemory;
  readonly observer: Pick<ServiceObserver, 'onUpstreamAttempt'>;
};

/** One page of all agents, numbered from 1. Rejects with `UpstreamFailure`, or with the signal's reason. */
export type ListAgents = (page: number, signal: AbortSignal) => Promise<AgentList>;

/**
 * The call to the upstream's List All Agents: one attempt, which spends a call of the budget behind all other callers.
 * The second path is used where there is one and the upstream does not know the first.
 */
export function createListAgents(options: ListAgentsOptions): ListAgents {
  const { access, callTimeoutMs, budget, replyMemory } = options;
  const redact = redactionFor(access);
  const dispatcher = createDispatcher(options.proxies, callTimeoutMs);
  const paths = agentListPaths(access);
  /** The first of `paths` that may work. */
  let usedPath = 0;

  async function attempt(path: string, page: number): Promise<AgentList> {
    const claim = replyMemory.claim();
    try {
      const response = await requestUpstream({
        ...(await agentListRequestTo(access, path, page)),
        timeoutMs: callTimeoutMs,
        dispatcher,
        claim,
        largestReplyBytes: replyMemory.limits.largestReplyBytes,
      });
      return await readResponse(response, { nowMs: Date.now(), redact }, parseAgentList);
    } finally {
      claim.end();
    }
  }

  return async (page, signal) => {
    for (;;) {
      const path = paths[usedPath] ?? '';
      const endCall = await budget.take({ signal, urgency: () => HOUSEKEEPING, subjects: () => new Set() });
      try {
        return await observedAttempt(attempt(path, page), options);
      } catch (error) {
        if (usedPath + 1 >= paths.length || page !== 1 || !isUnknownPath(error)) throw error;
        usedPath += 1;
      } finally {
        endCall();
      }
    }
  };
}

function isUnknownPath(error: unknown): boolean {
  return (
    error instanceof UpstreamFailure && (error.code === 'upstream-config' || error.code === 'upstream-scope')
  );
}
