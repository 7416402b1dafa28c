import type { CopyTimes } from './agentCopy';

/** The part by which batches must be cheaper before the whole list is no longer used for lists of agents. */
const SWITCH_BACK = 0.8;

/** A number of batches must exceed what is known of the list by this before the list's length is looked at again. */
const LOOK_AGAIN = 1.25;

type ListedPage = CopyTimes & {
  readonly addresses: readonly string[];
  readonly hasMore: boolean;
  /** The most agents that the upstream sends on a page. */
  readonly limit: number;
};

/**
 * What is known of the upstream's whole list in one time range: which page an agent is on, how many pages there
 * are, which of them someone looks at. All instants are those of `performance.now()`.
 */
export class Listing {
  #pageSize: number;
  readonly #pageOf = new Map<string, number>();
  readonly #pages = new Map<number, ListedPage>();
  /** By page, who looks at it and until when. */
  readonly #watchers = new Map<number, Map<string, number>>();
  #pageCount: number | undefined;
  /** The list is known to have more pages than this. */
  #moreThan = 0;
  #isUsed = false;
  #isForced = false;

  constructor(pageSize: number) {
    this.#pageSize = pageSize;
  }

  /** The agents on each page but the last. */
  get pageSize(): number {
    return this.#pageSize;
  }

  /** A page of the list was read; it began at that offset. */
  notePage(offset: number, page: ListedPage): void {
    if (page.limit < this.#pageSize) this.#usePageSize(page.limit);
    if (offset % this.#pageSize !== 0) return;
    const { addresses } = page;
    const index = offset / this.#pageSize;
    for (const address of this.#pages.get(index)?.addresses ?? []) {
      if (this.#pageOf.get(address) === index) this.#pageOf.delete(address);
    }
    for (const address of addresses) this.#pageOf.set(address, index);
    this.#pages.set(index, page);
    if (page.hasMore) {
      this.#moreThan = Math.max(this.#moreThan, index + 1);
      if (this.#pageCount !== undefined && this.#pageCount <= index + 1) this.#pageCount = undefined;
    } else {
      // A page beyond the end is empty, and tells only that there are no more than the pages before it.
      this.#pageCount =
        addresses.length > 0 ? index + 1 : Math.max(1, Math.min(index, this.#pageCount ?? index));
      this.#moreThan = Math.min(this.#moreThan, this.#pageCount - 1);
    }
  }

  /** The upstream sends fewer agents on a page, so all that is known of pages is of others. */
  #usePageSize(pageSize: number): void {
    this.#pageSize = pageSize;
    for (const known of [this.#pageOf, this.#pages, this.#watchers]) known.clear();
    this.#pageCount = undefined;
    this.#moreThan = 0;
  }

  copyOf(index: number): CopyTimes | undefined {
    return this.#pages.get(index);
  }

  /** Someone looks at a page of the list, and is expected to ask again by then. */
  watch(index: number, subject: string, untilMs: number): void {
    const watchers = this.#watchers.get(index) ?? new Map<string, number>();
    watchers.set(subject, untilMs);
    this.#watchers.set(index, watchers);
  }

  /** Who looks at the page that begins at that offset. */
  watchersAt(offset: number, nowMs: number): ReadonlySet<string> {
    const watchers = this.#watchers.get(offset / this.#pageSize);
    for (const [subject, untilMs] of watchers ?? []) if (untilMs <= nowMs) watchers?.delete(subject);
    return new Set(watchers?.keys());
  }

  #isPageWatched(index: number, nowMs: number): boolean {
    return [...(this.#watchers.get(index)?.values() ?? [])].some((untilMs) => untilMs > nowMs);
  }

  /** Whether someone looks at the page that the agent is on. */
  isWatched(address: string, nowMs: number): boolean {
    const index = this.#pageOf.get(address);
    return index !== undefined && this.#isPageWatched(index, nowMs);
  }

  /** The upstream sends its whole list whatever it is asked for. */
  useAlways(): void {
    this.#isForced = true;
  }

  /** The page from which an agent's record is to be taken; `undefined`: it is to be asked for by address. */
  servingPage(address: string, nowMs: number): number | undefined {
    const index = this.#pageOf.get(address);
    if (index === undefined) return undefined;
    return this.isUsed || this.#isPageWatched(index, nowMs) ? index : undefined;
  }

  /** Whether lists are answered from the pages of the whole list, as last decided. */
  get isUsed(): boolean {
    return this.#isForced || this.#isUsed;
  }

  /** All pages as far as they are known; while the number is unknown, one more than were read. */
  pages(): readonly number[] {
    const count = this.#pageCount ?? this.#moreThan + 1;
    return Array.from({ length: count }, (_, index) => index);
  }

  /**
   * Decides whether to use the whole list: if reading the pages that nobody looks at takes no more calls than
   * the batches for agents on them would. `batches` counts only agents who are on no page that someone looks at.
   */
  decide(batches: number, nowMs: number): void {
    if (this.#pageCount === undefined || batches === 0) {
      this.#isUsed = false;
      return;
    }
    const unwatched = this.pages().filter((index) => !this.#isPageWatched(index, nowMs)).length;
    this.#isUsed = unwatched <= batches || (this.#isUsed && unwatched * SWITCH_BACK <= batches);
  }

  /**
   * The page to read once to learn whether the whole list takes fewer calls than that many batches; `undefined`
   * if that is known.
   */
  pageToProbe(batches: number): number | undefined {
    const isWorthIt = this.#pageCount === undefined && batches > 1 && batches >= this.#moreThan * LOOK_AGAIN;
    return isWorthIt ? batches - 1 : undefined;
  }
}
