import type { BudgetCaller } from '../budget/budget';
import type { CacheOutcome } from '../observer';
import type { AgentStatusQuestion } from '../../src/contract/agentStatusRequest';
import type { UpstreamCall } from '../upstream/upstreamCall';
import { UpstreamFailure } from '../failures/upstreamFailure';
import { type CacheOrigin, cacheKey, canonicalQuestion } from './cacheKey';
import { type CachedPage, type Compress, makeCachedPage } from './cachedPage';
import { Flight } from './flight';
import type { Lease } from './lease';
import type { LifetimeSettings } from '../settings/settings';
import { type LiveDemand, lifetimeMs, timeRangeEndMs } from './lifetimes';
import type { PageStore } from './pageStore';

/** Who asks, and how. */
export type PageCaller = {
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
  /** See `src/contract/priority.ts`. */
  readonly urgency: number;
  /** A copy older than one refresh will not do. */
  readonly wantsFresh: boolean;
};

export type PageAnswer = {
  readonly page: CachedPage;
  readonly outcome: CacheOutcome;
  /** Why a copy would not do, in the words of RFC 9211: there is none, it is too old, or the caller wants a newer. */
  readonly forwardedFor: 'miss' | 'stale' | 'request';
  /** With `stale`: why there is nothing newer. */
  readonly failure: UpstreamFailure | undefined;
};

/** Answers a question, from a copy where one will do. Rejects as the upstream does, or with the signal's reason. */
export type PageSource = (question: AgentStatusQuestion, caller: PageCaller) => Promise<PageAnswer>;

export type PageCacheOptions = {
  readonly from: CacheOrigin;
  readonly callUpstream: UpstreamCall;
  readonly store: PageStore;
  readonly lease: Lease;
  readonly compress: Compress;
  readonly lifetimes: LifetimeSettings;
  readonly demand: LiveDemand;
};

/**
 * Answers everybody's questions with as few calls as can be. Callers who ask the same at the same time
 * share one call and its end, good or bad; a caller who goes away leaves it to the others. When the call
 * fails, the last good copy serves for a while. A refusal (credentials, settings) is no failing: whoever
 * may no longer read at the upstream gets no copy either.
 */
export function createPageCache(options: PageCacheOptions): PageSource {
  const { from, store, lease, compress, callUpstream, lifetimes, demand } = options;
  const flights = new Map<string, Flight<CachedPage>>();

  async function fetchPage(question: AgentStatusQuestion, caller: BudgetCaller): Promise<CachedPage> {
    const reply = await callUpstream(question.request, question.paging, caller);
    const asOfMs = Date.now();
    const servesMs = lifetimeMs(question.request.filter.dateFilter, asOfMs, demand.lifetimeMs(), lifetimes);
    return await makeCachedPage(
      reply,
      {
        asOfMs,
        expiresAtMs: asOfMs + servesMs,
        keepUntilMs: asOfMs + Math.max(servesMs, lifetimes.staleSeconds * 1000),
      },
      compress,
    );
  }

  function board(key: string, question: AgentStatusQuestion, isGood: (page: CachedPage) => boolean) {
    const boarded = flights.get(key);
    if (boarded !== undefined) return boarded;
    const flight = new Flight<CachedPage>(
      async (caller) =>
        await lease(key, {
          work: async () => {
            const page = await fetchPage(question, caller);
            await store.write(key, page);
            return page;
          },
          isDone: async () => {
            const page = await store.readShared(key);
            return page !== undefined && isGood(page) ? page : undefined;
          },
          signal: caller.signal,
        }),
      () => {
        if (flights.get(key) === flight) flights.delete(key);
      },
    );
    flights.set(key, flight);
    flight.start();
    return flight;
  }

  return async (asked, caller) => {
    const question = canonicalQuestion(asked);
    const key = await cacheKey(from, question);
    const nowMs = Date.now();
    if (timeRangeEndMs(question.request.filter.dateFilter) > nowMs) demand.note(key, nowMs);
    const freshMs = demand.lifetimeMs();
    const isGood = (page: CachedPage) =>
      page.expiresAtMs > Date.now() && (!caller.wantsFresh || page.asOfMs > nowMs - freshMs);
    const copy = await store.read(key);
    const forwardedFor = reasonToForward(copy);
    if (copy !== undefined && isGood(copy))
      return { page: copy, outcome: 'hit', forwardedFor, failure: undefined };
    const isCollapsed = flights.has(key);
    try {
      // The order of agents is the caller's own, as it would be without a cache.
      const page = await board(key, asked, isGood).join(caller);
      return { page, outcome: isCollapsed ? 'collapsed' : 'miss', forwardedFor, failure: undefined };
    } catch (failure) {
      caller.signal.throwIfAborted();
      if (copy === undefined || !(failure instanceof UpstreamFailure) || isRefusal(failure)) throw failure;
      if (copy.keepUntilMs <= Date.now()) throw failure;
      return { page: copy, outcome: 'stale', forwardedFor, failure };
    }
  };
}

function reasonToForward(copy: CachedPage | undefined): PageAnswer['forwardedFor'] {
  if (copy === undefined) return 'miss';
  return copy.expiresAtMs > Date.now() ? 'request' : 'stale';
}

function isRefusal({ code }: UpstreamFailure): boolean {
  return code === 'upstream-auth' || code === 'upstream-scope' || code === 'upstream-config';
}
