import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SharedRedis } from '../redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from '../redis/startRedis.testkit';
import { createLatestSessions } from './latestSessions';
import { createSealer } from './sealer';
import { newSession } from './session';

const sealer = createSealer({ secret: 'a-secret-of-thirty-two-bytes-at-least', previousSecret: undefined }, [
  'session',
]);
const sessionOfAna = () =>
  newSession(
    { subject: 'ana', claims: {} },
    { refreshToken: 'r-0' },
    { groupsClaim: 'groups', adminGroups: [], isGroupUsed: () => false },
  );

describe.skipIf(!hasRedis)('the sessions that replicas share', () => {
  let redis: TestRedis;
  let connection: SharedRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    await redis.restart();
    connection = await connectWhenUp(redis.url);
  });
  afterEach(() => connection.close());

  it('are known to all in their newest form', async () => {
    const session = sessionOfAna();
    const checked = { ...session, generation: 1, tokens: { refreshToken: 'r-1' } };
    await createLatestSessions(sealer, connection).keep(checked);
    expect(await createLatestSessions(sealer, connection).anywhere(session)).toEqual(checked);
  });

  it('stay ended, also for a check that began before', async () => {
    const session = sessionOfAna();
    const checked = { ...session, generation: 1 };
    const checking = createLatestSessions(sealer, connection);
    await createLatestSessions(sealer, connection).end(session);
    await checking.keep(checked);
    expect(checking.here(checked)).toBe('ended');
    expect(await createLatestSessions(sealer, connection).anywhere(session)).toBe('ended');
  });
});
