import { createServer } from 'node:http';

import { SignJWT } from 'jose';
import { describe, expect, it, onTestFinished, test } from 'vitest';

import { freePort } from '../http/freePort.testkit';
import { connectWhenUp, hasRedis, startRedis } from '../redis/startRedis.testkit';
import { startConnectProxy } from '../upstream/connectProxy.testkit';
import type { Check, CheckName, Outcome } from './check';
import type { DoctorOptions } from './doctorOptions';
import { exitCodeOf, reportJson, reportText } from './report';
import { type DoctorDependencies, runDoctor } from './runDoctor';
import {
  type UpstreamCase,
  refuse,
  startSimulatedUpstream,
  upstreamNowMs,
} from './simulatedUpstream.testkit';

const secrets = {
  KORE_ACCOUNT_ID: 'account-of-the-test',
  KORE_STREAM_ID: 'st-of-the-test',
  KORE_CLIENT_ID: 'cs-of-the-test',
  KORE_CLIENT_SECRET: 'secret-of-the-test-and-of-nothing-else',
};

const usualOptions: DoctorOptions = { isJson: false, sampleFile: undefined };

function dependenciesFor(
  environment: DoctorDependencies['environment'],
  others: Partial<DoctorDependencies> = {},
): DoctorDependencies {
  return {
    version: '1.2.3',
    environment,
    readFile: () => '',
    nowMs: () => upstreamNowMs,
    offset: -330,
    writeNewFile: () => expect.fail('nothing is to be written'),
    wait: async () => expect.fail('no wait is needed'),
    ...others,
  };
}

type Settings = Readonly<Record<string, string>>;

/** A run against an upstream that differs in one point. */
async function examine(
  difference: UpstreamCase = {},
  settings: Settings = {},
  others: Partial<DoctorDependencies> = {},
  options = usualOptions,
) {
  const upstream = await startSimulatedUpstream(difference);
  const environment = { ...secrets, ACCESS: 'open', KORE_HOST: upstream.origin, ...settings };
  const report = await runDoctor(options, dependenciesFor(environment, others));
  return { report, calls: upstream.calls };
}

function lineOf(checks: readonly Check[], name: CheckName): string {
  return checks
    .filter((check) => check.name === name)
    .map(({ outcome, text, upstreamWords = '', change = [] }) =>
      [outcome, text, upstreamWords, ...change].join(' '),
    )
    .join('\n');
}

test('an upstream that follows the document passes every check, in four calls', async () => {
  const { report, calls } = await examine();
  const outcomes = new Set(report.checks.map(({ outcome }) => outcome));
  expect(outcomes, reportText(report)).toEqual(new Set(['ok']));
  expect(calls).toHaveLength(4);
  expect(report.callsMade).toBe(4);
  expect(exitCodeOf(report)).toBe(0);
  const line = (name: CheckName) => lineOf(report.checks, name);
  expect(line('timestamps')).toContain('requested-offset');
  expect(line('date ranges')).toContain('v1');
  expect(line('API version')).toContain('v2');
  expect(line('refresh')).toContain('3 agents are 1 call a refresh');
});

type Case = {
  readonly name: string;
  readonly difference?: UpstreamCase;
  readonly settings?: Settings;
  readonly others?: Partial<DoctorDependencies>;
  /** The lines that matter. */
  readonly lines: Partial<Record<CheckName, readonly [Outcome, RegExp]>>;
  readonly calls: number;
};

const fixedToken = { KORE_CLIENT_ID: '', KORE_CLIENT_SECRET: '', KORE_JWT: 'aaa.bbb.ccc' };

