import type { ProblemCode } from '../../src/contract/problem';

/** The ways in which a call to the upstream can come to nothing. */
export type UpstreamFailureCode = Extract<ProblemCode, `upstream-${string}` | 'rate-limited'>;

export type UpstreamFailureFacts = {
  /** The status that the upstream answered with; absent where no whole answer came. */
  readonly upstreamStatus?: number | undefined;
  /** Whole seconds after which asking again can help. */
  readonly retryAfterSeconds?: number | undefined;
  /** Whether the same call may well succeed at once: a reset, a 503, a reply cut short. */
  readonly isTransient?: boolean;
};

/**
 * A call to the upstream that brought no page of agents. It carries facts alone: nothing of what the
 * upstream wrote is kept, because an error body may repeat what was sent to it, secrets included.
 */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';
  readonly code: UpstreamFailureCode;
  readonly upstreamStatus: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly isTransient: boolean;

  constructor(code: UpstreamFailureCode, facts: UpstreamFailureFacts = {}) {
    super(code);
    this.code = code;
    this.upstreamStatus = facts.upstreamStatus;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.isTransient = facts.isTransient ?? false;
  }
}
