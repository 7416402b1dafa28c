import { createServer } from 'node:http';

import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';

import type { TimestampsMode } from '../src/contract/publicConfig';
import type { SharedRedis } from './redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from './redis/startRedis.testkit';
import { type TestUpstream, startTestUpstream } from './upstream/testUpstream.testkit';
import { type Center, type TrueAgent, answerLike } from './upstream/timestamps/upstreamClock.testkit';
import { replicaWith } from './upstreamInForce.testkit';

// What the upstream's times mean, as the whole service finds it out over a real connection. The clock is the test's,
// the timers are real.

const NOON = Date.parse('2026-11-23T12:00:00Z');
const HOUR_MS = 3_600_000;
const today = { date: '2026-11-23', timeZoneOffSet: 0 };
const modes: readonly TimestampsMode[] = ['requested-offset', 'utc'];
const otherThan = (mode: TimestampsMode) => (mode === 'utc' ? 'requested-offset' : 'utc');

/** Busy once on the day of that instant. */
const busyFrom = (startMs: number, email = 'jane@example.com'): TrueAgent => ({
  email,
  spans: [{ status: 'BUSY', startMs, endMs: startMs + HOUR_MS / 2 }],
});

const quiet: TrueAgent = { email: 'boss@example.com', spans: [] };

let upstream: TestUpstream;
let center: Center;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date', 'performance'] });
  upstream = await startTestUpstream(createServer());
  center = { mode: 'requested-offset', agents: [quiet, busyFrom(NOON - 2 * HOUR_MS)] };
  upstream.behave((response, call) => answerLike(center)(response, call));
});
afterEach(async () => {
  vi.useRealTimers();
  await upstream.close();
});

const passMinutes = (minutes: number) => vi.advanceTimersByTime(minutes * 60_000);

const filterSchema = v.object({
  filter: v.object({
    agents: v.optional(v.array(v.string())),
    dateFilter: v.object({ timeZoneOffSet: v.number() }),
  }),
});
/** The addresses and the offset of each call so far. */
const calls = () =>
  upstream.calls.map(({ body }) => {
    const { agents, dateFilter } = v.parse(filterSchema, JSON.parse(body)).filter;
    return [agents ?? 'everyone', dateFilter.timeZoneOffSet];
  });

/** Every request is a call. */
const uncached = { CACHE_LIVE_SECONDS: '0', CACHE_FINISHED_SECONDS: '0', CACHE_STALE_SECONDS: '0' };

it.each([0, -330])(
  'times in the zone of an account in India are not taken for UTC by viewers at offset %i',
  async (timeZoneOffSet) => {
    center.accountOffset = -330;
    const { ask } = await replicaWith(upstream, uncached);
    const { timestamps } = await ask({ dateFilter: { ...today, timeZoneOffSet } });
    expect(timestamps).toBe('requested-offset;check=unverified');
  },
);

it('a single status in the future does not keep times from being verified', async () => {
  const ofOthers = [2, 3, 4, 5].map((hours) => busyFrom(NOON - hours * HOUR_MS, `${hours}@example.com`));
  center = { mode: 'utc', agents: [busyFrom(NOON + HOUR_MS), ...ofOthers] };
  const { ask } = await replicaWith(upstream, uncached);
  expect((await ask({ dateFilter: today })).timestamps).toBe('utc;check=verified');
});

