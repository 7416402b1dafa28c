import type { CodeWithReason } from '../../src/contract/failureReasons';
import {
  type FieldFault,
  PROBLEM_MEDIA_TYPE,
  type Problem,
  type ProblemCode,
  problemType,
} from '../../src/contract/problem';

/** Each code's title and its status, unless the failure sets another one. */
const kinds: Record<ProblemCode, { readonly status: number; readonly title: string }> = {
  'bad-request': { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Sign-in is required' },
  forbidden: { status: 403, title: 'Access is not allowed' },
  'range-too-long': { status: 400, title: 'The date range is too long' },
  'rate-limited': { status: 503, title: 'The call limit is reached for now' },
  'upstream-auth': { status: 502, title: "The upstream rejected this service's credentials" },
  'upstream-scope': { status: 502, title: "This service's credentials cannot read agent statuses" },
  'upstream-config': { status: 502, title: "The upstream rejected this service's settings" },
  'upstream-unreachable': { status: 502, title: 'The upstream cannot be reached' },
  'upstream-timeout': { status: 504, title: 'The upstream did not answer in time' },
  'upstream-not-json': { status: 502, title: 'The upstream did not return JSON' },
  'upstream-too-large': { status: 502, title: "The upstream's reply is too large" },
  'upstream-error': { status: 502, title: 'The upstream returned an error' },
};

export type ProblemFacts = CodeWithReason & {
  /** For a code with several HTTP statuses, e.g. 413 for a `bad-request`. */
  readonly status?: number | undefined;
  readonly detail?: string | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
  /** Whole seconds after which a retry can help. */
  readonly retryAfterSeconds?: number | undefined;
  /** With a 401: the authentication scheme. */
  readonly challenge?: 'Bearer' | undefined;
  /** With a 405: the methods that the path accepts. */
  readonly allow?: string | undefined;
};

/** A request that this service refuses, with the facts for the problem document of its reply. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly problem: ProblemFacts;

  constructor(problem: ProblemFacts) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The reply for a failure: a problem document (RFC 9457), never cached. */
export function problemResponse(facts: ProblemFacts): Response {
  const { title, status: usualStatus } = kinds[facts.code];
  const status = facts.status ?? usualStatus;
  return problemDocument(
    {
      type: problemType(facts.code),
      title,
      status,
      ...(facts.detail !== undefined && { detail: facts.detail }),
      ...(facts.reason !== undefined && { reason: facts.reason }),
      ...(facts.faults !== undefined && { faults: [...facts.faults] }),
    },
    {
      ...(facts.retryAfterSeconds !== undefined && { 'Retry-After': String(facts.retryAfterSeconds) }),
      ...(facts.challenge !== undefined && { 'WWW-Authenticate': facts.challenge }),
      ...(facts.allow !== undefined && { Allow: facts.allow }),
    },
  );
}

/** The reply for an unexpected error, which has no code: RFC 9457 § 4.2.1 calls it `about:blank`. */
export function internalErrorResponse(): Response {
  return problemDocument({ type: 'about:blank', title: 'Internal Server Error', status: 500 }, {});
}

function problemDocument(problem: Problem, headers: Readonly<Record<string, string>>): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': PROBLEM_MEDIA_TYPE, 'Cache-Control': 'private, no-store', ...headers },
  });
}
