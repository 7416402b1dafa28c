import * as v from 'valibot';
import { expect, test } from 'vitest';

import { hasRedis, startRedis } from '../../server/redis/startRedis.testkit';
import { testDay } from '../../src/demo/upstreamPages.testkit';
import { signToken, tokenSettings } from '../support/startPortal';
import type { RunningServer } from '../support/startServer';
import { metricsOf, startFakeUpstream, startServer } from './servers.testkit';

const WARNING = 40;
const ERROR = 50;

const problemSchema = v.object({ type: v.string(), reason: v.optional(v.string()) });
const lineSchema = v.looseObject({ level: v.number(), msg: v.string() });

async function ask({ address }: RunningServer, token = ''): Promise<v.InferOutput<typeof problemSchema>> {
  const reply = await fetch(`${address}/api/agentstatusdetails`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ filter: { dateFilter: { date: testDay, timeZoneOffSet: 0 } } }),
  });
  return v.parse(problemSchema, await reply.json());
}

/** The lines of the log with this message. */
function lines({ output }: RunningServer, message: string): v.InferOutput<typeof lineSchema>[] {
  const logged = output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  return logged.map((line) => v.parse(lineSchema, JSON.parse(line))).filter(({ msg }) => msg === message);
}

test('a wrong token has the same reason in reply, log, and metrics', async () => {
  const server = await startServer({ ...tokenSettings, METRICS_PORT: '0' });
  const good = await signToken();
  const tokens = {
    'token-expired': await signToken({ lifeSeconds: -120 }),
    'token-lifetime': await signToken({ lifeSeconds: 86_400 }),
    'token-signature': `${good.slice(0, -4)}AAAA`,
    'token-malformed': 'a.b.c',
  };
  for (const [reason, token] of Object.entries(tokens)) {
    expect(await ask(server, token)).toMatchObject({
      type: expect.stringMatching(/:unauthenticated$/),
      reason,
    });
  }
  await expect.poll(() => lines(server, 'request')).toHaveLength(4);
  expect(lines(server, 'request')).toMatchObject(
    Object.keys(tokens).map((reason) => ({ level: WARNING, problemCode: 'unauthenticated', reason })),
  );
  const metrics = await metricsOf(server);
  for (const reason of Object.keys(tokens)) {
    expect(metrics).toContain(`agent_status_problems_total{code="unauthenticated",reason="${reason}"} 1`);
  }
  expect(server.output()).not.toMatch(/eyJ|supervisor-1|portal\.example/);
});

test('a failed call has the same reason in reply, log, and metrics, and one line for many', async () => {
  const upstream = await startFakeUpstream();
  const account = upstream.settings['KORE_ACCOUNT_ID'] ?? expect.fail('the upstream has no account');
  const msg = `No permission for account ${account}, jane@example.com`;
  upstream.setFault(() => ({ status: 403, body: JSON.stringify({ errors: [{ msg, code: 4031 }] }) }));
  const server = await startServer({ ...upstream.settings, METRICS_PORT: '0' });
  const { type, reason } = await ask(server);
  expect([type, reason]).toEqual([expect.stringMatching(/:upstream-scope$/), 'account-not-allowed']);
  await ask(server);
  await ask(server);
  await expect.poll(() => lines(server, 'request')).toHaveLength(3);
  for (const record of lines(server, 'request')) {
    expect(record).toMatchObject({
      level: ERROR,
      problemCode: 'upstream-scope',
      reason,
      upstreamStatus: 403,
    });
  }
  expect(upstream.requests).toHaveLength(3);
  expect(lines(server, 'upstream call failed')).toMatchObject([
    {
      level: ERROR,
      code: 'upstream-scope',
      reason,
      upstreamStatus: 403,
      upstreamWords: expect.stringMatching(/^No permission for account /),
    },
  ]);
  expect(server.output()).not.toContain(account);
  expect(server.output()).not.toContain('jane');
  expect(await metricsOf(server)).toContain(
    `agent_status_upstream_failures_total{code="upstream-scope",reason="${reason}"} 3`,
  );
});

test.skipIf(!hasRedis)('the loss and the return of Redis are logged with the cause', async () => {
  const redis = await startRedis();
  const server = await startServer({ REDIS_URL: redis.url, METRICS_PORT: '0' });
  const isUp = async () => /^agent_status_redis_up (\d)/m.exec(await metricsOf(server))?.[1];
  await expect.poll(isUp).toBe('1');
  await redis.kill();
  await expect.poll(() => lines(server, 'redis is unavailable')).toHaveLength(1);
  expect(await isUp()).toBe('0');
  await redis.restart();
  await expect.poll(() => lines(server, 'redis is available again')).toHaveLength(1);
  const [lost] = lines(server, 'redis is unavailable');
  expect(lost).toMatchObject({ level: WARNING, causeCode: expect.stringMatching(/^[A-Z_]+$/) });
  expect(lines(server, 'redis is available again')).toMatchObject([
    { causeCode: lost?.['causeCode'], downMs: expect.any(Number) },
  ]);
  await expect.poll(isUp).toBe('1');
  await redis.stop();
});