describe.each(modes)('an upstream whose times are %s', (mode) => {
  it.each([
    ['Greenwich', '2026-11-23', 0, -60],
    ['India', '2026-11-23', -330, -345],
    ['New York in winter', '2026-11-23', 300, 270],
    ['New York in summer', '2026-07-06', 240, 210],
    ['New York on the day of a clock change, by the offset before it', '2026-11-01', 240, 210],
    ['New York on the day of a clock change, by the offset after it', '2026-11-01', 300, 270],
  ])('is recognized before its first page is answered, by one call: %s', async (_, date, sent, other) => {
    const morningMs = Date.parse(`${date}T06:00:00Z`) + sent * 60_000;
    center = { mode, agents: [quiet, busyFrom(morningMs)] };
    const { ask, config, reports } = await replicaWith(upstream);
    const { timestamps } = await ask({ dateFilter: { date, timeZoneOffSet: sent } });
    expect(timestamps).toBe(`${mode};check=verified`);
    expect(calls()).toEqual([
      ['everyone', sent],
      [['jane@example.com'], other],
    ]);
    expect(await config()).toMatchObject({ timestamps: mode, timestampsCheck: 'verified' });
    await ask({ dateFilter: { date: '2026-11-22', timeZoneOffSet: sent } });
    expect(upstream.calls).toHaveLength(3);
    expect(reports).toEqual([
      { kind: 'observed', upstream: mode, before: undefined, inForce: { mode, check: 'verified' } },
    ]);
  });

  it('is recognized by a range, and by a list of agents', async () => {
    center.mode = mode;
    const range = { startDate: '2026-11-22', endDate: '2026-11-23', timeZoneOffSet: 0 };
    const forRange = await replicaWith(upstream);
    expect((await forRange.ask({ dateFilter: range })).timestamps).toBe(`${mode};check=verified`);
    const forList = await replicaWith(upstream);
    const { timestamps } = await forList.ask({
      dateFilter: today,
      agents: ['jane@example.com', 'x@example.com'],
    });
    expect(timestamps).toBe(`${mode};check=verified`);
  });

  it('is recognized once for all who ask at the same time', async () => {
    center = {
      mode,
      agents: Array.from({ length: 150 }, (_, index) => busyFrom(NOON - HOUR_MS, `a${index}@x`)),
    };
    const { ask } = await replicaWith(upstream);
    const replies = await Promise.all(
      [0, 50, 100].map(async (offset) => await ask({ dateFilter: today, offset })),
    );
    expect(replies.map(({ timestamps }) => timestamps)).toEqual(replies.map(() => `${mode};check=verified`));
    expect(upstream.calls).toHaveLength(4);
  });

  it('is recognized by the same page, if it sends everyone whatever is asked for', async () => {
    const everyone = Array.from({ length: 60 }, (_, index) => busyFrom(NOON - HOUR_MS, `a${index}@x`));
    center = { mode, agents: everyone, ignoresAgents: true };
    const { ask } = await replicaWith(upstream);
    expect((await ask({ dateFilter: today, offset: 50 })).timestamps).toBe(`${mode};check=verified`);
    expect(calls()).toEqual([
      ['everyone', 0],
      [['a50@x'], -60],
      ['everyone', -60],
    ]);
  });

  it('is recognized by the same page, if it refuses addresses', async () => {
    Object.assign(center, {
      mode,
      refuses: ({ agents }: { agents?: unknown }) => (agents ? 400 : undefined),
    });
    const { ask } = await replicaWith(upstream);
    expect((await ask({ dateFilter: today })).timestamps).toBe(`${mode};check=verified`);
    expect(upstream.calls).toHaveLength(3);
  });

  it('gives viewers in two zones the same instants', async () => {
    center.mode = mode;
    const { ask } = await replicaWith(upstream);
    const starts = async (timeZoneOffSet: number) => {
      const { reply } = await ask({ dateFilter: { date: '2026-11-23', timeZoneOffSet } });
      const offsetMs = mode === 'utc' ? 0 : timeZoneOffSet * 60_000;
      return startsIn(reply?.data).map((text) => new Date(Date.parse(`${text}Z`) + offsetMs).toISOString());
    };
    expect(await starts(0)).toEqual(['2026-11-23T10:00:00.000Z']);
    expect(await starts(-330)).toEqual(['2026-11-23T10:00:00.000Z']);
  });
});

const agentSchema = v.object({ status: v.array(v.object({ startTime: v.string() })) });

function startsIn(records: readonly unknown[] = []): readonly string[] {
  return records.flatMap((record) =>
    v.is(agentSchema, record) ? record.status.map(({ startTime }) => startTime) : [],
  );
}

