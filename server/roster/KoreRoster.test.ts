import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { failureWith } from '../failures/upstreamFailure.testkit';
import { type KoreKeeper, KoreRoster } from './KoreRoster';
import type { SourceState } from './LiveRoster';
import type { KoreProgress, KoreReading } from './OpenReading';
import { type AgentList, parseAgentList } from './agentList';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const startMs = Date.parse('2026-11-23T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: startMs });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Keeps what every replica keeps, in one place. */
function sharedKeeper(): KoreKeeper & { kept: { reading?: KoreReading; progress?: KoreProgress } } {
  const kept: { reading?: KoreReading; progress?: KoreProgress } = {};
  let isClaimed = false;
  return {
    kept,
    reading: async () => kept.reading,
    progress: async () => kept.progress,
    keepReading: async (reading) => {
      kept.reading = reading;
    },
    keepProgress: async (progress) => {
      kept.progress = progress;
    },
    claim: async () => {
      if (isClaimed) return undefined;
      isClaimed = true;
      return {
        release: async () => {
          isClaimed = false;
        },
      };
    },
  };
}

type Page = (page: number) => AgentList;

/** An account of so many agents, ten a page, all in one group. */
const account =
  (count: number, changes: object = {}): Page =>
  (page) => {
    const results = Array.from({ length: count }, (_, n) => ({
      userId: `u-${n}`,
      emailId: `agent${n}@example.com`,
      agentGroups: [{ groupId: 'ag-1', groupName: 'One' }],
    })).slice(10 * (page - 1), 10 * page);
    const totals = { hasMore: 10 * page < count, totalPages: Math.ceil(count / 10), totalResults: count };
    return parseAgentList(JSON.stringify({ results, ...totals, ...changes }), 200);
  };

function replica(listPage: Page, keeper = sharedKeeper()) {
  const listAgents = vi.fn(async (page: number) => listPage(page));
  const events = { onCost: vi.fn(), onRead: vi.fn(), onFailure: vi.fn() };
  const states: SourceState[] = [];
  const stopping = new AbortController();
  const kore = new KoreRoster({
    listAgents,
    keeper,
    callEveryMs: () => 5000,
    events,
    onChange: (state) => states.push(state),
  });
  const ended = kore.run(stopping.signal);
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  const pagesRead = () => listAgents.mock.calls.map(([page]) => page);
  const seen = () => {
    const { content, fault, readAtMs } = states.at(-1) ?? expect.fail('no state was reported');
    return { agents: content.teams[0]?.members.size ?? 0, fault, readAtMs };
  };
  return { listAgents, events, stop, pagesRead, seen, keeper };
}

const unreachable = () => {
  throw failureWith('upstream-unreachable');
};

describe('all agents of the upstream', () => {
  it('are read page by page with pauses, once a day; until then nobody is in a team', async () => {
    const { events, pagesRead, seen, stop } = replica(account(25));
    await vi.advanceTimersByTimeAsync(0);
    expect(seen()).toMatchObject({ agents: 0, fault: 'kore-incomplete', readAtMs: startMs });
    expect(events.onCost).toHaveBeenCalledExactlyOnceWith(3);
    await vi.advanceTimersByTimeAsync(5000);
    expect(pagesRead()).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen()).toEqual({ agents: 25, fault: undefined, readAtMs: startMs + 10_000 });
    await vi.advanceTimersByTimeAsync(DAY_MS - MINUTE_MS);
    expect(pagesRead()).toEqual([1, 2, 3]);
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(pagesRead()).toEqual([1, 2, 3, 1, 2, 3]);
    await stop();
  });

  it('are read on from where it stopped, after a failure and after a restart', async () => {
    let isDown = false;
    const listPage: Page = (page) => (isDown && page >= 3 ? unreachable() : account(40)(page));
    isDown = true;
    const first = replica(listPage);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(first.seen()).toMatchObject({ agents: 0, fault: 'kore-failed' });
    expect(first.events.onFailure).toHaveBeenLastCalledWith('upstream-unreachable', MINUTE_MS);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(first.events.onFailure).toHaveBeenLastCalledWith('upstream-unreachable', 2 * MINUTE_MS);
    await first.stop();
    isDown = false;
    const second = replica(listPage, first.keeper);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(second.pagesRead()).toEqual([3, 4]);
    expect(second.seen()).toMatchObject({ agents: 40, fault: undefined });
    await second.stop();
  });

  it('remain as they were read last while reading fails', async () => {
    let listPage = account(15);
    const { seen, stop } = replica((page) => listPage(page));
    await vi.advanceTimersByTimeAsync(5000);
    listPage = unreachable;
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(seen()).toEqual({ agents: 15, fault: 'kore-failed', readAtMs: startMs + 5000 });
    listPage = account(16);
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(seen()).toMatchObject({ agents: 16, fault: undefined });
    await stop();
  });

  it('wait for the budget without that being a failure', async () => {
    let refusals = 2;
    const { events, seen, stop } = replica((page) => {
      refusals -= 1;
      if (refusals >= 0) throw failureWith('rate-limited', { retryAfterSeconds: 30 });
      return account(5)(page);
    });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(seen().agents).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen()).toMatchObject({ agents: 5, fault: undefined });
    expect(events.onFailure).not.toHaveBeenCalled();
    await stop();
  });

  it('are read by one replica, and taken over by the others', async () => {
    const keeper = sharedKeeper();
    const one = replica(account(35), keeper);
    const other = replica(account(35), keeper);
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(one.pagesRead().length + other.pagesRead().length).toBe(4);
    expect([one.seen().agents, other.seen().agents]).toEqual([35, 35]);
    const later = replica(account(35), keeper);
    await vi.advanceTimersByTimeAsync(0);
    expect([later.pagesRead(), later.seen().agents]).toEqual([[], 35]);
    await Promise.all([one.stop(), other.stop(), later.stop()]);
  });

  it.each<[string, Page]>([
    ['always sends the first page', () => account(25)(1)],
    ['sends empty pages without end', (page) => account(10, { hasMore: true, totalResults: 25 })(page)],
  ])('are incomplete if the upstream %s, and are not asked for without end', async (_, listPage) => {
    const { pagesRead, seen, stop } = replica(listPage);
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    expect(pagesRead()).toEqual([1, 2]);
    expect(seen()).toMatchObject({ agents: 10, fault: 'kore-incomplete' });
    await stop();
  });

  it('are complete if the upstream never says that it has no more, but has sent all', async () => {
    const { pagesRead, seen, stop } = replica(account(20, { hasMore: true }));
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    expect(pagesRead()).toEqual([1, 2, 3]);
    expect(seen()).toMatchObject({ agents: 20, fault: undefined });
    await stop();
  });

  it('are not replaced by fewer because the upstream got stuck', async () => {
    let listPage = account(30);
    const { seen, stop } = replica((page) => listPage(page));
    await vi.advanceTimersByTimeAsync(10_000);
    listPage = () => account(25)(1);
    await vi.advanceTimersByTimeAsync(DAY_MS + MINUTE_MS);
    expect(seen()).toMatchObject({ agents: 30, fault: 'kore-incomplete' });
    await stop();
  });
});
