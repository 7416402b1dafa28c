import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';

import { problemCodeOf, problemSchema } from '../../src/contract/problem';
import { defaultPublicConfig, publicConfigSchema } from '../../src/contract/publicConfig';
import { type AppDependencies, createApp } from './app';
import type { RequestRecord } from './recordRequests';
import { allRights } from '../access/rights';
import { cachedPageOf } from '../cache/cachedPage.testkit';
import type { PageResult, GetPage } from '../cache/getPage';
import { RequestRefused } from '../failures/problem';
import type { UpstreamFailureCode } from '../failures/upstreamFailure';
import { failureWith } from '../failures/upstreamFailure.testkit';

const reply = { hasMore: false, limit: 50, offset: 0, data: [{ userId: 'u-1', '<b>': ['kept'] }] };
const address = '/api/agentstatusdetails';
const oneDay = { filter: { dateFilter: { date: '2026-11-23', timeZoneOffSet: -330 } } };

const getPage = vi.fn<GetPage>();
let records: RequestRecord[] = [];
beforeEach(async () => {
  const asOfMs = performance.now();
  const page = await cachedPageOf(reply, { asOfMs, expiresAtMs: asOfMs + 15_500 });
  result = { page, outcome: 'miss', forwardedFor: 'miss', failure: undefined };
  getPage.mockReset().mockImplementation(async () => result);
  records = [];
});
let result: PageResult;

function appWith(changes: Partial<AppDependencies> = {}) {
  return createApp({
    publicConfig: defaultPublicConfig,
    listenHost: '127.0.0.1',
    authorize: async () => ({ ...allRights, subject: 'everyone' }),
    getPage,
    isReady: () => true,
    onRequest: (record) => records.push(record),
    onError: () => undefined,
    ...changes,
  });
}

const app = appWith();

