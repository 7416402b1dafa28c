import { once } from 'node:events';
import { createServer } from 'node:http';

import { jwtVerify } from 'jose';
import { afterEach, expect, test } from 'vitest';

import { createPortal } from './portal.mjs';
import { signToken } from './signToken.mjs';
import { users } from './users.mjs';

const token = {
  secret: 'a-secret-of-the-test-of-thirty-two-bytes',
  issuer: 'https://portal.example',
  audience: 'agent-status',
};
const dashboard = 'http://127.0.0.1:9';
const key = new TextEncoder().encode(token.secret);

/** @type {import('node:http').Server | undefined} */
let server;
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
});

/** Starts a portal. Returns a function that sends it requests like those of its own pages. */
async function portal() {
  const started = createServer();
  server = started;
  started.listen(0, '127.0.0.1');
  await once(started, 'listening');
  const bound = started.address();
  const origin = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  started.on('request', createPortal({ origin, dashboard, token }));
  /**
   * @param {string} path
   * @param {string} [method]
   * @param {Record<string, string>} [headers]
   */
  return async (path, method = 'GET', headers = {}) =>
    await fetch(`${origin}${path}`, { method, headers: { ...(method !== 'GET' && { origin }), ...headers } });
}

/** @param {Response} response */
const cookieOf = (response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

test('a token has the claims of the contract and ends within fifteen minutes', async () => {
  const nowMs = Date.UTC(2026, 2, 10, 9);
  const user = { id: 'lea', agents: ['ana@example.com'], teams: ['night'] };
  const { payload, protectedHeader } = await jwtVerify(await signToken(user, token, nowMs), key, {
    issuer: token.issuer,
    audience: token.audience,
    algorithms: ['HS256'],
    currentDate: new Date(nowMs),
  });
  expect(protectedHeader).toEqual({ alg: 'HS256' });
  const { exp = 0, ...claims } = payload;
  expect(claims).toEqual({
    iss: token.issuer,
    aud: token.audience,
    sub: 'lea',
    agents: user.agents,
    teams: user.teams,
  });
  expect(exp - nowMs / 1000).toBeGreaterThan(60);
  expect(exp - nowMs / 1000).toBeLessThanOrEqual(15 * 60);
});

test('a token stays under 1 kB for 2,000 agents in twenty teams, and grows with no agent', async () => {
  const teams = Array.from({ length: 20 }, (_, index) => `customer-care-${100 + index}`);
  expect((await signToken({ id: 'supervisor-17', teams }, token)).length).toBeLessThan(1000);
  const agents = Array.from({ length: 2000 }, (_, index) => `agent.number${index}@contact-center.example`);
  expect((await signToken({ id: 'supervisor-17', agents }, token)).length).toBeGreaterThan(50_000);
});

test('only a signed-in user gets a token, and only for themselves', async () => {
  const ask = await portal();
  expect((await ask('/dashboard-token', 'POST')).status).toBe(401);
  for (const user of users) {
    const signedIn = await ask(`/session/${user.id}`, 'PUT');
    expect(signedIn.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
    const given = await ask('/dashboard-token', 'POST', { cookie: cookieOf(signedIn) });
    expect(given.headers.get('cache-control')).toBe('no-store');
    const { payload } = await jwtVerify(await given.text(), key);
    const { sub, agents, teams } = payload;
    expect({ sub, agents, teams }).toEqual({ sub: user.id, agents: user.agents, teams: user.teams });
  }
  expect((await ask('/session/nobody', 'PUT')).status).toBe(404);
});

test('a session that has ended or was replaced gets no token', async () => {
  const ask = await portal();
  const first = cookieOf(await ask('/session/ana', 'PUT'));
  const second = cookieOf(await ask('/session/duarte', 'PUT', { cookie: first }));
  expect((await ask('/dashboard-token', 'POST', { cookie: first })).status).toBe(401);
  expect((await ask('/dashboard-token', 'POST', { cookie: second })).status).toBe(200);
  await ask('/session', 'DELETE', { cookie: second });
  expect((await ask('/dashboard-token', 'POST', { cookie: second })).status).toBe(401);
});

test('pages of other origins get no token and cannot sign in a user', async () => {
  const ask = await portal();
  const cookie = cookieOf(await ask('/session/ana', 'PUT'));
  for (const origin of ['https://elsewhere.example', 'null', '']) {
    expect((await ask('/dashboard-token', 'POST', { cookie, origin })).status).toBe(403);
    expect((await ask('/session/ana', 'PUT', { origin })).status).toBe(403);
  }
});

test('the portal serves its page with the address of the dashboard and a strict policy, and no other files', async () => {
  const ask = await portal();
  const page = await ask('/');
  expect(page.headers.get('content-security-policy')).toContain(`frame-src ${dashboard};`);
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  const script = await (await ask('/portal.js')).text();
  expect(script).toContain(`from '${dashboard}/embed.js'`);
  expect(script).not.toContain('status.example.com');
  for (const path of [
    '/portal.mjs',
    '/../portal.mjs',
    '/%2e%2e/portal.mjs',
    '/site/portal.js',
    '/dashboard.d.ts',
  ]) {
    expect((await ask(path)).status, path).toBe(404);
  }
});
