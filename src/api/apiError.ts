import type { FieldFault, ProblemCode } from '../contract/problem';
import type { ReplyFault } from './read/replyFault';

/** Why a page of agents could not be loaded. Facts only: the words belong to the view. */
export type ApiFailure =
  /** Our own service replied with a problem document. */
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly faults: readonly FieldFault[];
      /** What to mend, as the service states it: one of the code's `failureReasons`, or one of a newer service. */
      readonly reason?: string | undefined;
      /** The status of the upstream itself, if the service reports it. */
      readonly upstreamStatus?: number | undefined;
    }
  /** No response at all: the service is not running, or the network is down. */
  | { readonly kind: 'no-answer' }
  /** Something in between asks for a sign-in: it redirects to one, or replies with its page. */
  | { readonly kind: 'sign-in-page' }
  /** Something in between replied with a status and no problem document. */
  | { readonly kind: 'http'; readonly status: number }
  /** The reply has status 200 but does not match the contract. */
  | { readonly kind: 'unreadable'; readonly faults: readonly ReplyFault[] };

/** A failed request for a page, with the wait that the service requested. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: ApiFailure;
  /** From `Retry-After`, in milliseconds; `undefined` if none was sent. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: ApiFailure, retryAfterMs?: number) {
    super(failure.kind === 'problem' ? failure.code : failure.kind);
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Whether the service requested a wait: the page waits and resumes automatically. */
export function isBudgetWait(
  error: unknown,
): error is ApiError & { readonly failure: Extract<ApiFailure, { kind: 'problem' }> } {
  return (
    error instanceof ApiError && error.failure.kind === 'problem' && error.failure.code === 'rate-limited'
  );
}

/** Whether the service did not accept the credentials of the call (RFC 9110 § 15.5.2). */
export function isUnauthenticated(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  const { failure } = error;
  return failure.kind === 'problem'
    ? failure.code === 'unauthenticated' && error.retryAfterMs === undefined
    : failure.kind === 'http' && failure.status === 401;
}

/**
 * Whether nobody is signed in any more: the service says so (`signsIn`: people sign in for it; otherwise it means a
 * token), or a gateway in front of it does, which answers in the service's place.
 */
export function isSignedOut(error: ApiError, { signsIn }: { readonly signsIn: boolean }): boolean {
  if (error.failure.kind === 'sign-in-page') return true;
  return isUnauthenticated(error) && (signsIn || error.failure.kind === 'http');
}