const cases: readonly Case[] = [
  {
    name: 'a clock that is 10 minutes ahead',
    others: { nowMs: () => upstreamNowMs + 10 * 60_000 },
    lines: { clock: ['failed', /10 min ahead.*NTP/], credentials: ['ok', /./] },
    calls: 4,
  },
  {
    name: 'tokens refused while the clock is 10 minutes ahead',
    difference: { instead: () => refuse(401, 'Token issued in the future') },
    others: { nowMs: () => upstreamNowMs + 10 * 60_000 },
    lines: {
      clock: ['failed', /10 min ahead/],
      credentials: ['failed', /see clock first\. Token issued in the future \(code 401\)$/],
    },
    calls: 1,
  },
  {
    name: 'a clock that is a minute behind',
    others: { nowMs: () => upstreamNowMs - 60_000 },
    lines: { clock: ['warning', /behind/] },
    calls: 4,
  },
  {
    name: '401 in the documented form',
    difference: { instead: () => refuse(401, 'Unauthorized request') },
    lines: {
      credentials: ['failed', /\(401\).*Unauthorized request.*KORE_CLIENT_ID.*KORE_CLIENT_SECRET/],
      account: ['skipped', /see credentials/],
      timestamps: ['skipped', /see credentials/],
      clock: ['ok', /./],
      answer: ['ok', /./],
    },
    calls: 1,
  },
  {
    name: '401 for an expired token',
    difference: { instead: () => ({ status: 401, body: { message: 'jwt expired' } }) },
    settings: fixedToken,
    lines: { credentials: ['failed', /has expired.*jwt expired.*KORE_JWT/] },
    calls: 1,
  },
  {
    name: '401 for a wrong signature',
    difference: { instead: () => ({ status: 401, body: { error: 'invalid signature' } }) },
    lines: { credentials: ['failed', /signature.*KORE_CLIENT_SECRET/] },
    calls: 1,
  },
  {
    name: '401 as text that repeats the secret',
    difference: {
      instead: () => ({ status: 401, body: `The secret ${secrets.KORE_CLIENT_SECRET} is wrong` }),
    },
    lines: { credentials: ['failed', /401/] },
    calls: 1,
  },
  {
    name: '401 without a body',
    difference: { instead: () => ({ status: 401, body: '' }) },
    lines: { credentials: ['failed', /401/] },
    calls: 1,
  },
  {
    name: 'an app that accepts each token once, and a fixed token',
    difference: { instead: ({ number }) => (number > 1 ? refuse(401, 'jti already used') : undefined) },
    settings: fixedToken,
    lines: {
      credentials: ['failed', /each token once.*KORE_CLIENT_ID/],
      timestamps: ['warning', /not known/],
    },
    calls: 4,
  },
  {
    name: 'a missing scope',
    difference: { instead: () => refuse(403, 'Insufficient scope') },
    lines: {
      credentials: ['ok', /./],
      scope: [
        'failed',
        /SmartAssist Analytics.*List All Agents is refused as well.*Insufficient scope \(code 403\)$/,
      ],
      account: ['skipped', /see scope/],
    },
    calls: 2,
  },
  {
    name: '403 that does not say what is missing',
    difference: { instead: () => refuse(403, 'Forbidden') },
    lines: {
      scope: [
        'failed',
        /SmartAssist Analytics.*or the app, the account, and the stream .*KORE_CLIENT_ID KORE_ACCOUNT_ID/,
      ],
    },
    calls: 2,
  },
  {
    name: 'a status that no document mentions',
    difference: { instead: () => ({ status: 418, body: '' }) },
    lines: { answer: ['failed', /does not document \(418\).*proxy.*HTTPS_PROXY/] },
    calls: 1,
  },
  {
    name: 'a wrong account',
    difference: {
      instead: ({ kind }) => (kind === 'statuses' ? refuse(403, 'Forbidden') : undefined),
    },
    lines: { credentials: ['ok', /./], stream: ['ok', /./], account: ['failed', /KORE_ACCOUNT_ID/] },
    calls: 2,
  },
  {
    name: 'a wrong account that the upstream names',
    difference: { instead: () => refuse(404, 'Account not found') },
    lines: { account: ['failed', /does not know this account.*Account not found.*KORE_ACCOUNT_ID/] },
    calls: 1,
  },
  {
    name: 'a wrong stream that the upstream names',
    difference: { instead: () => refuse(400, 'Invalid stream id') },
    lines: { stream: ['failed', /does not know this stream.*KORE_STREAM_ID/] },
    calls: 1,
  },
  {
    name: 'a host that knows none of it',
    difference: { instead: () => ({ status: 404, body: 'Not Found' }) },
    lines: {
      account: ['failed', /KORE_HOST.*KORE_ACCOUNT_ID.*KORE_STREAM_ID/],
      timestamps: ['skipped', /see account/],
    },
    calls: 4,
  },
  {
    name: 'v2 only',
    difference: {
      instead: ({ kind, version }) =>
        kind === 'statuses' && version === 'v1' ? { status: 404, body: 'Cannot POST' } : undefined,
    },
    lines: {
      'API version': ['failed', /v1 is refused, but v2 answers.*KORE_API/],
      timestamps: ['ok', /requested-offset/],
      account: ['ok', /./],
    },
    calls: 4,
  },
  {
    name: 'v1 with ranges only',
    difference: {
      instead: ({ kind, version, isRange }) =>
        kind === 'statuses' && (version === 'v2' || !isRange)
          ? refuse(400, 'startDate is required')
          : undefined,
    },
    lines: {
      'API version': ['failed', /startDate and endDate.*report it.*startDate is required/],
      'date ranges': ['ok', /v1/],
      timestamps: ['ok', /requested-offset/],
    },
    calls: 5,
  },
  {
    name: 'v1 with ranges only, and of all agents only, which would take a sixth call',
    difference: {
      instead: ({ kind, version, isRange, agents }) =>
        kind === 'statuses' && (version === 'v2' || !isRange || agents !== undefined)
          ? refuse(400, 'startDate is required')
          : undefined,
    },
    lines: { timestamps: ['warning', /not known/], 'all agents': ['skipped', /all calls of this run/] },
    calls: 5,
  },
  {
    name: 'ranges refused on v1',
    difference: {
      instead: ({ version, isRange }) =>
        version === 'v1' && isRange ? refuse(400, 'startDate is not allowed') : undefined,
    },
    lines: {
      'date ranges': ['warning', /each day alone.*startDate is not allowed.*KORE_API/],
      timestamps: ['ok', /requested-offset/],
      'API version': ['ok', /KORE_API=v2 saves calls/],
      refresh: ['ok', /costs twice as much/],
    },
    calls: 5,
  },
  {
    name: 'lists of agents refused',
    difference: {
      instead: ({ agents }) => (agents === undefined ? undefined : refuse(400, 'agents is not allowed')),
    },
    lines: { 'date ranges': ['skipped', /single agents/], timestamps: ['warning', /not known/] },
    calls: 5,
  },
  {
    name: 'v2 set, and v1 gone',
    difference: {
      instead: ({ kind, version }) =>
        kind === 'statuses' && version === 'v1' ? { status: 404, body: 'Cannot POST' } : undefined,
    },
    settings: { KORE_API: 'v2' },
    lines: {
      'API version': ['ok', /v2 answers; v1 does not/],
      'date ranges': ['ok', /v2/],
      timestamps: ['ok', /requested-offset/],
    },
    calls: 4,
  },
  {
    name: 'UTC times, and the opposite set',
    difference: { times: 'utc' },
    settings: { KORE_TIMESTAMPS: 'requested-offset' },
    lines: { timestamps: ['failed', /in UTC.*KORE_TIMESTAMPS/] },
    calls: 4,
  },
  {
    name: 'UTC times, and nothing set',
    difference: { times: 'utc' },
    lines: { timestamps: ['ok', /in UTC/] },
    calls: 4,
  },
  {
    name: 'UTC times as set',
    difference: { times: 'utc' },
    settings: { KORE_TIMESTAMPS: 'utc' },
    lines: { timestamps: ['ok', /in UTC/] },
    calls: 4,
  },
  {
    name: 'times in the zone of an account in India',
    difference: { times: 'India' },
    lines: { timestamps: ['warning', /begins in the future/] },
    calls: 4,
  },
  {
    name: 'a quiet account',
    difference: { isQuiet: true },
    lines: { timestamps: ['warning', /No status within a week/], 'date ranges': ['ok', /./] },
    calls: 4,
  },
  {
    name: 'a stream with nobody in it',
    difference: { agents: 0 },
    lines: { stream: ['warning', /KORE_STREAM_ID/] },
    calls: 4,
  },
  {
    name: '429 at once',
    difference: {
      instead: () => ({ status: 429, body: {}, headers: { 'Retry-After': '30', 'X-RateLimit-Limit': '60' } }),
    },
    lines: {
      'rate limits': ['failed', /used up.*\(429\).*Try again in 30 s/],
      credentials: ['skipped', /see rate limits/],
    },
    calls: 1,
  },
  {
    name: '429 later',
    difference: { instead: ({ number }) => (number > 2 ? { status: 429, body: {} } : undefined) },
    lines: {
      timestamps: ['ok', /./],
      'rate limits': ['warning', /used up during this run.*KORE_CALLS_PER_MINUTE/],
      'all agents': ['skipped', /see rate limits/],
      'API version': ['ok', /v2 was not tried/],
    },
    calls: 3,
  },
  {
    name: 'limits in headers',
    difference: { headers: { 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '58' } },
    lines: { 'rate limits': ['ok', /x-ratelimit-limit: 60, x-ratelimit-remaining: 58/] },
    calls: 4,
  },
  {
    name: 'a web page',
    difference: {
      instead: () => ({
        status: 200,
        body: '<!doctype html><title>Sign in to the console</title>',
        headers: { 'Content-Type': 'text/html' },
      }),
    },
    lines: {
      answer: ['failed', /web page.*Sign in to the console.*KORE_HOST/],
      account: ['skipped', /see answer/],
    },
    calls: 1,
  },
  {
    name: 'an upstream that does not answer in time',
    difference: { instead: () => ({ status: 504, body: '' }) },
    lines: { answer: ['failed', /in time \(504\)/], account: ['skipped', /see answer/] },
    calls: 1,
  },
  {
    name: 'an upstream with a fault of its own',
    difference: { instead: () => ({ status: 500, body: { message: 'Internal error' } }) },
    lines: { answer: ['failed', /error of its own.*\(500\).*Internal error/] },
    calls: 1,
  },
  {
    name: 'a redirect',
    difference: {
      instead: () => ({ status: 302, body: '', headers: { Location: 'https://login.example' } }),
    },
    lines: { answer: ['failed', /redirects.*KORE_HOST/] },
    calls: 1,
  },
  {
    name: 'more than 50 agents',
    difference: { agents: 1240 },
    lines: { refresh: ['warning', /1,240 agents are 25 calls a refresh.*KORE_CALLS_PER_HOUR/] },
    calls: 4,
  },
  {
    name: 'more than 50 agents, and List All Agents forbidden',
    difference: {
      agents: 1240,
      instead: ({ kind }) => (kind === 'all-agents' ? refuse(403, 'Forbidden') : undefined),
    },
    lines: { 'all agents': ['warning', /403.*Forbidden/], refresh: ['ok', /50 or more agents/] },
    calls: 4,
  },
  {
    name: 'List All Agents by organization only',
    difference: {
      instead: ({ kind, path }) =>
        kind === 'all-agents' && !path.includes('/organizations/o-1/')
          ? { status: 404, body: '' }
          : undefined,
    },
    settings: { KORE_ORG_ID: 'o-1' },
    lines: { 'all agents': ['ok', /3 people/] },
    calls: 5,
  },
  {
    name: 'List All Agents forbidden, and teams wanted',
    difference: { instead: ({ kind }) => (kind === 'all-agents' ? refuse(403, 'Forbidden') : undefined) },
    settings: { KORE_ROSTER: 'on' },
    lines: { 'all agents': ['failed', /KORE_ROSTER/] },
    calls: 4,
  },
  {
    name: 'ACCESS not set',
    settings: { ACCESS: '' },
    lines: { access: ['warning', /only this machine.*ACCESS/], refresh: ['ok', /./] },
    calls: 4,
  },
  {
    name: 'a setting that is not about the upstream',
    settings: { PORT: 'many' },
    lines: { settings: ['failed', /PORT must be/], refresh: ['ok', /./] },
    calls: 4,
  },
];

