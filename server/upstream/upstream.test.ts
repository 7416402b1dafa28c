import { createServer } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { AgentStatusRequest } from '../../src/contract/agentStatusRequest';
import { type Budget, QueuedBudget } from '../budget/budget';
import { LocalCounter } from '../budget/localCounter';
import { type ServiceObserver, noObserver } from '../observer';
import {
  type Behavior,
  type TestUpstream,
  respondWith,
  goodReply,
  startTestUpstream,
  succeed,
} from './testUpstream.testkit';
import { ReplyMemory } from './ReplyMemory';
import { createUpstream } from './upstream';
import type { UpstreamCredentials } from '../settings/upstreamSettings';
import type { UpstreamFailure } from '../failures/upstreamFailure';

const request: AgentStatusRequest = {
  filter: { agents: ['jane@example.com'], dateFilter: { date: '2026-11-23', timeZoneOffSet: -330 } },
};
const paging = { limit: 50, offset: 100 };
const minting: UpstreamCredentials = {
  kind: 'mint',
  client: { clientId: 'cs-1', clientSecret: 'secret-that-stays-here' },
};

const elevenMegabytes = Buffer.alloc(11 * 1024 * 1024, ' ');

let upstream: TestUpstream;
beforeAll(async () => {
  upstream = await startTestUpstream(createServer());
});
afterAll(() => upstream.close());

type Options = {
  readonly credentials?: UpstreamCredentials;
  readonly origin?: string;
  readonly apiVersion?: 'v1' | 'v2';
  readonly callTimeoutMs?: number;
  readonly budget?: Budget;
  readonly observer?: ServiceObserver;
};

function callTo({ credentials = minting, origin = upstream.origin, ...rest }: Options = {}) {
  const budget = new QueuedBudget(new LocalCounter({ callsPerMinute: 1000, callsPerHour: undefined }));
  const access = { origin, accountId: 'account-1', streamId: 'st-1', organizationId: undefined, credentials };
  const observer = noObserver;
  const replyMemory = new ReplyMemory();
  const call = createUpstream({
    access,
    apiVersion: 'v1',
    callTimeoutMs: 5000,
    budget,
    replyMemory,
    observer,
    ...rest,
  });
  return (signal = new AbortController().signal) =>
    call(request, paging, { signal, urgency: () => 3, subjects: () => new Set(['supervisor']) });
}

async function failureOf(promise: Promise<unknown>): Promise<UpstreamFailure> {
  return await promise.then(
    () => expect.fail('the call succeeded'),
    (error: unknown) => error as UpstreamFailure,
  );
}

const reset: Behavior = (response) => response.destroy();
const halfThenReset: Behavior = (response) => {
  response.writeHead(200, { 'Content-Length': '1000' });
  response.write('{"hasMore":', () => response.destroy());
};
const slowDrip: Behavior = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

describe('the outbound request', () => {
  it('has the documented address, headers and body, and nothing else', async () => {
    upstream.behave(succeed);
    await callTo()();
    const [call] = upstream.calls;
    expect(call).toMatchObject({
      method: 'POST',
      url: '/agentassist/api/public/analytics/account/account-1/agentstatusdetails?limit=50&offset=100',
    });
    expect(JSON.parse(call?.body ?? '')).toEqual(request);
    expect(call?.headers).toMatchObject({
      iid: 'st-1',
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'gzip, br',
    });
    expect(call?.rawHeaderNames).toContain('iId');
    expect(call?.rawHeaderNames.map((name) => name.toLowerCase()).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'auth',
      'connection',
      'content-length',
      'content-type',
      'host',
      'iid',
    ]);
  });

  it('goes to the v2 path if that is set, with the account as well', async () => {
    upstream.behave(succeed);
    await callTo({ apiVersion: 'v2' })();
    expect(upstream.calls[0]?.url).toMatch(/account\/account-1\/v2\/agentstatusdetails\?/);
    expect(upstream.calls[0]?.headers).toMatchObject({ iid: 'st-1', accountid: 'account-1' });
  });

  it('has a new token for each attempt, or the one that is set', async () => {
    upstream.behave(respondWith(500, ''), succeed);
    await callTo()();
    const tokenIds = upstream.calls.map(({ headers }) => decodeJwt(String(headers['auth'])).jti);
    expect(new Set(tokenIds).size).toBe(2);
    upstream.behave(succeed);
    await callTo({ credentials: { kind: 'fixed', token: 'a.b.c' } })();
    expect(upstream.calls[0]?.headers['auth']).toBe('a.b.c');
  });
});

