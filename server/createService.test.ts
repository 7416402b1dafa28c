import { createServer } from 'node:http';

import { afterEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';

import { agentStatusReplySchema } from '../src/contract/agentStatusReply';
import { publicConfigSchema } from '../src/contract/publicConfig';
import listAllAgents from '../src/contract/fixtures/listAllAgents.json';
import { rosterSchema } from '../src/contract/roster';
import type { RequestRecord } from './http/recordRequests';
import { packer } from './cache/packer';
import { createService } from './createService';
import type { Environment } from './settings/environment';
import { readSettings } from './settings/settings';
import {
  type TestUpstream,
  respondWith,
  goodReply,
  startTestUpstream,
  succeed,
} from './upstream/testUpstream.testkit';

let upstream: TestUpstream | undefined;
let stopping = new AbortController();
afterEach(async () => {
  stopping.abort();
  stopping = new AbortController();
  await upstream?.close();
  upstream = undefined;
});

async function serviceFor(environment: Environment) {
  const reading = readSettings(environment, () => '');
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const records: RequestRecord[] = [];
  const faults: unknown[] = [];
  const service = await createService(reading.settings, {
    packer,
    isReady: () => true,
    onRequest: (record) => records.push(record),
    onError: (error) => faults.push(error),
    stopping: stopping.signal,
  });
  const ask = (query = '') =>
    service.request(`/api/agentstatusdetails${query}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer from-the-browser',
        Cookie: 'from=browser',
      },
      body: JSON.stringify({ filter: { dateFilter: { date: '2026-11-23', timeZoneOffSet: 300 } } }),
    });
  return { service, ask, records, faults };
}

const secrets = {
  KORE_ACCOUNT_ID: 'account-kept-here',
  KORE_STREAM_ID: 'st-kept-here',
  KORE_CLIENT_ID: 'cs-kept-here',
  KORE_CLIENT_SECRET: 'secret-kept-here',
};

describe('the demo', () => {
  it('replies as the upstream does, page after page', async () => {
    const { ask } = await serviceFor({ DEMO_AGENTS: '60' });
    const first = v.parse(agentStatusReplySchema, await (await ask()).json());
    const second = v.parse(agentStatusReplySchema, await (await ask('?offset=50')).json());
    expect([first.data.length, first.hasMore, second.data.length, second.hasMore]).toEqual([
      50,
      true,
      10,
      false,
    ]);
  });

  it.each([
    [{}, 'requested-offset'],
    [{ KORE_TIMESTAMPS: 'utc' }, 'utc'],
  ])('knows what its times mean without a call: %j', async (environment, mode) => {
    const { service, ask } = await serviceFor({ ...environment, KORE_CALLS_PER_MINUTE: '2' });
    expect((await ask()).headers.get('Timestamps')).toBe(`${mode};check=verified`);
    expect(await service.callsLeft()).toBe(1);
    expect(await (await service.request('/api/config')).json()).toMatchObject({
      timestamps: mode,
      timestampsCheck: 'verified',
    });
  });

  it('is labeled, and has a budget if one is set', async () => {
    const { service, ask } = await serviceFor({ DEMO_AGENTS: '5', KORE_CALLS_PER_MINUTE: '1' });
    expect(await (await service.request('/api/config')).json()).toMatchObject({
      isDemo: true,
      callsPerMinute: 1,
    });
    expect((await ask()).status).toBe(200);
    const refused = await ask('?offset=50');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(50);
  });
});

describe('teams', () => {
  const rosterOf = async (service: Awaited<ReturnType<typeof serviceFor>>['service']) =>
    v.parse(rosterSchema, await (await service.request('/api/roster')).json());

  it('are the demo’s own in the demo, and agents can be asked for by team', async () => {
    const { service } = await serviceFor({ DEMO_AGENTS: '60' });
    const { source, teams } = await rosterOf(service);
    expect(source).toBe('demo');
    const team = teams.find(({ kind }) => kind === 'team') ?? expect.fail('the demo has no team');
    const response = await service.request('/api/agentstatusdetails', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        filter: { teams: [team.id], dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } },
      }),
    });
    const { data } = v.parse(agentStatusReplySchema, await response.json());
    expect(data.map((agent) => (agent as { email: string }).email).toSorted()).toEqual(
      team.agents.toSorted(),
    );
    expect(await (await service.request('/api/config')).json()).toMatchObject({ hasRoster: true });
  });

  it('are read from the upstream if that is switched on', async () => {
    upstream = await startTestUpstream(createServer());
    upstream.behave(respondWith(200, listAllAgents));
    const environment = { ...secrets, KORE_HOST: upstream.origin };
    const { service } = await serviceFor({ ...environment, KORE_ROSTER: 'on' });
    await expect.poll(async () => (await rosterOf(service)).fault).toBeUndefined();
    const { source, teams } = await rosterOf(service);
    expect([source, teams.map(({ name }) => name)]).toEqual([
      'kore',
      ['Default Group', 'Billing, EN', 'General', 'Night team'],
    ]);
    expect(upstream.calls).toHaveLength(1);
    const { service: without } = await serviceFor(environment);
    expect((await without.request('/api/roster')).status).toBe(404);
    expect(await (await without.request('/api/config')).json()).toMatchObject({ hasRoster: false });
  });
});

describe('the real upstream', () => {
  it('receives nothing from the browser but the request', async () => {
    upstream = await startTestUpstream(createServer());
    upstream.behave(succeed);
    const { ask } = await serviceFor({ ...secrets, KORE_HOST: upstream.origin });
    expect(await (await ask()).json()).toEqual(goodReply);
    expect(JSON.stringify(upstream.calls)).not.toMatch(/from-the-browser|from=browser/);
  });

  it('pages through the same agents in one order, whatever order callers name them in', async () => {
    upstream = await startTestUpstream(createServer());
    // Like an upstream that pages through the agents in the order of the filter.
    upstream.behave((response, call) => {
      const { filter } = JSON.parse(call.body) as { filter: { agents: string[] } };
      const offset = Number(new URL(call.url ?? '', 'http://x').searchParams.get('offset'));
      const data = filter.agents
        .slice(offset, offset + 50)
        .map((email) => ({ userId: email, email, status: [] }));
      respondWith(200, { hasMore: offset + 50 < filter.agents.length, limit: 50, offset, data })(
        response,
        call,
      );
    });
    const { service } = await serviceFor({ ...secrets, KORE_HOST: upstream.origin });
    const agents = Array.from({ length: 100 }, (_, index) => `agent${index}@example.com`);
    const ask = async (named: readonly string[], offset: number) => {
      const response = await service.request(`/api/agentstatusdetails?offset=${offset}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          filter: { agents: named, dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } },
        }),
      });
      return v.parse(agentStatusReplySchema, await response.json()).data;
    };
    const seen = [...(await ask(agents, 0)), ...(await ask(agents.toReversed(), 50))];
    const ids = seen.map((agent) => (agent as { userId: string }).userId);
    expect(new Set(ids)).toEqual(new Set(agents));
  });

  it('keeps its secrets in this process, whatever goes wrong', async () => {
    upstream = await startTestUpstream(createServer());
    const { service, ask, records, faults } = await serviceFor({ ...secrets, KORE_HOST: upstream.origin });
    const seen: string[] = [];
    const look = async (response: Response) =>
      seen.push(JSON.stringify([...response.headers]), await response.text());
    for (const status of [400, 401, 403, 404, 200]) {
      upstream.behave((response, call) =>
        respondWith(status, { echo: call.headers, url: call.url })(response, call),
      );
      await look(await ask());
    }
    await look(await service.request('/api/config'));
    seen.push(JSON.stringify(records));
    expect(seen.join('\n')).not.toMatch(/kept-here|eyJ/);
    expect(seen.join('\n')).not.toContain(upstream.origin);
    expect(records).toHaveLength(6);
    expect(faults).toEqual([]);
  });
});

describe('the page learns how to sign in', () => {
  const tokens = {
    ACCESS: 'token',
    ACCESS_SECRET: 'a-secret-of-thirty-two-bytes-at-least',
    ACCESS_ISSUER: 'https://portal.example',
    ACCESS_AUDIENCE: 'agent-status',
  };

  it.each<[string, Environment, unknown]>([
    ['nowhere, where everyone may see all', {}, undefined],
    ['nowhere, where a portal gives tokens', tokens, undefined],
    [
      'at a gateway',
      { ...tokens, SIGN_IN_URL: '/oauth2/start' },
      { url: '/oauth2/start', canSignOut: false },
    ],
  ])('%s', async (_, environment, signIn) => {
    const { service } = await serviceFor(environment);
    const config: unknown = await (await service.request('/api/config')).json();
    expect(v.parse(publicConfigSchema, config).signIn).toEqual(signIn);
    const { status } = await service.request('/sign-out', { method: 'POST' });
    expect(status).toBe(405);
    const policy = (await service.request('/')).headers.get('Content-Security-Policy');
    expect(policy).toContain("form-action 'none'");
  });
});