describe('one difference', () => {
  it.each(cases)('$name', async ({ difference, settings, others, lines, calls }) => {
    const examined = await examine(difference, settings, others);
    const { report } = examined;
    for (const [name, [outcome, words]] of Object.entries(lines)) {
      const checks = report.checks.filter((check) => check.name === name);
      const text = checks
        .map(({ text: sentence, upstreamWords = '', change = [] }) =>
          [sentence, upstreamWords, ...change].join(' '),
        )
        .join(' ');
      expect(
        checks.map((check) => check.outcome),
        reportText(report),
      ).toEqual([outcome]);
      expect(text).toMatch(words);
    }
    expect(examined.calls).toHaveLength(calls);
    expect(report.callsMade).toBe(calls);
    const isFailed = report.checks.some(({ outcome }) => outcome === 'failed');
    expect(exitCodeOf(report)).toBe(isFailed ? 1 : 0);
    for (const printed of [reportText(report), reportJson(report)]) {
      for (const secret of Object.values(secrets)) expect(printed).not.toContain(secret);
      expect(printed).not.toContain('@people.example');
    }
  });
});

test('a host that does not exist, and one where nobody listens, get no call', async () => {
  // A label of 64 characters: no resolver passes it on (RFC 1035).
  const unknown = { ...secrets, KORE_HOST: `https://${'x'.repeat(64)}.invalid` };
  const first = await runDoctor(usualOptions, dependenciesFor(unknown));
  expect(lineOf(first.checks, 'name resolution')).toMatch(/^failed .*KORE_HOST HTTPS_PROXY$/);
  const silent = { ...secrets, KORE_HOST: `http://127.0.0.1:${await freePort()}` };
  const second = await runDoctor(usualOptions, dependenciesFor(silent));
  expect(lineOf(second.checks, 'TLS')).toMatch(/^failed .*ECONNREFUSED.*KORE_HOST/);
  for (const report of [first, second]) {
    expect(report.callsMade).toBe(0);
    expect(lineOf(report.checks, 'credentials')).toMatch(/^skipped/);
    expect(exitCodeOf(report)).toBe(1);
  }
});

