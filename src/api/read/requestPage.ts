import { ACCESS_AGENTS_HEADER, ACCESS_AGENTS_NONE } from '../../contract/accessAgents';
import type { TimestampsMode } from '../../contract/publicConfig';
import { readTimestamps, TIMESTAMPS_HEADER, type TimestampsInForce } from '../../contract/timestampsInForce';
import { TOKEN_LIFE_HEADER, tokenLifeFrom } from '../../contract/tokenLife';
import { retryAfterSeconds } from '../../contract/retryAfter';
import { VIEW_ONLY_HEADER, VIEW_ONLY_VALUE } from '../../contract/viewOnly';
import { addMs, type Instant } from '../../time/instant';
import type { NaiveTimeMeaning } from '../../time/naiveTime';
import { refreshMsFrom } from './cacheStatus';
import type { ReplyFault } from './replyFault';
import { byServiceClock, clockDifference, type ServiceTime } from './serviceClock';
import { type ReadContext, type ReadPage, readPage } from './readPage';

/** A request as text, so that any thread can send it. */
export type PageCall = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The context for reading the reply to a call. */
export type CallContext = Omit<ReadContext, 'meaning' | 'asOf' | 'refreshMs' | 'isAccessEmpty'> & {
  /** What naive times mean, unless the reply says it. */
  readonly timestamps: TimestampsMode;
  /** The offset that was sent. */
  readonly timeZoneOffSet: number;
  /** The page's clock when the call is sent; the time until the reply is measured, not read from a clock. */
  readonly sentAt: Instant;
};

/** The outcome of a call. */
export type PageResult =
  | {
      readonly kind: 'read';
      readonly read: ReadPage;
      /** How long the token of the call is still valid; `undefined` if the service does not say. */
      readonly tokenSecondsLeft: number | undefined;
      /** `undefined` if the reply does not say. */
      readonly serviceTime: ServiceTime | undefined;
      /** Whether the service says that the reader may only look. */
      readonly isViewOnly: boolean;
      /** What the reply's times mean, and how sure that is; `undefined` if it does not say. */
      readonly timestamps: TimestampsInForce | undefined;
    }
  | { readonly kind: 'unreadable'; readonly faults: readonly ReplyFault[] }
  | { readonly kind: 'no-answer' }
  /** A gateway answered in the service's place: it redirects, or sent a page, where people sign in. */
  | { readonly kind: 'sign-in-page' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** `Retry-After` in ms, at most an hour; 0 if none was sent, or none that can be read. */
      readonly retryAfterMs: number;
      readonly text: string;
    };

/**
 * The service answers within two and a half minutes, at the longest limit that it can be given. A connection that was lost
 * without notice, as while a device slept, may never end by itself.
 */
const LONGEST_CALL_MS = 180_000;

/** Sends a call and reads its reply. Throws only the signal's reason, once it is aborted. */
export async function requestPage(
  { url, headers, body }: PageCall,
  { sentAt, timestamps: assumed, timeZoneOffSet, ...context }: CallContext,
  signal: AbortSignal,
): Promise<PageResult> {
  signal.throwIfAborted();
  const startedMs = performance.now();
  let response: Response;
  let answeredAfterMs: number;
  let bytes: Uint8Array;
  const call = new AbortController();
  const abort = () => call.abort();
  const timer = setTimeout(abort, LONGEST_CALL_MS);
  signal.addEventListener('abort', abort);
  try {
    // The service redirects nobody. A sign-in on another origin could not be read, nor told from a lost network.
    const redirect = 'manual';
    response = await fetch(url, { method: 'POST', headers, body, redirect, signal: call.signal });
    answeredAfterMs = performance.now() - startedMs;
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    signal.throwIfAborted();
    return { kind: 'no-answer' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
  if (isRedirect(response)) return { kind: 'sign-in-page' };
  if (!response.ok) {
    const retryAfterMs = waitMsIn(response, addMs(sentAt, answeredAfterMs));
    const text = new TextDecoder().decode(bytes);
    return { kind: 'refused', status: response.status, retryAfterMs, text };
  }
  const passedMs = Math.floor(performance.now() - startedMs);
  // The age of the reply when it arrived is in `Age` (RFC 9111 § 5.1).
  const ageMs = secondsHeader(response, 'Age') * 1000;
  const difference = clockDifference(response.headers.get('Date'), { sentAt, answeredAfterMs, ageMs });
  const asOf = byServiceClock(addMs(sentAt, passedMs - ageMs), difference);
  const refreshMs = refreshMsFrom(response.headers.get('Cache-Status'), ageMs);
  const isAccessEmpty = response.headers.get(ACCESS_AGENTS_HEADER) === ACCESS_AGENTS_NONE;
  const timestamps = readTimestamps(response.headers.get(TIMESTAMPS_HEADER));
  const meaning = meaningOf(timestamps?.mode ?? assumed, timeZoneOffSet);
  const reading = readPage(bytes, { ...context, meaning, asOf, refreshMs, isAccessEmpty });
  if (!reading.ok) {
    return isHtml(response) ? { kind: 'sign-in-page' } : { kind: 'unreadable', faults: reading.faults };
  }
  const tokenSecondsLeft = tokenLifeFrom(response.headers.get(TOKEN_LIFE_HEADER));
  const serviceTime = difference && {
    at: addMs(sentAt, passedMs + Math.round(difference.aheadMs)),
    errorMs: difference.errorMs,
  };
  const isViewOnly = response.headers.get(VIEW_ONLY_HEADER) === VIEW_ONLY_VALUE;
  return { kind: 'read', read: reading.read, tokenSecondsLeft, serviceTime, isViewOnly, timestamps };
}

function meaningOf(mode: TimestampsMode, timeZoneOffSet: number): NaiveTimeMeaning {
  return mode === 'utc' ? { kind: 'utc' } : { kind: 'offset', offsetMinutesEast: 0 - timeZoneOffSet };
}

/** Browsers hide a redirect that is not followed; other runtimes show it as it is. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status <= 399);
}

function waitMsIn({ headers }: Response, now: Instant): number {
  const [retryAfter, date] = [headers.get('Retry-After'), headers.get('Date')];
  return (retryAfterSeconds({ retryAfter, date }, now) ?? 0) * 1000;
}

function isHtml({ headers }: Response): boolean {
  return /^text\/html\b/i.test(headers.get('Content-Type') ?? '');
}

function secondsHeader(response: Response, name: string): number {
  const text = response.headers.get(name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
