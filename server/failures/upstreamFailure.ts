import type { ProblemCode } from '../../src/contract/problem';
import type { ReasonOf } from '../../src/contract/failureReasons';
import type { ProblemFacts } from './problem';

/** The ways in which a call to the upstream can fail. */
export type UpstreamFailureCode = Extract<ProblemCode, `upstream-${string}` | 'rate-limited'>;

type WithReason<Code extends UpstreamFailureCode> = [ReasonOf<Code>] extends [never]
  ? { readonly code: Code; readonly reason?: undefined }
  : { readonly code: Code; readonly reason: ReasonOf<Code> };

/** A code with one of its reasons, which is required wherever the code has any. */
type UpstreamFailureKind = { [Code in UpstreamFailureCode]: WithReason<Code> }[UpstreamFailureCode];

export type UpstreamFailureFacts = UpstreamFailureKind & {
  /** The status of the upstream's response; absent if there was no complete response. */
  readonly upstreamStatus?: number | undefined;
  /** Whole seconds after which a retry can help. */
  readonly retryAfterSeconds?: number | undefined;
  /** Why there was no response, e.g. `ECONNREFUSED`: a constant, see `causeCodeOf`. */
  readonly causeCode?: string | undefined;
  /** What the upstream itself said, without secrets and personal data: for the log and the doctor, never for a reply. */
  readonly upstreamWords?: string | undefined;
  /** Whether an immediate retry may succeed: after a reset connection, a 503, a truncated reply. */
  readonly isTransient?: boolean;
};

/** A call to the upstream that failed. Of what the upstream sent it contains nothing but `upstreamWords`. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';
  readonly facts: UpstreamFailureFacts;

  constructor(facts: UpstreamFailureFacts) {
    super(facts.code);
    this.facts = facts;
  }

  get code(): UpstreamFailureCode {
    return this.facts.code;
  }

  get reason(): ReasonOf<UpstreamFailureCode> | undefined {
    return this.facts.reason;
  }

  get upstreamStatus(): number | undefined {
    return this.facts.upstreamStatus;
  }

  get retryAfterSeconds(): number | undefined {
    return this.facts.retryAfterSeconds;
  }

  get causeCode(): string | undefined {
    return this.facts.causeCode;
  }

  get upstreamWords(): string | undefined {
    return this.facts.upstreamWords;
  }

  get isTransient(): boolean {
    return this.facts.isTransient ?? false;
  }

  /** The same failure for those for whom a retry can help only after this many seconds. */
  withRetryAfter(retryAfterSeconds: number): UpstreamFailure {
    return new UpstreamFailure({ ...this.facts, retryAfterSeconds, isTransient: false });
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
