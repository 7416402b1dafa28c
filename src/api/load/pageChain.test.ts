import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_OFFSET } from '../../contract/requestLimits';
import type { AgentPage } from '../read/decodePage';
import { agentRecords, pageFrom } from '../read/decodePage.testkit';
import { followPages, LOOK_AHEAD_PAGES, type PageState } from './pageChain';

type Reply = AgentPage | 'failed';

function stateOf(result: Reply): PageState {
  return result === 'failed' ? { kind: 'failed' } : { kind: 'in', page: result };
}

/**
 * Requests pages as the loader does, until there is nothing left to wait for. `pick` selects which of the calls
 * under way gets its reply next.
 */
function load(
  replyAt: (offset: number) => Reply,
  pick: (underWay: readonly number[]) => number | undefined = ([first]) => first,
) {
  const states = new Map<number, PageState>();
  const calls: number[] = [];
  for (;;) {
    const chain = followPages(states);
    for (const offset of chain.nextOffsets) {
      calls.push(offset);
      states.set(offset, { kind: 'requested' });
    }
    const underWay = [...states].filter(([, { kind }]) => kind === 'requested').map(([offset]) => offset);
    const next = pick(underWay);
    if (next === undefined) return { calls, chain: followPages(states) };
    states.set(next, stateOf(replyAt(next)));
  }
}

const idsOf = (pages: readonly AgentPage[]) =>
  pages.flatMap(({ agents }) => agents.map(({ userId }) => userId));

/** A correct upstream of `count` agents that serves at most `limit` on a page. */
function honest(count: number, limit = 50) {
  return (offset: number) =>
    pageFrom({
      offset,
      limit,
      hasMore: offset + limit < count,
      data: agentRecords(offset, Math.max(0, Math.min(limit, count - offset))),
    });
}

describe('followPages: what is requested', () => {
  const first = honest(1000)(0);

  it('requests the first page alone, because it states the size', () => {
    expect(followPages(new Map())).toMatchObject({ nextOffsets: [0], end: { kind: 'open' } });
    expect(followPages(new Map([[0, { kind: 'requested' }]])).nextOffsets).toEqual([]);
  });

  it('then requests the page that is known to exist, and a few speculatively', () => {
    expect(followPages(new Map([[0, stateOf(first)]])).nextOffsets).toEqual([50, 100, 150, 200]);
  });

  it('uses the size that the reply states', () => {
    expect(load(honest(60, 20)).calls.slice(0, 5)).toEqual([0, 20, 40, 60, 80]);
  });

  it('requests nothing past a known end', () => {
    expect(load(honest(50)).calls).toEqual([0]);
    expect(load(honest(0)).calls).toEqual([0]);
    expect(load(honest(0)).chain.end).toEqual({ kind: 'complete' });
  });

  it('continues after a page that fails', () => {
    const { chain, calls } = load((offset) => (offset === 50 ? 'failed' : honest(260)(offset)));
    expect(idsOf(chain.pages)).toHaveLength(210);
    expect(chain).toMatchObject({ failedOffsets: [50], end: { kind: 'incomplete', reason: 'failed-pages' } });
    expect(calls).toContain(250);
  });

  it('waits for a failed page that is requested again, and is then complete', () => {
    const states = new Map<number, PageState>(
      [0, 50, 100].map((offset) => [offset, stateOf(honest(130)(offset))]),
    );
    states.set(50, { kind: 'requested' });
    expect(followPages(states)).toMatchObject({ nextOffsets: [], failedOffsets: [], end: { kind: 'open' } });
    states.set(50, stateOf(honest(130)(50)));
    expect(followPages(states)).toMatchObject({ nextOffsets: [], end: { kind: 'complete' } });
  });

  it('is incomplete if the first page fails', () => {
    const { chain, calls } = load(() => 'failed');
    expect(calls).toEqual([0]);
    expect(chain).toMatchObject({ failedOffsets: [0], end: { kind: 'incomplete', reason: 'failed-pages' } });
  });

  it('stops after a few failures in a row', () => {
    const { calls } = load((offset) => (offset === 0 ? first : 'failed'));
    expect(calls).toEqual([0, 50, 100, 150, 200]);
  });

  it('follows a size that becomes smaller on the way, and misses no agents', () => {
    const upstream = (offset: number) => honest(230, offset < 100 ? 50 : 30)(offset);
    const { chain, calls } = load(upstream);
    expect(chain.end).toEqual({ kind: 'complete' });
    expect(new Set(idsOf(chain.pages)).size).toBe(230);
    expect(new Set(calls).size).toBe(calls.length);
  });
});

