import { createServer } from 'node:http';
import { connect } from 'node:net';

import { describe, expect, it, onTestFinished } from 'vitest';

import { unlimitedBudget } from '../budget/budget';
import { UpstreamFailure } from '../failures/upstreamFailure';
import { noObserver } from '../observer';
import type { ProxySettings } from '../settings/proxySettings';
import { ReplyMemory } from './ReplyMemory';
import { type ProxyStatus, startConnectProxy } from './connectProxy.testkit';
import { createFetch } from './dispatcher';
import { goodReply, respondWith, startTestUpstream, succeed } from './testUpstream.testkit';
import { createUpstream } from './upstream';

async function startUpstream() {
  const upstream = await startTestUpstream(createServer());
  onTestFinished(() => upstream.close());
  upstream.behave(succeed);
  return upstream;
}

/** A proxy that leads to a port of this machine, whatever name it is asked for; or replies with a status. */
async function startProxy(behavior: { readonly origin: string } | { readonly status: ProxyStatus }) {
  const proxy = await startConnectProxy(
    createServer(),
    'status' in behavior
      ? behavior
      : { open: () => connect(Number(new URL(behavior.origin).port), '127.0.0.1') },
  );
  onTestFinished(proxy.close);
  return proxy;
}

const proxiesWith = (changes: Partial<ProxySettings>): ProxySettings => ({
  http: undefined,
  https: undefined,
  noProxy: '',
  ...changes,
});

function callThrough(
  proxies: ProxySettings | undefined,
  origin = 'http://platform.invalid',
  callTimeoutMs = 5000,
) {
  const call = createUpstream({
    access: {
      origin,
      accountId: 'account-1',
      streamId: 'st-1',
      organizationId: undefined,
      credentials: { kind: 'fixed', token: 'a.b.c' },
    },
    apiVersion: 'v1',
    callTimeoutMs,
    budget: unlimitedBudget,
    replyMemory: new ReplyMemory(),
    observer: noObserver,
    proxies,
  });
  const { signal } = new AbortController();
  const caller = { signal, urgency: () => 3, subjects: () => new Set(['supervisor']) };
  const request = { filter: { dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } } };
  return call(request, { limit: 50, offset: 0 }, caller);
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => expect.fail('the call succeeded'),
    (error: unknown) => (error instanceof UpstreamFailure ? error.facts : error),
  );
}

