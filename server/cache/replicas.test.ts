import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type TestRedis, connectWhenUp, hasRedis, startRedis } from '../redis/startRedis.testkit';
import type { SharedRedis } from '../redis/sharedRedis';
import { sharedKeeper } from '../upstream/findings.testkit';
import { agentsUpstream } from './agents/agentsUpstream.testkit';
import { unlimitedBudget } from '../budget/budget';
import { createCopyStore } from './copyStore';
import { LiveDemand } from './liveDemand';
import { packer } from './packer';
import type { GetPage } from './getPage';
import { createPageCache } from './pageCache';
import { knownTimestamps } from '../upstream/timestamps/timestampsFinding';
import { createReplicaLease } from './replicaLease';

const origin = { origin: 'https://a.example', accountId: 'a', streamId: 'st-1', apiVersion: 'v1' } as const;
const lifetimes = { liveSeconds: 15, finishedSeconds: 86_400, staleSeconds: 600 };
const everyone = Array.from({ length: 100 }, (_, index) => `agent${String(index).padStart(2, '0')}@x`);

describe.skipIf(!hasRedis)('replicas', () => {
  let redis: TestRedis;
  let connections: SharedRedis[] = [];
  let upstream: ReturnType<typeof agentsUpstream>;
  let one: GetPage;
  let other: GetPage;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    await redis.restart();
    upstream = agentsUpstream({ agents: everyone });
    [one, other] = await Promise.all([replica(), replica()]);
  });
  afterEach(() => {
    for (const connection of connections) connection.close();
    connections = [];
  });

  async function replica(): Promise<GetPage> {
    const connection = await connectWhenUp(redis.url);
    connections.push(connection);
    return createPageCache({
      origin,
      timestamps: knownTimestamps('requested-offset'),
      areRangesByDay: () => false,
      callUpstream: upstream.callUpstream,
      store: createCopyStore(connection),
      lease: createReplicaLease(connection),
      batchSizeKeeper: sharedKeeper(),
      packer,
      holdReply: async (work) => await work(),
      lifetimes,
      demand: new LiveDemand(lifetimes, () => undefined),
      takeCall: unlimitedBudget.take,
      callEveryMs: () => 0,
    });
  }

  async function ask(getPage: GetPage, agents: readonly string[] | undefined, subject = 'supervisor') {
    const { page, outcome } = await getPage(
      {
        request: {
          filter: {
            ...(agents && { agents: [...agents] }),
            dateFilter: { date: '2026-03-10', timeZoneOffSet: 0 },
          },
        },
        paging: { limit: 50, offset: 0 },
      },
      { signal: new AbortController().signal, urgency: 1, subject, wantsFresh: false },
    );
    return { emails: page.emails, outcome };
  }

  it('ask for each agent once, however their callers’ lists overlap', async () => {
    const lists = Array.from({ length: 20 }, (_, index) => everyone.slice(index, index + 12));
    const replies = await Promise.all(
      lists.map(async (list, index) => await ask(index % 2 === 0 ? one : other, list, `supervisor ${index}`)),
    );
    expect(replies.map(({ emails }) => emails)).toEqual(lists);
    const asked = upstream.calls.flatMap(({ request }) => request.filter.agents ?? []);
    expect(asked.toSorted()).toEqual(everyone.slice(0, 31));
  });

  it('answer a list from a page of the whole list that another has read', async () => {
    await ask(one, undefined);
    const { emails, outcome } = await ask(other, everyone.slice(10, 20));
    expect(emails).toEqual(everyone.slice(10, 20));
    expect(outcome).toBe('hit');
    expect(upstream.calls).toHaveLength(1);
  });

  it('each do without the other while Redis is down', async () => {
    await redis.kill();
    const list = everyone.slice(0, 3);
    expect((await ask(one, list)).emails).toEqual(list);
    expect((await ask(other, list)).emails).toEqual(list);
    expect((await ask(one, list)).outcome).toBe('hit');
  });
});