describe('followPages: an upstream that never ends', () => {
  const endless = (data: (offset: number) => readonly unknown[]) => (offset: number) =>
    pageFrom({ offset, hasMore: true, data: [...data(offset)] });

  it('stops at a page that comes again', () => {
    const { chain, calls } = load(endless(() => agentRecords(0, 50)));
    expect(chain.end).toEqual({ kind: 'incomplete', reason: 'no-progress' });
    expect(calls.length).toBeLessThanOrEqual(2 + LOOK_AHEAD_PAGES);
  });

  it('stops at an empty page that says more follow', () => {
    const { chain } = load((offset) => (offset < 100 ? honest(1000)(offset) : endless(() => [])(offset)));
    expect(chain.end).toEqual({ kind: 'incomplete', reason: 'no-progress' });
    expect(idsOf(chain.pages)).toHaveLength(100);
    expect(load(endless(() => [])).calls).toEqual([0]);
  });

  it('stops at the same unreadable page', () => {
    const { chain, calls } = load(endless(() => [{ userId: 7 }]));
    expect(chain.end).toEqual({ kind: 'incomplete', reason: 'no-progress' });
    expect(calls.length).toBeLessThanOrEqual(2 + LOOK_AHEAD_PAGES);
  });

  it('stops at more agents than any contact center has', () => {
    const { chain, calls } = load(endless((offset) => agentRecords(offset, 1)));
    expect(chain.end).toEqual({ kind: 'incomplete', reason: 'too-many-agents' });
    expect(Math.max(...calls)).toBe(MAX_OFFSET);
  });

  it('waits for every page before that limit, and keeps it', () => {
    const upstream = endless((offset) => agentRecords(offset, 1));
    const offsets = Array.from({ length: MAX_OFFSET / 50 + 1 }, (_, index) => index * 50);
    const states = new Map<number, PageState>(offsets.map((offset) => [offset, stateOf(upstream(offset))]));
    expect(followPages(states)).toMatchObject({ end: { kind: 'incomplete', reason: 'too-many-agents' } });
    expect(followPages(states).pages).toHaveLength(offsets.length);
    states.set(MAX_OFFSET - 50, { kind: 'requested' });
    expect(followPages(states)).toMatchObject({ nextOffsets: [], end: { kind: 'open' } });
    states.delete(MAX_OFFSET);
    expect(followPages(states)).toMatchObject({ nextOffsets: [MAX_OFFSET], end: { kind: 'open' } });
  });

  it('reports a failed page before that limit first, because that one can be loaded', () => {
    const upstream = endless((offset) => agentRecords(offset, 1));
    const { chain } = load((offset) => (offset === MAX_OFFSET - 100 ? 'failed' : upstream(offset)));
    expect(chain).toMatchObject({
      failedOffsets: [MAX_OFFSET - 100],
      end: { kind: 'incomplete', reason: 'failed-pages' },
    });
  });

  it('continues past pages with no readable record, and is complete at the end', () => {
    const unreadable = (offset: number) =>
      pageFrom({ offset, limit: 5, hasMore: offset < 50, data: [{ userId: offset }, { userId: [offset] }] });
    const { chain } = load(unreadable);
    expect(chain.pages).toHaveLength(11);
    expect(chain.end).toEqual({ kind: 'complete' });
  });
});

