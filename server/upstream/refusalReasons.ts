import type { ReasonOf } from '../../src/contract/failureReasons';

type Rule<Reason> = readonly [Reason, RegExp];

/** In the order in which they are tried, on the words of `plainWords`. Whatever fits none has the code's general reason. */
const authRules: readonly Rule<ReasonOf<'upstream-auth'>>[] = [
  [
    'credentials-used-twice',
    /\bjti\b.*\b(?:used|exists|duplicate|unique)\b|\balready (?:been )?used\b|\breplay/,
  ],
  ['credentials-expired', /\bexpired\b/],
  ['credentials-signature', /\bsignature\b|\binvalid algorithm\b/],
  [
    'client-unknown',
    /\b(?:client|app|application)\b.*\b(?:not found|unknown|invalid|inactive|disabled|not exist)|\b(?:unknown|invalid|no such) (?:client|app)/,
  ],
];

const scopeRules: readonly Rule<ReasonOf<'upstream-scope'>>[] = [
  ['scope-missing', /\bscopes?\b/],
  ['account-not-allowed', /\baccounts?\b/],
  ['stream-not-allowed', /\b(?:streams?|bots?|i ?id|app(?:lication)? ids?)\b/],
];

const configRules: readonly Rule<ReasonOf<'upstream-config'>>[] = [
  ['date-range-refused', /\b(?:dates?|startdate|enddate|datefilter)\b/],
  ['account-unknown', /\baccounts?\b|\baccountid\b/],
  ['stream-unknown', /\b(?:streams?|streamid|bots?|botid|i ?id|app(?:lication)? ids?|appid)\b/],
  ['api-version-refused', /\bversions?\b|\bv[12]\b/],
];

/** A limit on calls, not the `limit` of a page. */
const spentLimit: readonly RegExp[] = [
  /\brate ?limit|\btoo many (?:api )?(?:requests|calls)\b|\bthrottl/,
  // "API call limit exceeded", "Quota has been reached"
  /\b(?:quota|(?:api|call|request|usage|hourly|minute) limit)(?: has been| was| is)? (?:exceeded|reached)\b/,
  // "You have exceeded the maximum number of requests"
  /\b(?:exceeded|reached) (?:\w+ ){0,3}(?:quota|(?:api|call|request|usage) limit|number of (?:api )?(?:calls|requests))\b/,
];

/** Which limit is meant, where the words say it. */
const spentWindow =
  /\bper (minute|hour)\b|\b(minute|hour)ly\b|\b(?:calls|requests) an? (minute|hour)\b|\bfor the (minute|hour)\b/;

/** Why credentials were refused (401), as far as the message says it. */
export function authReasonOf(message: string | undefined): ReasonOf<'upstream-auth'> {
  return firstFit(authRules, message) ?? 'credentials-refused';
}

/** What the credentials may not do (403), as far as the message says it. */
export function scopeReasonOf(message: string | undefined): ReasonOf<'upstream-scope'> {
  return firstFit(scopeRules, message) ?? 'scope-missing';
}

/** What of a request was refused (400, 404, 405, 410, 422); `undefined` if the message does not say it. */
export function configReasonOf(message: string | undefined): ReasonOf<'upstream-config'> | undefined {
  return firstFit(configRules, message);
}

/** Whether the message is certainly about a range of dates, whatever the status. */
export function isAboutDateRange(message: string | undefined): boolean {
  return /\b(?:start|end) ?date\b|\bdate (?:range|filter)s?\b/.test(plainWords(message));
}

/** The limit that the message says is spent; `undefined` if it speaks of none. */
export function limitReasonOf(message: string | undefined): ReasonOf<'rate-limited'> | undefined {
  const words = plainWords(message);
  if (!spentLimit.some((pattern) => pattern.test(words))) return undefined;
  const window = spentWindow.exec(words)?.slice(1).find(Boolean);
  if (window === undefined) return 'upstream-limit';
  return window === 'hour' ? 'upstream-hour-limit' : 'upstream-minute-limit';
}

function firstFit<Reason>(rules: readonly Rule<Reason>[], message: string | undefined): Reason | undefined {
  const words = plainWords(message);
  return rules.find(([, pattern]) => pattern.test(words))?.[0];
}

/**
 * Lower-case words with one space in between: `INVALID_STREAM_ID`, `invalidStreamId` and `Invalid stream-id` alike. Paths are
 * left out: "Cannot POST /…/account/…" says nothing about the account, and a request that is repeated nothing about its dates.
 */
function plainWords(message: string | undefined): string {
  return (message ?? '')
    .replace(/\{.*\}/gs, ' ')
    .replace(/(?:https?:\/)?\/\S+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
