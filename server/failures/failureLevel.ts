import type { FailureReason } from '../../src/contract/failureReasons';
import type { ProblemCode } from '../../src/contract/problem';

/** These do not end until an operator changes something. */
const lastingProblems: ReadonlySet<ProblemCode> = new Set([
  'upstream-auth',
  'upstream-scope',
  'upstream-config',
]);
const lastingReasons: ReadonlySet<FailureReason> = new Set(['certificate-refused', 'displays-unavailable']);

/** The log level of a failure: an error if it lasts until an operator changes something, else a warning. */
export function failureLevel(code: ProblemCode, reason: FailureReason | undefined): 'warn' | 'error' {
  const isLasting = lastingProblems.has(code) || (reason !== undefined && lastingReasons.has(reason));
  return isLasting ? 'error' : 'warn';
}
