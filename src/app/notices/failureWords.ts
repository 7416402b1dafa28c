import type { ReplyFault } from '../../api/read/replyFault';
import type { ApiError } from '../../api/apiError';
import { type FailureReason, isReasonOf } from '../../contract/failureReasons';
import type { ProblemCode } from '../../contract/problem';
import { assertNever } from '../../base/assertNever';
import { useFailuresWords, useNoticesWords } from '../../words/areas';
import type { FailuresWords } from '../../words/en/failures';
import type { NoticesWords } from '../../words/en/notices';
import type { PageWords } from '../../words/en/page';
import { usePageWords } from '../../words/WordsContext';

/** What happened, who can fix it, and whether a retry can help. */
export type FailureWords = {
  readonly title: string;
  readonly advice: string;
  readonly canRetry: boolean;
  /** The reason as the service states it, for a support ticket; `undefined` if it states none. */
  readonly reason: string | undefined;
};

export type FailureDictionaries = {
  readonly failures: FailuresWords;
  readonly notices: NoticesWords;
  readonly page: PageWords;
};

/** The same request would fail the same way. */
const permanentProblems: ReadonlySet<ProblemCode> = new Set(['bad-request', 'range-too-long']);

/** Reasons of which the title of their code would say something else, often that the reader has to act. */
const titleByReason: Partial<
  Record<FailureReason, 'unverified' | 'unchecked' | 'foreignHost' | 'tooManyRequests' | 'notUnderstood'>
> = {
  'token-malformed': 'unverified',
  'token-signature': 'unverified',
  'token-key-unknown': 'unverified',
  'token-algorithm': 'unverified',
  'token-issuer': 'unverified',
  'token-audience': 'unverified',
  'token-not-yet-valid': 'unverified',
  'token-lifetime': 'unverified',
  'token-claim-missing': 'unverified',
  'token-keys-unavailable': 'unchecked',
  'session-check-unavailable': 'unchecked',
  'claims-unreadable': 'unverified',
  'displays-unavailable': 'unchecked',
  'host-name-foreign': 'foreignHost',
  'other-site': 'foreignHost',
  'reply-invalid': 'notUnderstood',
  'requests-per-minute': 'tooManyRequests',
  'requests-under-way': 'tooManyRequests',
};

/** The words for a page of agents that failed to load, in the page's language. */
export function useFailureWords(): (error: ApiError) => FailureWords {
  const failures = useFailuresWords();
  const notices = useNoticesWords();
  const page = usePageWords();
  return (error) => failureWords(error, { failures, notices, page });
}

/** The words for a page of agents that failed to load. */
export function failureWords(
  { failure, retryAfterMs }: ApiError,
  { failures, notices, page }: FailureDictionaries,
): FailureWords {
  const { titles, advice } = failures;
  const unstated = { canRetry: true, reason: undefined };
  switch (failure.kind) {
    case 'problem':
      return problemWords({ ...failure, isWaitStated: retryAfterMs !== undefined }, failures);
    case 'no-answer':
      return { ...unstated, title: page.noService, advice: page.noServiceAdvice };
    case 'sign-in-page':
      return { ...unstated, title: titles.unauthenticated, advice: advice.unauthenticated };
    case 'http':
      return { ...unstated, title: titles.http({ status: String(failure.status) }), advice: advice.http };
    case 'unreadable':
      return {
        ...unstated,
        title: titles.unreadable,
        advice: advice.unreadable({
          reason: failure.faults.map((fault) => replyFaultWords(fault, notices.reasons)).join('; '),
        }),
      };
    default:
      return assertNever(failure);
  }
}

function problemWords(
  problem: Extract<ApiError['failure'], { kind: 'problem' }> & { readonly isWaitStated: boolean },
  { titles, advice, reasons }: FailuresWords,
): FailureWords {
  const { code, faults, reason, upstreamStatus, isWaitStated } = problem;
  const canRetry = !permanentProblems.has(code);
  const known = isReasonOf(code, reason) ? reason : undefined;
  if (code === 'bad-request' && faults.length > 0) {
    const named = faults.map(({ field, reason: fault }) => `${field}: ${fault}`).join('; ');
    return { title: titles[code], advice: advice.badFields({ faults: named }), canRetry, reason };
  }
  if (known !== undefined) {
    return { title: titles[titleByReason[known] ?? code], advice: reasons[known], canRetry, reason };
  }
  // The upstream reported success, but its reply does not follow the contract.
  if (code === 'upstream-error' && isSuccess(upstreamStatus)) {
    return { title: titles.notUnderstood, advice: advice.notUnderstood, canRetry, reason };
  }
  // The service cannot tell whether somebody is signed in, as while the identity provider is down.
  if (code === 'unauthenticated' && isWaitStated) {
    return { title: titles.unchecked, advice: advice.http, canRetry, reason };
  }
  return { title: titles[code], advice: advice[code], canRetry, reason };
}

/** What to say of calls that are put off: whose limit is reached, and what it is. */
export function waitWords(
  reason: string | undefined,
  { titles, reasons }: FailuresWords,
): { readonly title: string; readonly why: string } {
  const known = isReasonOf('rate-limited', reason) ? reason : 'upstream-limit';
  return { title: titles[titleByReason[known] ?? 'rate-limited'], why: reasons[known] };
}

function replyFaultWords(fault: ReplyFault, reasons: NoticesWords['reasons']): string {
  if (fault.code === 'unforeseen') return fault.text;
  if ('field' in fault) return reasons[fault.code](fault);
  return fault.code === 'not-json' ? reasons['not-json'] : reasons.notReply;
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 299;
}
