import type { FieldFault, ProblemCode } from '../contract/problem';
import type { AnswerFault } from './read/answerFault';

/** Why a page of agents could not be had. Facts only: the words belong to the view. */
export type ApiFailure =
  /** Our own service answered with a problem document. */
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly faults: readonly FieldFault[];
      /** What the upstream itself answered with, where the service tells. */
      readonly upstreamStatus?: number | undefined;
    }
  /** No answer at all: the service does not run, or the network is down. */
  | { readonly kind: 'no-answer' }
  /** Something in between answered with a status and no problem document. */
  | { readonly kind: 'http'; readonly status: number }
  /** It answered 200 with something that is not the contract's reply. */
  | { readonly kind: 'unreadable'; readonly faults: readonly AnswerFault[] };

/** A failure on the way to a page, with the wait that the service asked for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: ApiFailure;
  /** From `Retry-After`, in milliseconds; `undefined` where none was sent. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: ApiFailure, retryAfterMs?: number) {
    super(failure.kind === 'problem' ? failure.code : failure.kind);
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Whether the service asked for patience: the page waits and goes on by itself. */
export function isBudgetWait(error: unknown): error is ApiError {
  return (
    error instanceof ApiError && error.failure.kind === 'problem' && error.failure.code === 'rate-limited'
  );
}

/** Whether the service did not take what the call was let through with (RFC 9110 § 15.5.2). */
export function isUnauthenticated(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  const { failure } = error;
  return failure.kind === 'problem'
    ? failure.code === 'unauthenticated' && error.retryAfterMs === undefined
    : failure.kind === 'http' && failure.status === 401;
}
