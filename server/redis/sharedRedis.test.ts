import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

import { type SharedRedis, connectRedis } from './sharedRedis';
import { type TestRedis, hasRedis, startRedis } from './startRedis.testkit';

let redis: TestRedis;
beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});
afterAll(async () => await redis?.stop());

/** A connection, and what it reports. */
function connected(url = redis.url): { readonly shared: SharedRedis; readonly said: unknown[] } {
  const said: unknown[] = [];
  const shared = connectRedis(url, {
    onLost: (causeCode) => said.push(causeCode),
    onBack: ({ causeCode, downMs }) => said.push([causeCode, downMs > 0]),
  });
  onTestFinished(() => shared.close());
  return { shared, said };
}

const ping = async ({ run }: SharedRedis) => await run(async (client) => await client.ping());
const answers = async (shared: SharedRedis) =>
  await vi.waitFor(async () => expect(await ping(shared)).toBe('PONG'), { timeout: 30_000 });

describe.skipIf(!hasRedis)('the shared Redis', () => {
  it('is lost when it dies and back when it is started again, each reported once', async () => {
    const { shared, said } = connected();
    await answers(shared);
    expect(said).toEqual([]);
    await redis.kill();
    await vi.waitFor(() => expect(shared.isUp()).toBe(false), { timeout: 30_000 });
    expect(await ping(shared).catch(() => 'no answer')).toBe('no answer');
    await redis.restart();
    await answers(shared);
    expect(said).toEqual([expect.stringMatching(/^(?:CONNECTION_CLOSED|ECONN\w+|EPIPE)$/), [said[0], true]]);
    expect(shared.isUp()).toBe(true);
  });

  it('is lost while commands are not answered although the connection stays', async () => {
    const { shared, said } = connected();
    await answers(shared);
    redis.freeze();
    try {
      await expect(ping(shared)).rejects.toThrow('has not answered in time');
      expect(said).toEqual(['REPLY_TIMEOUT']);
      expect(shared.isUp()).toBe(false);
    } finally {
      redis.thaw();
    }
    await answers(shared);
    expect(said).toEqual(['REPLY_TIMEOUT', ['REPLY_TIMEOUT', true]]);
    expect(shared.isUp()).toBe(true);
  });

  it('is lost while it refuses commands, with its own code', async () => {
    const { shared, said } = connected();
    await answers(shared);
    await expect(shared.run(async (client) => await client.call('EVALSHA', 'none', '0'))).rejects.toThrow(
      /NOSCRIPT|ERR/,
    );
    expect(said).toEqual([expect.stringMatching(/^(?:NOSCRIPT|ERR)$/)]);
    await answers(shared);
    expect(said).toHaveLength(2);
  });

  it('that is down at the start is reported once, and closing it is not', async () => {
    await redis.kill();
    const { shared, said } = connected();
    await vi.waitFor(() => expect(said).toEqual(['ECONNREFUSED']), { timeout: 30_000 });
    await redis.restart();
    await answers(shared);
    expect(said).toEqual(['ECONNREFUSED', ['ECONNREFUSED', true]]);
    const closed = new Promise((resolve) => shared.client.once('end', resolve));
    shared.close();
    await closed;
    expect(said).toHaveLength(2);
  });
});
