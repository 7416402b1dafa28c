import packageFile from '../../package.json' with { type: 'json' };
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { metricsOf, startFakeUpstream, startServer, temporaryFolder } from './servers.testkit';
import { signToken, tokenSettings } from '../support/startPortal';
import { agentRecord, heldBack, serveAgents, testDay } from '../../src/demo/upstreamPages.testkit';

const { version } = packageFile;
// Without statuses, so that no call is spent on what their times mean.
const agents = [1, 2, 3].map((number) => agentRecord(number, { status: [] }));

async function ask(address: string, { token = '', filter = {}, query = '' } = {}): Promise<Response> {
  return await fetch(`${address}/api/agentstatusdetails${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ filter: { dateFilter: { date: testDay, timeZoneOffSet: 0 }, ...filter } }),
  });
}

test('metrics are on their own port and count calls, cache, budget, waits, latency and lag', async () => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
  const server = await startServer({
    ...upstream.settings,
    KORE_CALLS_PER_MINUTE: '48',
    CACHE_LIVE_SECONDS: '15',
    CACHE_FINISHED_SECONDS: '3600',
    METRICS_PORT: '0',
  });
  await ask(server.address);
  await ask(server.address);
  const text = await metricsOf(server);
  expect(text).toContain(`agent_status_build_info{version="${version}"} 1`);
  expect(text).toContain('agent_status_upstream_calls_total{outcome="ok"} 1');
  expect(text).toContain('agent_status_cache_answers_total{outcome="miss"} 1');
  expect(text).toContain('agent_status_cache_answers_total{outcome="hit"} 1');
  // Half of the calls at the start, and the rest over the first minute.
  expect(text).toMatch(/agent_status_budget_calls_left (?:2[3-9]|[34]\d)\n/);
  expect(text).toContain('agent_status_budget_wait_seconds_count 1');
  expect(text).toContain('agent_status_budget_limit{window="minute"} 48');
  expect(text).not.toContain('window="hour"');
  expect(text).toContain('agent_status_upstream_call_seconds_count 1');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  // On the page's own port there is the page, as at any other path.
  expect(await (await fetch(`${server.address}/metrics`)).text()).not.toContain('agent_status_');
  expect(text).not.toMatch(/example\.com|account-of|secret/);
});

test('logs hold a few named fields: no body, no address, no token, no query', async () => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
  const server = await startServer({ ...upstream.settings, ...tokenSettings, LOG_LEVEL: 'trace' });
  const token = await signToken({ agents: ['agent1@example.com'], sub: 'supervisor@example.com' });
  await ask(server.address, { token, query: '?limit=10&offset=0' });
  await ask(server.address, { token, filter: { agents: ['boss@example.com'] } });
  await ask(server.address, { token: 'not-a-token' });
  await ask(server.address, { token, filter: { agents: ['a b'] }, query: '?secret=1' });
  await fetch(`${server.address}/?q=secret-search&agents=agent1@example.com`);
  await expect.poll(() => server.output().match(/"msg":"request"/g)?.length).toBe(5);
  const records = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): object => JSON.parse(line) as object);
  const allowed = [
    'level',
    'time',
    'msg',
    'version',
    'method',
    'route',
    'status',
    'durationMs',
    'problemCode',
    'reason',
    'upstreamStatus',
    'causeCode',
    'cacheOutcome',
  ];
  expect(records[0]).toMatchObject({ msg: 'start', version });
  for (const record of records) expect(allowed).toEqual(expect.arrayContaining(Object.keys(record)));
  expect(server.output()).not.toMatch(/@example|secret|eyJ|limit=|supervisor/);
});

test('a statuses file reaches the page, and the log names the entries that do not', async () => {
  const file = path.join(await temporaryFolder(), 'statuses.json');
  const lunch = { primary: 'AWAY', secondary: 'Lunch', label: 'Meal', limitMinutes: 45 };
  const wrong = [
    { primary: 'AWAY', secondary: 'Tea', meaning: 'hidden-word' },
    { primary: 'AWAY', secondary: 'Lunch' },
    { primary: 'AWAY', secondary: 'Nap', limitMinutes: -1 },
  ];
  await writeFile(file, JSON.stringify({ statuses: [...wrong.slice(0, 1), lunch, ...wrong.slice(1)] }));
  const server = await startServer({ STATUSES_FILE: file });
  const config = (await (await fetch(`${server.address}/api/config`)).json()) as { reasons: unknown };
  expect(config.reasons).toEqual([lunch]);
  for (const [entry, reason] of [
    [1, /"meaning\\" must be one of/],
    [3, /entry 2 is about the same status/],
    [4, /"limitMinutes\\" must be from 1 to 10080/],
  ] as const) {
    const line = server
      .output()
      .split('\n')
      .find((each) => each.includes(`Entry ${entry} is left out`));
    expect(line).toContain('"level":40');
    expect(line).toMatch(reason);
  }
  expect(server.output()).not.toContain('hidden-word');
});

test('the build that the service states is the one that its page states', async () => {
  const server = await startServer();
  const config = (await (await fetch(`${server.address}/api/config`)).json()) as { build: unknown };
  expect(config.build).toMatch(/^[\da-f]{12}$/);
  const page = await (await fetch(server.address)).text();
  expect(page).toContain(`<meta name="build" content="${String(config.build)}" />`);
});

test('a stop finishes what is under way', async () => {
  const held = heldBack();
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) => ({ ...serveAgents(agents)(request, index), until: held.opened }),
  });
  const server = await startServer(upstream.settings);
  const asked = ask(server.address);
  await expect.poll(() => upstream.requests.length).toBe(1);
  const stopped = server.stop();
  await expect
    .poll(() =>
      fetch(`${server.address}/readyz`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed');
  held.open();
  const answer = await asked;
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ hasMore: false });
  // The connection of the answer is still open on the client's side.
  await stopped;
  expect(server.exitCode()).toBe(0);
});

test('a caller with a list sees its agents alone, and only those not known yet are asked for', async () => {
  let doesFilter = true;
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) => {
      const { filter } = JSON.parse(request.body) as { filter: { agents?: string[] } };
      const named = filter.agents?.map((email) => email.toLowerCase());
      const isServed = ({ email }: Record<string, unknown>) => named?.includes(String(email)) ?? true;
      return serveAgents(doesFilter ? agents.filter(isServed) : agents)(request, index);
    },
  });
  const server = await startServer({
    ...upstream.settings,
    ...tokenSettings,
    CACHE_FINISHED_SECONDS: '3600',
  });
  const everyone = await signToken();
  const listed = await signToken({ agents: ['AGENT2@example.com', 'nobody@example.com'] });
  const nobody = await signToken({ agents: [] });
  const idsOf = async (answer: Response) => {
    const { data } = (await answer.json()) as { data: { userId: string }[] };
    return data.map(({ userId }) => userId);
  };
  expect((await ask(server.address)).status).toBe(401);
  expect(await idsOf(await ask(server.address, { token: everyone }))).toEqual(['u-1', 'u-2', 'u-3']);
  for (const _ of [1, 2]) {
    const answer = await ask(server.address, { token: listed });
    expect(await idsOf(answer)).toEqual(['u-2']);
  }
  expect(
    upstream.requests.map(
      ({ body }) => (JSON.parse(body) as { filter: { agents?: string[] } }).filter.agents,
    ),
  ).toEqual([undefined, ['nobody@example.com']]);
  for (const [token, filter] of [
    [nobody, {}],
    [listed, { agents: ['agent1@example.com'] }],
    [listed, { agents: ['no-such-agent@example.com'] }],
  ] as const) {
    const answer = await ask(server.address, { token, filter });
    expect(await answer.json()).toEqual({ hasMore: false, limit: 50, offset: 0, data: [] });
  }
  expect(upstream.requests).toHaveLength(2);
  // An upstream that ignores the filter: the list is answered all the same, and nothing shows who else there is.
  doesFilter = false;
  const pair = await signToken({ agents: ['agent2@example.com', 'nobody@example.com'] });
  const otherDay = { dateFilter: { date: '2026-03-02', timeZoneOffSet: 0 } };
  for (const [query, found, notFound] of [
    ['', ['u-2'], ['nobody@example.com']],
    ['?limit=1', ['u-2'], undefined],
    ['?limit=2&offset=1', [], ['nobody@example.com']],
  ] as const) {
    const answer = await ask(server.address, { token: pair, filter: otherDay, query });
    const reply = (await answer.clone().json()) as { hasMore: boolean; notFound?: string[] };
    expect(await idsOf(answer), query).toEqual(found);
    expect(reply.hasMore, query).toBe(query === '?limit=1');
    expect(reply.notFound, query).toEqual(notFound);
  }
  const beyond = await ask(server.address, { token: pair, query: '?limit=1&offset=2' });
  expect(await idsOf(beyond)).toEqual([]);
});

test('open access to real agents is refused on any address but the loopback', async () => {
  const real = {
    KORE_HOST: 'https://upstream.example',
    KORE_ACCOUNT_ID: 'a',
    KORE_STREAM_ID: 's',
    KORE_JWT: 'a.b.c',
  };
  await expect(startServer({ ...real, HOST: '0.0.0.0' })).rejects.toThrow(/exit code 1|ACCESS must be token/);
});

test('a server that cannot start names what is wrong, never its value', async () => {
  const start = startServer({
    KORE_HOST: 'http://user:hidden-word@platform.example',
    KORE_ACCOUNT_ID: 'hidden/account',
    KORE_CLIENT_SECRET: 'hidden-secret',
    KORE_TIMEOUT_MS: 'hidden-number',
  });
  const said = await start.then(
    async (server) => {
      await server.stop();
      return 'It started.';
    },
    (error: unknown) => String(error),
  );
  expect(said).toContain('exit code 1');
  for (const name of [
    'KORE_HOST',
    'KORE_ACCOUNT_ID',
    'KORE_STREAM_ID',
    'KORE_CLIENT_ID',
    'KORE_TIMEOUT_MS',
  ]) {
    expect(said).toContain(name);
  }
  expect(said).not.toContain('hidden');
});

test('a server whose port is taken says so', async () => {
  const first = await startServer({});
  const second = startServer({ PORT: new URL(first.address).port });
  await expect(second).rejects.toThrow(/PORT \(EADDRINUSE: another program/);
});
