import { LRUCache } from 'lru-cache';

import type { DateFilter, PagingQuery } from '../../src/contract/agentStatusRequest';
import { pageLimitFor } from '../../src/contract/requestLimits';
import type { BudgetCaller } from '../budget/budget';
import type { EndCall } from '../budget/callCounter';
import type { LifetimeSettings } from '../settings/settings';
import type { Timestamps } from '../upstream/timestamps/timestampsFinding';
import type { UpstreamCall } from '../upstream/upstreamCall';
import { RangeAgents } from './agents/RangeAgents';
import { type Addresses, addressesOf, withoutAddresses } from './agents/addresses';
import type { AgentCopies, CopyTimes } from './agents/agentCopy';
import { BatchSize } from './agents/batchSize';
import { Listing } from './agents/listing';
import { type CacheOrigin, canonicalDateFilter, copyKey } from './cacheKey';
import { ComposedReplies, OutdatedTimes } from './ComposedReplies';
import { UntranslatableTimes } from './ReplyComposer';
import { type CopyStore, copiesSince } from './copyStore';
import { type ListPage, ListPages } from './listPages';
import { type Participant, participantOf } from './joinableTask';
import type { GetPage, HoldReply, PageCaller, PageResult } from './getPage';
import { lifetimeMs } from './lifetimes';
import { type Asked, serveFromCopies } from './serveFromCopies';
import type { LiveDemand } from './liveDemand';
import { SharedRanges } from './ranges/SharedRanges';
import { coveredTime, daysOf } from '../upstream/coveredTime';
import type { Packer } from './packer';
import type { ReplicaLease } from './replicaLease';

const MINUTE_MS = 60_000;

export type PageCacheOptions = {
  readonly origin: CacheOrigin;
  /** What the upstream's times mean: only those in the requested offset move with it. */
  readonly timestamps: Timestamps;
  /** Whether the upstream refuses date ranges, so that each day takes a call. */
  readonly areRangesByDay: () => boolean;
  readonly callUpstream: UpstreamCall;
  readonly store: CopyStore;
  readonly lease: ReplicaLease;
  readonly batchSizeKeeper: ConstructorParameters<typeof BatchSize>[0];
  readonly packer: Packer;
  readonly holdReply: HoldReply;
  readonly lifetimes: LifetimeSettings;
  readonly demand: LiveDemand;
  /** Takes a call from the budget. */
  readonly takeCall: (caller: BudgetCaller) => Promise<EndCall>;
  /** How often a call is free, as of now; 0 without a limit. */
  readonly callEveryMs: () => number;
};

/** A time range that callers ask for. */
type Range = {
  readonly dateFilter: DateFilter;
  readonly listing: Listing;
  readonly agents: RangeAgents;
};

/** Time ranges that are asked for at the same time; what is known of the others is in the store. */
const MOST_RANGES = 500;

/**
 * Serves all callers with as few calls as possible. Pages of the whole list are kept as they are; requests for
 * some agents are answered from what is known of each of them, whoever asked for it (`RangeAgents`). If a call
 * fails, the last good copies are served for a while, except after a refusal (credentials, scope, settings): a
 * service that may no longer read from the upstream serves no copies either.
 */
