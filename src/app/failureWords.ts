import type { ApiError } from '../api/apiError';
import type { ProblemCode } from '../contract/problem';
import { assertNever } from '../domain/assertNever';

/** A failure as people read it: what happened, whose it is to mend, and whether asking again can help. */
export type FailureWords = { readonly title: string; readonly advice: string; readonly canRetry: boolean };

/** The words for a page of agents that could not be had. */
export function failureWords({ failure }: ApiError): FailureWords {
  switch (failure.kind) {
    case 'problem':
      if (failure.code === 'upstream-error' && isSuccess(failure.upstreamStatus)) return notUnderstood;
      return problemWords(
        failure.code,
        failure.faults.map(({ field, reason }) => `${field}: ${reason}`).join('; '),
      );
    case 'no-answer':
      return {
        title: 'The dashboard’s own service cannot be reached',
        advice:
          'Check your network connection. If others cannot reach it either, whoever runs the service must look at it.',
        canRetry: true,
      };
    case 'http':
      return {
        title: `Something between here and the service answered ${failure.status}`,
        advice:
          'Often this passes. If it stays, tell whoever runs the service or the network in front of it.',
        canRetry: true,
      };
    case 'unreadable':
      return {
        title: 'The service’s answer could not be read',
        advice: `Tell whoever runs the service: ${failure.reason}.`,
        canRetry: true,
      };
    default:
      return assertNever(failure);
  }
}

/** No error, and yet not the contract's reply. */
const notUnderstood: FailureWords = {
  title: 'Kore.ai’s answer could not be understood',
  advice:
    'It is no error message, but not a list of agents in the form agreed upon either. Whoever runs the service must look at it, and tell Kore.ai if its form has changed. Retry once that is done.',
  canRetry: true,
};

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 299;
}

function problemWords(code: ProblemCode, faults: string): FailureWords {
  switch (code) {
    case 'bad-request':
      return {
        title: 'The service refused this request',
        advice: faults === '' ? 'Change the filters and try again.' : `Change the filters: ${faults}.`,
        canRetry: false,
      };
    case 'range-too-long':
      return {
        title: 'This range is longer than the service allows',
        advice: 'Choose fewer days.',
        canRetry: false,
      };
    case 'unauthenticated':
      return {
        title: 'Your sign-in is missing or has expired',
        advice: 'Sign in again in the portal that you came from, then retry.',
        canRetry: true,
      };
    case 'forbidden':
      return {
        title: 'You may not see these agents',
        advice: 'Ask whoever runs the service to widen your access.',
        canRetry: true,
      };
    case 'rate-limited':
      return {
        title: 'The account’s call budget is spent',
        advice: 'It refills every minute; the page goes on by itself.',
        canRetry: true,
      };
    case 'upstream-auth':
      return {
        title: 'Kore.ai refused the service’s credentials',
        advice:
          'They are not yours: whoever runs the service must check its client id and secret, or its fixed token. Retry once that is done.',
        canRetry: true,
      };
    case 'upstream-scope':
      return {
        title: 'Kore.ai says the service may not read agent statuses',
        advice:
          'Whoever runs the service must give its app the scope “SmartAssist Analytics”. Retry once that is done.',
        canRetry: true,
      };
    case 'upstream-config':
      return {
        title: 'Kore.ai does not accept how the service is set up',
        advice: 'Whoever runs the service must check its host, account and stream settings.',
        canRetry: true,
      };
    case 'upstream-unreachable':
      return {
        title: 'Kore.ai cannot be reached from the service',
        advice: 'Often this passes. If it stays, whoever runs the service must check its way out to Kore.ai.',
        canRetry: true,
      };
    case 'upstream-timeout':
      return { title: 'Kore.ai took too long to answer', advice: 'Try again in a moment.', canRetry: true };
    case 'upstream-not-json':
      return {
        title: 'Kore.ai answered with something that is not data',
        advice: 'Often a page of maintenance. Try again later.',
        canRetry: true,
      };
    case 'upstream-too-large':
      return {
        title: 'Kore.ai’s answer was too large to take',
        advice: 'Choose fewer days or fewer agents.',
        canRetry: true,
      };
    case 'upstream-error':
      return { title: 'Kore.ai answered with an error', advice: 'Try again in a moment.', canRetry: true };
    default:
      return assertNever(code);
  }
}