test.each([
  [407, /user and a password.*\(407\).*HTTPS_PROXY NO_PROXY/],
  [403, /refuses the connection \(403\)/],
  ['hang-up', /cannot be reached/],
] as const)('a proxy that answers with %s gets no further', async (status, words) => {
  const proxy = await startConnectProxy(createServer(), { status });
  onTestFinished(proxy.close);
  const environment = {
    ...secrets,
    KORE_HOST: `https://${'x'.repeat(64)}.invalid`,
    HTTPS_PROXY: proxy.origin.replace('//', '//user:password-of-the-proxy@'),
  };
  const report = await runDoctor(usualOptions, dependenciesFor(environment));
  expect(lineOf(report.checks, 'name resolution')).toMatch(/^ok .*the proxy resolves it/);
  expect(lineOf(report.checks, 'proxy')).toMatch(words);
  expect(lineOf(report.checks, 'credentials')).toMatch(/^skipped .*see proxy/);
  expect(proxy.tunnels).toHaveLength(1);
  expect(proxy.tunnels[0]?.authorization).toMatch(/^Basic /);
  expect(reportText(report)).not.toContain('password-of-the-proxy');
});

test('a budget without calls is waited for, but not forever', async () => {
  const waits: number[] = [];
  // Of two calls a minute, one counts as made before the start.
  const { report, calls } = await examine(
    {},
    { KORE_CALLS_PER_MINUTE: '2' },
    { wait: async (seconds) => void waits.push(seconds) },
  );
  expect(calls).toHaveLength(1);
  const waitedSeconds = waits.reduce((sum, seconds) => sum + seconds, 0);
  expect(waitedSeconds).toBeGreaterThan(0);
  expect(waitedSeconds).toBeLessThanOrEqual(90);
  expect(lineOf(report.checks, 'all agents')).toMatch(/^skipped .*budget has no call left/);
});

