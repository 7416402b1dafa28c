import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { urgencies } from '../../src/contract/priority';
import { UTC } from '../../src/time/zone';
import { emailOf } from './agentDays';
import type { PageAnswer, PageCall } from './postPage';
import { startClock } from './simulatedClock';
import { type Office, Supervisor } from './Supervisor';
import type { Team } from './tokens';
import { upstreamReply } from './upstreamReply';

let ending: AbortController;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const dateFilter = { date: '2026-03-10', timeZoneOffSet: 0 };

function pageOf(offset: number, agentCount: number, agents?: readonly number[]): PageAnswer {
  const filter = { dateFilter, ...(agents && { agents: agents.map(emailOf) }) };
  const reply = upstreamReply({ request: { filter }, paging: { limit: 50, offset } }, agentCount, Date.now());
  return { kind: 'page', text: JSON.stringify(reply), cache: { ageSeconds: 0, ttlSeconds: 70 } };
}

/** A supervisor at work, and what was requested when. */
function watch(
  team: Team,
  agentCount: number,
  answer: (call: PageCall, requested: number) => PageAnswer | Promise<PageAnswer>,
) {
  const requests: { second: number; offset: number; urgency: string | undefined }[] = [];
  const clock = startClock(1);
  const office: Office = {
    clock,
    agentCount,
    callsPerMinute: 48,
    followsTtl: true,
    signToken: async () => ({ text: 'token', expiresMs: Infinity }),
    post: async (call) => {
      const second = Math.floor(clock.elapsedMs() / 1000);
      requests.push({ second, offset: call.offset, urgency: call.headers['priority'] });
      return await answer(call, requests.length);
    },
    replies: [],
    pagesRead: new Map(),
    faults: [],
    understatedSeconds: [],
    signal: ending.signal,
  };
  const supervisor = new Supervisor(office, { number: 1, team, zone: UTC, comesAtMs: 0 });
  supervisor.watch().catch(() => undefined);
  return { supervisor, office, requests };
}

test('loads page after page, some ahead, and drops those beyond the end', async () => {
  const { supervisor, office, requests } = watch('*', 120, ({ offset, signal }) =>
    offset < 120
      ? pageOf(offset, 120)
      : new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
  );
  await vi.advanceTimersByTimeAsync(10);
  expect(requests.slice(0, 5).map(({ offset }) => offset)).toEqual([0, 50, 100, 150, 200]);
  expect(requests[1]?.urgency).toBe(`u=${urgencies.foreground}`);
  expect(requests[4]?.urgency).toBe(`u=${urgencies.lookAhead}`);
  expect(supervisor.completeAtMs).toBeDefined();
  expect(office.faults).toEqual([]);
});

test('waits as long as a refusal says', async () => {
  const { supervisor, office, requests } = watch([3, 5], 100, ({ offset }, requested) =>
    requested === 1
      ? { kind: 'refused', status: 503, code: 'rate-limited', retryAfterSeconds: 7 }
      : pageOf(offset, 100, [3, 5]),
  );
  await vi.advanceTimersByTimeAsync(8000);
  expect(requests.map(({ second }) => second)).toEqual([0, 7]);
  expect(office.replies.map(({ kind }) => kind)).toEqual(['503 rate-limited', 'page']);
  expect(supervisor.completeAtMs).toBe(7000);
});

test('refreshes when the service allows it, give or take some jitter', async () => {
  const { supervisor, requests } = watch([3, 5], 100, ({ offset }) => pageOf(offset, 100, [3, 5]));
  await vi.advanceTimersByTimeAsync(69_000);
  expect(requests).toHaveLength(1);
  expect(supervisor.ageMs()).toBe(69_000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(requests).toHaveLength(2);
  expect(supervisor.ageMs()).toBeLessThan(5000);
});

test('finds agents who are missing or of another team', async () => {
  const { office } = watch([3, 5], 100, ({ offset }) => pageOf(offset, 100, [3, 6]));
  await vi.advanceTimersByTimeAsync(10);
  expect(office.faults).toEqual([expect.stringContaining('supervisor 1')]);
});

test('finds data that is older than stated', async () => {
  let page: PageAnswer | undefined;
  const { office } = watch([3], 100, ({ offset }) => (page ??= pageOf(offset, 100, [3])));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(office.faults).toEqual([]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(office.faults).toEqual([expect.stringContaining('Age 0')]);
});
