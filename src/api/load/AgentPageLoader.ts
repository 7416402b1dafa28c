import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { Observable } from '../../base/observable';
import { type Instant, instantFromMs } from '../../time/instant';
import { urgencies } from '../../contract/priority';
import { type AgentLoad, FRESH_LOAD } from './agentLoad';
import { agentPageQuery, type LoadContext } from './agentPageQuery';
import { ApiError } from '../apiError';
import { BudgetGate } from './budgetGate';
import type { AgentPage } from '../read/decodePage';
import { foreground, type PageRequestOptions } from '../fetchPage';
import { longestOf } from './refreshTime';
import { joinNotFound } from './joinNotFound';
import { mergePages } from './mergePages';
import { followPages, lastKnownOffset, LOOK_AHEAD_PAGES, type PageChain, type PageState } from './pageChain';

/**
 * While pages arrive, subscribers are notified at most this often; of the first and the last page at once.
 * The screen is full after the first, and each notification renders everything: about 50 ms for 10,000 agents.
 */
const PUBLISH_EVERY_MS = 500;

/** The page may not exist, and nothing waits for it. */
const speculative: PageRequestOptions = { urgency: urgencies.lookAhead, wantsFresh: false };

type Entry = { readonly observer: QueryObserver<AgentPage, ApiError>; readonly unsubscribe: () => void };

/**
 * Reads the agents of a plan page by page, each page a React Query entry, and notifies its subscribers of what
 * has arrived. An external store in the sense of `useSyncExternalStore`.
 *
 * `dispose` cancels the calls under way, because a page that nothing shows is a wasted call.
 */
export class AgentPageLoader {
  readonly #client: QueryClient;
  readonly #context: LoadContext;
  readonly #gate: BudgetGate;
  readonly #entries = new Map<number, Entry>();
  readonly #requestOptions = new Map<number, PageRequestOptions>();
  readonly #load = new Observable<AgentLoad>(FRESH_LOAD);
  #refreshQueue: number[] = [];
  #publishTimer: ReturnType<typeof setTimeout> | undefined;
  #hasUnpublished = false;
  #isDisposed = false;
  #isAdvancing = false;
  #isStopped = false;