export function createPageCache(options: PageCacheOptions): GetPage {
  const { origin, timestamps, areRangesByDay, packer, lifetimes, demand, callEveryMs } = options;
  const { callUpstream, lease, holdReply } = options;
  const store = copiesSince(options.store, timestamps.sinceMs);
  const making = { callUpstream, store, lease, packer, holdReply };
  const batchSize = new BatchSize(options.batchSizeKeeper);
  const composed = new ComposedReplies(packer, timestamps);
  const ranges = new LRUCache<string, Range>({ max: MOST_RANGES });
  const sharedRanges = new SharedRanges(origin.apiVersion, areRangesByDay);
  const callsFor = (dateFilter: DateFilter) => (areRangesByDay() ? daysOf(dateFilter) : 1);
  const agentKey = async (dateFilter: DateFilter, address: string) =>
    await copyKey(origin, 'agent', dateFilter, address);

  function noteCall(
    dateFilter: DateFilter,
    subjectsByKey: ReadonlyMap<string, ReadonlySet<string>>,
    callsEach: number,
  ): void {
    const isLive = coveredTime(dateFilter).endMs > Date.now();
    if (isLive) demand.recordCall(subjectsByKey, callsEach, performance.now());
  }

  function timesOfCall(
    dateFilter: DateFilter,
    subjectsByKey: ReadonlyMap<string, ReadonlySet<string>>,
    callsEach: number,
  ) {
    const asOfMs = performance.now();
    noteCall(dateFilter, subjectsByKey, callsEach);
    const servesMs = lifetimeMs(dateFilter, Date.now(), demand.sharedLifetimeMs(subjectsByKey), lifetimes);
    return { asOfMs, servesMs, keepUntilMs: asOfMs + Math.max(servesMs, lifetimes.staleSeconds * 1000) };
  }

  const pages = new ListPages({
    pageKey: async (dateFilter, paging) => await copyKey(origin, 'page', dateFilter, paging),
    agentKey,
    ...making,
    timesOfCall: (dateFilter, subjectsByKey) => timesOfCall(dateFilter, subjectsByKey, callsFor(dateFilter)),
  });

  function rangeOf(dateFilter: DateFilter): Range {
    const name = JSON.stringify(dateFilter);
    const known = ranges.get(name);
    if (known !== undefined) return known;
    const pageLimit = pageLimitFor(daysOf(dateFilter));
    const listing = new Listing(pageLimit);
    const isDue = ({ asOfMs, servesMs }: CopyTimes, atMs: number) =>
      asOfMs < timestamps.sinceMs() || atMs - asOfMs > Math.max(servesMs, demand.roundMs()) / 2;
    // A sweep fills its calls, so an agent takes its part of one, however few the first call brought.
    const partOfCall = () => callsFor(dateFilter) / Math.min(batchSize.most, pageLimit);
    const agents = new RangeAgents({
      dateFilter,
      pageLimit,
      keyOf: async (address) => await agentKey(dateFilter, address),
      listing,
      readPage: async (index, participant) => {
        const { pageSize } = listing;
        const paging = { limit: pageSize, offset: index * pageSize };
        const isGood = (page: ListPage) => !isDue(page, performance.now());
        return await pages.renew(await pages.place(dateFilter, paging), participant, { isGood, listing });
      },
      ...making,
      batchSize,
      timesOfCall: (subjectsByKey) => timesOfCall(dateFilter, subjectsByKey, partOfCall()),
      noteCall: (subjectsByKey) => noteCall(dateFilter, subjectsByKey, partOfCall()),
      isDue,
      takeCall: options.takeCall,
      callEveryMs: () => callEveryMs() * callsFor(dateFilter),
    });
    const range = { dateFilter, listing, agents };
    ranges.set(name, range);
    return range;
  }

  /** How a caller who asks for this time range judges copies. */
  function judge({ agents }: Range, dateFilter: DateFilter, caller: PageCaller) {
    const nowMs = performance.now();
    // At most twice as long, so that no one who asks for ever more agents can keep others from new data.
    const firstDataMs = agents.firstDataMs();
    const withPatience = (ms: number) => ms + Math.min(ms, firstDataMs);
    const liveMs = withPatience(demand.lifetimeMs(caller.subject));
    // As long as the time range had been over when the copy was made. If more is watched than at that time, a live copy
    // is served for longer: the calls are needed for those who have no data yet.
    const expiresAtMs = ({ asOfMs, servesMs }: CopyTimes) => {
      const madeAtMs = Date.now() - (performance.now() - asOfMs);
      return (
        asOfMs +
        lifetimeMs(
          dateFilter,
          madeAtMs,
          withPatience(Math.max(servesMs, Math.min(liveMs, demand.roundMs()))),
          lifetimes,
        )
      );
    };
    const isGood = (times: CopyTimes) =>
      expiresAtMs(times) > performance.now() && (!caller.wantsFresh || times.asOfMs > nowMs - liveMs);
    return { expiresAtMs, isGood, liveMs };
  }

  /** A page of the whole list. */
  async function listPage(
    range: Range,
    askedFilter: DateFilter,
    paging: PagingQuery,
    caller: PageCaller,
  ): Promise<PageResult> {
    const { dateFilter, listing } = range;
    const { expiresAtMs, isGood, liveMs } = judge(range, askedFilter, caller);
    const { pageSize } = listing;
    const isOfListing = paging.limit === pageSize && paging.offset % pageSize === 0;
    if (isOfListing)
      listing.watch(paging.offset / pageSize, caller.subject, performance.now() + watchedMs(liveMs));
    const place = await pages.place(dateFilter, paging);
    const kept = await pages.read(place);
    const asked: Asked<ListPage> = {
      kept,
      timesOf: (page) => [page],
      expiresAtMs,
      isGood,
      renew: async () =>
        await pages.renew(place, participantFrom(caller), {
          isGood,
          listing: isOfListing ? listing : undefined,
        }),
      reply: async (page) =>
        await composed.page(page, { asked: askedFilter, sent: dateFilter }, expiresAtMs(page)),
    };
    return await serveFromCopies(asked, caller);
  }

  /** One page of a list of agents. */
  async function agentsPage(
    range: Range,
    askedFilter: DateFilter,
    list: Addresses,
    paging: PagingQuery,
    caller: PageCaller,
  ): Promise<PageResult> {
    const { dateFilter, agents } = range;
    const { expiresAtMs, isGood, liveMs } = judge(range, askedFilter, caller);
    const addresses: Addresses = new Map([...list].slice(paging.offset, paging.offset + paging.limit));
    const hasMore = list.size > paging.offset + paging.limit;
    agents.want(addresses, caller.subject, watchedMs(liveMs));
    const known = await agents.read(addresses.keys());
    const old = new Map([...addresses].filter(([address]) => !isGoodCopy(known.get(address), isGood)));
    const asked: Asked<AgentCopies> = {
      kept: withoutAddresses(addresses, known).size === 0 ? known : undefined,
      timesOf: (copies) => [...copies.values()],
      expiresAtMs,
      isGood,
      renew: async () => {
        const { copies, isCollapsed } = await agents.renew(old, participantFrom(caller));
        return { content: new Map([...known, ...copies]), isCollapsed };
      },
      reply: async (copies) => {
        const days = { asked: askedFilter, sent: dateFilter };
        return await composed.list({ addresses, copies, paging, hasMore }, days, expiresAtMs);
      },
    };
    return await serveFromCopies(asked, caller);
  }

  return async ({ request, paging }, caller) => {
    const { agents } = request.filter;
    const asked = canonicalDateFilter(request.filter.dateFilter);
    const answer = async (): Promise<PageResult> => {
      const range = rangeOf(sharedRanges.choose(asked, caller.subject, Date.now()));
      return agents === undefined
        ? await listPage(range, asked, paging, caller)
        : await agentsPage(range, asked, addressesOf(agents), paging, caller);
    };
    await timestamps.refresh();
    try {
      return await answer();
    } catch (error) {
      if (error instanceof UntranslatableTimes) sharedRanges.stopSharing();
      else if (!(error instanceof OutdatedTimes)) throw error;
      return await answer();
    }
  };
}

function isGoodCopy(copy: CopyTimes | undefined, isGood: (times: CopyTimes) => boolean): boolean {
  return copy !== undefined && isGood(copy);
}

function participantFrom({ signal, urgency, subject }: PageCaller): Participant {
  return participantOf({ signal, urgency, subjects: new Set([subject]) });
}

/** How long someone is expected to come back: a page that has to wait for its first data may take minutes. */
function watchedMs(liveMs: number): number {
  return Math.max(3 * MINUTE_MS, 2 * liveMs);
}