describe.skipIf(!hasRedis)('with a Redis', () => {
  it('calls count there, for a server beside it', async () => {
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const { report } = await examine({}, { REDIS_URL: redis.url });
    expect(lineOf(report.checks, 'redis')).toMatch(/^ok /);
    const { client, close } = await connectWhenUp(redis.url);
    onTestFinished(close);
    const [key = ''] = await client.keys('agent-status:*:calls');
    expect(await client.zcard(key)).toBe(report.callsMade);
  });

  it('that cannot be reached, the upstream is checked nevertheless', async () => {
    const { report, calls } = await examine({}, { REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    expect(lineOf(report.checks, 'redis')).toMatch(/^failed .*ECONNREFUSED.*REDIS_URL/);
    expect(calls).toHaveLength(4);
  });
});

test('a sample that cannot be written says whether the file is there already', async () => {
  const options = { isJson: false, sampleFile: 'reply.json' };
  const lineWhen = async (code: string) => {
    const fail = () => {
      throw Object.assign(new Error('of a file'), { code });
    };
    const { report } = await examine({}, {}, { writeNewFile: fail }, options);
    return lineOf(report.checks, 'sample');
  };
  expect(await lineWhen('EEXIST')).toMatch(/^failed reply\.json is there already/);
  expect(await lineWhen('EACCES')).toMatch(/^failed reply\.json cannot be written \(EACCES\)/);
});

test('with settings that say nothing of whose agents to show, too, it says that this is the demo', async () => {
  const report = await runDoctor(usualOptions, dependenciesFor({ KORE_API: 'v2' }));
  expect(lineOf(report.checks, 'settings')).toMatch(/^warning Nothing says whose agents/);
});

test('without any KORE_ variable it says that this is the demo, and what to set', async () => {
  const report = await runDoctor(usualOptions, dependenciesFor({}));
  expect(lineOf(report.checks, 'settings')).toMatch(/^warning .*demo.*KORE_HOST.*KORE_JWT/);
  expect(exitCodeOf(report)).toBe(0);
  expect(reportText(report)).toContain('0 calls were made');
});

test.each([
  [-1, /ended on 2026-03-09 15:00 UTC/],
  [3, /ends on 2026-03-13 15:00 UTC/],
])('a fixed token that ends in %i days is named before the upstream refuses it', async (days, words) => {
  const exp = upstreamNowMs / 1000 + days * 86_400;
  const token = await new SignJWT({ appId: 'a' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(exp)
    .sign(new TextEncoder().encode('a secret of enough bytes for HS256'));
  const { report } = await examine({}, { ...fixedToken, KORE_JWT: token });
  expect(lineOf(report.checks, 'credentials')).toMatch(words);
  expect(reportText(report)).not.toContain(token);
});

test('an incomplete upstream is a fault for each missing setting, and no call', async () => {
  const report = await runDoctor(usualOptions, dependenciesFor({ KORE_HOST: 'https://platform.example' }));
  expect(lineOf(report.checks, 'settings')).toMatch(
    /KORE_ACCOUNT_ID is missing.*\n.*KORE_STREAM_ID is missing/,
  );
  expect(lineOf(report.checks, 'answer')).toMatch(/^skipped .*settings/);
  expect(exitCodeOf(report)).toBe(1);
});
