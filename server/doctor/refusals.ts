import { assertNever } from '../../src/base/assertNever';
import type { ReasonOf } from '../../src/contract/failureReasons';
import type { UpstreamFailure, UpstreamFailureFacts } from '../failures/upstreamFailure';
import type { UpstreamCredentials } from '../settings/upstreamSettings';
import { type Check, type CheckName, failed } from './check';

/** What a call may prove to be right. */
export type Provable = Extract<CheckName, 'answer' | 'credentials' | 'scope' | 'account' | 'stream'>;

/** What a refused call says about the settings. */
export type Refusal = {
  readonly check: Check;
  /** What the refusal proves to be right: nobody is told that a scope is missing whose credentials are wrong. */
  readonly proven: readonly Provable[];
  /** Whether calls of another kind can find out more. */
  readonly isWorthAsking: boolean;
};

type Blame = {
  readonly name: CheckName;
  readonly text: string;
  /** Another sentence. */
  readonly advice?: string;
  readonly change?: readonly string[];
  readonly proven?: readonly Provable[];
  readonly isWorthAsking?: boolean;
};

/** What the first call's failure means. */
export function refusalOf(failure: UpstreamFailure, credentials: UpstreamCredentials): Refusal {
  const {
    name,
    text,
    advice,
    change = [],
    proven = [],
    isWorthAsking = false,
  } = blameOf(failure.facts, credentials.kind);
  const status = failure.upstreamStatus === undefined ? '' : ` (${failure.upstreamStatus})`;
  const said = failure.upstreamWords;
  return {
    check: failed(name, [`${text}${status}.`, ...(advice === undefined ? [] : [advice])].join(' '), {
      upstreamWords: said,
      change,
    }),
    proven,
    isWorthAsking,
  };
}

function blameOf(facts: UpstreamFailureFacts, credentials: UpstreamCredentials['kind']): Blame {
  switch (facts.code) {
    case 'upstream-auth':
      return { name: 'credentials', proven: ['answer'], ...authBlames[credentials][facts.reason] };
    case 'upstream-scope':
      return {
        proven: ['answer', 'credentials'],
        ...(facts.reason === 'scope-missing' && isScopeNamed(facts) ? scopeNamed : scopeBlames[facts.reason]),
      };
    case 'upstream-config':
      return configBlames[facts.reason];
    case 'rate-limited':
      return {
        name: 'rate limits',
        text: "The account's calls are used up, here or by its other integrations",
        advice: `Try again in ${facts.retryAfterSeconds ?? 60} s.`,
        proven: ['answer'],
      };
    case 'upstream-unreachable':
      return { name: 'answer', text: `No answer: ${facts.causeCode ?? facts.reason}`, change: ['KORE_HOST'] };
    case 'upstream-timeout':
      return { name: 'answer', text: 'No answer in time', change: ['KORE_TIMEOUT_MS'] };
    case 'upstream-not-json':
      return facts.reason === 'web-page'
        ? {
            name: 'answer',
            text: 'A web page answers in place of the API',
            change: ['KORE_HOST', 'HTTPS_PROXY'],
          }
        : { name: 'answer', text: 'The answer is not JSON', change: ['KORE_HOST'] };
    case 'upstream-too-large':
      return { name: 'answer', text: 'The answer is larger than any page of agents', change: ['KORE_HOST'] };
    case 'upstream-error':
      return { name: 'answer', ...errorBlames[facts.reason] };
    default:
      return assertNever(facts);
  }
}

const failedItself = { text: 'The upstream reports an error of its own', advice: 'Try again later.' };

const errorBlames: Record<ReasonOf<'upstream-error'>, Pick<Blame, 'text' | 'advice' | 'change'>> = {
  'server-error': failedItself,
  unavailable: failedItself,
  'status-unexpected': {
    text: 'The answer has a status that the API does not document',
    advice: 'It may come from something in between, such as a proxy or a firewall.',
    change: ['KORE_HOST', 'HTTPS_PROXY'],
  },
  'reply-invalid': {
    text: 'The answer is JSON, but not in the documented form',
    change: ['KORE_HOST'],
  },
  'paging-stuck': failedItself,
  'filter-ignored': failedItself,
};

