import * as v from 'valibot';
import { expect, test } from 'vitest';

import { publicConfigSchema } from '../../src/contract/publicConfig';
import { demoConfig } from '../../src/demo/demoConfig';
import { createDemoHandlers } from '../../src/demo/demoHandlers';
import { startFakeUpstream, startServer } from './servers.testkit';

// What the built server says of an upstream whose times are UTC: to its viewers, and in its log.

const india = { date: '2026-03-10', timeZoneOffSet: -330 };

async function upstreamInUtc() {
  return await startFakeUpstream({
    handlers: createDemoHandlers({
      nowMs: () => Date.UTC(2026, 2, 10, 15),
      agentCount: 60,
      publicConfig: { ...demoConfig, timestamps: 'utc' },
    }),
  });
}

const ask = async (address: string) =>
  await fetch(`${address}/api/agentstatusdetails`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ filter: { dateFilter: india } }),
  });

const configOf = async (address: string) =>
  v.parse(publicConfigSchema, await (await fetch(`${address}/api/config`)).json());

test('times in UTC are noticed before the first page is answered', async () => {
  const upstream = await upstreamInUtc();
  const { address, output } = await startServer(upstream.settings);
  expect((await ask(address)).headers.get('Timestamps')).toBe('utc;check=verified');
  expect(await configOf(address)).toMatchObject({ timestamps: 'utc', timestampsCheck: 'verified' });
  expect(upstream.requests).toHaveLength(2);
  await expect
    .poll(output)
    .toMatch(/"setting":"auto","upstream":"utc","msg":"determined whether the upstream sends/);
});

test('a setting that is wrong is reported, and applies', async () => {
  const upstream = await upstreamInUtc();
  const { address, output } = await startServer({
    ...upstream.settings,
    KORE_TIMESTAMPS: 'requested-offset',
  });
  await ask(address);
  await expect.poll(async () => (await configOf(address)).timestampsCheck).toBe('contradicted');
  expect((await ask(address)).headers.get('Timestamps')).toBe('requested-offset;check=contradicted');
  await expect.poll(output).toMatch(/"level":40,.*"msg":"KORE_TIMESTAMPS contradicts the upstream/);
});