describe('as long as it cannot be determined', () => {
  it('pages say so, and a quiet account costs no call more', async () => {
    center.agents = [quiet];
    const { ask, config } = await replicaWith(upstream, uncached);
    for (let times = 0; times < 3; times += 1) {
      expect((await ask({ dateFilter: today })).timestamps).toBe('requested-offset;check=unverified');
    }
    expect(upstream.calls).toHaveLength(3);
    expect(await config()).toMatchObject({ timestamps: 'requested-offset', timestampsCheck: 'unverified' });
    center = { mode: 'utc', agents: [busyFrom(NOON - HOUR_MS)] };
    expect((await ask({ dateFilter: today })).timestamps).toBe('utc;check=verified');
    expect(await config()).toMatchObject({ timestamps: 'utc', timestampsCheck: 'verified' });
  });

  it('empty pages say so too', async () => {
    const secret = 'a-secret-of-thirty-two-bytes-at-least';
    const token = await new SignJWT({ agents: ['jane@example.com'] })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('https://portal.example')
      .setAudience('agent-status')
      .setSubject('supervisor')
      .setExpirationTime(NOON / 1000 + 600)
      .sign(new TextEncoder().encode(secret));
    const { ask } = await replicaWith(upstream, {
      ACCESS: 'token',
      ACCESS_SECRET: secret,
      ACCESS_ISSUER: 'https://portal.example',
      ACCESS_AUDIENCE: 'agent-status',
    });
    const nobody = { dateFilter: today, agents: ['boss@example.com'], token };
    expect((await ask(nobody)).timestamps).toBe('requested-offset;check=unverified');
    expect(upstream.calls).toEqual([]);
    expect((await ask({ dateFilter: today, token })).timestamps).toBe('requested-offset;check=verified');
    const { timestamps, reply } = await ask(nobody);
    expect([timestamps, reply?.data]).toEqual(['requested-offset;check=verified', []]);
  });

  it('is tried again a minute later, then less and less often', async () => {
    // Each time, somebody was busy in another minute.
    let minute = 0;
    upstream.behave((response, call) => {
      minute += 1;
      answerLike({ mode: 'utc', agents: [busyFrom(NOON - HOUR_MS - minute * 60_000)] })(response, call);
    });
    const { ask, reports } = await replicaWith(upstream, uncached);
    const minutesOfTries: number[] = [];
    for (let passed = 0; passed < 40; passed += 1) {
      const before = upstream.calls.length;
      expect((await ask({ dateFilter: today })).timestamps).toBe('requested-offset;check=unverified');
      if (upstream.calls.length > before + 1) minutesOfTries.push(passed);
      passMinutes(1);
    }
    expect(minutesOfTries).toEqual([0, 1, 3, 7, 15, 31]);
    expect(reports).toEqual(minutesOfTries.map(() => ({ kind: 'undecided', code: undefined })));
  });

  it.each([
    [403, 'upstream-scope'],
    [500, 'upstream-error'],
    [429, 'rate-limited'],
  ])('by a call that fails with %i, no page waits for the next one', async (status, code) => {
    center.refuses = ({ dateFilter }) => (dateFilter.timeZoneOffSet === 0 ? undefined : status);
    const { ask, config, reports, errors } = await replicaWith(upstream, uncached);
    const first = await ask({ dateFilter: today });
    expect([first.status, first.timestamps]).toEqual([200, 'requested-offset;check=unverified']);
    expect(reports).toEqual([{ kind: 'undecided', code }]);
    passMinutes(3);
    const held: (() => void)[] = [];
    delete center.refuses;
    center.mode = 'utc';
    upstream.behave((response, call) => {
      const answer = () => answerLike(center)(response, call);
      if (upstream.calls.length === 1) answer();
      else held.push(answer);
    });
    expect((await ask({ dateFilter: today })).timestamps).toBe('requested-offset;check=unverified');
    await vi.waitFor(() => expect(held).toHaveLength(1));
    for (const answer of held) answer();
    await vi.waitFor(async () =>
      expect(await config()).toMatchObject({ timestamps: 'utc', timestampsCheck: 'verified' }),
    );
    expect(errors).toEqual([]);
  });
});

describe('a setting', () => {
  it.each(modes)('%s that is right is confirmed in the background', async (mode) => {
    center.mode = mode;
    const { ask, config } = await replicaWith(upstream, { KORE_TIMESTAMPS: mode });
    expect((await ask({ dateFilter: today })).timestamps).toMatch(`${mode};check=`);
    await vi.waitFor(async () => expect(await config()).toMatchObject({ timestampsCheck: 'verified' }));
    expect((await ask({ dateFilter: today })).timestamps).toBe(`${mode};check=verified`);
    expect(upstream.calls).toHaveLength(2);
  });

  it.each(modes)('%s that is wrong still applies, and is reported', async (mode) => {
    center.mode = otherThan(mode);
    const { ask, config, reports } = await replicaWith(upstream, { KORE_TIMESTAMPS: mode });
    await ask({ dateFilter: today });
    await vi.waitFor(async () =>
      expect(await config()).toMatchObject({ timestamps: mode, timestampsCheck: 'contradicted' }),
    );
    expect((await ask({ dateFilter: today })).timestamps).toBe(`${mode};check=contradicted`);
    const inForce = { mode, check: 'contradicted' };
    expect(reports).toEqual([{ kind: 'observed', upstream: center.mode, before: undefined, inForce }]);
  });

  it('delays no page while it is compared', async () => {
    upstream.behave((response, call) => {
      if (upstream.calls.length === 1) answerLike(center)(response, call);
    });
    const { ask } = await replicaWith(upstream, { KORE_TIMESTAMPS: 'utc' });
    expect((await ask({ dateFilter: today })).timestamps).toBe('utc;check=unverified');
    await vi.waitFor(() => expect(upstream.calls).toHaveLength(2));
  });
});