type AuthBlame = Pick<Blame, 'text' | 'advice' | 'change'>;

const authBlames: Record<UpstreamCredentials['kind'], Record<ReasonOf<'upstream-auth'>, AuthBlame>> = {
  fixed: {
    'credentials-refused': { text: 'The upstream refused the token', change: ['KORE_JWT'] },
    'credentials-expired': { text: 'The token has expired', change: ['KORE_JWT'] },
    'credentials-signature': { text: 'The signature of the token does not match', change: ['KORE_JWT'] },
    'client-unknown': { text: 'The upstream does not know the app of the token', change: ['KORE_JWT'] },
    'credentials-used-twice': {
      text: 'The app accepts each token once, so a fixed one cannot work',
      advice: 'Set KORE_CLIENT_ID and KORE_CLIENT_SECRET instead.',
      change: ['KORE_JWT'],
    },
  },
  mint: {
    'credentials-refused': {
      text: 'The upstream refused them',
      change: ['KORE_CLIENT_ID', 'KORE_CLIENT_SECRET'],
    },
    'credentials-expired': {
      text: 'A new token counts as expired',
      advice: "This machine's clock or the upstream's is wrong.",
    },
    'credentials-signature': { text: 'The signature does not match', change: ['KORE_CLIENT_SECRET'] },
    'client-unknown': { text: 'The upstream does not know the app', change: ['KORE_CLIENT_ID'] },
    'credentials-used-twice': { text: 'The upstream says that a new token was used before' },
  },
};

/** Without words about it, a missing scope is only what a 403 means most often. */
function isScopeNamed({ upstreamWords = '' }: UpstreamFailureFacts): boolean {
  return /scope/i.test(upstreamWords);
}

const scopeNamed: Blame = {
  name: 'scope',
  text: 'The credentials may not read agent statuses',
  advice: 'Give their app the scope "SmartAssist Analytics".',
  isWorthAsking: true,
};

const scopeBlames: Record<ReasonOf<'upstream-scope'>, Blame> = {
  'scope-missing': {
    name: 'scope',
    text: 'The credentials may not read agent statuses',
    advice:
      'Their app lacks the scope "SmartAssist Analytics", or the app, the account, and the stream do not belong together.',
    change: ['KORE_CLIENT_ID', 'KORE_ACCOUNT_ID', 'KORE_STREAM_ID'],
    isWorthAsking: true,
  },
  'account-not-allowed': {
    name: 'account',
    text: 'The credentials may not read this account',
    change: ['KORE_ACCOUNT_ID'],
  },
  'stream-not-allowed': {
    name: 'stream',
    text: 'The credentials may not read this stream',
    change: ['KORE_STREAM_ID'],
  },
};

const somethingIsWrong: Blame = {
  name: 'account',
  text: 'The upstream refuses the request: the host, the account, the stream, or the API version is wrong',
  change: ['KORE_HOST', 'KORE_ACCOUNT_ID', 'KORE_STREAM_ID', 'KORE_API'],
  proven: ['answer'],
  isWorthAsking: true,
};

const configBlames: Record<ReasonOf<'upstream-config'>, Blame> = {
  'account-unknown': {
    name: 'account',
    text: 'The upstream does not know this account',
    change: ['KORE_ACCOUNT_ID'],
    proven: ['answer'],
  },
  'stream-unknown': {
    name: 'stream',
    text: 'The upstream does not know this stream',
    change: ['KORE_STREAM_ID'],
    proven: ['answer'],
  },
  'api-version-refused': {
    name: 'API version',
    text: 'The upstream refuses this version',
    change: ['KORE_API'],
    proven: ['answer'],
    isWorthAsking: true,
  },
  'date-range-refused': {
    name: 'date ranges',
    text: 'The upstream refuses the dates',
    change: ['KORE_API'],
    proven: ['answer'],
    isWorthAsking: true,
  },
  'path-unknown-upstream': somethingIsWrong,
  'request-refused': somethingIsWrong,
  redirected: { name: 'answer', text: 'The upstream redirects elsewhere', change: ['KORE_HOST'] },
};
