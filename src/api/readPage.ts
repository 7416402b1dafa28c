import * as v from 'valibot';
import { agentStatusReplySchema } from '../contract/agentStatusReply';
import { type Status, StatusCatalog } from '../domain/statusCatalog';
import type { Instant } from '../time/instant';
import type { NaiveTimeMeaning } from '../time/naiveTime';
import { type AnswerFault, answerFaultsOf } from './answerFault';
import { type AgentPage, decodePage } from './decodePage';

/** What reading a reply takes besides its text. */
export type ReadContext = {
  readonly offset: number;
  readonly limit: number;
  readonly meaning: NaiveTimeMeaning;
  readonly asOf: Instant;
};

/**
 * A page whose status codes are its own: they count its `statuses`. `adoptPage` gives them the
 * codes of the whole load. It can be handed from one thread to another.
 */
export type ReadPage = { readonly page: AgentPage; readonly statuses: readonly Status[] };

/** A reply read, or why it is not the contract's. */
export type PageReading =
  | { readonly ok: true; readonly read: ReadPage }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** Reads a reply as it came over the wire: JSON, the envelope, then record by record. */
export function readPage(text: string, context: ReadContext): PageReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ code: 'not-json' }] };
  }
  const reply = v.safeParse(agentStatusReplySchema, parsed);
  if (!reply.success) return { ok: false, faults: answerFaultsOf(reply.issues) };
  const catalog = new StatusCatalog();
  const page = decodePage(reply.output, { ...context, catalog });
  const statuses = Array.from({ length: catalog.size }, (_, code) => catalog.statusOf(code));
  return { ok: true, read: { page, statuses } };
}
