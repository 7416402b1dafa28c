import { MAX_OFFSET } from '../../contract/requestLimits';
import type { AgentPage } from '../read/decodePage';

/** How many pages beyond the last one known to exist may be requested: the calls that a short list can waste. */
export const LOOK_AHEAD_PAGES = 3;

/** The state of one requested page. */
export type PageState =
  | { readonly kind: 'requested' }
  | { readonly kind: 'in'; readonly page: AgentPage }
  | { readonly kind: 'failed' };

/** Why a list of agents is not whole. */
export type IncompleteReason = 'failed-pages' | 'no-progress' | 'too-many-agents' | 'stopped';

export type PageChain = {
  /** Offsets to request now, in order. */
  readonly nextOffsets: readonly number[];
  /** The pages that make up the list so far, in order, without those requested past its end. */
  readonly pages: readonly AgentPage[];
  readonly failedOffsets: readonly number[];
  /** `open` while pages are still to come. */
  readonly end:
    | { readonly kind: 'open' | 'complete' }
    | { readonly kind: 'incomplete'; readonly reason: IncompleteReason };
};

/**
 * Follows the pages from offset 0, each one's stated size leading to the next, and says which to request next.
 *
 * The first page is requested alone, because it states the page size. After it, the page after the last
 * `hasMore: true` is known to exist, and up to `lookAheadPages` more are requested speculatively. A failed
 * page does not stop the others. A page that says more follows but has no agent that earlier pages did not
 * have could repeat forever: the list ends there, incomplete.
 */
export function followPages(
  states: ReadonlyMap<number, PageState>,
  lookAheadPages = LOOK_AHEAD_PAGES,
): PageChain {
  const first = states.get(0);
  if (first === undefined) return { nextOffsets: [0], pages: [], failedOffsets: [], end: { kind: 'open' } };
  if (first.kind === 'requested')
    return { nextOffsets: [], pages: [], failedOffsets: [], end: { kind: 'open' } };
  if (first.kind === 'failed') {
    return {
      nextOffsets: [],
      pages: [],
      failedOffsets: [0],
      end: { kind: 'incomplete', reason: 'failed-pages' },
    };
  }
  const assumedSize = first.page.pageSize;
  const lastAllowedOffset = lastKnownOffset(states) + lookAheadPages * assumedSize;
  const nextOffsets: number[] = [];
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
      if (!progress.hasNewAgents) return incomplete('no-progress');
      offset += page.pageSize;
    } else {
      if (state === undefined) nextOffsets.push(offset);
      if (state?.kind === 'failed') failedOffsets.push(offset);
      else isWaiting = true;
      offset += assumedSize;
    }
  }
  return isWaiting
    ? { nextOffsets, pages, failedOffsets, end: { kind: 'open' } }
    : incomplete('failed-pages');

  /** The list ends here; it is finished once nothing before its end is missing. */
  function finished(end: PageChain['end']): PageChain {
    if (isWaiting) return { nextOffsets, pages, failedOffsets, end: { kind: 'open' } };
    if (failedOffsets.length > 0) return incomplete('failed-pages');
    return { nextOffsets, pages, failedOffsets, end };
  }

  function incomplete(reason: IncompleteReason): PageChain {
    return { nextOffsets: [], pages, failedOffsets, end: { kind: 'incomplete', reason } };
  }
}

/** The offset of the furthest page that a `hasMore: true` says exists; 0 while none does. */
export function lastKnownOffset(states: ReadonlyMap<number, PageState>): number {
  let furthest = 0;
  for (const state of states.values()) {
    if (state.kind !== 'in' || !state.page.hasMore || identitiesOf(state.page).length === 0) continue;
    furthest = Math.max(furthest, state.page.offset + state.page.pageSize);
  }
  return furthest;
}

/** Whether a page has new agents after the pages before it. */
type Progress = {
  readonly before: Progress | undefined;
  readonly hasNewAgents: boolean;
  /** All agents up to this page; agents added by later pages come after the first `seenCount`. */
  readonly seen: Set<string>;
  readonly seenCount: number;
};

/**
 * The chain is followed again for every reply. What a page adds after the same pages stays the same, so of
 * 200 pages only the new one is read.
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
  const progress = { before, hasNewAgents: seen.size > seenBefore, seen, seenCount: seen.size };
  knownProgress.set(page, progress);
  return progress;
}

const identities = new WeakMap<AgentPage, readonly string[]>();

/** What identifies the agents of a page; for those set aside, the record itself, for those not found, the address. */
function identitiesOf(page: AgentPage): readonly string[] {
  let found = identities.get(page);
  if (found === undefined) {
    const setAside = page.notices.filter(({ kind }) => kind === 'agent-set-aside');
    found = [
      ...page.agents.map(({ userId }) => `id ${userId}`),
      ...setAside.map(({ record }) => `record ${JSON.stringify(record)}`),
      ...page.notFound.map((address) => `not found ${address.toLowerCase()}`),
    ];
    identities.set(page, found);
  }
  return found;
}