describe('an upstream that changes', () => {
  it('is noticed within a day, and no page mixes times of both modes', async () => {
    center.mode = 'requested-offset';
    const { ask, config, reports } = await replicaWith(upstream);
    const india = { date: '2026-11-22', timeZoneOffSet: -330 };
    center.agents = [busyFrom(NOON - 26 * HOUR_MS), busyFrom(NOON - HOUR_MS, 'joe@example.com')];
    const local = '2026-11-22T15:30:00';
    const utc = '2026-11-22T10:00:00';
    const pageOfDay = async () => {
      const { timestamps, cacheStatus, reply } = await ask({ dateFilter: india });
      return [timestamps, cacheStatus?.includes('; hit'), ...startsIn(reply?.data)];
    };
    expect(await pageOfDay()).toEqual(['requested-offset;check=verified', false, local]);
    // It is kept for as long as the day had been over.
    passMinutes(16 * 60);
    expect(await pageOfDay()).toEqual(['requested-offset;check=verified', true, local]);
    passMinutes(9 * 60);
    center.mode = 'utc';
    await ask({ dateFilter: today });
    await vi.waitFor(async () => expect(await config()).toMatchObject({ timestamps: 'utc' }));
    expect(await pageOfDay()).toEqual(['utc;check=verified', false, utc]);
    expect(reports.at(-1)).toMatchObject({ upstream: 'utc', before: 'requested-offset' });
  });
});

describe.skipIf(!hasRedis)('replicas', () => {
  let redis: TestRedis;
  let connections: SharedRedis[] = [];
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    await redis.restart();
    center.mode = 'utc';
  });
  afterEach(() => {
    for (const connection of connections) connection.close();
    connections = [];
  });

  async function replica() {
    const connection = await connectWhenUp(redis.url);
    connections.push(connection);
    return await replicaWith(upstream, uncached, connection);
  }

  it('that start at the same time ask once', async () => {
    const [one, other] = await Promise.all([replica(), replica()]);
    const replies = await Promise.all([one.ask({ dateFilter: today }), other.ask({ dateFilter: today })]);
    expect(replies.map(({ timestamps }) => timestamps)).toEqual(['utc;check=verified', 'utc;check=verified']);
    expect(calls().filter(([agents]) => agents !== 'everyone')).toHaveLength(1);
  });

  it('know it from the others, and after a restart', async () => {
    await (await replica()).ask({ dateFilter: today });
    upstream.calls.length = 0;
    const other = await replica();
    expect(await other.config()).toMatchObject({ timestamps: 'utc', timestampsCheck: 'verified' });
    expect((await other.ask({ dateFilter: today })).timestamps).toBe('utc;check=verified');
    expect(upstream.calls).toHaveLength(1);
  });

  it('find it out alone while Redis is down', async () => {
    const [one, other] = await Promise.all([replica(), replica()]);
    await redis.kill();
    for (const { ask } of [one, other]) {
      expect((await ask({ dateFilter: today })).timestamps).toBe('utc;check=verified');
    }
    expect(calls().filter(([agents]) => agents !== 'everyone')).toHaveLength(2);
  });

  it('follow a change that another has noticed', async () => {
    const [one, other] = await Promise.all([replica(), replica()]);
    await one.ask({ dateFilter: today });
    await other.ask({ dateFilter: today });
    // Redis goes by a clock of its own.
    const [{ client } = expect.fail('connected')] = connections;
    const week = 7 * 24;
    for (const key of await client.keys('agent-status:copies:*')) {
      await client.pexpire(key, (week - 25) * HOUR_MS);
    }
    passMinutes(25 * 60);
    center.mode = 'requested-offset';
    await one.ask({ dateFilter: today });
    await vi.waitFor(async () =>
      expect(await one.config()).toMatchObject({ timestamps: 'requested-offset' }),
    );
    await vi.waitFor(async () => {
      passMinutes(1);
      expect(await other.config()).toMatchObject({ timestamps: 'requested-offset' });
    });
    expect(calls().filter(([agents]) => agents !== 'everyone')).toHaveLength(2);
  });
});
