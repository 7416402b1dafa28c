import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import { retryAfterSeconds } from '../../src/contract/retryAfter';
import { UpstreamFailure, type UpstreamFailureFacts } from '../failures/upstreamFailure';
import { parseReply } from './parseReply';
import type { Redact } from './redaction';
import {
  authReasonOf,
  configReasonOf,
  isAboutDateRange,
  limitReasonOf,
  scopeReasonOf,
} from './refusalReasons';
import type { UpstreamResponse } from './requestUpstream';
import { upstreamMessage } from './upstreamMessage';

/** What is needed to interpret a response, besides the response itself. */
export type ResponseContext = { readonly nowMs: number; readonly redact: Redact };

/** The page of agents in a response; throws `UpstreamFailure` for any other response. */
export async function interpretResponse(
  response: UpstreamResponse,
  context: ResponseContext,
): Promise<AgentStatusReply> {
  return await readResponse(response, context, parseReply);
}

/**
 * What `parse` reads in a response; throws `UpstreamFailure` for any other response.
 *
 * | response | failure |
 * | --- | --- |
 * | 429, or a message that the limit is spent with any status | `rate-limited` |
 * | 401 | `upstream-auth` |
 * | 403 | `upstream-scope` |
 * | 3xx, 400, 404, 405, 410, 422 | `upstream-config`: the request is valid, so host, account, stream or API version must be wrong |
 * | a message about the range of dates, with 5xx or without a valid reply | `upstream-config` |
 * | 408, 504 | `upstream-timeout`, transient |
 * | other 5xx | `upstream-error`, transient unless `Retry-After` asks for a longer wait |
 * | anything else but 2xx | `upstream-error` |
 * | 2xx without a valid reply | as `parse` fails |
 *
 * The reason is taken from the message, as far as it says one.
 */
export async function readResponse<Reply>(
  response: UpstreamResponse,
  { nowMs, redact }: ResponseContext,
  parse: (text: string, upstreamStatus: number) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { status, text } = response;
  const failed = (facts: UpstreamFailureFacts, message: string | undefined) => {
    const upstreamWords = message === undefined ? undefined : redact(message);
    return new UpstreamFailure({ upstreamStatus: status, ...facts, upstreamWords });
  };
  if (status < 200 || status > 299) {
    const message = upstreamMessage(text);
    throw failed(
      spentLimit(response, message, nowMs) ??
        refusedRange(status, message) ??
        patient(refusalOf(status, message), response, nowMs),
      message,
    );
  }
  try {
    return await parse(text, status);
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    // Only after parsing failed, because the data of an agent may contain any text.
    const message = upstreamMessage(text);
    throw failed(
      spentLimit(response, message, nowMs) ?? refusedRange(status, message) ?? error.facts,
      message,
    );
  }
}

/** A range that is refused as if the upstream had failed, or with a success. */
function refusedRange(status: number, message: string | undefined): UpstreamFailureFacts | undefined {
  const isOtherwiseKnown = status >= 300 && status < 500;
  return !isOtherwiseKnown && isAboutDateRange(message)
    ? { code: 'upstream-config', reason: 'date-range-refused' }
    : undefined;
}

function refusalOf(status: number, message: string | undefined): UpstreamFailureFacts {
  if (status < 400) return { code: 'upstream-config', reason: 'redirected' };
  switch (status) {
    case 400:
    case 422:
      return { code: 'upstream-config', reason: configReasonOf(message) ?? 'request-refused' };
    case 401:
      return { code: 'upstream-auth', reason: authReasonOf(message) };
    case 403:
      return { code: 'upstream-scope', reason: scopeReasonOf(message) };
    case 404:
    case 405:
    case 410:
      return { code: 'upstream-config', reason: configReasonOf(message) ?? 'path-unknown-upstream' };
    case 408:
    case 504:
      return { code: 'upstream-timeout', reason: 'gateway-timeout', isTransient: true };
    case 502:
    case 503:
      return { code: 'upstream-error', reason: 'unavailable', isTransient: true };
    default:
      return status >= 500
        ? { code: 'upstream-error', reason: 'server-error', isTransient: true }
        : { code: 'upstream-error', reason: 'status-unexpected' };
  }
}

/** Retries follow within this time. */
const LONGEST_RETRY_PAUSE_SECONDS = 2;

/** The failure with the wait that the upstream asks for, in which trying again is in vain. */
function patient(
  facts: UpstreamFailureFacts,
  { headers }: UpstreamResponse,
  nowMs: number,
): UpstreamFailureFacts {
  const waitSeconds = facts.isTransient === true ? retryAfterSeconds(headers, nowMs) : undefined;
  if (waitSeconds === undefined || waitSeconds <= LONGEST_RETRY_PAUSE_SECONDS) return facts;
  return { ...facts, retryAfterSeconds: waitSeconds, isTransient: false };
}

/** Without a usable header: the upstream counts calls by the minute. If it still refuses then, that pauses again. */
const DEFAULT_WAIT_SECONDS = 60;

function spentLimit(
  { status, headers }: UpstreamResponse,
  message: string | undefined,
  nowMs: number,
): UpstreamFailureFacts | undefined {
  const reason = limitReasonOf(message) ?? (status === 429 ? 'upstream-limit' : undefined);
  if (reason === undefined) return undefined;
  return {
    code: 'rate-limited',
    reason,
    retryAfterSeconds: retryAfterSeconds(headers, nowMs) ?? DEFAULT_WAIT_SECONDS,
  };
}
