import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { Observable } from '../../base/observable';
import { type Instant, instantFromMs } from '../../time/instant';
import { urgencies } from '../../contract/priority';
import { type AgentLoad, FRESH_LOAD } from './agentLoad';
import { agentPageQuery, type LoadContext } from './agentPageQuery';
import { ApiError } from '../apiError';
import { BudgetGate } from './budgetGate';
import type { AgentPage } from '../read/decodePage';
import { foreground, type PageAsking } from '../fetchPage';
import { mergePages } from './mergePages';
import { followPages, lastKnownOffset, LOOK_AHEAD_PAGES, type PageChain, type PageState } from './pageChain';

/**
 * While pages pour in, views are told of them at most this often; the first and the last at once. The
 * screen is full after the first, and telling costs a render of everything: of 10,000 agents about 50 ms.
 */
const PUBLISH_EVERY_MS = 500;

/** It may not exist, and nobody waits for it. */
const speculative: PageAsking = { urgency: urgencies.lookAhead, wantsFresh: false };

type Entry = { readonly observer: QueryObserver<AgentPage, ApiError>; readonly unsubscribe: () => void };

/**
 * Reads a plan's agents page by page, each page its own React Query entry, and tells its
 * subscribers what is here. An external store in the sense of `useSyncExternalStore`.
 *
 * Giving the loader up (`dispose`) cancels the calls under way, because a page that nobody watches
 * is a call wasted.
 */
export class AgentPageLoader {
  readonly #client: QueryClient;
  readonly #context: LoadContext;
  readonly #gate: BudgetGate;
  readonly #entries = new Map<number, Entry>();
  readonly #askings = new Map<number, PageAsking>();
  readonly #load = new Observable<AgentLoad>(FRESH_LOAD);
  #refreshQueue: number[] = [];
  #publishTimer: ReturnType<typeof setTimeout> | undefined;
  #hasUnpublished = false;
  #isDisposed = false;
  #isAdvancing = false;
  #isStopped = false;

