import type { UpstreamFailure } from '../failures/upstreamFailure';
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

const knownCaller: readonly Provable[] = ['answer', 'credentials'];

/** What the first call's failure means. */
export function refusalOf(failure: UpstreamFailure, credentials: UpstreamCredentials): Refusal {
  const {
    name,
    text,
    advice,
    change = [],
    proven = [],
    isWorthAsking = false,
  } = blameOf(failure, credentials);
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

function blameOf(failure: UpstreamFailure, credentials: UpstreamCredentials): Blame {
  switch (failure.code) {
    case 'upstream-auth':
      return { name: 'credentials', proven: ['answer'], ...credentialsBlame(failure, credentials) };
    case 'upstream-scope':
      return { proven: knownCaller, ...scopeBlame(failure) };
    case 'upstream-config':
      return configBlame(failure);
    case 'rate-limited':
      return {
        name: 'rate limits',
        text: "The account's calls are used up, here or by its other integrations",
        advice: `Try again in ${failure.retryAfterSeconds ?? 60} s.`,
        proven: ['answer'],
      };
    case 'upstream-unreachable':
      return {
        name: 'answer',
        text: `No answer: ${failure.causeCode ?? failure.reason ?? 'the connection failed'}`,
        change: ['KORE_HOST'],
      };
    case 'upstream-timeout':
      return { name: 'answer', text: 'No answer in time', change: ['KORE_TIMEOUT_MS'] };
    case 'upstream-not-json':
      return failure.reason === 'web-page'
        ? {
            name: 'answer',
            text: 'A web page answers in place of the API',
            change: ['KORE_HOST', 'HTTPS_PROXY'],
          }
        : { name: 'answer', text: 'The answer is not JSON', change: ['KORE_HOST'] };
    case 'upstream-too-large':
      return { name: 'answer', text: 'The answer is larger than any page of agents', change: ['KORE_HOST'] };
    case 'upstream-error':
      return { name: 'answer', text: 'The upstream reports an error of its own', advice: 'Try again later.' };
    default:
      return failure.code satisfies never;
  }
}

function credentialsBlame(
  { reason }: UpstreamFailure,
  { kind }: UpstreamCredentials,
): Pick<Blame, 'text' | 'advice' | 'change'> {
  const all = kind === 'fixed' ? ['KORE_JWT'] : ['KORE_CLIENT_ID', 'KORE_CLIENT_SECRET'];
  switch (reason) {
    case 'credentials-expired':
      return kind === 'fixed'
        ? { text: 'The token has expired', change: all }
        : { text: "Tokens count as expired; see this machine's clock", change: [] };
    case 'credentials-signature':
      return { text: 'The signature does not match', change: all.slice(-1) };
    case 'client-unknown':
      return { text: 'The upstream does not know the app', change: all.slice(0, 1) };
    case 'credentials-used-twice':
      return kind === 'fixed'
        ? {
            text: 'The app accepts each token once, so a fixed one cannot work',
            advice: 'Set KORE_CLIENT_ID and KORE_CLIENT_SECRET instead.',
            change: all,
          }
        : { text: 'The upstream says that the token was used before', change: all };
    default:
      return { text: 'The upstream refused them', change: all };
  }
}

function scopeBlame({ reason }: UpstreamFailure): Blame {
  switch (reason) {
    case 'account-not-allowed':
      return {
        name: 'account',
        text: 'The credentials may not read this account',
        change: ['KORE_ACCOUNT_ID'],
      };
    case 'stream-not-allowed':
      return { name: 'stream', text: 'The credentials may not read this stream', change: ['KORE_STREAM_ID'] };
    default:
      return {
        name: 'scope',
        text: 'The credentials may not read agent statuses',
        advice: 'Give their app the scope "SmartAssist Analytics".',
        change: ['KORE_CLIENT_ID', 'KORE_ACCOUNT_ID', 'KORE_STREAM_ID'],
        isWorthAsking: true,
      };
  }
}

function configBlame({ reason }: UpstreamFailure): Blame {
  switch (reason) {
    case 'account-unknown':
      return {
        name: 'account',
        text: 'The upstream does not know this account',
        change: ['KORE_ACCOUNT_ID'],
        proven: ['answer'],
      };
    case 'stream-unknown':
      return {
        name: 'stream',
        text: 'The upstream does not know this stream',
        change: ['KORE_STREAM_ID'],
        proven: ['answer'],
      };
    case 'api-version-refused':
      return {
        name: 'API version',
        text: 'The upstream refuses this version',
        change: ['KORE_API'],
        proven: ['answer'],
        isWorthAsking: true,
      };
    case 'date-range-refused':
      return {
        name: 'date ranges',
        text: 'The upstream refuses the dates',
        change: ['KORE_API'],
        proven: ['answer'],
        isWorthAsking: true,
      };
    case 'redirected':
      return { name: 'answer', text: 'The upstream redirects elsewhere', change: ['KORE_HOST'] };
    default:
      return {
        name: 'account',
        text: 'The upstream refuses the request: the host, the account, the stream, or the API version is wrong',
        change: ['KORE_HOST', 'KORE_ACCOUNT_ID', 'KORE_STREAM_ID', 'KORE_API'],
        proven: ['answer'],
        isWorthAsking: true,
      };
  }
}