describe('a reply', () => {
  it('becomes its envelope alone, with data unchanged', async () => {
    upstream.behave(respondWith(200, { ...goodReply, internal: 'not passed on' }));
    expect(await callTo()()).toEqual(goodReply);
  });

  it.each([
    ['gzip', gzipSync],
    ['GZIP', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['identity', (text: string) => Buffer.from(text)],
  ])('may be compressed: %s', async (encoding, compress) => {
    const packed = compress(JSON.stringify(goodReply));
    upstream.behave(respondWith(200, packed, { 'Content-Encoding': encoding }));
    expect(await callTo()()).toEqual(goodReply);
  });

  it.each([
    ['of nothing', '', 'gzip'],
    ['of something else', 'no', 'br'],
    ['of an unknown kind', 'no', 'compress'],
  ])('that refuses is recognized with a compression %s', async (_, body, encoding) => {
    upstream.behave(respondWith(403, body, { 'Content-Encoding': encoding }));
    expect(await failureOf(callTo()())).toMatchObject({ code: 'upstream-scope', upstreamStatus: 403 });
  });

  it.each<[string, Behavior]>([
    ['is too large', respondWith(429, elevenMegabytes)],
    ['is a bomb', respondWith(429, gzipSync(elevenMegabytes), { 'Content-Encoding': 'gzip' })],
    [
      'never ends',
      (response) => {
        response.writeHead(429);
        response.write('{');
      },
    ],
    [
      'breaks off',
      (response) => {
        response.writeHead(429, { 'Content-Length': '1000' });
        response.write('{', () => response.destroy());
      },
    ],
  ])('that refuses is recognized if it %s', async (_, behavior) => {
    upstream.behave(behavior);
    const failure = await failureOf(callTo({ callTimeoutMs: 1000 })());
    expect(failure).toMatchObject({ code: 'rate-limited', upstreamStatus: 429, retryAfterSeconds: 60 });
    expect(upstream.calls).toHaveLength(1);
  });

  it('may contain the message of an exceeded limit in its data', async () => {
    const data = [{ userId: 'u-1', firstName: 'exceeded the per-minute rate limit' }];
    upstream.behave(respondWith(200, { ...goodReply, data }));
    expect((await callTo()()).data).toEqual(data);
  });
});

const limitBody = { errors: [{ msg: "You've exceeded the per-minute rate limit", code: 4290 }] };

describe('a misbehaving upstream', () => {
  it.each<[string, Behavior, number, Partial<UpstreamFailure>]>([
    [
      'HTML with 200',
      respondWith(200, '<!doctype html><p>Sign in'),
      1,
      { code: 'upstream-not-json', upstreamStatus: 200 },
    ],
    ['an empty 200', respondWith(200, ''), 1, { code: 'upstream-not-json' }],
    ['JSON cut short', respondWith(200, '{"hasMore":false,"da'), 3, { code: 'upstream-not-json' }],
    [
      'compressed JSON cut short',
      respondWith(200, gzipSync('{}').subarray(0, 12), { 'Content-Encoding': 'gzip' }),
      3,
      { code: 'upstream-not-json', reason: 'cut-off' },
    ],
    [
      'what only seems compressed',
      respondWith(200, 'not gzip', { 'Content-Encoding': 'gzip' }),
      3,
      { code: 'upstream-not-json', reason: 'undecodable' },
    ],
    [
      'half of a compressed body, then a reset',
      (response) => {
        response.writeHead(200, { 'Content-Length': '1000', 'Content-Encoding': 'gzip' });
        response.write(gzipSync(JSON.stringify(goodReply)).subarray(0, 20), () => response.destroy());
      },
      3,
      { code: 'upstream-unreachable', reason: 'connection-lost' },
    ],
    [
      'an unknown encoding',
      respondWith(200, 'x', { 'Content-Encoding': 'compress' }),
      1,
      { code: 'upstream-not-json' },
    ],
    ['wrong types', respondWith(200, { ...goodReply, hasMore: 'no' }), 1, { code: 'upstream-error' }],
    ['data that is no list', respondWith(200, { ...goodReply, data: {} }), 1, { code: 'upstream-error' }],
    ['null', respondWith(200, 'null'), 1, { code: 'upstream-error' }],
    [
      'an endless limit',
      respondWith(200, '{"hasMore":false,"limit":1e999,"offset":0,"data":[]}'),
      1,
      { code: 'upstream-error' },
    ],
    [
      'deep nesting',
      respondWith(200, `{"data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
      1,
      { code: 'upstream-error' },
    ],
    ['11 MB', respondWith(200, elevenMegabytes), 1, { code: 'upstream-too-large' }],
    [
      'a bomb',
      respondWith(200, gzipSync(elevenMegabytes), { 'Content-Encoding': 'gzip' }),
      1,
      { code: 'upstream-too-large' },
    ],
    [
      'a bomb of Brotli',
      respondWith(200, brotliCompressSync(elevenMegabytes), { 'Content-Encoding': 'br' }),
      1,
      { code: 'upstream-too-large' },
    ],
    ['a reset', reset, 3, { code: 'upstream-unreachable', upstreamStatus: undefined }],
    ['a reset half-way', halfThenReset, 3, { code: 'upstream-unreachable' }],
    [
      'a redirect',
      respondWith(302, '', { Location: '/elsewhere' }),
      1,
      { code: 'upstream-config', upstreamStatus: 302 },
    ],
    ['400', respondWith(400, { errors: [] }), 1, { code: 'upstream-config', upstreamStatus: 400 }],
    ['403', respondWith(403, ''), 1, { code: 'upstream-scope', upstreamStatus: 403 }],
    ['404', respondWith(404, ''), 1, { code: 'upstream-config', upstreamStatus: 404 }],
    ['409', respondWith(409, ''), 1, { code: 'upstream-error', upstreamStatus: 409 }],
    ['413', respondWith(413, ''), 1, { code: 'upstream-error', upstreamStatus: 413 }],
    ['408', respondWith(408, ''), 3, { code: 'upstream-timeout', upstreamStatus: 408 }],
    ['500', respondWith(500, ''), 3, { code: 'upstream-error', upstreamStatus: 500 }],
    ['504', respondWith(504, ''), 3, { code: 'upstream-timeout', upstreamStatus: 504 }],
    ['429', respondWith(429, ''), 1, { code: 'rate-limited', retryAfterSeconds: 60 }],
    [
      '429 with a wait',
      respondWith(429, '', { 'Retry-After': '7' }),
      1,
      { code: 'rate-limited', retryAfterSeconds: 7 },
    ],
    [
      '429 with an absurd wait',
      respondWith(429, '', { 'Retry-After': '86400' }),
      1,
      { retryAfterSeconds: 3600 },
    ],
    [
      '429 with a wait in the past',
      respondWith(429, '', { 'Retry-After': 'Mon, 01 Jan 2001 00:00:00 GMT' }),
      1,
      { retryAfterSeconds: 60 },
    ],
    ['429 with a negative wait', respondWith(429, '', { 'Retry-After': '-3' }), 1, { retryAfterSeconds: 60 }],
    [
      "the limit's text under 400",
      respondWith(400, limitBody),
      1,
      { code: 'rate-limited', retryAfterSeconds: 60 },
    ],
    ["the limit's text under 500", respondWith(500, limitBody), 1, { code: 'rate-limited' }],
    [
      '503 with a wait',
      respondWith(503, '', { 'Retry-After': '120' }),
      1,
      { code: 'upstream-error', retryAfterSeconds: 120 },
    ],
    ['503 with a short wait', respondWith(503, '', { 'Retry-After': '1' }), 3, { code: 'upstream-error' }],
    ["the limit's text under 200", respondWith(200, limitBody), 1, { code: 'rate-limited' }],
  ])('that sends %s gives the right failure', async (_, behavior, attempts, facts) => {
    upstream.behave(behavior);
    const failure = await failureOf(callTo()());
    expect(failure).toMatchObject({ name: 'UpstreamFailure', ...facts });
    expect(upstream.calls).toHaveLength(attempts);
  });

  it('that fails briefly is called again', async () => {
    upstream.behave(respondWith(503, '<html>'), reset, succeed);
    expect(await callTo()()).toEqual(goodReply);
    expect(upstream.calls).toHaveLength(3);
  });

  it('that trickles slowly is cut off, and called once more while the time allows it', async () => {
    upstream.behave(slowDrip);
    expect(await failureOf(callTo({ callTimeoutMs: 150 })())).toMatchObject({ code: 'upstream-timeout' });
    expect(upstream.calls.length).toBeLessThanOrEqual(2);
  });

  it('that stops in the middle of a compressed reply is cut off', async () => {
    upstream.behave((response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.write(gzipSync(JSON.stringify(goodReply)).subarray(0, 20));
    });
    expect(await failureOf(callTo({ callTimeoutMs: 150 })())).toMatchObject({ code: 'upstream-timeout' });
  });

  it('that does not exist is reported as unreachable', async () => {
    const gone = await startTestUpstream(createServer());
    await gone.close();
    expect(await failureOf(callTo({ origin: gone.origin })())).toMatchObject({
      code: 'upstream-unreachable',
    });
  });
});

describe('an upstream that is down', () => {
  it('is not called after six failures in a row, except once in ten seconds to test it', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const changes: boolean[] = [];
    const observer = { ...noObserver, onBreakerChange: (isOpen: boolean) => changes.push(isOpen) };
    const call = callTo({ observer });
    upstream.behave(respondWith(503, ''));
    await failureOf(call());
    await failureOf(call());
    expect(upstream.calls).toHaveLength(6);
    expect(await failureOf(call())).toMatchObject({
      code: 'upstream-error',
      upstreamStatus: 503,
      retryAfterSeconds: 10,
      isTransient: false,
    });
    expect(upstream.calls).toHaveLength(6);

    vi.advanceTimersByTime(10_001);
    await failureOf(call());
    expect(upstream.calls).toHaveLength(7);

    upstream.behave(succeed);
    vi.advanceTimersByTime(10_001);
    expect(await Promise.all([call(), call()])).toEqual([goodReply, goodReply]);
    expect(changes).toEqual([true, true, false]);
    vi.useRealTimers();
  });

  it('is not the same as one that refuses', async () => {
    const call = callTo();
    upstream.behave(respondWith(403, ''));
    for (let asked = 0; asked < 8; asked += 1) await failureOf(call());
    expect(upstream.calls).toHaveLength(8);
  });
});

describe('refused credentials', () => {
  it('are minted again once, which may be enough', async () => {
    upstream.behave(respondWith(401, ''), succeed);
    expect(await callTo()()).toEqual(goodReply);
  });

  it('are minted again only once', async () => {
    upstream.behave(respondWith(401, ''));
    expect(await failureOf(callTo()())).toMatchObject({ code: 'upstream-auth', upstreamStatus: 401 });
    expect(upstream.calls).toHaveLength(2);
  });

  it('are not sent again if they are fixed', async () => {
    upstream.behave(respondWith(401, ''));
    const failure = await failureOf(callTo({ credentials: { kind: 'fixed', token: 'a.b.c' } })());
    expect(failure.code).toBe('upstream-auth');
    expect(upstream.calls).toHaveLength(1);
  });
});

describe('the budget', () => {
  it('is spent by each attempt', async () => {
    upstream.behave(respondWith(500, ''));
    const budget = new QueuedBudget(new LocalCounter({ callsPerMinute: 2, callsPerHour: undefined }));
    expect(await failureOf(callTo({ budget })())).toMatchObject({ code: 'rate-limited' });
    expect(upstream.calls).toHaveLength(2);
  });

  it("is paused for everyone by the upstream's own limit", async () => {
    upstream.behave(respondWith(429, '', { 'Retry-After': '50' }), succeed);
    const call = callTo();
    await failureOf(call());
    expect(await failureOf(call())).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 50 });
    expect(upstream.calls).toHaveLength(1);
  });
});

describe('a caller that aborts', () => {
  it('does not end a call under way, because others may wait for it', async () => {
    const controller = new AbortController();
    upstream.behave((response, call) => {
      controller.abort(new Error('gave up'));
      succeed(response, call);
    });
    expect(await callTo()(controller.signal)).toEqual(goodReply);
  });

  it('spends no call for a retry, or once it has aborted', async () => {
    const controller = new AbortController();
    upstream.behave((response, call) => {
      controller.abort(new Error('gave up'));
      respondWith(503, '')(response, call);
    });
    const call = callTo();
    await expect(call(controller.signal)).rejects.toThrow('gave up');
    await expect(call(controller.signal)).rejects.toThrow('gave up');
    expect(upstream.calls).toHaveLength(1);
  });
});

it('keeps of what the upstream sent only words without secrets', async () => {
  upstream.behave((response, call) =>
    respondWith(500, {
      message: `${String(call.headers['auth'])} of account-1 is broken`,
      echo: call.headers['auth'],
    })(response, call),
  );
  const failure = await failureOf(callTo()());
  expect(failure.upstreamWords).toBe('… of … is broken');
  const everything = `${failure.stack}${JSON.stringify(failure)}${String(failure.cause)}`;
  expect(everything).not.toMatch(/secret-that-stays-here|account-1|st-1|eyJ/);
});
