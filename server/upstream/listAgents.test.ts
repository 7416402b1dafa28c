import { createServer } from 'node:http';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import documented from '../../src/contract/fixtures/listAllAgents.json';
import { type Budget, HOUSEKEEPING, unlimitedBudget } from '../budget/budget';
import { noObserver } from '../observer';
import { ReplyMemory } from './ReplyMemory';
import { createListAgents } from './listAgents';
import { type TestUpstream, respondWith, startTestUpstream } from './testUpstream.testkit';

let upstream: TestUpstream;
beforeEach(async () => {
  upstream = await startTestUpstream(createServer());
});
afterEach(async () => {
  await upstream.close();
});

const { signal } = new AbortController();

function listAgents(organizationId?: string, budget: Budget = unlimitedBudget) {
  const credentials = { kind: 'fixed', token: 'a.b.c' } as const;
  return createListAgents({
    access: {
      origin: upstream.origin,
      accountId: 'account-1',
      streamId: 'st-1',
      organizationId,
      credentials,
    },
    callTimeoutMs: 5000,
    budget,
    replyMemory: new ReplyMemory(),
    observer: noObserver,
  });
}

describe('a page of all agents', () => {
  it('is asked for as documented, behind all other calls', async () => {
    upstream.behave(respondWith(200, documented));
    const take = vi.fn(unlimitedBudget.take);
    const list = await listAgents(undefined, { ...unlimitedBudget, take })(3, signal);
    expect(list.agents).toHaveLength(3);
    const [call] = upstream.calls;
    expect(call).toMatchObject({
      method: 'GET',
      url: '/agentassist/api/v1/public/st-1/agents?page=3&includeQueues=true',
      headers: { auth: 'a.b.c', accountid: 'account-1' },
      body: '',
    });
    expect(take.mock.calls.map(([{ urgency, subjects }]) => [urgency(), subjects().size])).toEqual([
      [HOUSEKEEPING, 0],
    ]);
  });

  it('comes from the organization where the upstream does not know the first path, from then on', async () => {
    upstream.behave(respondWith(404, {}), respondWith(200, documented));
    const list = listAgents('o-1');
    await list(1, signal);
    await list(2, signal);
    expect(upstream.calls.map(({ url }) => url)).toEqual([
      '/agentassist/api/v1/public/st-1/agents?page=1&includeQueues=true',
      '/agentassist/api/v1/public/st-1/organizations/o-1/agents?page=1&includeQueues=true',
      '/agentassist/api/v1/public/st-1/organizations/o-1/agents?page=2&includeQueues=true',
    ]);
  });

  it.each([
    ['without an organization', undefined, 404, 'upstream-config', 1],
    ['if the organization is unknown too', 'o-1', 404, 'upstream-config', 2],
    ['if credentials are refused', 'o-1', 401, 'upstream-auth', 1],
    ['after one attempt if the upstream fails', 'o-1', 500, 'upstream-error', 1],
  ])('fails %s', async (_, organizationId, status, code, calls) => {
    upstream.behave(respondWith(status, {}));
    await expect(listAgents(organizationId)(1, signal)).rejects.toMatchObject({ code });
    expect(upstream.calls).toHaveLength(calls);
  });

  it('pauses all calls if the limit is spent', async () => {
    upstream.behave(respondWith(429, {}, { 'Retry-After': '7' }));
    const pause = vi.fn(unlimitedBudget.pause);
    const asked = listAgents(undefined, { ...unlimitedBudget, pause })(1, signal);
    await expect(asked).rejects.toMatchObject({ code: 'rate-limited', retryAfterSeconds: 7 });
    expect(pause).toHaveBeenCalledExactlyOnceWith(7, 'unknown');
  });
});
