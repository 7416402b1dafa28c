import * as v from 'valibot';

import { type AgentStatusReply, agentStatusReplySchema } from '../../src/contract/agentStatusReply';
import { isNestedDeeperThan } from '../../src/base/jsonNesting';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** The documented reply nests five levels; the rest is room for fields that are still to come. */
const DEEPEST_REPLY = 64;

/**
 * Reads the text of a reply: the envelope and nothing else, its `data` untouched. Throws
 * `UpstreamFailure`: `upstream-not-json` for what is no JSON, transient where it began like the reply and
 * so was cut short on its way; `upstream-error` for JSON that is not the contract's.
 */
export function readReply(text: string, upstreamStatus: number): AgentStatusReply {
  const reply = v.safeParse(agentStatusReplySchema, parseReply(text, upstreamStatus));
  if (!reply.success || !Number.isFinite(reply.output.limit) || !Number.isFinite(reply.output.offset)) {
    throw new UpstreamFailure('upstream-error', { upstreamStatus });
  }
  return reply.output;
}

function parseReply(text: string, upstreamStatus: number): unknown {
  if (isNestedDeeperThan(text, DEEPEST_REPLY))
    throw new UpstreamFailure('upstream-error', { upstreamStatus });
  try {
    return JSON.parse(text);
  } catch {
    throw new UpstreamFailure('upstream-not-json', { upstreamStatus, isTransient: /^\s*\{/.test(text) });
  }
}
