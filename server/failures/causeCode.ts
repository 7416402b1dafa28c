import type { ReasonOf } from '../../src/contract/failureReasons';

/**
 * The code that Node, its TLS library, or an HTTP client gave an error or its cause, such as `ENOTFOUND` or
 * `CERT_HAS_EXPIRED`. Such codes are constants, so they may be logged and counted; text in any other form is
 * ignored, because it may repeat data. `undefined` if there is none.
 */
export function causeCodeOf(error: unknown, depth = 0): string | undefined {
  // A chain of causes may be circular.
  if (!(error instanceof Error) || depth > 4) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z][A-Z\d_]{1,63}$/.test(error.code)) {
    return error.code;
  }
  return causeCodeOf(error.cause, depth + 1);
}

/** Why nothing came back, by the code of the error. */
export function unreachableReasonOf(causeCode: string | undefined): ReasonOf<'upstream-unreachable'> {
  return unreachableReasons.find(([, pattern]) => pattern.test(causeCode ?? ''))?.[0] ?? 'connection-failed';
}

/** The codes of certificates that are not accepted, as OpenSSL and Node name them. */
const certificateCode =
  /CERT|^UNABLE_TO_|^(?:INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|CRL_\w+)$/;

/** The first that fits. A TLS alert about certificates (`ERR_SSL_…_CERTIFICATE_…`) is about ours, not theirs. */
const unreachableReasons: readonly (readonly [ReasonOf<'upstream-unreachable'>, RegExp])[] = [
  ['name-not-resolved', /^(?:ENOTFOUND|ENODATA|EAI_[A-Z]+)$/],
  ['connection-refused', /^ECONNREFUSED$/],
  ['connection-lost', /^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/],
  ['no-route', /^(?:E(?:NET|HOST)(?:UNREACH|DOWN)|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/],
  ['tls-failed', /^(?:EPROTO|ERR_SSL_[A-Z\d_]+)$/],
  ['certificate-refused', certificateCode],
  ['tls-failed', /^ERR_TLS_/],
];

/** Whether the other side's certificate was not accepted. Asking again gives the same certificate. */
export function isCertificateFault(causeCode: string | undefined): boolean {
  return causeCode !== undefined && certificateCode.test(causeCode);
}
