import { gzipSync } from 'node:zlib';

import { decodeJwt } from 'jose';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import type { ProblemCode } from '../../src/contract/problem';
import { type Fault, type UpstreamRequest } from '../../src/demo/upstreamPages.testkit';
import { startFakeUpstream, startServer } from './servers.testkit';
import {
  agentRecord,
  pageBody,
  pagingOf,
  serveAgents,
  spanRecord,
  testDay,
} from '../../src/demo/upstreamPages.testkit';

/** Two pages; what goes wrong goes wrong with the second, so that there is something to lose. */
const hundredAgents = Array.from({ length: 100 }, (_, index) => agentRecord(index + 1));
const secondPage = hundredAgents.slice(50);
const firstIds = hundredAgents.slice(0, 50).map(({ userId }) => userId);

const limitBody = '{"errors":[{"msg":"You\'ve exceeded the per-minute rate limit","code":4290}]}';
const bomb = gzipSync(Buffer.alloc(11 * 1024 * 1024, ' '));

type FaultCase = {
  readonly name: string;
  /** What the second page's call meets, each time or for the attempt with that number. */
  readonly fault: (request: UpstreamRequest, attempt: number) => Fault | undefined;
  /** What the service answers for the second page; left out: that it answers with agents. */
  readonly code?: ProblemCode;
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  /** Calls that reach the upstream for it. */
  readonly calls: number;
};

const answered = (status: number, body: string | Uint8Array = '', headers: Record<string, string> = {}) => {
  return (): Fault => ({ status, body, headers });
};

const pageOf = (agents: readonly unknown[], envelope = {}) => {
  return (request: UpstreamRequest): Fault => ({ status: 200, body: pageBody(request, agents, envelope) });
};