describe('followPages: any upstream', () => {
  const anyUpstream = fc.record({
    count: fc.integer({ min: 0, max: 60 }),
    limit: fc.integer({ min: 1, max: 7 }),
    failing: fc.uniqueArray(fc.nat(60), { maxLength: 4 }),
    picks: fc.infiniteStream(fc.nat(1000)),
  });

  it('requests each page once, at most three past the end, and is complete if nothing failed', () => {
    fc.assert(
      fc.property(anyUpstream, ({ count, limit, failing, picks }) => {
        const upstream = honest(count, limit);
        const failsAt = (offset: number) => failing.includes(offset / limit);
        const { calls, chain } = load(
          (offset) => (failsAt(offset) ? 'failed' : upstream(offset)),
          (underWay) => underWay[picks.next().value % Math.max(1, underWay.length)],
        );
        expect(new Set(calls).size).toBe(calls.length);
        // After failures the end may stay unknown: then the look-ahead starts from the last page that arrived.
        const wasted = calls.filter((offset) => offset > 0 && offset >= count);
        expect(wasted.length).toBeLessThanOrEqual(LOOK_AHEAD_PAGES);
        const failed = calls.filter((offset) => offset < Math.max(1, count) && failsAt(offset));
        expect(chain.end.kind).toBe(failed.length === 0 ? 'complete' : 'incomplete');
        const ids = idsOf(chain.pages);
        expect(new Set(ids).size).toBe(ids.length);
        if (failed.length === 0) expect(ids).toHaveLength(count);
      }),
      { numRuns: 500 },
    );
  });
});

describe('followPages: again and again', () => {
  it('remembers what pages added, and always correctly', () => {
    // A few pages for each offset, which share agents with others.
    const pageAt = (offset: number, first: number, hasMore: boolean) =>
      pageFrom({ offset, limit: 2, hasMore, data: agentRecords(first, 2) });
    const offsets = [0, 2, 4, 6];
    const pool = offsets.map((offset) =>
      [0, 1, 2, 3].flatMap((first) => [pageAt(offset, first * 2, true), pageAt(offset, first * 2, false)]),
    );
    const anyChain = fc.tuple(...pool.map((pages) => fc.constantFrom(...pages)));
    const followed = (pages: readonly AgentPage[]) => {
      const { pages: taken, end } = followPages(
        new Map(pages.map((page) => [page.offset, { kind: 'in', page } as const])),
      );
      return { offsets: taken.map(({ offset }) => offset), end };
    };
    fc.assert(
      fc.property(fc.array(anyChain, { minLength: 1, maxLength: 6 }), (chains) => {
        for (const pages of chains) {
          // Copies have never been seen before.
          expect(followed(pages)).toEqual(followed(pages.map((page) => structuredClone(page))));
        }
      }),
    );
  });
});

describe('followPages: addresses that were not found', () => {
  const chain = (second: readonly string[]) =>
    followPages(
      new Map([
        [0, { kind: 'in', page: pageFrom({ limit: 2, hasMore: true, data: [], notFound: ['a@x', 'b@x'] }) }],
        [
          2,
          {
            kind: 'in',
            page: pageFrom({ offset: 2, limit: 2, hasMore: true, data: [], notFound: [...second] }),
          },
        ],
        [4, { kind: 'in', page: pageFrom({ offset: 4, limit: 2, data: agentRecords(0, 1) }) }],
      ]),
    ).end;

  it('go on after a page that brings nothing else', () => {
    expect(chain(['c@x', 'd@x'])).toEqual({ kind: 'complete' });
  });

  it('end, incomplete, after a page that repeats them', () => {
    expect(chain(['A@x', 'b@x'])).toEqual({ kind: 'incomplete', reason: 'no-progress' });
  });
});