  constructor(client: QueryClient, context: Omit<LoadContext, 'gate' | 'askingOf'>) {
    this.#client = client;
    this.#gate = new BudgetGate(context.now, () => this.#publishSoon());
    this.#context = {
      ...context,
      gate: this.#gate,
      askingOf: (offset) => this.#askingOf(offset),
    };
  }

  /** Asks for the first page; the rest follows by itself. */
  start(): void {
    this.#isDisposed = false;
    this.#advance();
  }

  readonly subscribe = this.#load.subscribe;

  readonly getSnapshot = this.#load.get;

  /** Asks again for each page that failed, and for no other. */
  retryFailed(): void {
    for (const [offset, { observer }] of this.#entries) {
      if (observer.getCurrentResult().status !== 'error') continue;
      this.#askings.delete(offset);
      void observer.refetch();
    }
    this.#advance();
    this.#publishNow();
  }

  /**
   * Asks again for every page that is here, those in `firstOffsets` before the others, a few at a
   * time. Does nothing while a refresh or the first load is under way.
   */
  refresh(firstOffsets: readonly number[] = []): void {
    if (this.#load.get().activity.kind !== 'idle') return;
    const offsets = [...this.#entries.keys()].toSorted((one, other) => one - other);
    for (const offset of offsets) {
      const urgency = firstOffsets.includes(offset) ? urgencies.foreground : urgencies.refresh;
      this.#askings.set(offset, { urgency, wantsFresh: true });
    }
    this.#refreshQueue = [
      ...offsets.filter((offset) => firstOffsets.includes(offset)),
      ...offsets.filter((offset) => !firstOffsets.includes(offset)),
    ];
    this.#advance();
    this.#publishNow();
  }

  /**
   * Asks for no more pages and cancels those under way: what is here stays, and is incomplete until
   * `goOn`. Does nothing once every page is here.
   */
  stop(): void {
    if (this.#load.get().end.kind !== 'open') return;
    this.#isStopped = true;
    this.#advance();
    this.#publishNow();
  }

  /** Asks for the rest after all. */
  resume(): void {
    this.#isStopped = false;
    this.#advance();
    this.#publishNow();
  }

  /** The offsets of the pages that brought some of these agents, in order. */
  offsetsOf(userIds: ReadonlySet<string>): number[] {
    return [...this.#entries]
      .filter(([, { observer }]) =>
        observer.getCurrentResult().data?.agents.some(({ userId }) => userIds.has(userId)),
      )
      .map(([offset]) => offset)
      .toSorted((one, other) => one - other);
  }

  /** Stops watching and cancels what is under way. Pages already here stay in React Query's cache. */
  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#publishTimer);
    this.#publishTimer = undefined;
    for (const { unsubscribe } of this.#entries.values()) unsubscribe();
    this.#entries.clear();
    this.#refreshQueue = [];
  }

  /** Asks for whatever may be asked for now, then publishes. */
  #advance(): void {
    // An observer speaks up while it is being asked. Gone into, that would ask for the pages behind it a
    // second time, furthest first, and leave observers that nobody can cancel.
    if (this.#isDisposed || this.#isAdvancing) return;
    this.#isAdvancing = true;
    const states = this.#states();
    const chain = this.#follow(states);
    const knownOffset = lastKnownOffset(states);
    for (const offset of chain.ask) {
      this.#askings.set(offset, offset <= knownOffset ? foreground : speculative);
      this.#ask(offset);
    }
    if (chain.end.kind !== 'open') this.#dropPagesPastEnd(chain);
    this.#continueRefresh();
    this.#isAdvancing = false;
    this.#publishSoon(chain.ask.length === 0 ? chain : undefined);
  }

  /** Follows the pages as far as they are wanted. */
  #follow(states: ReadonlyMap<number, PageState>): PageChain {
    const chain = followPages(states);
    if (!this.#isStopped || chain.end.kind !== 'open') return chain;
    return { ...chain, ask: [], end: { kind: 'incomplete', reason: 'stopped' } };
  }

  /** A page asked for on trust may since have turned out to exist. */
  #askingOf(offset: number): PageAsking {
    const asking = this.#askings.get(offset) ?? foreground;
    return asking === speculative && offset <= lastKnownOffset(this.#states()) ? foreground : asking;
  }

  #ask(offset: number): void {
    const observer = new QueryObserver<AgentPage, ApiError>(
      this.#client,
      agentPageQuery(this.#context, offset),
    );
    // Subscribing may answer at once from the cache, so the entry stands before it.
    const entry = { observer, unsubscribe: () => {} };
    this.#entries.set(offset, entry);
    entry.unsubscribe = observer.subscribe(() => this.#advance());
    if (observer.getCurrentResult().data !== undefined) queueMicrotask(() => this.#advance());
  }

  /**
   * Lets go of pages that were asked for on trust and turned out to lie past the end of the list, so that
   * neither a refresh nor a retry spends calls on them, and a list that grows reads them anew.
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
      else states.set(offset, { kind: 'asked' });
    }
    return states;
  }

  /** Publishes at most every `PUBLISH_EVERY_MS`; the first page and the end of the list do not wait. */
  #publishSoon(known?: PageChain): void {
    if (this.#isDisposed) return;
    // Pages that were asked for may have been answered at once, from the cache.
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

  /** Somebody pressed a button: they are told that it was heard, whenever the last word was. */
  #publishNow(): void {
    if (this.#hasUnpublished && !this.#isDisposed) this.#publish(this.#follow(this.#states()));
  }

  #publish(chain: PageChain): void {
    this.#hasUnpublished = false;
    this.#load.set({
      ...mergePages(chain.pages),
      pageCount: chain.pages.length,
      end: chain.end,
      failedPages: chain.failedOffsets.map((offset) => ({ offset, error: this.#errorAt(offset) })),
      asOf: ageLimit(chain.pages, Math.min),
      latestAsOf: ageLimit(chain.pages, Math.max),
      activity: this.#activity(),
      refreshFailure: this.#refreshFailure(),
    });
  }

  #errorAt(offset: number): ApiError {
    const error: unknown = this.#entries.get(offset)?.observer.getCurrentResult().error;
    // React Query types what was thrown, it does not check it.
    if (error instanceof ApiError) return error;
    const text = error instanceof Error ? error.message : String(error);
    return new ApiError({ kind: 'unreadable', faults: [{ code: 'unforeseen', text }] });
  }

  #activity(): AgentLoad['activity'] {
    if (this.#gate.closedUntil !== undefined) return { kind: 'waiting', until: this.#gate.closedUntil };
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
