import { createServer } from 'node:http';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';

import type { AgentStatusRequest } from '../src/contract/agentStatusRequest';
import type { SharedRedis } from './redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from './redis/startRedis.testkit';
import { type TestUpstream, startTestUpstream } from './upstream/testUpstream.testkit';
import { type Center, answerLike } from './upstream/timestamps/upstreamClock.testkit';
import { replicaWith } from './upstreamInForce.testkit';

// Date ranges that the upstream refuses, as the whole service handles them over a real connection. The clock is the
// test's, the timers are real.

const NOON = Date.parse('2026-11-23T12:00:00Z');
const HOUR_MS = 3_600_000;
const range = { startDate: '2026-11-20', endDate: '2026-11-22', timeZoneOffSet: 0 };
const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
const isRange = ({ dateFilter }: AgentStatusRequest['filter']) => !('date' in dateFilter);

/** Nobody has a status, unless the test says otherwise, so that nothing is compared. */
const quietCenter = (count: number): Center => ({
  mode: 'requested-offset',
  agents: Array.from({ length: count }, (_, index) => ({ email: `a${index}@x`, spans: [] })),
  refuses: (filter) => (isRange(filter) ? 400 : undefined),
});

let upstream: TestUpstream;
let center: Center;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date', 'performance'] });
  upstream = await startTestUpstream(createServer());
  center = quietCenter(2);
  upstream.behave((response, call) => answerLike(center)(response, call));
});
afterEach(async () => {
  vi.useRealTimers();
  await upstream.close();
});

const passMinutes = (minutes: number) => vi.advanceTimersByTime(minutes * 60_000);

const bodySchema = v.object({
  filter: v.object({ dateFilter: v.object({ date: v.optional(v.string(), 'range') }) }),
});
/** The date of each call since the last time, in order, or `range`. */
const calls = () => {
  const dates = upstream.calls.map(
    ({ body }) => v.parse(bodySchema, JSON.parse(body)).filter.dateFilter.date,
  );
  upstream.calls.length = 0;
  return dates.toSorted();
};

/** Every request is a call. */
const uncached = { CACHE_LIVE_SECONDS: '0', CACHE_FINISHED_SECONDS: '0', CACHE_STALE_SECONDS: '0' };

it('a range that is refused becomes a call for each day, and that is remembered', async () => {
  center.agents = [
    {
      email: 'jane@example.com',
      spans: [{ status: 'BUSY', startMs: NOON - 39 * HOUR_MS, endMs: NOON - 30 * HOUR_MS }],
    },
  ];
  const { ask, config, refusals } = await replicaWith(upstream, { ...uncached, KORE_TIMESTAMPS: 'utc' });
  expect(await config()).toMatchObject({ rangesByDay: false });
  const { status, reply } = await ask({ dateFilter: range });
  expect(status).toBe(200);
  expect(reply?.data).toHaveLength(1);
  // The span over midnight is on two days.
  expect(reply?.data).toMatchObject([
    {
      email: 'jane@example.com',
      status: [{ startTime: '2026-11-21T21:00:00', endTime: '2026-11-22T06:00:00' }],
    },
  ]);
  expect(await config()).toMatchObject({ rangesByDay: true });
  // One more compares the times in the background.
  await vi.waitFor(() => expect(upstream.calls).toHaveLength(5));
  expect(calls()).toEqual([...days, '2026-11-21', 'range'].toSorted());
  await ask({ dateFilter: range });
  expect(calls()).toEqual(days);
  expect(refusals).toEqual(['ranges']);
});

it('a range that is refused with 422 becomes a call for each day', async () => {
  center.refuses = (filter) => (isRange(filter) ? 422 : undefined);
  const { ask, config } = await replicaWith(upstream, uncached);
  expect((await ask({ dateFilter: range })).status).toBe(200);
  expect(await config()).toMatchObject({ rangesByDay: true });
});

it('each day is asked for with the same paging', async () => {
  center = quietCenter(120);
  const { ask } = await replicaWith(upstream, uncached);
  const pages = [];
  for (const offset of [0, 50, 100]) {
    const { reply } = await ask({ dateFilter: range, offset });
    pages.push([reply?.data.length, reply?.hasMore, reply?.offset]);
  }
  expect(pages).toEqual([
    [50, true, 0],
    [50, true, 50],
    [20, false, 100],
  ]);
});

it('lists of agents are asked for by day as well', async () => {
  const { ask } = await replicaWith(upstream, uncached);
  const { reply } = await ask({ dateFilter: range, agents: ['a1@x', 'unknown@x'] });
  expect(reply).toMatchObject({ data: [{ email: 'a1@x' }], notFound: ['unknown@x'] });
});

