import { ExponentialBackoff, fullJitterGenerator, handleWhen, retry } from 'cockatiel';

import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { AgentStatusRequest, PagingQuery } from '../../src/contract/agentStatusRequest';
import type { ApiVersion } from '../../src/contract/publicConfig';
import { createCircuitBreaker } from './circuitBreaker';
import { createDispatcher } from './dispatcher';
import type { Budget } from '../budget/budget';
import { interpretResponse } from './interpretResponse';
import { observedAttempt } from './observedAttempt';
import { agentStatusRequestTo } from './outboundRequests';
import { redactionFor } from './redaction';
import type { ServiceObserver } from '../observer';
import { requestUpstream } from './requestUpstream';
import type { ProxySettings } from '../settings/proxySettings';
import type { UpstreamAccess } from '../settings/upstreamSettings';
import type { ReplyMemory } from './ReplyMemory';
import type { UpstreamCall } from './upstreamCall';
import { UpstreamFailure } from '../failures/upstreamFailure';

const MOST_RETRIES = 2;

/** No one watches a page load for longer than this. */
const LONGEST_CALL_MS = 60_000;

/** The time for all attempts of a call and the pauses between them, as a multiple of one attempt's timeout. */
const CALL_TO_ATTEMPT_TIME = 2.5;

export type UpstreamOptions = {
  readonly access: UpstreamAccess;
  readonly apiVersion: ApiVersion;
  /** The timeout of one attempt. */
  readonly callTimeoutMs: number;
  readonly proxies?: ProxySettings | undefined;
  readonly budget: Budget;
  readonly replyMemory: ReplyMemory;
  readonly observer: Pick<ServiceObserver, 'onUpstreamAttempt' | 'onBreakerChange'>;
};

/**
 * The call to the real upstream. Each attempt spends one call of the budget and has its own token. Transient
 * failures are retried, up to three attempts in all, while a whole attempt still fits into the call's total
 * time (2.5 timeouts, at most 60 s). Refused credentials are retried once with a new token, because an app may
 * accept each token only once. An exceeded limit is never retried: it pauses the budget. While the circuit
 * breaker is open there are no attempts.
 */
export function createUpstream(options: UpstreamOptions): UpstreamCall {
  const { access, apiVersion, callTimeoutMs, budget, replyMemory, observer } = options;
  const dispatcher = createDispatcher(options.proxies, callTimeoutMs);
  const backoff = new ExponentialBackoff({
    generator: fullJitterGenerator,
    initialDelay: 250,
    maxDelay: 2000,
  });
  const redact = redactionFor(access);
  const breaker = createCircuitBreaker(observer.onBreakerChange);
  const callMs = Math.max(callTimeoutMs, Math.min(CALL_TO_ATTEMPT_TIME * callTimeoutMs, LONGEST_CALL_MS));

  async function attempt(
    request: AgentStatusRequest,
    paging: PagingQuery,
    timeoutMs: number,
  ): Promise<AgentStatusReply> {
    const claim = replyMemory.claim();
    try {
      const response = await requestUpstream({
        ...(await agentStatusRequestTo(access, apiVersion, request, paging)),
        timeoutMs,
        dispatcher,
        claim,
        largestReplyBytes: replyMemory.limits.largestReplyBytes,
      });
      await nextTask();
      const reply = await interpretResponse(response, { nowMs: Date.now(), redact });
      await nextTask();
      return reply;
    } finally {
      claim.end();
    }
  }

  return async (request, paging, caller, granted) => {
    const startMs = performance.now();
    const remainingMs = () => callMs - (performance.now() - startMs);
    let credentialRefusals = 0;
    let firstCall = granted;
    const isWorthRetrying = (error: Error): boolean => {
      if (!(error instanceof UpstreamFailure) || remainingMs() < callTimeoutMs) return false;
      if (error.code === 'upstream-auth') {
        credentialRefusals += 1;
        return access.credentials.kind === 'mint' && credentialRefusals === 1;
      }
      return error.isTransient;
    };
    try {
      return await retry(handleWhen(isWorthRetrying), { maxAttempts: MOST_RETRIES, backoff }).execute(
        async () =>
          await breaker(async () => {
            const endCall = firstCall ?? (await budget.take(caller));
            firstCall = undefined;
            try {
              const timeoutMs = Math.max(1, Math.min(callTimeoutMs, Math.floor(remainingMs())));
              return await observedAttempt(attempt(request, paging, timeoutMs), options);
            } finally {
              endCall();
            }
          }),
      );
    } finally {
      // While the breaker is open, no attempt is made.
      firstCall?.();
    }
  };
}

/** Reading, parsing, and packing 10 MB take some 50 ms each; others are served in between. */
async function nextTask(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
