import type { BudgetCaller } from '../budget/budget';
import type { CacheOutcome } from '../observer';
import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';
import type { UpstreamCall } from '../upstream/upstreamCall';
import { UpstreamFailure } from '../failures/upstreamFailure';
import { type CacheOrigin, cacheKey, canonicalRequest } from './cacheKey';
import { type CachedPage, type Compress, makeCachedPage } from './cachedPage';
import { JoinableTask } from './joinableTask';
import type { ReplicaLease } from './replicaLease';
import type { LifetimeSettings } from '../settings/settings';
import { type LiveDemand, lifetimeMs, timeRangeEndMs } from './lifetimes';
import type { PageStore } from './pageStore';

/** One caller's request, beside what it asks for. */
export type PageCaller = {
  /** Aborted when the caller disconnects. */
  readonly signal: AbortSignal;
  /** See `src/contract/priority.ts`. */
  readonly urgency: number;
  /** Who it is: calls are shared fairly among subjects. */
  readonly subject: string;
  /** A copy older than one live lifetime is not accepted. */
  readonly wantsFresh: boolean;
};

export type PageResult = {
  readonly page: CachedPage;
  readonly outcome: CacheOutcome;
  /** Why no copy was usable (RFC 9211): none exists, it has expired, or the caller wants a newer one. */
  readonly forwardedFor: 'miss' | 'stale' | 'request';
  /** With `stale`: why the upstream sent nothing newer. */
  readonly failure: UpstreamFailure | undefined;
};

/** Serves a page, from a copy if one is usable. Rejects as the upstream does, or with the signal's reason. */
export type GetPage = (pageRequest: AgentPageRequest, caller: PageCaller) => Promise<PageResult>;

export type PageCacheOptions = {
  readonly origin: CacheOrigin;
  readonly callUpstream: UpstreamCall;
  readonly store: PageStore;
  readonly lease: ReplicaLease;
  readonly compress: Compress;
  readonly lifetimes: LifetimeSettings;
  readonly demand: LiveDemand;
};

/**
 * Serves all callers with as few calls as possible. Callers that request the same page at the same time share
 * one call and its outcome; one that disconnects does not affect the others. If the call fails, the last good
 * copy is served for a while, except after a refusal (credentials, scope, settings): a service that may no
 * longer read from the upstream serves no copies either.
 */
export function createPageCache(options: PageCacheOptions): GetPage {
  const { origin, store, lease, compress, callUpstream, lifetimes, demand } = options;
  const fetches = new Map<string, JoinableTask<CachedPage>>();

  async function fetchPage(
    key: string,
    pageRequest: AgentPageRequest,
    caller: BudgetCaller,
  ): Promise<CachedPage> {
    const reply = await callUpstream(pageRequest.request, pageRequest.paging, caller);
    const asOfMs = performance.now();
    const { dateFilter } = pageRequest.request.filter;
    if (timeRangeEndMs(dateFilter) > Date.now()) demand.recordCall(key, caller.subjects(), asOfMs);
    const servesMs = lifetimeMs(dateFilter, Date.now(), demand.lifetimeMs(caller.subjects()), lifetimes);
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

  function sharedFetch(key: string, pageRequest: AgentPageRequest, isGood: (page: CachedPage) => boolean) {
    const running = fetches.get(key);
    if (running !== undefined) return running;
    const started = new JoinableTask<CachedPage>(
      async (caller) =>
        await lease(key, {
          work: async () => {
            const page = await fetchPage(key, pageRequest, caller);
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
        if (fetches.get(key) === started) fetches.delete(key);
      },
    );
    fetches.set(key, started);
    return started;
  }

  return async (asked, caller) => {
    const pageRequest = canonicalRequest(asked);
    const key = await cacheKey(origin, pageRequest);
    const nowMs = performance.now();
    const freshMs = demand.lifetimeMs(new Set([caller.subject]));
    const isGood = (page: CachedPage) =>
      page.expiresAtMs > performance.now() && (!caller.wantsFresh || page.asOfMs > nowMs - freshMs);
    const copy = await store.read(key);
    const forwardedFor = reasonToForward(copy);
    if (copy !== undefined && isGood(copy))
      return { page: copy, outcome: 'hit', forwardedFor, failure: undefined };
    caller.signal.throwIfAborted();
    const isCollapsed = fetches.has(key);
    try {
      const page = await sharedFetch(key, pageRequest, isGood).join(caller);
      return { page, outcome: isCollapsed ? 'collapsed' : 'miss', forwardedFor, failure: undefined };
    } catch (failure) {
      caller.signal.throwIfAborted();
      if (copy === undefined || !(failure instanceof UpstreamFailure) || isRefusal(failure)) throw failure;
      if (copy.keepUntilMs <= performance.now()) throw failure;
      return { page: copy, outcome: 'stale', forwardedFor, failure };
    }
  };
}

function reasonToForward(copy: CachedPage | undefined): PageResult['forwardedFor'] {
  if (copy === undefined) return 'miss';
  return copy.expiresAtMs > performance.now() ? 'request' : 'stale';
}

function isRefusal({ code }: UpstreamFailure): boolean {
  return code === 'upstream-auth' || code === 'upstream-scope' || code === 'upstream-config';
}
