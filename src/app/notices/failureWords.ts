import type { ReplyFault } from '../../api/read/replyFault';
import type { ApiError } from '../../api/apiError';
import type { ProblemCode } from '../../contract/problem';
import { assertNever } from '../../base/assertNever';
import type { NoticesWords } from '../../words/en/notices';
import type { PageWords } from '../../words/en/page';

/** What happened, who can fix it, and whether a retry can help. */
export type FailureWords = { readonly title: string; readonly advice: string; readonly canRetry: boolean };

/** The same request would fail the same way. */
const permanentProblems: ReadonlySet<ProblemCode> = new Set(['bad-request', 'range-too-long']);

/** The words for a page of agents that failed to load. */
export function failureWords(
  { failure, retryAfterMs }: ApiError,
  words: NoticesWords,
  page: PageWords,
): FailureWords {
  const { failures, advice } = words;
  switch (failure.kind) {
    case 'problem': {
      const { code, faults } = failure;
      // The upstream reported success, but its reply does not follow the contract.
      if (code === 'upstream-error' && isSuccess(failure.upstreamStatus)) {
        return { title: failures.notUnderstood, advice: advice.notUnderstood, canRetry: true };
      }
      // The service cannot tell whether somebody is signed in, as while the identity provider is down.
      if (code === 'unauthenticated' && retryAfterMs !== undefined) {
        return { title: failures.unchecked, advice: advice.http, canRetry: true };
      }
      const isFieldFault = code === 'bad-request' && faults.length > 0;
      const named = faults.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
      return {
        title: failures[code],
        advice: isFieldFault ? advice.badFields({ faults: named }) : advice[code],
        canRetry: !permanentProblems.has(code),
      };
    }
    case 'no-answer':
      return { title: page.noService, advice: page.noServiceAdvice, canRetry: true };
    case 'sign-in-page':
      return { title: failures.unauthenticated, advice: advice.unauthenticated, canRetry: true };
    case 'http':
      return {
        title: failures.http({ status: String(failure.status) }),
        advice: advice.http,
        canRetry: true,
      };
    case 'unreadable':
      return {
        title: failures.unreadable,
        advice: advice.unreadable({
          reason: failure.faults.map((fault) => replyFaultWords(fault, words.reasons)).join('; '),
        }),
        canRetry: true,
      };
    default:
      return assertNever(failure);
  }
}

function replyFaultWords(fault: ReplyFault, reasons: NoticesWords['reasons']): string {
  if (fault.code === 'unforeseen') return fault.text;
  if ('field' in fault) return reasons[fault.code](fault);
  return fault.code === 'not-json' ? reasons['not-json'] : reasons.notReply;
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 299;
}
