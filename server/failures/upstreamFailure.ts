import type { ProblemCode } from '../../src/contract/problem';
import type { ReasonOf } from '../../src/contract/failureReasons';
import type { ProblemFacts } from './problem';

/** The ways in which a call to the upstream can fail. */
export type UpstreamFailureCode = Extract<ProblemCode, `upstream-${string}` | 'rate-limited'>;

export type UpstreamFailureFacts = {
  /** The status of the upstream's response; absent if there was no complete response. */
  readonly upstreamStatus?: number | undefined;
  readonly reason?: ReasonOf<UpstreamFailureCode> | undefined;
  /** Whole seconds after which a retry can help. */
  readonly retryAfterSeconds?: number | undefined;
  /** Why there was no response, e.g. `ECONNREFUSED`: a constant, see `causeCodeOf`. */
  readonly causeCode?: string | undefined;
  /** Whether an immediate retry may succeed: after a reset connection, a 503, a truncated reply. */
  readonly isTransient?: boolean;
};

/**
 * A call to the upstream that failed. It contains nothing of what the upstream sent, because an error body may
 * repeat the request, secrets included.
 */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';
  readonly code: UpstreamFailureCode;
  readonly reason: ReasonOf<UpstreamFailureCode> | undefined;
  readonly upstreamStatus: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly causeCode: string | undefined;
  readonly isTransient: boolean;

  constructor(code: UpstreamFailureCode, facts: UpstreamFailureFacts = {}) {
    super(code);
    this.code = code;
    this.reason = facts.reason;
    this.upstreamStatus = facts.upstreamStatus;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.causeCode = facts.causeCode;
    this.isTransient = facts.isTransient ?? false;
  }
}

/** What the service replies for the failure. */
export function problemOf({
  code,
  reason,
  upstreamStatus,
  retryAfterSeconds,
}: UpstreamFailure): ProblemFacts {
  const detail = upstreamStatus === undefined ? undefined : `The upstream's status was ${upstreamStatus}.`;
  return { code, reason, detail, retryAfterSeconds };
}
