import * as v from 'valibot';

import { type AgentStatusReply, agentStatusReplySchema } from '../../src/contract/agentStatusReply';
import { isNestedDeeperThan } from '../../src/base/jsonNesting';
import { invalidReply, notJson } from '../failures/unreadableReply';
import { createPause } from '../pauses';
import { splitReply } from './splitReply';

/** The documented reply nests five levels deep; the rest is room for future fields. */
const DEEPEST_REPLY = 64;

/** A text up to this length is parsed at once, in some 8 ms. */
const AT_ONCE_CHARACTERS = 512 * 1024;

/**
 * Parses the text of a reply and validates its envelope; `data` is left as it is. A long text is parsed record by
 * record, with others served in between. Throws `UpstreamFailure`: `upstream-not-json` for text that is not JSON,
 * transient if it begins like a reply and so was truncated; `upstream-error` for JSON that does not follow the
 * contract.
 */
export async function parseReply(
  text: string,
  upstreamStatus: number,
  atOnceCharacters = AT_ONCE_CHARACTERS,
): Promise<AgentStatusReply> {
  const content =
    text.length <= atOnceCharacters
      ? parseJson(text, upstreamStatus)
      : await parseInPieces(text, upstreamStatus);
  const reply = v.safeParse(agentStatusReplySchema, content);
  if (!reply.success || !Number.isFinite(reply.output.limit) || !Number.isFinite(reply.output.offset)) {
    throw invalidReply(upstreamStatus);
  }
  return reply.output;
}

function parseJson(text: string, upstreamStatus: number): unknown {
  if (isNestedDeeperThan(text, DEEPEST_REPLY)) throw invalidReply(upstreamStatus);
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(text, upstreamStatus);
  }
}

async function parseInPieces(text: string, upstreamStatus: number): Promise<unknown> {
  const split = await splitReply(text, DEEPEST_REPLY);
  if (split === 'too-deep') throw invalidReply(upstreamStatus);
  if (split === undefined) return parseJson(text, upstreamStatus);
  const pause = createPause();
  try {
    const envelope: unknown = JSON.parse(split.envelope);
    const data: unknown[] = [];
    for (const record of split.records) {
      data.push(JSON.parse(record));
      await pause();
    }
    return typeof envelope === 'object' && envelope !== null ? { ...envelope, data } : envelope;
  } catch {
    throw notJson(text, upstreamStatus);
  }
}