const limited = (retryAfter: string | undefined, retryAfterSeconds: number) => ({
  fault: answered(429, '', retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  code: 'rate-limited' as const,
  status: 503,
  retryAfterSeconds,
  calls: 1,
});

const upstreamError = {
  code: 'upstream-error',
  status: 502,
} as const;
const notJson = { code: 'upstream-not-json', status: 502 } as const;
const unreachable = { code: 'upstream-unreachable', status: 502 } as const;
const timedOut = { code: 'upstream-timeout', status: 504 } as const;
const tooLarge = { code: 'upstream-too-large', status: 502 } as const;
const misconfigured = {
  code: 'upstream-config',
  status: 502,
} as const;

const faultCases: readonly FaultCase[] = [
  { name: '400', fault: answered(400), ...misconfigured, calls: 1 },
  {
    name: '401 for good',
    fault: answered(401),
    code: 'upstream-auth',
    status: 502,
    calls: 2,
  },
  {
    name: '401 for one token',
    fault: (_, attempt) => (attempt === 1 ? { status: 401, body: '' } : undefined),
    calls: 2,
  },
  {
    name: '403',
    fault: answered(403),
    code: 'upstream-scope',
    status: 502,
    calls: 1,
  },
  { name: '404', fault: answered(404), ...misconfigured, calls: 1 },
  { name: '408', fault: answered(408), ...timedOut, calls: 3 },
  { name: '409', fault: answered(409), ...upstreamError, calls: 1 },
  { name: '413', fault: answered(413), ...upstreamError, calls: 1 },
  { name: '500', fault: answered(500), ...upstreamError, calls: 3 },
  {
    name: '503 twice',
    fault: (_, attempt) => (attempt < 3 ? { status: 503, body: '' } : undefined),
    calls: 3,
  },
  {
    name: 'a redirect',
    fault: answered(302, '', { location: 'http://127.0.0.1:1/' }),
    ...misconfigured,
    calls: 1,
  },
  { name: '429 without Retry-After', ...limited(undefined, 60) },
  { name: '429 with a sane Retry-After', ...limited('7', 7) },
  { name: '429 with an absurd Retry-After', ...limited('999999', 3600) },
  { name: '429 with a negative Retry-After', ...limited('-5', 60) },
  { name: '429 with a past Retry-After', ...limited('Mon, 01 Jan 2001 00:00:00 GMT', 60) },
  { name: 'the limit’s text under 200', ...limited(undefined, 60), fault: answered(200, limitBody) },
  { name: 'a reset', fault: () => ({ isHangUp: true }), ...unreachable, calls: 3 },
  { name: 'a reset half-way', fault: () => ({ isCutShort: true }), ...unreachable, calls: 3 },
  { name: 'a slow drip', fault: () => ({ isDripping: true }), ...timedOut, calls: 2 },
  { name: 'HTML with 200', fault: answered(200, '<!doctype html><p>Sign in'), ...notJson, calls: 1 },
  { name: 'JSON cut short', fault: answered(200, '{"hasMore":fal'), ...notJson, calls: 3 },
  {
    name: 'wrong types',
    fault: answered(200, '{"hasMore":"no","limit":50,"offset":50,"data":[]}'),
    ...upstreamError,
    calls: 1,
  },
  { name: 'eleven megabytes', fault: answered(200, ' '.repeat(11 * 1024 * 1024)), ...tooLarge, calls: 1 },
  { name: 'a bomb', fault: answered(200, bomb, { 'content-encoding': 'gzip' }), ...tooLarge, calls: 1 },
  {
    name: 'agents that the first page had',
    fault: pageOf([...hundredAgents.slice(40, 50), ...secondPage, ...secondPage]),
    calls: 1,
  },
  {
    name: 'a hasMore that lies',
    fault: pageOf(hundredAgents.slice(0, 50), { hasMore: true }),
    calls: 1,
  },
  {
    name: 'a clamped limit',
    fault: (request) => ({
      status: 200,
      body: pageBody(request, hundredAgents.slice(50, 75), { limit: 25, hasMore: true }),
    }),
    calls: 1,
  },
  {
    name: 'records that are none',
    fault: pageOf([...secondPage.slice(1), 7, null, { userId: 5 }]),
    calls: 1,
  },
  {
    name: 'a clock five minutes ahead',
    fault: (request) => {
      const { exp = 0, iat = 0 } = decodeJwt(String(request.headers['auth']));
      const theirNowSeconds = Date.now() / 1000 + 300;
      return exp > theirNowSeconds && iat < theirNowSeconds - 550 ? undefined : { status: 401, body: '' };
    },
    calls: 1,
  },
  {
    name: 'spans from a clock five minutes ahead',
    fault: pageOf(secondPage.map((agent) => ({ ...agent, status: [spanRecord('08:05:00', '09:05:00')] }))),
    calls: 1,
  },
];

async function ask(address: string, offset: number): Promise<Response> {
  return await fetch(`${address}/api/agentstatusdetails?limit=50&offset=${offset}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ filter: { dateFilter: { date: testDay, timeZoneOffSet: 0 } } }),
  });
}

const idsSchema = v.object({ data: v.array(v.object({ userId: v.string() })) });

describe('with a second page that meets', () => {
  test.each(faultCases)('$name', async ({ fault, code, status = 200, retryAfterSeconds, calls }) => {
    let attempts = 0;
    const isFaulty = (request: UpstreamRequest) => pagingOf(request).offset === 50;
    const upstream = await startFakeUpstream({
      chooseFault: (request, index) => {
        if (isFaulty(request)) attempts += 1;
        const chosen = isFaulty(request) ? fault(request, attempts) : undefined;
        return chosen ?? serveAgents(hundredAgents)(request, index);
      },
    });
    // A busy machine takes a second and more over eleven megabytes: only who waits for the timeout has a short one.
    const KORE_TIMEOUT_MS = code === 'upstream-timeout' ? '1000' : '10000';
    const { address } = await startServer({ ...upstream.settings, KORE_TIMEOUT_MS });
    const first = v.parse(idsSchema, await (await ask(address, 0)).json());
    expect(first.data.map(({ userId }) => userId)).toEqual(firstIds);

    const answer = await ask(address, 50);
    expect(answer.status).toBe(status);
    const body: unknown = await answer.json();
    if (code === undefined) expect(body).toHaveProperty('data');
    else expect(body).toMatchObject({ status, type: `urn:problem:agent-status:${code}` });
    const retryAfter = retryAfterSeconds === undefined ? null : String(retryAfterSeconds);
    expect(answer.headers.get('Retry-After')).toBe(retryAfter);
    expect(upstream.requests.filter(isFaulty)).toHaveLength(calls);
  });
});

test('the last good copy is served, with its age, while the upstream fails', async () => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(hundredAgents) });
  const { address } = await startServer({ ...upstream.settings, CACHE_STALE_SECONDS: '600' });
  const good = v.parse(idsSchema, await (await ask(address, 50)).json());

  upstream.setFault(() => ({ status: 503, body: '' }));
  const answer = await ask(address, 50);
  expect(answer.headers.get('Cache-Status')).toMatch(
    /fwd=stale; fwd-status=503; ttl=-\d+; detail=upstream-error$/,
  );
  expect(Number(answer.headers.get('Age'))).toBeGreaterThanOrEqual(0);
  expect(v.parse(idsSchema, await answer.json())).toEqual(good);
});
