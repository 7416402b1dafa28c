import { MAX_OFFSET } from '../../contract/requestLimits';
import type { AgentPage } from '../read/decodePage';

/** How many pages beyond the last one known to exist may be asked for: the calls a short list can waste. */
export const LOOK_AHEAD_PAGES = 3;

/** What is known of one page that was asked for. */
export type PageState =
  | { readonly kind: 'asked' }
  | { readonly kind: 'in'; readonly page: AgentPage }
  | { readonly kind: 'failed' };

/** Why a list of agents is not whole. */
export type IncompleteReason = 'failed-pages' | 'no-progress' | 'too-many-agents' | 'stopped';

export type PageChain = {
  /** Offsets to ask for now, in order. */
  readonly ask: readonly number[];
  /** The pages that make up the list so far, in order; pages asked for past its end are not among them. */
  readonly pages: readonly AgentPage[];
  readonly failedOffsets: readonly number[];
  /** `open` while pages are still to come. */
  readonly end:
    | { readonly kind: 'open' | 'complete' }
    | { readonly kind: 'incomplete'; readonly reason: IncompleteReason };
};

/**
 * Follows the pages from offset 0, each one's stated size leading to the next, and says what to ask
 * for next.
 *
 * The first page goes alone, because it tells the page size. After it, the page behind the last
 * `hasMore: true` is known to exist, and up to `LOOK_AHEAD_PAGES` more are asked for on trust. A
 * failed page does not stop the others. A page that says more follows, yet brings no agent that an
 * earlier one had not brought, would go on for ever: the list ends there, incomplete.
 */
export function followPages(states: ReadonlyMap<number, PageState>): PageChain {
  const first = states.get(0);
  if (first === undefined) return { ask: [0], pages: [], failedOffsets: [], end: { kind: 'open' } };
  if (first.kind === 'asked') return { ask: [], pages: [], failedOffsets: [], end: { kind: 'open' } };
  if (first.kind === 'failed') {
    return { ask: [], pages: [], failedOffsets: [0], end: { kind: 'incomplete', reason: 'failed-pages' } };
  }
  const assumedSize = first.page.pageSize;
  const lastAllowedOffset = lastKnownOffset(states) + LOOK_AHEAD_PAGES * assumedSize;
  const ask: number[] = [];
  const pages: AgentPage[] = [];
  const failedOffsets: number[] = [];
  let progress: Progress | undefined;
  let isWaiting = false;
  let offset = 0;
  while (offset <= lastAllowedOffset) {
    if (offset > MAX_OFFSET) return finished({ kind: 'incomplete', reason: 'too-many-agents' });
    const state = states.get(offset);
    if (state?.kind === 'in') {
      const { page } = state;
      progress = progressWith(page, progress, pages);
      pages.push(page);
      if (!page.hasMore) return finished({ kind: 'complete' });
      if (!progress.bringsSomeone) return incomplete('no-progress');
      offset += page.pageSize;
    } else {
      if (state === undefined) ask.push(offset);
      if (state?.kind === 'failed') failedOffsets.push(offset);
      else isWaiting = true;
      offset += assumedSize;
    }
  }
  return isWaiting ? { ask, pages, failedOffsets, end: { kind: 'open' } } : incomplete('failed-pages');

  /** The list goes no further; that is its end once nothing before it is missing. */
  function finished(end: PageChain['end']): PageChain {
    if (isWaiting) return { ask, pages, failedOffsets, end: { kind: 'open' } };
    if (failedOffsets.length > 0) return incomplete('failed-pages');
    return { ask, pages, failedOffsets, end };
  }

  function incomplete(reason: IncompleteReason): PageChain {
    return { ask: [], pages, failedOffsets, end: { kind: 'incomplete', reason } };
  }
}

/** The offset of the furthest page that a `hasMore: true` vouches for; 0 while none does. */
export function lastKnownOffset(states: ReadonlyMap<number, PageState>): number {
  let furthest = 0;
  for (const state of states.values()) {
    if (state.kind !== 'in' || !state.page.hasMore || identitiesOf(state.page).length === 0) continue;
    furthest = Math.max(furthest, state.page.offset + state.page.pageSize);
  }
  return furthest;
}

/** Whether a page brought anybody new after the pages before it. */
type Progress = {
  readonly before: Progress | undefined;
  readonly bringsSomeone: boolean;
  /** Everybody up to this page; those that later pages added to it stand behind the first `seenCount`. */
  readonly seen: Set<string>;
  readonly seenCount: number;
};

/**
 * The chain is followed anew for every answer. What a page brought after the same pages stays the same,
 * so of 200 pages only the new one is gone through.
 */
const knownProgress = new WeakMap<AgentPage, Progress>();

function progressWith(
  page: AgentPage,
  before: Progress | undefined,
  earlier: readonly AgentPage[],
): Progress {
  const known = knownProgress.get(page);
  if (known !== undefined && known.before === before) return known;
  const isLast = before !== undefined && before.seen.size === before.seenCount;
  const seen = isLast ? before.seen : new Set(earlier.flatMap(identitiesOf));
  const seenBefore = seen.size;
  for (const identity of identitiesOf(page)) seen.add(identity);
  const progress = { before, bringsSomeone: seen.size > seenBefore, seen, seenCount: seen.size };
  knownProgress.set(page, progress);
  return progress;
}

const identities = new WeakMap<AgentPage, readonly string[]>();

/** What tells the agents of a page apart; of those set aside, the record itself. */
function identitiesOf(page: AgentPage): readonly string[] {
  let found = identities.get(page);
  if (found === undefined) {
    const setAside = page.notices.filter(({ kind }) => kind === 'agent-set-aside');
    found = [
      ...page.agents.map(({ userId }) => `id ${userId}`),
      ...setAside.map(({ record }) => `record ${JSON.stringify(record)}`),
    ];
    identities.set(page, found);
  }
  return found;
}
