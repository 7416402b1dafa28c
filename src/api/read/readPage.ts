import * as v from 'valibot';
import { type AgentStatusReply, agentStatusReplySchema } from '../../contract/agentStatusReply';
import { type Status, StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import type { NaiveTimeMeaning } from '../../time/naiveTime';
import { type ReplyFault, replyFaultsOf } from './replyFault';
import { type AgentPage, decodePage, hasList } from './decodePage';
import { cutPlainSpans } from './plainSpans';

/** What is needed to read a reply besides its text. */
export type ReadContext = {
  readonly offset: number;
  readonly limit: number;
  readonly meaning: NaiveTimeMeaning;
  readonly asOf: Instant;
  readonly refreshMs?: number | undefined;
  readonly isAccessEmpty?: boolean;
};

/**
 * A page with its own status codes, which are indexes into `statuses`. `renumberStatuses` replaces them with the
 * codes of the whole load. It can be transferred from one thread to another.
 */
export type ReadPage = { readonly page: AgentPage; readonly statuses: readonly Status[] };

/** A decoded reply, or why it does not match the contract. */
export type PageReading =
  | { readonly ok: true; readonly read: ReadPage }
  | { readonly ok: false; readonly faults: readonly ReplyFault[] };

/** Reads the bytes of a reply: JSON, the envelope, then record by record. */
export function readPage(bytes: Uint8Array, context: ReadContext): PageReading {
  return readPlainReply(bytes, context) ?? readAnyReply(bytes, context);
}

/** The same, faster by a third, for a reply in its usual form; `undefined` for any other. */
function readPlainReply(bytes: Uint8Array, context: ReadContext): PageReading | undefined {
  const catalog = new StatusCatalog();
  const cut = cutPlainSpans(bytes, { ...context, catalog });
  const parsed = cut === undefined ? undefined : parseReply(cut.rest);
  if (cut === undefined || parsed?.ok !== true) return undefined;
  // If there are as many lists as agents have, each belongs to an agent, and they are in the same order.
  if (parsed.reply.data.filter(hasList).length !== cut.lists.length) return undefined;
  const page = decodePage(parsed.reply, { ...context, catalog }, cut.lists);
  // A record that is set aside is kept as received, including the list that was cut out of it.
  return page.notices.some(({ record }) => record !== undefined) ? undefined : pageRead(page, catalog);
}

/** Reads a reply record by record, however it is written. */
export function readAnyReply(bytes: Uint8Array, context: ReadContext): PageReading {
  const parsed = parseReply(bytes);
  if (!parsed.ok) return parsed;
  const catalog = new StatusCatalog();
  return pageRead(decodePage(parsed.reply, { ...context, catalog }), catalog);
}

function pageRead(page: AgentPage, catalog: StatusCatalog): PageReading {
  const statuses = Array.from({ length: catalog.size }, (_, code) => catalog.statusOf(code));
  return { ok: true, read: { page, statuses } };
}

type ParsedReply =
  | { readonly ok: true; readonly reply: AgentStatusReply }
  | { readonly ok: false; readonly faults: readonly ReplyFault[] };

function parseReply(bytes: Uint8Array): ParsedReply {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { ok: false, faults: [{ code: 'not-json' }] };
  }
  const reply = v.safeParse(agentStatusReplySchema, parsed);
  return reply.success
    ? { ok: true, reply: reply.output }
    : { ok: false, faults: replyFaultsOf(reply.issues) };
}
