import { type TestRedis, hasRedis, startSlowProxy, startRedis } from '../../server/redis/startRedis.testkit';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { startFakeUpstream, startServer } from './servers.testkit';
import { agentRecord, pagingOf, serveAgents, testDay } from '../../src/demo/upstreamPages.testkit';

// Without statuses, so that no call is spent on what their times mean.
const agents = Array.from({ length: 400 }, (_, index) => agentRecord(index + 1, { status: [] }));
const everyone = agents.map(({ userId }) => userId);
const pageCount = agents.length / 50;

const pageSchema = v.object({ hasMore: v.boolean(), data: v.array(v.object({ userId: v.string() })) });

/** What an hour keeps: the tests of replicas are about what they share. */
const kept = { CACHE_LIVE_SECONDS: '15', CACHE_FINISHED_SECONDS: '3600', CACHE_STALE_SECONDS: '600' };

/** Asks one of the servers for a page of the day, and the next where that one is gone, as a balancer does. */
async function askThrough(addresses: readonly string[], first: number, offset: number): Promise<Response> {
  for (let tried = 0; tried < addresses.length; tried += 1) {
    const address = addresses[(first + tried) % addresses.length];
    try {
      return await fetch(`${address}/api/agentstatusdetails?offset=${offset}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ filter: { dateFilter: { date: testDay, timeZoneOffSet: 0 } } }),
      });
    } catch {
      // It is gone; the next one answers.
    }
  }
  throw new Error('every replica is gone');
}

/** The ids of all agents, page after page, as the page loads them. Every reply has to be good. */
async function loadAgents({ address }: { readonly address: string }): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let hasMore = true; hasMore;) {
    const reply = await askThrough([address], 0, ids.length);
    expect(reply.status).toBe(200);
    const page = v.parse(pageSchema, await reply.json());
    ids.push(...page.data.map(({ userId }) => userId));
    ({ hasMore } = page);
  }
  return ids;
}

// Skipped without a Redis on this machine.
describe.skipIf(!hasRedis)('with a Redis', () => {
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(() => redis.stop());

  test('two replicas share what they keep: each page is one call, whichever is asked', async () => {
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
    const settings = { ...upstream.settings, ...kept, REDIS_URL: redis.url };
    const servers = await Promise.all([startServer(settings), startServer(settings)]);
    const addresses = servers.map(({ address }) => address);
    const answers = await Promise.all(
      Array.from({ length: 160 }, async (_, index) =>
        askThrough(addresses, index % 2, (Math.floor(index / 2) % pageCount) * 50),
      ),
    );
    expect(answers.map(({ status }) => status).every((status) => status === 200)).toBe(true);
    const offsets = upstream.requests.map((request) => pagingOf(request).offset);
    expect(offsets.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: pageCount }, (_, index) => index * 50),
    );
  });

  test('two replicas share the budget: together they make no more calls than it has', async () => {
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
    const settings = {
      ...upstream.settings,
      KORE_CALLS_PER_MINUTE: '10',
      REPLICAS: '2',
      REDIS_URL: redis.url,
    };
    const servers = await Promise.all([startServer(settings), startServer(settings)]);
    const addresses = servers.map(({ address }) => address);
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => askThrough(addresses, index % 2, index * 50)),
    );
    const refused = answers.filter(({ status }) => status === 503);
    // In the first minute of a Redis that is new, all replicas together get one replica's share.
    expect(refused).toHaveLength(15);
    expect(refused.every(({ headers }) => Number(headers.get('Retry-After')) > 30)).toBe(true);
    expect(upstream.requests.length).toBe(5);
  });

  test('a replica that dies mid-load costs a short wait, and nothing else', async () => {
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
    const settings = { ...upstream.settings, ...kept, REDIS_URL: redis.url };
    const [dying, staying] = await Promise.all([startServer(settings), startServer(settings)]);
    const addresses = [dying.address, staying.address];
    const asked: Promise<Response>[] = [];
    for (let index = 0; index < 300; index += 1) {
      asked.push(askThrough(addresses, index % 2, (index % pageCount) * 50));
      if (index === 40) await dying.kill();
    }
    const answers = await Promise.all(asked);
    const bodies = await Promise.all(
      answers.map(async (answer) => ({ status: answer.status, body: await answer.text() })),
    );
    expect(bodies.every(({ status }) => status === 200)).toBe(true);
    // What the dead one had under way, the other asks for again: at most once more for each page.
    expect(upstream.requests.length).toBeLessThanOrEqual(2 * pageCount);
  });

  const troubles: readonly {
    readonly name: string;
    readonly before: () => Promise<string>;
    readonly after?: () => Promise<void> | void;
  }[] = [
    { name: 'is down', before: async () => redis.kill().then(() => redis.url) },
    {
      name: 'is a black hole',
      before: async () => {
        redis.freeze();
        return redis.url;
      },
      after: () => redis.thaw(),
    },
  ];

  for (const { name, before, after } of troubles) {
    test(`a Redis that ${name} costs nobody an agent`, async () => {
      const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
      const url = await before();
      const server = await startServer({
        ...upstream.settings,
        ...kept,
        KORE_CALLS_PER_MINUTE: '200',
        REDIS_URL: url,
      });
      expect(await loadAgents(server)).toEqual(everyone);
      await after?.();
    });
  }

  test('a Redis that is slow, or dies and comes back empty mid-load, costs nobody an agent', async () => {
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
    const slow = await startSlowProxy(redis.url, 50);
    const server = await startServer({
      ...upstream.settings,
      ...kept,
      KORE_CALLS_PER_MINUTE: '200',
      REDIS_URL: slow.url,
    });
    expect(await loadAgents(server)).toEqual(everyone);
    const reload = loadAgents(server);
    await redis.restart();
    expect(await reload).toEqual(everyone);
    expect(await loadAgents(server)).toEqual(everyone);
    await slow.stop();
  });

  test('an entry that is rubbish is asked for anew, and written over', async () => {
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
    const settings = { ...upstream.settings, ...kept, REDIS_URL: redis.url };
    const first = await startServer(settings);
    expect(await loadAgents(first)).toEqual(everyone);
    await redis.overwriteAll('agent-status:copies:*', '{"value":"rubb');
    const callsBefore = upstream.requests.length;
    const second = await startServer(settings);
    expect(await loadAgents(second)).toEqual(everyone);
    expect(upstream.requests.length).toBeGreaterThanOrEqual(callsBefore + pageCount);
  });
});
