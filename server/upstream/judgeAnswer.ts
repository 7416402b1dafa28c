import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { UpstreamAnswer } from './postOnce';
import { readReply } from './readReply';
import { waitSecondsFrom } from './retryAfter';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** The upstream's words for a spent limit; they have been seen under other statuses than 429. */
const limitText = /exceeded the per-(minute|hour) rate limit/i;

/**
 * The page of agents in an answer; throws `UpstreamFailure` for every other answer.
 *
 * | answer | failure |
 * | --- | --- |
 * | 429, or the limit's text under any status | `rate-limited` |
 * | 401 | `upstream-auth` |
 * | 403 | `upstream-scope` |
 * | 3xx, 400, 404, 405, 410 | `upstream-config`: the request keeps to the contract, so host, account, stream or API version do not fit |
 * | 408, 504 | `upstream-timeout`, transient |
 * | other 5xx | `upstream-error`, transient |
 * | anything else but 2xx | `upstream-error` |
 * | 2xx without the contract's reply | see `readReply` |
 */
export function judgeAnswer(answer: UpstreamAnswer, nowMs: number): AgentStatusReply {
  const { status, text } = answer;
  if (status < 200 || status > 299) throw refusalOf(answer, nowMs);
  try {
    return readReply(text, status);
  } catch (failure) {
    // Only now: an agent's own data may well hold these words.
    throw limitText.test(text) ? spentLimit(answer, nowMs) : failure;
  }
}

function refusalOf(answer: UpstreamAnswer, nowMs: number): UpstreamFailure {
  const { status: upstreamStatus, text } = answer;
  if (upstreamStatus === 429 || limitText.test(text)) return spentLimit(answer, nowMs);
  if (upstreamStatus === 401) return new UpstreamFailure('upstream-auth', { upstreamStatus });
  if (upstreamStatus === 403) return new UpstreamFailure('upstream-scope', { upstreamStatus });
  if (upstreamStatus < 400 || [400, 404, 405, 410].includes(upstreamStatus)) {
    return new UpstreamFailure('upstream-config', { upstreamStatus });
  }
  if (upstreamStatus === 408 || upstreamStatus === 504) {
    return new UpstreamFailure('upstream-timeout', { upstreamStatus, isTransient: true });
  }
  return new UpstreamFailure('upstream-error', { upstreamStatus, isTransient: upstreamStatus >= 500 });
}

function spentLimit({ status, retryAfter }: UpstreamAnswer, nowMs: number): UpstreamFailure {
  return new UpstreamFailure('rate-limited', {
    upstreamStatus: status,
    retryAfterSeconds: waitSecondsFrom(retryAfter, nowMs),
  });
}
