import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CacheOrigin } from './cache/cacheKey';
import { createCopyStore } from './cache/copyStore';
import { packer } from './cache/packer';
import { createReplicaLease, noReplicaLease } from './cache/replicaLease';
import { createKoreKeeper } from './keepKoreRoster';
import type { SharedRedis } from './redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from './redis/startRedis.testkit';

const origin: CacheOrigin = {
  origin: 'https://a.example',
  accountId: 'a',
  streamId: 'st-1',
  apiVersion: 'v1',
};
const agents = [
  {
    userId: 'u-1',
    emailId: 'jané@example.com',
    agentGroups: [{ groupId: 'ag-1', groupName: 'One', role: 'manager' }],
  },
];

const keeperWith = (redis?: SharedRedis, of = origin) =>
  createKoreKeeper({
    origin: of,
    store: createCopyStore(redis),
    lease: redis === undefined ? noReplicaLease : createReplicaLease(redis),
    packer,
  });

it('without Redis, what was read is kept in this process', async () => {
  const keeper = keeperWith();
  expect(await keeper.reading()).toBeUndefined();
  const atMs = Date.now() - 3_600_000;
  await keeper.keepReading({ agents, isComplete: true, atMs });
  await keeper.keepProgress({ agents, pages: 7, unreadable: 1, atMs });
  const reading = await keeper.reading();
  expect(reading).toMatchObject({ agents, isComplete: true });
  expect(Math.abs((reading?.atMs ?? 0) - atMs)).toBeLessThan(60_000);
  expect(await keeper.progress()).toMatchObject({ agents, pages: 7, unreadable: 1 });
  expect(await keeper.claim()).toBeDefined();
});

// Skipped without Redis on this machine.
describe.skipIf(!hasRedis)('with Redis', () => {
  let server: TestRedis;
  const connections: SharedRedis[] = [];
  beforeAll(async () => {
    server = await startRedis();
    connections.push(await connectWhenUp(server.url), await connectWhenUp(server.url));
  });
  afterAll(async () => {
    for (const { close } of connections) close();
    await server.stop();
  });

  it('another replica has what was read, with its age, but not one of another account', async () => {
    const atMs = Date.now() - 3_600_000;
    await keeperWith(connections[0]).keepReading({ agents, isComplete: false, atMs });
    const reading = await keeperWith(connections[1]).reading();
    expect(reading).toMatchObject({ agents, isComplete: false });
    expect(Math.abs((reading?.atMs ?? 0) - atMs)).toBeLessThan(60_000);
    expect(await keeperWith(connections[1], { ...origin, accountId: 'b' }).reading()).toBeUndefined();
  });

  it('one replica reads at a time', async () => {
    const claim = await keeperWith(connections[0]).claim();
    expect(await keeperWith(connections[1]).claim()).toBeUndefined();
    await claim?.release();
    const next = await keeperWith(connections[1]).claim();
    expect(next).toBeDefined();
    await next?.release();
  });

  it('what is damaged counts as nothing', async () => {
    const keeper = keeperWith(connections[0]);
    await keeper.keepProgress({ agents, pages: 1, unreadable: 0, atMs: Date.now() });
    await server.overwriteAll('agent-status:copies:*', '{}');
    expect(await keeperWith(connections[1]).progress()).toBeUndefined();
  });
});
