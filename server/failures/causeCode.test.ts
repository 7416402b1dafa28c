import { describe, expect, it } from 'vitest';

import { causeCodeOf, isCertificateFault, unreachableReasonOf } from './causeCode';

const withCode = (code: unknown, cause?: unknown) => Object.assign(new Error('text', { cause }), { code });

describe('the code of an error', () => {
  it.each([
    ['its own', withCode('ENOTFOUND'), 'ENOTFOUND'],
    ['of its cause', new Error('text', { cause: withCode('UND_ERR_SOCKET') }), 'UND_ERR_SOCKET'],
    [
      'of its cause if its own is no constant',
      withCode('no such host a.example', withCode('EPIPE')),
      'EPIPE',
    ],
    ['of nothing', new Error('text'), undefined],
    ['of a number', withCode(7), undefined],
    ['of text', 'ENOTFOUND', undefined],
  ])('is %s', (_, error, code) => {
    expect(causeCodeOf(error)).toBe(code);
  });

  it('is not searched for without end', () => {
    const circular = new Error('text');
    circular.cause = circular;
    expect(causeCodeOf(circular)).toBeUndefined();
  });
});

it.each([
  ['CERT_HAS_EXPIRED', true],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', true],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', true],
  ['ERR_TLS_CERT_ALTNAME_INVALID', true],
  ['HOSTNAME_MISMATCH', true],
  ['ECONNREFUSED', false],
  ['ENOTFOUND', false],
  [undefined, false],
])('a certificate is at fault with %s: %s', (code, isFault) => {
  expect(isCertificateFault(code)).toBe(isFault);
});

it.each([
  ['ENOTFOUND', 'name-not-resolved'],
  ['EAI_AGAIN', 'name-not-resolved'],
  ['ECONNREFUSED', 'connection-refused'],
  ['ECONNRESET', 'connection-lost'],
  ['UND_ERR_SOCKET', 'connection-lost'],
  ['EHOSTUNREACH', 'no-route'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no-route'],
  ['CERT_HAS_EXPIRED', 'certificate-refused'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-refused'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-refused'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tls-failed'],
  ['ERR_TLS_HANDSHAKE_TIMEOUT', 'tls-failed'],
  ['HPE_INVALID_CONSTANT', 'connection-failed'],
  [undefined, 'connection-failed'],
])('without a response, %s means %s', (code, reason) => {
  expect(unreachableReasonOf(code)).toBe(reason);
});