async function ask(
  body: unknown,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
) {
  const response = await app.request(`${address}${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body:
      body instanceof Uint8Array
        ? new Uint8Array(body)
        : typeof body === 'string'
          ? body
          : JSON.stringify(body),
  });
  // A reply is under way, and counts for its subject, until it is read.
  return new Response(await response.arrayBuffer(), response);
}

async function problemOf(response: Response) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  const problem = v.parse(problemSchema, await response.json());
  expect(problem.status).toBe(response.status);
  return {
    ...problem,
    code: problemCodeOf(problem.type),
    fields: [...new Set((problem.faults ?? []).map(({ field }) => field))],
  };
}

describe('POST /api/agentstatusdetails', () => {
  it("passes the request on and the upstream's reply back, with its age", async () => {
    const response = await ask(oneDay, { query: '?limit=20&offset=40' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(reply);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'private, no-store',
      age: '0',
      'cache-status': expect.stringMatching(
        /^agent-status-proxy; fwd=miss; fwd-status=200; stored; ttl=1[45]$/,
      ),
    });
    expect(getPage).toHaveBeenCalledExactlyOnceWith(
      { request: oneDay, paging: { limit: 20, offset: 40 } },
      { signal: expect.any(AbortSignal), urgency: 3, subject: 'everyone', wantsFresh: false },
    );
  });

  it('requests the first fifty agents if no page is given', async () => {
    await ask(oneDay);
    expect(getPage.mock.calls[0]?.[0].paging).toEqual({ limit: 50, offset: 0 });
  });

  const range = (startDate: unknown, endDate: unknown, more = {}) => ({
    filter: { dateFilter: { startDate, endDate, timeZoneOffSet: 0, ...more } },
  });
  const day = (date: unknown, timeZoneOffSet: unknown = 0) => ({
    filter: { dateFilter: { date, timeZoneOffSet } },
  });

  it.each<[string, unknown, string[]]>([
    ['no JSON', '{"filter"', ['body']],
    ['an empty body', '', ['body']],
    ['a body that is no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), ['body']],
    ['deep nesting', '['.repeat(5000) + ']'.repeat(5000), ['body']],
    ['null', 'null', ['body']],
    ['no filter', {}, ['filter']],
    ['an unknown field', { ...oneDay, admin: true }, ['admin']],
    [
      'a prototype',
      '{"__proto__":{},"filter":{"dateFilter":{"date":"2026-11-23","timeZoneOffSet":0}}}',
      ['__proto__'],
    ],
    ['an inherited name', { ...oneDay, toString: 1 }, ['toString']],
    ['a date with other bars', day('23/11/2026'), ['filter.dateFilter.date']],
    ['a day that does not exist', day('2026-02-30'), ['filter.dateFilter.date']],
    ['a date that is a number', day(20_261_123), ['filter.dateFilter', 'filter.dateFilter.date']],
    ['the year 1999', day('1999-12-31'), ['filter.dateFilter.date']],
    ['the year 3000', range('2999-12-31', '3000-01-01'), ['filter.dateFilter.endDate']],
    ['dates reversed', range('2026-11-24', '2026-11-23'), ['filter.dateFilter']],
    ['both forms of date', range('2026-11-23', '2026-11-23', { date: '2026-11-23' }), ['filter.dateFilter']],
    ['an offset with a fraction', day('2026-11-23', 0.5), ['filter.dateFilter.timeZoneOffSet']],
    ['an offset of a day', day('2026-11-23', 1440), ['filter.dateFilter.timeZoneOffSet']],
    [
      'an agent with a line break',
      { filter: { ...oneDay.filter, agents: ['a@b\r\nc'] } },
      ['filter.agents.0'],
    ],
    [
      'more agents than fit a request',
      { filter: { ...oneDay.filter, agents: Array.from({ length: 401 }, (_, index) => `a${index}@b`) } },
      ['filter.agents'],
    ],
    ['no agents at all', { filter: { ...oneDay.filter, agents: [] } }, ['filter.agents']],
  ])('refuses %s and names the field', async (_, body, fields) => {
    const response = await ask(body);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 400, code: 'bad-request', fields });
    expect(getPage).not.toHaveBeenCalled();
  });

  it.each([
    ['?limit=51', 'limit'],
    ['?limit=0', 'limit'],
    ['?limit=-1', 'limit'],
    ['?limit=abc', 'limit'],
    ['?limit=1e1', 'limit'],
    ['?offset=-1', 'offset'],
    ['?offset=1000000000', 'offset'],
    ['?offset=1e9', 'offset'],
    ['?offset=99999999999999', 'offset'],
    ['?limit=1&limit=2', 'limit'],
    ['?account=other', 'account'],
    ['?__proto__=1', '__proto__'],
  ])('refuses the query %s', async (query, field) => {
    expect(await problemOf(await ask(oneDay, { query }))).toMatchObject({
      code: 'bad-request',
      fields: [field],
    });
    expect(getPage).not.toHaveBeenCalled();
  });

  it('serves the longest range and one more day for a clock change, but no longer one', async () => {
    expect((await ask(range('2026-10-01', '2026-10-31'))).status).toBe(200);
    expect((await ask(range('2026-10-01T05:00:00', '2026-11-01T04:59:59'))).status).toBe(200);
    const problem = await problemOf(await ask(range('2026-10-01', '2026-11-02')));
    expect(problem).toMatchObject({
      status: 400,
      code: 'range-too-long',
      fields: ['filter.dateFilter.endDate'],
    });
  });

  it('accepts only JSON', async () => {
    const response = await ask(oneDay, { headers: { 'Content-Type': 'text/plain' } });
    expect(await problemOf(response)).toMatchObject({
      status: 415,
      code: 'bad-request',
      fields: ['Content-Type'],
    });
    expect(
      (await ask(oneDay, { headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } })).status,
    ).toBe(200);
  });

  it.each([
    ['as announced', { 'Content-Length': '40000' }],
    ['unannounced', {}],
    ['announced as less', { 'Content-Length': '10' }],
  ])('refuses a body over 32 KB, %s', async (_, headers) => {
    const response = await ask({ ...oneDay, padding: 'x'.repeat(32_768) }, { headers });
    expect(await problemOf(response)).toMatchObject({ status: 413, code: 'bad-request', fields: ['body'] });
  });

  it('accepts as many addresses and teams as the page puts into one request', async () => {
    // 15,000 bytes of addresses and separators, as the page counts them, and 100 of the longest ids.
    const agents = Array.from(
      { length: 150 },
      (_, index) => `agent.${index + 100}@${'x'.repeat(79)}.example`,
    );
    const teams = Array.from({ length: 100 }, (_, index) => `${index + 100}${'x'.repeat(97)}`);
    expect((await ask({ filter: { ...oneDay.filter, agents, teams } })).status).toBe(200);
  });

  it('refuses five thousand agents by their size', async () => {
    const agents = Array.from({ length: 5000 }, (_, index) => `a${index}@b`);
    const response = await ask({ filter: { ...oneDay.filter, agents } });
    expect(await problemOf(response)).toMatchObject({ status: 413, code: 'bad-request', fields: ['body'] });
    expect(getPage).not.toHaveBeenCalled();
  });

  it('passes on the urgency, and the wish for a fresh copy', async () => {
    await ask(oneDay, { headers: { Priority: 'u=6', 'Cache-Control': 'max-age=0, no-cache' } });
    expect(getPage.mock.calls[0]?.[1]).toMatchObject({ urgency: 6, wantsFresh: true });
  });

  it('replies whatever the headers contain, and repeats none of it', async () => {
    const value = fc.string({
      unit: fc.constantFrom('a', 'u', '0', '9', ' ', ',', ';', '=', '*', '/', '"', '\t'),
    });
    await fc.assert(
      fc.asyncProperty(value, value, value, async (priority, cacheControl, acceptEncoding) => {
        const response = await ask(oneDay, {
          headers: {
            Priority: priority,
            'Cache-Control': cacheControl,
            'Accept-Encoding': acceptEncoding,
            'X-Forwarded-Host': 'elsewhere.example',
          },
        });
        expect(response.status).toBe(200);
        expect(JSON.stringify([...response.headers])).not.toContain('elsewhere');
      }),
      { numRuns: 50 },
    );
  });

  it.each<[number, 'unauthenticated' | 'forbidden' | 'rate-limited']>([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [429, 'rate-limited'],
  ])('replies %i to a caller without access, before anything else is read', async (status, code) => {
    const authorize = async () => {
      throw new RequestRefused({ code, status, challenge: 'Bearer' });
    };
    const response = await appWith({ authorize }).request(address, { method: 'POST', body: 'not read' });
    expect(await problemOf(response)).toMatchObject({ status, code });
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(getPage).not.toHaveBeenCalled();
  });

  it.each<[UpstreamFailureCode, number]>([
    ['rate-limited', 503],
    ['upstream-auth', 502],
    ['upstream-scope', 502],
    ['upstream-config', 502],
    ['upstream-unreachable', 502],
    ['upstream-timeout', 504],
    ['upstream-not-json', 502],
    ['upstream-too-large', 502],
    ['upstream-error', 502],
  ])('replies to %s with %i', async (code, status) => {
    getPage.mockRejectedValue(failureWith(code, { upstreamStatus: 418 }));
    const response = await ask(oneDay);
    expect(await problemOf(response)).toMatchObject({
      status,
      code,
      detail: "The upstream's status was 418.",
    });
    expect(response.headers.has('Retry-After')).toBe(false);
    expect(records).toMatchObject([{ status, problemCode: code, upstreamStatus: 418 }]);
  });

  it('logs why the upstream failed, even if a copy hides it from the caller', async () => {
    const failure = failureWith('upstream-unreachable', { causeCode: 'CERT_HAS_EXPIRED' });
    getPage.mockResolvedValueOnce({ ...result, outcome: 'stale', failure });
    expect((await ask(oneDay)).status).toBe(200);
    getPage.mockRejectedValue(failure);
    expect(JSON.stringify(await problemOf(await ask(oneDay)))).not.toContain('CERT_');
    expect(records.map(({ causeCode }) => causeCode)).toEqual(['CERT_HAS_EXPIRED', 'CERT_HAS_EXPIRED']);
  });

  it('says when to retry', async () => {
    getPage.mockRejectedValue(failureWith('rate-limited', { retryAfterSeconds: 17 }));
    expect((await ask(oneDay)).headers.get('Retry-After')).toBe('17');
  });

  it('reports an unexpected error without its message', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    getPage.mockRejectedValue(new TypeError('secret-in-a-message'));
    const response = await appWith({ onError }).request(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(oneDay),
    });
    expect(response.status).toBe(500);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await response.text()).not.toContain('secret');
    expect(onError).toHaveBeenCalledOnce();
  });

  it('never fails and never calls the upstream for an invalid request', async () => {
    const almost = fc.record(
      {
        filter: fc.record(
          {
            agents: fc.oneof(fc.array(fc.oneof(fc.string(), fc.emailAddress())), fc.jsonValue()),
            dateFilter: fc.record(
              {
                date: fc.oneof(fc.string(), fc.constant('2026-11-23'), fc.jsonValue()),
                startDate: fc.oneof(fc.constant('2026-11-23'), fc.jsonValue()),
                timeZoneOffSet: fc.oneof(fc.integer(), fc.jsonValue()),
              },
              { requiredKeys: [] },
            ),
          },
          { requiredKeys: [] },
        ),
        // An unknown field makes any request invalid.
        unknown: fc.jsonValue(),
      },
      { requiredKeys: ['unknown'] },
    );
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array(),
      almost.map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(
        bodies,
        fc.constantFrom('', '?limit=5&offset=50', '?limit=x', '?x=1'),
        async (body, query) => {
          const response = await ask(body, { query });
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(response.status).toBeLessThan(500);
          expect((await problemOf(response)).code).toBe('bad-request');
        },
      ),
    );
    expect(getPage).not.toHaveBeenCalled();
  }, 20_000);
});

describe('requests of one subject', () => {
  const turns = { most: 10, mostEach: 1, longestLineEach: 1, longestWaitMs: 60_000 };
  const plain = { 'Content-Type': 'application/json' };

  it.each([
    ['that need unpacking', { requests: { ...turns, mostEach: 10 }, unpacked: turns }],
    ['of any kind', { requests: turns, unpacked: { ...turns, mostEach: 10 } }],
  ])('%s wait for each other until their replies are read, those of others do not', async (_, limits) => {
    const limitedApp = appWith({
      replyLimits: limits,
      authorize: async ({ headers }) => ({ ...allRights, subject: headers.get('X-Subject') ?? '' }),
    });
    const askAs = async (subject: string) =>
      await limitedApp.request(address, {
        method: 'POST',
        headers: { ...plain, 'X-Subject': subject },
        body: JSON.stringify(oneDay),
      });
    const first = await askAs('ann');
    const second = askAs('ann');
    const third = await Promise.race([askAs('ann'), second]);
    expect((await problemOf(third)).code).toBe('rate-limited');
    expect(third.status).toBe(503);
    expect(third.headers.get('Retry-After')).toBe('5');
    expect(third.headers.get('Connection')).toBe('close');
    expect(await (await askAs('bob')).json()).toEqual(reply);
    await first.text();
    expect(await (await second).json()).toEqual(reply);
  });

  it('leave room for the next when their caller is gone', async () => {
    const limitedApp = appWith({ replyLimits: { requests: turns, unpacked: turns } });
    const leaving = new AbortController();
    const init = { method: 'POST', headers: plain, body: JSON.stringify(oneDay) };
    await limitedApp.request(address, { ...init, signal: leaving.signal });
    const second = limitedApp.request(address, init);
    leaving.abort();
    expect((await second).status).toBe(200);
  });
});

describe('the other routes', () => {
  it('give the page its configuration', async () => {
    const response = await app.request('/api/config');
    expect(v.parse(publicConfigSchema, await response.json())).toEqual(defaultPublicConfig);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('report whether the service is alive and ready', async () => {
    expect((await app.request('/healthz')).status).toBe(200);
    expect((await app.request('/readyz')).status).toBe(200);
    expect((await appWith({ isReady: () => false }).request('/readyz')).status).toBe(503);
  });

  it.each([
    ['GET', address, 'POST'],
    ['PUT', address, 'POST'],
    ['OPTIONS', address, 'POST'],
    ['POST', '/api/config', 'GET, HEAD'],
    ['DELETE', '/healthz', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
  ])('do not accept %s %s', async (method, path, allow) => {
    const response = await app.request(path, { method });
    expect(await problemOf(response)).toMatchObject({ status: 405, code: 'bad-request' });
    expect(response.headers.get('Allow')).toBe(allow);
  });

  it.each(['/api', '/api/', '/api/other', `${address}/`, '/api/v2/agentstatusdetails', '/nothing'])(
    'know nothing at %s',
    async (path) => {
      expect(await problemOf(await app.request(path))).toMatchObject({ status: 404, code: 'bad-request' });
    },
  );

  it('leave every other address to the page', async () => {
    const servePage = vi.fn<NonNullable<AppDependencies['servePage']>>(async (context) =>
      context.text('page'),
    );
    const withPage = appWith({ servePage });
    expect(await (await withPage.request('/')).text()).toBe('page');
    expect((await withPage.request('/api/other')).status).toBe(404);
    expect(servePage).toHaveBeenCalledOnce();
  });
});

describe('the host name of a request', () => {
  it.each(['http://rebound.example', 'http://127.0.0.1.rebound.example', 'http://10.0.0.1:8080'])(
    'must be a loopback name on the loopback, not %s',
    async (origin) => {
      expect(await problemOf(await app.request(`${origin}/api/config`))).toMatchObject({
        code: 'forbidden',
        status: 403,
      });
    },
  );

  it.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
    'may be %s',
    async (origin) => {
      expect((await app.request(`${origin}/api/config`)).status).toBe(200);
    },
  );

  it('may be any if the server does not listen on the loopback', async () => {
    const response = await appWith({ listenHost: '0.0.0.0' }).request('http://demo.example/api/config');
    expect(response.status).toBe(200);
  });
});

it('records no more of a request than its kind and its outcome', async () => {
  await ask({ ...oneDay, secret: 'x' }, { query: '?limit=1&token=secret' });
  await app.request('/api/secret');
  await app.request('/secret.txt?secret');
  expect(records).toEqual([
    {
      method: 'POST',
      route: address,
      status: 400,
      durationMs: expect.any(Number),
      problemCode: 'bad-request',
    },
    {
      method: 'GET',
      route: '/api/*',
      status: 404,
      durationMs: expect.any(Number),
      problemCode: 'bad-request',
    },
    { method: 'GET', route: '/*', status: 404, durationMs: expect.any(Number), problemCode: 'bad-request' },
  ]);
});
