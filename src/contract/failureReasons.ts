import type { ProblemCode } from './problem';

/**
 * Why something failed, more precisely than its problem code: a closed list, the same in problem documents, the log, the
 * metrics and on the page. `docs/failures.md` says for each what the viewer sees and what the operator does. Codes
 * without reasons say all there is to say.
 */
export const failureReasons = {
  'bad-request': ['fields-invalid', 'body-unreadable', 'path-unknown', 'method-not-allowed'],
  unauthenticated: [
    'token-missing',
    'token-malformed',
    'token-signature',
    'token-key-unknown',
    'token-algorithm',
    'token-issuer',
    'token-audience',
    'token-expired',
    'token-not-yet-valid',
    'token-lifetime',
    'token-claim-missing',
    'token-keys-unavailable',
    'display-revoked',
    'session-missing',
    'session-ended',
    'session-check-unavailable',
  ],
  forbidden: ['claims-unreadable', 'host-name-foreign', 'agents-not-allowed'],
  'range-too-long': [],
  'rate-limited': [
    'budget-spent',
    'upstream-minute-limit',
    'upstream-hour-limit',
    'upstream-limit',
    'requests-per-minute',
    'requests-under-way',
  ],
  'upstream-auth': [
    'credentials-refused',
    'credentials-expired',
    'credentials-signature',
    'client-unknown',
    'credentials-used-twice',
  ],
  'upstream-scope': ['scope-missing', 'account-not-allowed', 'stream-not-allowed'],
  'upstream-config': [
    'account-unknown',
    'stream-unknown',
    'api-version-refused',
    'date-range-refused',
    'path-unknown-upstream',
    'redirected',
    'request-refused',
  ],
  'upstream-unreachable': [
    'name-not-resolved',
    'connection-refused',
    'connection-lost',
    'no-route',
    'certificate-refused',
    'tls-failed',
    'proxy-failed',
    'connection-failed',
  ],
  'upstream-timeout': ['no-answer-in-time', 'gateway-timeout'],
  'upstream-not-json': ['web-page', 'cut-off', 'other-form', 'undecodable', 'empty'],
  'upstream-too-large': [],
  'upstream-error': [
    'server-error',
    'unavailable',
    'status-unexpected',
    'reply-invalid',
    'paging-stuck',
    'filter-ignored',
  ],
} as const satisfies Record<ProblemCode, readonly string[]>;

export type FailureReason = (typeof failureReasons)[ProblemCode][number];

/** The reasons of one code. */
export type ReasonOf<Code extends ProblemCode> = (typeof failureReasons)[Code][number];

/** Whether a text, as from a reply, is a reason of that code. */
export function isReasonOf<Code extends ProblemCode>(code: Code, text: unknown): text is ReasonOf<Code> {
  const reasons: readonly unknown[] = failureReasons[code];
  return reasons.includes(text);
}
