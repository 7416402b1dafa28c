import { UpstreamFailure, type UpstreamFailureCode, type UpstreamFailureFacts } from './upstreamFailure';

const examples: Readonly<Record<UpstreamFailureCode, UpstreamFailureFacts>> = {
  'rate-limited': { code: 'rate-limited', reason: 'budget-spent' },
  'upstream-auth': { code: 'upstream-auth', reason: 'credentials-refused' },
  'upstream-scope': { code: 'upstream-scope', reason: 'scope-missing' },
  'upstream-config': { code: 'upstream-config', reason: 'request-refused' },
  'upstream-unreachable': { code: 'upstream-unreachable', reason: 'connection-failed' },
  'upstream-timeout': { code: 'upstream-timeout', reason: 'no-answer-in-time' },
  'upstream-not-json': { code: 'upstream-not-json', reason: 'other-form' },
  'upstream-too-large': { code: 'upstream-too-large' },
  'upstream-error': { code: 'upstream-error', reason: 'server-error' },
};

/** A failure for tests in which its reason does not matter. */
export function failureWith(
  code: UpstreamFailureCode,
  facts: Omit<UpstreamFailureFacts, 'code' | 'reason'> = {},
): UpstreamFailure {
  return new UpstreamFailure({ ...examples[code], ...facts });
}
