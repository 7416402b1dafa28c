import { describe, expect, it } from 'vitest';

import { clockCheck, nameCheck, noProxyCheck, tlsCheck } from './connectionChecks';

const nowMs = Date.UTC(2026, 2, 10, 15);
const DAY_MS = 24 * 60 * 60_000;

describe('a certificate', () => {
  const good = {
    issuer: "Let's Encrypt, R11",
    validFromMs: nowMs - DAY_MS,
    validToMs: nowMs + 60 * DAY_MS,
    faultCode: undefined,
  };
  it.each([
    ['that is accepted', {}, 'ok', /Let's Encrypt, R11, valid until 2026-05-09/],
    ['that ends soon', { validToMs: nowMs + 13 * DAY_MS }, 'warning', /2026-03-23.*soon/],
    [
      'that has ended',
      { validToMs: nowMs - DAY_MS, faultCode: 'CERT_HAS_EXPIRED' },
      'failed',
      /has expired.*2026-03-09/,
    ],
    ['from the future', { validFromMs: nowMs + DAY_MS, faultCode: 'CERT_NOT_YET_VALID' }, 'failed', /clock/],
    [
      'for another name',
      { faultCode: 'ERR_TLS_CERT_ALTNAME_INVALID' },
      'failed',
      /another name than host\.example/,
    ],
    [
      'of a proxy',
      { issuer: 'Corporate CA', faultCode: 'SELF_SIGNED_CERT_IN_CHAIN' },
      'failed',
      /Corporate CA.*its CA/,
    ],
  ] as const)('%s is described', (_, difference, outcome, words) => {
    const check = tlsCheck(
      { kind: 'connected', certificate: { ...good, ...difference } },
      'host.example',
      nowMs,
    );
    expect(check.outcome).toBe(outcome);
    expect(check.text).toMatch(words);
  });
});

it('a port without TLS is told apart from one where nothing answers', () => {
  const textOf = (causeCode: string) => tlsCheck({ kind: 'failed', causeCode }, 'host.example', nowMs).text;
  expect(textOf('ERR_SSL_WRONG_VERSION_NUMBER')).toMatch(/speaks plain http/);
  expect(textOf('ECONNREFUSED')).toMatch(/address or port is wrong/);
});

it.each([
  ['https://host.example', undefined, /^None is used\.$/],
  ['https://host.example', { https: undefined, http: 'http://p:1', noProxy: '' }, /HTTPS_PROXY is not set/],
  ['https://host.example', { https: 'http://p:1', http: undefined, noProxy: '*' }, /NO_PROXY/],
  ['http://127.0.0.1:1', { https: 'http://p:1', http: undefined, noProxy: '' }, /KORE_HOST is this machine/],
])('without a proxy toward %s it says why', (origin, proxies, words) => {
  expect(noProxyCheck(new URL(origin), proxies).text).toMatch(words);
});

describe('the clock', () => {
  it.each([
    [0, 'ok', /Within 1 s/],
    [-29_000, 'ok', /Within 30 s/],
    [45_000, 'warning', /45 s ahead/],
    [-200_000, 'warning', /3 min behind/],
    [600_000, 'failed', /10 min ahead.*refuse tokens/],
    [-86_400_000, 'failed', /24 h behind/],
  ])('%i ms ahead is %s', (aheadMs, outcome, words) => {
    const check = clockCheck(new Date(nowMs).toUTCString(), nowMs + aheadMs);
    expect(check.outcome).toBe(outcome);
    expect(check.text).toMatch(words);
  });

  it.each([undefined, '', 'yesterday'])('is not checked against %s', (header) => {
    expect(clockCheck(header, nowMs).outcome).toBe('skipped');
  });
});

it('a name that cannot be resolved matters only without a proxy', () => {
  const unknown = { kind: 'failed', causeCode: 'ENOTFOUND' } as const;
  expect(nameCheck('host.example', unknown, false)).toMatchObject({
    outcome: 'failed',
    change: ['KORE_HOST', 'HTTPS_PROXY'],
  });
  expect(nameCheck('host.example', unknown, true).outcome).toBe('ok');
  const known = { kind: 'resolved', addresses: ['192.0.2.1', '192.0.2.2'] } as const;
  expect(nameCheck('host.example', known, false).text).toBe('host.example is 192.0.2.1 and 1 more.');
});