  constructor(client: QueryClient, context: Omit<LoadContext, 'gate' | 'requestOptionsOf'>) {
    this.#client = client;
    this.#gate = new BudgetGate(context.now, () => this.#publishSoon());
    this.#context = {
      ...context,
      gate: this.#gate,
      requestOptionsOf: (offset) => this.#requestOptionsOf(offset),
    };
  }

  /** Requests the first page; the rest follows automatically. */
  start(): void {
    this.#isDisposed = false;
    this.#advance();
  }

  readonly subscribe = this.#load.subscribe;

  readonly getSnapshot = this.#load.get;

  /** Requests each failed page again, and no other. */
  retryFailed(): void {
    for (const [offset, { observer }] of this.#entries) {
      if (observer.getCurrentResult().status !== 'error') continue;
      this.#requestOptions.delete(offset);
      void observer.refetch();
    }
    this.#advance();
    this.#publishNow();
  }

  /**
   * Requests every loaded page again, those in `firstOffsets` before the others, a few at a time. Does nothing
   * while a refresh or the first load is under way.
   */
  refresh(firstOffsets: readonly number[] = []): void {
    if (this.#load.get().activity.kind !== 'idle') return;
    const offsets = [...this.#entries.keys()].toSorted((one, other) => one - other);
    for (const offset of offsets) {
      const urgency = firstOffsets.includes(offset) ? urgencies.foreground : urgencies.refresh;
      this.#requestOptions.set(offset, { urgency, wantsFresh: true });
    }
    this.#refreshQueue = [
      ...offsets.filter((offset) => firstOffsets.includes(offset)),
      ...offsets.filter((offset) => !firstOffsets.includes(offset)),
    ];
    this.#advance();
    this.#publishNow();
  }

  /**
   * Requests no more pages and cancels those under way: loaded pages stay, and the list is incomplete until
   * `resume`. Does nothing once every page is loaded.
   */
  stop(): void {
    if (this.#load.get().end.kind !== 'open') return;
    this.#isStopped = true;
    this.#advance();
    this.#publishNow();
  }

  /** Requests the rest after a `stop`. */
  resume(): void {
    this.#isStopped = false;
    this.#advance();
    this.#publishNow();
  }

  /** The offsets of the pages that contain any of these agents, in order. */
  offsetsOf(userIds: ReadonlySet<string>): number[] {
    return [...this.#entries]
      .filter(([, { observer }]) =>
        observer.getCurrentResult().data?.agents.some(({ userId }) => userIds.has(userId)),
      )
      .map(([offset]) => offset)
      .toSorted((one, other) => one - other);
  }

  /** Unsubscribes and cancels what is under way. Loaded pages stay in React Query's cache. */
  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#publishTimer);
    this.#publishTimer = undefined;
    for (const { unsubscribe } of this.#entries.values()) unsubscribe();
    this.#entries.clear();
    this.#refreshQueue = [];
  }

  /** Requests all pages that may be requested now, then publishes. */
  #advance(): void {
    // Subscribing to an observer can call this again. Without the guard, the pages after it would be requested a
    // second time, furthest first, leaving observers that can no longer be canceled.
    if (this.#isDisposed || this.#isAdvancing) return;
    this.#isAdvancing = true;
    const states = this.#states();
    const chain = this.#follow(states);
    const knownOffset = lastKnownOffset(states);
    for (const offset of chain.nextOffsets) {
      this.#requestOptions.set(offset, offset <= knownOffset ? foreground : speculative);
      this.#request(offset);
    }
    if (chain.end.kind !== 'open') this.#dropPagesPastEnd(chain);
    this.#continueRefresh();
    this.#isAdvancing = false;
    this.#publishSoon(chain.nextOffsets.length === 0 ? chain : undefined);
  }

  /** Follows the pages, unless the load was stopped. */
  #follow(states: ReadonlyMap<number, PageState>): PageChain {
    const chain = followPages(states, this.#context.lookAheadPages);
    if (!this.#isStopped || chain.end.kind !== 'open') return chain;
    return { ...chain, nextOffsets: [], end: { kind: 'incomplete', reason: 'stopped' } };
  }

  /** A page requested speculatively may since have turned out to exist. */
  #requestOptionsOf(offset: number): PageRequestOptions {
    const options = this.#requestOptions.get(offset) ?? foreground;
    return options === speculative && offset <= lastKnownOffset(this.#states()) ? foreground : options;
  }

  #request(offset: number): void {
    const observer = new QueryObserver<AgentPage, ApiError>(
      this.#client,
      agentPageQuery(this.#context, offset),
    );
    // Subscribing may get a result from the cache at once, so the entry is set first.
    const entry = { observer, unsubscribe: () => {} };
    this.#entries.set(offset, entry);
    entry.unsubscribe = observer.subscribe(() => this.#advance());
    if (observer.getCurrentResult().data !== undefined) queueMicrotask(() => this.#advance());
  }

  /**
   * Drops pages that were requested speculatively and turned out to be past the end of the list, so that neither
   * a refresh nor a retry spends calls on them, and they are read again if the list grows.
   */
  #dropPagesPastEnd({ pages, failedOffsets }: PageChain): void {
    const kept = new Set([...pages.map(({ offset }) => offset), ...failedOffsets]);
    for (const [offset, { unsubscribe }] of this.#entries) {
      if (kept.has(offset)) continue;
      unsubscribe();
      this.#entries.delete(offset);
      this.#client.removeQueries({ queryKey: agentPageQuery(this.#context, offset).queryKey, exact: true });
    }
  }

  #continueRefresh(): void {
    if (this.#refreshQueue.length === 0) return;
    let underWay = 0;
    for (const { observer } of this.#entries.values()) {
      if (observer.getCurrentResult().fetchStatus === 'fetching') underWay += 1;
    }
    while (this.#refreshQueue.length > 0 && underWay <= LOOK_AHEAD_PAGES) {
      const offset = this.#refreshQueue.shift();
      const entry = offset === undefined ? undefined : this.#entries.get(offset);
      if (entry === undefined) continue;
      void entry.observer.refetch();
      underWay += 1;
    }
  }

  #states(): Map<number, PageState> {
    const states = new Map<number, PageState>();
    for (const [offset, { observer }] of this.#entries) {
      const { data, status, fetchStatus } = observer.getCurrentResult();
      if (data !== undefined) states.set(offset, { kind: 'in', page: data });
      else if (status === 'error' && fetchStatus === 'idle') states.set(offset, { kind: 'failed' });
      else states.set(offset, { kind: 'requested' });
    }
    return states;
  }

  /** Publishes at most every `PUBLISH_EVERY_MS`; the first page and the end of the list do not wait. */
  #publishSoon(known?: PageChain): void {
    if (this.#isDisposed) return;
    // Requested pages may have come from the cache at once.
    const chain = known ?? this.#follow(this.#states());
    const { end, pages } = chain;
    const before = this.#load.get();
    const isNews =
      (before.pageCount === 0 && pages.length > 0) || (before.end.kind === 'open' && end.kind !== 'open');
    if (this.#publishTimer !== undefined && !isNews) {
      this.#hasUnpublished = true;
      return;
    }
    this.#publish(chain);
    this.#publishTimer ??= setTimeout(() => {
      this.#publishTimer = undefined;
      if (this.#hasUnpublished) this.#publishSoon();
    }, PUBLISH_EVERY_MS);
  }

  /** After a user action: publishes at once, however recently the last state was published. */
  #publishNow(): void {
    if (this.#hasUnpublished && !this.#isDisposed) this.#publish(this.#follow(this.#states()));
  }

  #publish(chain: PageChain): void {
    this.#hasUnpublished = false;
    this.#load.set({
      ...mergePages(chain.pages),
      notFound: joinNotFound(chain.pages),
      pageCount: chain.pages.length,
      end: chain.end,
      failedPages: chain.failedOffsets.map((offset) => ({ offset, error: this.#errorAt(offset) })),
      asOf: ageLimit(chain.pages, Math.min),
      latestAsOf: ageLimit(chain.pages, Math.max),
      refreshMs: longestOf(chain.pages),
      isAccessEmpty: chain.pages.some((page) => page.isAccessEmpty),
      activity: this.#activity(),
      refreshFailure: this.#refreshFailure(),
    });
  }

  #errorAt(offset: number): ApiError {
    const error: unknown = this.#entries.get(offset)?.observer.getCurrentResult().error;
    // React Query declares the type of what was thrown but does not check it.
    if (error instanceof ApiError) return error;
    const text = error instanceof Error ? error.message : String(error);
    return new ApiError({ kind: 'unreadable', faults: [{ code: 'unforeseen', text }] });
  }

  #activity(): AgentLoad['activity'] {
    const { closedUntil: until, reason } = this.#gate;
    if (until !== undefined) return { kind: 'waiting', until, reason };
    const results = Array.from(this.#entries.values(), ({ observer }) => observer.getCurrentResult());
    if (results.some(({ fetchStatus }) => fetchStatus === 'paused')) return { kind: 'offline' };
    const isFetching =
      this.#refreshQueue.length > 0 || results.some(({ fetchStatus }) => fetchStatus === 'fetching');
    return { kind: isFetching ? 'fetching' : 'idle' };
  }

  #refreshFailure(): ApiError | undefined {
    for (const [offset, { observer }] of this.#entries) {
      const { status, data } = observer.getCurrentResult();
      if (status === 'error' && data !== undefined) return this.#errorAt(offset);
    }
    return undefined;
  }
}

function ageLimit(pages: readonly AgentPage[], pick: (...ages: number[]) => number): Instant | undefined {
  if (pages.length === 0) return undefined;
  return instantFromMs(pick(...pages.map(({ asOf }) => asOf)));
}
