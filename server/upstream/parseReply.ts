import * as v from 'valibot';

import { type AgentStatusReply, agentStatusReplySchema } from '../../src/contract/agentStatusReply';
import { isNestedDeeperThan } from '../../src/base/jsonNesting';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** The documented reply nests five levels deep; the rest is room for future fields. */
const DEEPEST_REPLY = 64;

/**
 * Parses the text of a reply and validates its envelope; `data` is left as it is. Throws `UpstreamFailure`:
 * `upstream-not-json` for text that is not JSON, transient if it begins like a reply and so was truncated;
 * `upstream-error` for JSON that does not follow the contract.
 */
export function parseReply(text: string, upstreamStatus: number): AgentStatusReply {
  const reply = v.safeParse(agentStatusReplySchema, parseJson(text, upstreamStatus));
  if (!reply.success || !Number.isFinite(reply.output.limit) || !Number.isFinite(reply.output.offset)) {
    throw new UpstreamFailure('upstream-error', { upstreamStatus });
  }
  return reply.output;
}

function parseJson(text: string, upstreamStatus: number): unknown {
  if (isNestedDeeperThan(text, DEEPEST_REPLY))
    throw new UpstreamFailure('upstream-error', { upstreamStatus });
  try {
    return JSON.parse(text);
  } catch {
    throw new UpstreamFailure('upstream-not-json', { upstreamStatus, isTransient: /^\s*\{/.test(text) });
  }
}
