import { ExponentialBackoff, fullJitterGenerator, handleWhen, retry } from 'cockatiel';
import { Agent } from 'undici';

import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { AgentStatusRequest, PagingQuery } from '../../src/contract/agentStatusRequest';
import type { ApiVersion } from '../../src/contract/publicConfig';
import { createBreaker } from './breaker';
import type { Budget } from '../budget/budget';
import { judgeAnswer } from './judgeAnswer';
import { mintToken } from './mintToken';
import type { ServiceObserver } from '../observer';
import { postOnce } from './postOnce';
import type { UpstreamAccess, UpstreamCredentials } from '../settings/upstreamSettings';
import type { UpstreamCall } from './upstreamCall';
import { UpstreamFailure } from '../failures/upstreamFailure';

const MOST_RETRIES = 2;

/** Longer than this nobody looks at a page that loads. */
const LONGEST_CALL_MS = 60_000;

/** Beside one attempt's time-out, the time for all attempts of a call and the pauses between them. */
const CALL_TO_ATTEMPT_TIME = 2.5;

export type UpstreamOptions = {
  readonly access: UpstreamAccess;
  readonly apiVersion: ApiVersion;
  /** The time that one attempt may take. */
  readonly callTimeoutMs: number;
  readonly budget: Budget;
  readonly observer: Pick<ServiceObserver, 'onUpstreamAttempt' | 'onBreakerChange'>;
};

/**
 * The call to the real upstream. Each attempt spends one call of the budget and carries a token of its
 * own. What is transient is tried again, three attempts in all, while there is time left for a whole
 * attempt within two and a half time-outs; refused credentials are tried once more with a new token, for
 * an app may have seen the first one before. A spent limit is never tried again: it pauses the budget. Nor
 * is anything tried while the upstream is known to be down.
 */
export function createUpstream(options: UpstreamOptions): UpstreamCall {
  const { access, apiVersion, callTimeoutMs, budget, observer } = options;
  const dispatcher = new Agent({ connect: { timeout: callTimeoutMs } });
  const backoff = new ExponentialBackoff({
    generator: fullJitterGenerator,
    initialDelay: 250,
    maxDelay: 2000,
  });
  const breaker = createBreaker(observer.onBreakerChange);
  const callMs = Math.max(callTimeoutMs, Math.min(CALL_TO_ATTEMPT_TIME * callTimeoutMs, LONGEST_CALL_MS));

  async function attempt(
    request: AgentStatusRequest,
    paging: PagingQuery,
    timeoutMs: number,
  ): Promise<AgentStatusReply> {
    const answer = await postOnce({
      url: addressOf(access, apiVersion, paging),
      headers: {
        auth: await tokenFrom(access.credentials),
        iId: access.streamId,
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-encoding': 'identity',
      },
      body: JSON.stringify(request),
      timeoutMs,
      dispatcher,
    });
    return judgeAnswer(answer, Date.now());
  }

  async function observed(attempting: Promise<AgentStatusReply>): Promise<AgentStatusReply> {
    const startMs = performance.now();
    try {
      const reply = await attempting;
      observer.onUpstreamAttempt('ok', performance.now() - startMs);
      return reply;
    } catch (error) {
      if (error instanceof UpstreamFailure) {
        observer.onUpstreamAttempt(error.code, performance.now() - startMs);
        if (error.code === 'rate-limited') await budget.pause(error.retryAfterSeconds ?? 0);
      }
      throw error;
    }
  }

  return async (request, paging, caller) => {
    const startMs = performance.now();
    const remainingMs = () => callMs - (performance.now() - startMs);
    let credentialRefusals = 0;
    const isWorthAnother = (error: Error): boolean => {
      if (!(error instanceof UpstreamFailure) || remainingMs() < callTimeoutMs) return false;
      if (error.code === 'upstream-auth') {
        credentialRefusals += 1;
        return access.credentials.kind === 'mint' && credentialRefusals === 1;
      }
      return error.isTransient;
    };
    return await retry(handleWhen(isWorthAnother), { maxAttempts: MOST_RETRIES, backoff }).execute(
      async () =>
        await breaker(async () => {
          await budget.take(caller);
          const timeoutMs = Math.max(1, Math.min(callTimeoutMs, Math.floor(remainingMs())));
          return await observed(attempt(request, paging, timeoutMs));
        }),
    );
  };
}

function addressOf(
  { origin, accountId }: UpstreamAccess,
  version: ApiVersion,
  { limit, offset }: PagingQuery,
): URL {
  const versionSegment = version === 'v2' ? 'v2/' : '';
  const path = `/agentassist/api/public/analytics/account/${accountId}/${versionSegment}agentstatusdetails`;
  const address = new URL(path, origin);
  address.searchParams.set('limit', String(limit));
  address.searchParams.set('offset', String(offset));
  return address;
}

async function tokenFrom(credentials: UpstreamCredentials): Promise<string> {
  return credentials.kind === 'fixed' ? credentials.token : await mintToken(credentials.client, Date.now());
}