describe('a range that fails for another reason', () => {
  it.each([401, 403, 500])('as %i is not tried by day', async (status) => {
    center.refuses = () => status;
    const { ask, config } = await replicaWith(upstream, {
      ...uncached,
      KORE_JWT: 'a.b.c',
      KORE_CLIENT_ID: '',
      KORE_CLIENT_SECRET: '',
    });
    expect((await ask({ dateFilter: range })).status).toBe(502);
    expect(new Set(calls())).toEqual(new Set(['range']));
    expect(await config()).toMatchObject({ rangesByDay: false });
  });

  it('as a wrong account costs one call more a minute', async () => {
    center.refuses = () => 404;
    const { ask, config } = await replicaWith(upstream, uncached);
    expect((await ask({ dateFilter: range })).status).toBe(502);
    expect(calls()).toEqual(['2026-11-20', 'range']);
    await ask({ dateFilter: range });
    expect(calls()).toEqual(['range']);
    passMinutes(1);
    await ask({ dateFilter: range });
    expect(calls()).toEqual(['2026-11-20', 'range']);
    expect(await config()).toMatchObject({ rangesByDay: false });
  });

  it('on v2, which documents ranges, is an error', async () => {
    const { ask, config } = await replicaWith(upstream, { ...uncached, KORE_API: 'v2' });
    expect((await ask({ dateFilter: range })).status).toBe(502);
    expect(calls()).toEqual(['range']);
    expect(await config()).toMatchObject({ rangesByDay: false });
  });
});

it('pages at the same time find it out together', async () => {
  center = quietCenter(150);
  const { ask, refusals } = await replicaWith(upstream, uncached);
  const replies = await Promise.all(
    [0, 50, 100].map(async (offset) => await ask({ dateFilter: range, offset })),
  );
  expect(replies.map(({ reply }) => reply?.data.length)).toEqual([50, 50, 50]);
  expect(refusals).toEqual(['ranges']);
  const asked = calls();
  expect(asked.length).toBeLessThanOrEqual(3 + 1 + 3 * 3);
});

it('a failure of one day fails the page, and the days that succeeded are not asked for again', async () => {
  const { ask } = await replicaWith(upstream, uncached);
  await ask({ dateFilter: range });
  calls();
  center.refuses = ({ dateFilter }) =>
    'date' in dateFilter && dateFilter.date === '2026-11-22' ? 404 : undefined;
  expect((await ask({ dateFilter: range })).status).toBe(502);
  expect(calls()).toEqual(days);
  delete center.refuses;
  expect((await ask({ dateFilter: range })).status).toBe(200);
  expect(calls()).toEqual(['2026-11-22']);
  expect((await ask({ dateFilter: range })).status).toBe(200);
  expect(calls()).toEqual(days);
});

it('a page of more days than calls are free comes together, and the budget holds', async () => {
  const fortnight = { startDate: '2026-11-08', endDate: '2026-11-21', timeZoneOffSet: 0 };
  const { ask } = await replicaWith(upstream, { ...uncached, KORE_CALLS_PER_MINUTE: '6' });
  const callsByMinute: number[] = [];
  for (let minute = 0; minute < 10; minute += 1) {
    const { status, retryAfter } = await ask({ dateFilter: fortnight });
    callsByMinute.push(calls().length);
    if (status === 200) break;
    expect(Number(retryAfter)).toBeGreaterThan(0);
    passMinutes(1);
  }
  // The range itself, and 14 days.
  expect(callsByMinute).toEqual([6, 6, 3]);
});

it('a range that is refused after one was accepted becomes a call for each day, for ten minutes', async () => {
  delete center.refuses;
  const { ask, config } = await replicaWith(upstream, uncached);
  await ask({ dateFilter: range });
  calls();
  center.refuses = (filter) => (isRange(filter) ? 400 : undefined);
  expect((await ask({ dateFilter: range })).status).toBe(200);
  expect(calls()).toEqual([...days, 'range']);
  expect(await config()).toMatchObject({ rangesByDay: true });
  delete center.refuses;
  passMinutes(11);
  expect((await ask({ dateFilter: range })).status).toBe(200);
  expect(calls()).toEqual(['range']);
  expect(await config()).toMatchObject({ rangesByDay: false });
});

it('is tried again after a week', async () => {
  const { ask, config } = await replicaWith(upstream, uncached);
  await ask({ dateFilter: range });
  calls();
  delete center.refuses;
  passMinutes(7 * 24 * 60 - 5);
  await ask({ dateFilter: range });
  expect(calls()).toEqual(days);
  passMinutes(10);
  await ask({ dateFilter: range });
  expect(calls()).toEqual(['range']);
  expect(await config()).toMatchObject({ rangesByDay: false });
});

describe.skipIf(!hasRedis)('replicas', () => {
  let redis: TestRedis;
  let connections: SharedRedis[] = [];
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  afterEach(() => {
    for (const connection of connections) connection.close();
    connections = [];
  });

  async function replica() {
    const connection = await connectWhenUp(redis.url);
    connections.push(connection);
    return await replicaWith(upstream, uncached, connection);
  }

  it('know it from the others, and after a restart', async () => {
    await (await replica()).ask({ dateFilter: range });
    calls();
    const other = await replica();
    expect(await other.config()).toMatchObject({ rangesByDay: true });
    const another = await replica();
    expect((await another.ask({ dateFilter: range })).status).toBe(200);
    expect(calls()).toEqual(days);
  });

  it('find it out alone while Redis is down', async () => {
    const one = await replica();
    await redis.kill();
    expect((await one.ask({ dateFilter: range })).status).toBe(200);
    expect(await one.config()).toMatchObject({ rangesByDay: true });
    await redis.restart();
  });
});
