import { Agent } from 'undici';

import { type Budget, HOUSEKEEPING } from '../budget/budget';
import { UpstreamFailure } from '../failures/upstreamFailure';
import type { ServiceObserver } from '../observer';
import { type AgentList, parseAgentList } from '../roster/agentList';
import type { UpstreamAccess } from '../settings/upstreamSettings';
import type { ReplyMemory } from './ReplyMemory';
import { readResponse } from './interpretResponse';
import { tokenFrom } from './mintToken';
import { observedAttempt } from './observedAttempt';
import { requestUpstream } from './requestUpstream';

export type ListAgentsOptions = {
  readonly access: UpstreamAccess;
  readonly callTimeoutMs: number;
  readonly budget: Budget;
  readonly replyMemory: ReplyMemory;
  readonly observer: Pick<ServiceObserver, 'onUpstreamAttempt'>;
};

/** One page of all agents, numbered from 1. Rejects with `UpstreamFailure`, or with the signal's reason. */
export type ListAgents = (page: number, signal: AbortSignal) => Promise<AgentList>;

/**
 * The call to the upstream's List All Agents: one attempt, which spends a call of the budget behind all other callers.
 * There are two paths. The second, by organization, is used where an id is set and the upstream does not know the first.
 */
export function createListAgents(options: ListAgentsOptions): ListAgents {
  const { access, callTimeoutMs, budget, replyMemory } = options;
  const { streamId, organizationId } = access;
  const dispatcher = new Agent({ connect: { timeout: callTimeoutMs } });
  const paths = [
    `${streamId}/agents`,
    ...(organizationId === undefined ? [] : [`${streamId}/organizations/${organizationId}/agents`]),
  ];
  /** The first of `paths` that may work. */
  let usedPath = 0;

  async function attempt(path: string, page: number): Promise<AgentList> {
    const url = new URL(`/agentassist/api/v1/public/${path}`, access.origin);
    url.searchParams.set('page', String(page));
    url.searchParams.set('includeQueues', 'true');
    const claim = replyMemory.claim();
    try {
      const response = await requestUpstream({
        url,
        headers: {
          auth: await tokenFrom(access.credentials),
          accountId: access.accountId,
          accept: 'application/json',
          'accept-encoding': 'identity',
        },
        timeoutMs: callTimeoutMs,
        dispatcher,
        claim,
        largestReplyBytes: replyMemory.limits.largestReplyBytes,
      });
      return await readResponse(response, Date.now(), parseAgentList);
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
