import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { UpstreamResponse } from './requestUpstream';
import { parseReply } from './parseReply';
import type { ReasonOf } from '../../src/contract/failureReasons';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** The upstream's message for an exceeded limit; it has been seen with statuses other than 429. */
const limitText = /exceeded the per-(minute|hour) rate limit/i;

const limitReasons: Readonly<Record<string, ReasonOf<'rate-limited'>>> = {
  minute: 'upstream-minute-limit',
  hour: 'upstream-hour-limit',
};

/** The page of agents in a response; throws `UpstreamFailure` for any other response. */
export async function interpretResponse(
  response: UpstreamResponse,
  nowMs: number,
): Promise<AgentStatusReply> {
  return await readResponse(response, nowMs, parseReply);
}

/**
 * What `parse` reads in a response; throws `UpstreamFailure` for any other response.
 *
 * | response | failure |
 * | --- | --- |
 * | 429, or the limit's message with any status | `rate-limited` |
 * | 401 | `upstream-auth` |
 * | 403 | `upstream-scope` |
 * | 3xx, 400, 404, 405, 410 | `upstream-config`: the request is valid, so host, account, stream or API version must be wrong |
 * | 408, 504 | `upstream-timeout`, transient |
 * | other 5xx | `upstream-error`, transient |
 * | anything else but 2xx | `upstream-error` |
 * | 2xx without a valid reply | as `parse` fails |
 */
export async function readResponse<Reply>(
  response: UpstreamResponse,
  nowMs: number,
  parse: (text: string, upstreamStatus: number) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { status, text } = response;
  if (status < 200 || status > 299) throw refusalOf(response, nowMs);
  try {
    return await parse(text, status);
  } catch (failure) {
    // Only after parsing failed, because the data of an agent may contain this text.
    throw limitText.test(text) ? spentLimit(response, nowMs) : failure;
  }
}

function refusalOf(response: UpstreamResponse, nowMs: number): UpstreamFailure {
  const { status: upstreamStatus, text } = response;
  if (upstreamStatus === 429 || limitText.test(text)) return spentLimit(response, nowMs);
  if (upstreamStatus < 400) {
    return new UpstreamFailure({ code: 'upstream-config', reason: 'redirected', upstreamStatus });
  }
  switch (upstreamStatus) {
    case 401:
      return new UpstreamFailure({ code: 'upstream-auth', reason: 'credentials-refused', upstreamStatus });
    case 403:
      return new UpstreamFailure({ code: 'upstream-scope', reason: 'scope-missing', upstreamStatus });
    case 400:
      return new UpstreamFailure({ code: 'upstream-config', reason: 'request-refused', upstreamStatus });
    case 404:
    case 405:
    case 410:
      return new UpstreamFailure({
        code: 'upstream-config',
        reason: 'path-unknown-upstream',
        upstreamStatus,
      });
    case 408:
    case 504: {
      const reason = 'gateway-timeout';
      return new UpstreamFailure({ code: 'upstream-timeout', reason, upstreamStatus, isTransient: true });
    }
    default: {
      const isTransient = upstreamStatus >= 500;
      const reason =
        upstreamStatus === 502 || upstreamStatus === 503
          ? 'unavailable'
          : isTransient
            ? 'server-error'
            : 'status-unexpected';
      return new UpstreamFailure({ code: 'upstream-error', reason, upstreamStatus, isTransient });
    }
  }
}

function spentLimit({ status, retryAfter, text }: UpstreamResponse, nowMs: number): UpstreamFailure {
  return new UpstreamFailure({
    code: 'rate-limited',
    reason: limitReasons[limitText.exec(text)?.[1]?.toLowerCase() ?? ''] ?? 'upstream-limit',
    upstreamStatus: status,
    retryAfterSeconds: waitSecondsFrom(retryAfter, nowMs),
  });
}

/** Without a usable header: the upstream's own period (API document: calls are counted by the minute). */
const DEFAULT_WAIT_SECONDS = 60;

/** A longer wait counts as this one: the limits are per minute, and if the upstream still refuses then, its next answer pauses again. */
const LONGEST_WAIT_SECONDS = 120;

/**
 * Whole seconds to wait, from a `Retry-After` header (RFC 9110 § 10.2.3: seconds or an HTTP date).
 * Between 1 and 120: a longer wait counts as 120, and one that is missing, unreadable, past, or negative as 60.
 */
export function waitSecondsFrom(retryAfter: string | undefined, nowMs: number): number {
  const text = retryAfter?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : secondsUntilHttpDate(text, nowMs);
  return seconds >= 1 ? Math.min(seconds, LONGEST_WAIT_SECONDS) : DEFAULT_WAIT_SECONDS;
}

/** `NaN` for anything but the current HTTP date form: `Date.parse` would read "-5" as a year. */
function secondsUntilHttpDate(text: string, nowMs: number): number {
  return text.endsWith(' GMT') ? Math.ceil((Date.parse(text) - nowMs) / 1000) : Number.NaN;
}
