import type { Dispatcher } from 'undici';

import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { DateFilter } from '../../src/contract/agentStatusRequest';
import { MAX_PAGE_SIZE } from '../../src/contract/requestLimits';
import type { ApiVersion } from '../../src/contract/publicConfig';
import type { Budget, BudgetCaller } from '../budget/budget';
import type { EndCall } from '../budget/callCounter';
import { UpstreamFailure } from '../failures/upstreamFailure';
import { type AgentList, parseAgentList } from '../roster/agentList';
import type { UpstreamAccess } from '../settings/upstreamSettings';
import { ReplyMemory } from '../upstream/ReplyMemory';
import { type ResponseContext, interpretResponse, readResponse } from '../upstream/interpretResponse';
import { noObserver } from '../observer';
import { observedAttempt } from '../upstream/observedAttempt';
import { type OutboundRequest, agentListRequestTo, agentStatusRequestTo } from '../upstream/outboundRequests';
import { redactionFor } from '../upstream/redaction';
import { type UpstreamResponse, requestUpstream } from '../upstream/requestUpstream';
import { type ResponseHeaders, recordingHeaders } from './recordingHeaders';
import { MOST_CALLS } from './report';

/** What is known of a response besides its content. */
export type ResponseFacts = {
  readonly headers: ResponseHeaders;
  readonly receivedAtMs: number;
  readonly tookMs: number;
};

export type Replied<Content> = {
  readonly kind: 'reply';
  readonly content: Content;
  readonly facts: ResponseFacts;
};

export type Failed = {
  readonly kind: 'failure';
  readonly failure: UpstreamFailure;
  /** `undefined` if there was no response. */
  readonly facts: ResponseFacts | undefined;
};

export type CallResult<Content> =
  | Replied<Content>
  | Failed
  /** All calls of this run are made, or the budget has none left. */
  | { readonly kind: 'not-made'; readonly reason: string };

export type StatusesQuestion = {
  readonly version: ApiVersion;
  readonly dateFilter: DateFilter;
  /** Left out: the first page of all. */
  readonly agents?: readonly string[];
};

/** The calls of one run, each made once and counted in the account's budget. */
export type DoctorCalls = {
  readonly statuses: (question: StatusesQuestion) => Promise<CallResult<AgentStatusReply>>;
  /** The first page of List All Agents, by one of `agentListPaths`. */
  readonly allAgents: (path: string) => Promise<CallResult<AgentList>>;
  readonly made: () => number;
  /** The call after which the account had none left; none is made after it. */
  readonly spentLimit: () => UpstreamFailure | undefined;
};

export type DoctorCallsOptions = {
  readonly access: UpstreamAccess;
  readonly callTimeoutMs: number;
  readonly budget: Budget;
  readonly dispatcher: Dispatcher;
  readonly nowMs: () => number;
  /** Waits until the budget may have a call again. */
  readonly wait: (seconds: number) => Promise<void>;
};

/** A run waits no longer than this for the budget: the minute that a call counts, and some more. */
const LONGEST_WAIT_SECONDS = 90;

/** Each call is one attempt, in the place of people who wait for a page. */
export function createDoctorCalls(options: DoctorCallsOptions): DoctorCalls {
  const { access, callTimeoutMs, budget, dispatcher, nowMs, wait } = options;
  const replyMemory = new ReplyMemory();
  const redact = redactionFor(access);
  const caller: BudgetCaller = {
    signal: new AbortController().signal,
    urgency: () => USUAL_URGENCY,
    subjects: () => new Set(['doctor']),
  };
  let made = 0;
  let waitedSeconds = 0;
  let endReason: string | undefined;
  let spentLimit: UpstreamFailure | undefined;

  async function takeCall(): Promise<EndCall | undefined> {
    for (;;) {
      try {
        return await budget.take(caller);
      } catch (error) {
        const seconds = error instanceof UpstreamFailure ? (error.retryAfterSeconds ?? 1) : Infinity;
        waitedSeconds += seconds;
        if (waitedSeconds === Infinity) throw error;
        if (waitedSeconds > LONGEST_WAIT_SECONDS) return undefined;
        await wait(seconds);
      }
    }
  }

  async function call<Content>(
    request: OutboundRequest,
    read: (response: UpstreamResponse, context: ResponseContext) => Promise<Content>,
  ): Promise<CallResult<Content>> {
    if (made >= MOST_CALLS) endReason = 'Not checked: all calls of this run are made.';
    if (endReason !== undefined) return { kind: 'not-made', reason: endReason };
    const endCall = await takeCall();
    if (endCall === undefined) {
      endReason =
        'Not checked: the budget has no call left, because the server uses it or its limits are low.';
      return { kind: 'not-made', reason: endReason };
    }
    made += 1;
    const recorded = recordingHeaders(dispatcher);
    const claim = replyMemory.claim();
    const startMs = performance.now();
    const attempt = async () => {
      const response = await requestUpstream({
        ...request,
        timeoutMs: callTimeoutMs,
        dispatcher: recorded.dispatcher,
        claim,
        largestReplyBytes: replyMemory.limits.largestReplyBytes,
      });
      return await read(response, { nowMs: nowMs(), redact });
    };
    const factsNow = (): ResponseFacts | undefined => {
      const headers = recorded.headers();
      return headers && { headers, receivedAtMs: nowMs(), tookMs: performance.now() - startMs };
    };
    try {
      const content = await observedAttempt(attempt(), { budget, observer: noObserver });
      const facts = factsNow();
      if (facts === undefined) throw new Error('a response without headers');
      return { kind: 'reply', content, facts };
    } catch (failure) {
      if (!(failure instanceof UpstreamFailure)) throw failure;
      if (failure.code === 'rate-limited') {
        spentLimit = failure;
        endReason = 'Not checked: see rate limits.';
      }
      return { kind: 'failure', failure, facts: factsNow() };
    } finally {
      claim.end();
      endCall();
    }
  }

  return {
    statuses: async ({ version, dateFilter, agents }) => {
      const question = { filter: { ...(agents !== undefined && { agents: [...agents] }), dateFilter } };
      return await call(await agentStatusRequestTo(access, version, question, firstPage), interpretResponse);
    },
    allAgents: async (path) =>
      await call(
        await agentListRequestTo(access, path, 1),
        async (response, context) => await readResponse(response, context, parseAgentList),
      ),
    made: () => made,
    spentLimit: () => spentLimit,
  };
}

const firstPage = { limit: MAX_PAGE_SIZE, offset: 0 };

/** RFC 9218: that of a request that states none. */
const USUAL_URGENCY = 3;