describe('calls through a proxy', () => {
  it('reach the upstream, whose name only the proxy knows', async () => {
    const upstream = await startUpstream();
    const proxy = await startProxy(upstream);
    expect(await callThrough(proxiesWith({ http: proxy.origin }))).toEqual(goodReply);
    expect(proxy.tunnels).toEqual([{ target: 'platform.invalid:80', authorization: undefined }]);
    expect(upstream.calls[0]?.headers).toMatchObject({ host: 'platform.invalid', auth: 'a.b.c' });
    expect(Object.keys(upstream.calls[0]?.headers ?? {}).filter((name) => name.startsWith('proxy'))).toEqual(
      [],
    );
  });

  it('authenticate with the password of its address, to the proxy alone', async () => {
    const upstream = await startUpstream();
    const proxy = await startProxy(upstream);
    await callThrough(proxiesWith({ http: proxy.origin.replace('//', '//user:p%40ss@') }));
    expect(proxy.tunnels[0]?.authorization).toBe(`Basic ${btoa('user:p@ss')}`);
    expect(upstream.calls[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  it.each<[string, Partial<ProxySettings>, origin: string | undefined]>([
    ['to names of NO_PROXY', { noProxy: 'other.example, .invalid' }, undefined],
    ['if NO_PROXY is *', { noProxy: '*' }, undefined],
    ['over https if only HTTP_PROXY is set', {}, 'https://platform.invalid'],
  ])('are made directly %s', async (_, changes, origin) => {
    const proxy = await startProxy({ status: 502 });
    const call = callThrough(proxiesWith({ http: proxy.origin, ...changes }), origin);
    // Tests reach nothing but the loopback.
    expect(await failureOf(call)).toMatchObject({ reason: 'connection-failed' });
    expect(proxy.tunnels).toEqual([]);
  });

  it('are made directly to this machine', async () => {
    const upstream = await startUpstream();
    const proxy = await startProxy(upstream);
    const proxies = proxiesWith({ http: proxy.origin, https: proxy.origin });
    expect(await callThrough(proxies, upstream.origin)).toEqual(goodReply);
    expect(proxy.tunnels).toEqual([]);
  });

  it.each<[string, ProxyStatus, string | RegExp, number]>([
    ['wants a password', 407, 'PROXY_STATUS_407', 1],
    ['does not allow the address', 403, 'PROXY_STATUS_403', 1],
    ['cannot reach the upstream', 502, 'PROXY_STATUS_502', 3],
    ['hangs up', 'hang-up', /^(?:UND_ERR_SOCKET|ECONNRESET)$/, 3],
  ])('fail if it %s, as a failure of the proxy', async (_, status, causeCode, attempts) => {
    const proxy = await startProxy({ status });
    const failure = await failureOf(callThrough(proxiesWith({ http: proxy.origin, https: proxy.origin })));
    expect(failure).toMatchObject({
      code: 'upstream-unreachable',
      reason: 'proxy-failed',
      causeCode: typeof causeCode === 'string' ? causeCode : expect.stringMatching(causeCode),
    });
    expect(proxy.tunnels).toHaveLength(attempts);
  });

  it('end in time if it says nothing', async () => {
    const proxy = await startProxy({ status: 'none' });
    const call = callThrough(proxiesWith({ http: proxy.origin }), 'http://platform.invalid', 200);
    expect(await failureOf(call)).toMatchObject({ code: 'upstream-timeout' });
  });

  it('fail if it is not there, as a failure of the proxy', async () => {
    const proxy = await startProxy({ status: 200 });
    proxy.close();
    const proxies = proxiesWith({ https: proxy.origin });
    expect(await failureOf(callThrough(proxies, 'https://platform.invalid'))).toMatchObject({
      reason: 'proxy-failed',
      causeCode: 'ECONNREFUSED',
    });
  });
});

function fetchThrough({ origin }: { readonly origin: string }) {
  return createFetch(proxiesWith({ http: origin })) ?? expect.fail('it is not made');
}

describe('fetch through a proxy', () => {
  it('sends and receives like fetch', async () => {
    const upstream = await startUpstream();
    upstream.behave(respondWith(201, { keys: [] }, { 'X-Test': 'yes' }));
    const proxy = await startProxy(upstream);
    const reply = await fetchThrough(proxy)('http://login.invalid/token', {
      method: 'POST',
      headers: new Headers({ 'X-Asked': 'yes' }),
      body: new URLSearchParams({ grant_type: 'refresh_token' }),
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    expect(reply).toBeInstanceOf(Response);
    expect([reply.status, reply.headers.get('X-Test'), await reply.json()]).toEqual([
      201,
      'yes',
      { keys: [] },
    ]);
    expect(proxy.tunnels.map(({ target }) => target)).toEqual(['login.invalid:80']);
    expect(upstream.calls).toMatchObject([
      { method: 'POST', url: '/token', body: 'grant_type=refresh_token', headers: { 'x-asked': 'yes' } },
    ]);
  });

  it('passes on a redirect and a reply without a body', async () => {
    const upstream = await startUpstream();
    upstream.behave(respondWith(302, '', { Location: '/x' }), (response) => response.writeHead(204).end());
    const proxy = await startProxy(upstream);
    const get = { method: 'GET', headers: {}, redirect: 'manual' } as const;
    expect((await fetchThrough(proxy)('http://login.invalid/', get)).status).toBe(302);
    expect((await fetchThrough(proxy)('http://login.invalid/', get)).status).toBe(204);
  });
});
