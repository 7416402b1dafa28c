import * as v from 'valibot';
import { agentRecordSchema, type AgentStatusReply, recordFaultOf } from '../../contract/agentStatusReply';
import { MAX_PAGE_SIZE } from '../../contract/requestLimits';
import { displayNameOf } from '../../domain/agent';
import type { DataNotice, NoticeReason, PageFault } from '../../domain/dataNotice';
import type { AgentDay } from '../../domain/spanColumns';
import type { Instant } from '../../time/instant';
import { decodeSpans, type SpanContext } from './decodeSpans';
import type { DecodedSpan } from './spanOrder';
import { packSpans } from './packSpans';

/** A page of agents, decoded; kept instead of the reply. */
export type AgentPage = {
  /** The requested offset. */
  readonly offset: number;
  /** The distance to the next page, in agents; at least 1. */
  readonly pageSize: number;
  readonly hasMore: boolean;
  readonly agents: readonly AgentDay[];
  readonly notices: readonly DataNotice[];
  /** Requested addresses that the upstream does not know, on the page where their agents would have been. */
  readonly notFound: readonly string[];
  /** When the upstream made the reply. */
  readonly asOf: Instant;
  /** How often the service makes a new one, as its calls allow; `undefined` if it does not say. */
  readonly refreshMs: number | undefined;
  /** Whether the reader may see no agent at all, whoever was requested. */
  readonly isAccessEmpty: boolean;
};

/**
 * Reads a reply into columns. Each record that cannot be read is set aside, with the reason and the record
 * itself; the others are kept.
 *
 * The page size is the one in the reply (`limit`), but never more than was requested: a reply that claims more
 * would make the next page skip agents.
 *
 * @param listsOfSpans the spans of each agent that has a list of them, in order, if they were already read
 */
export function decodePage(
  reply: AgentStatusReply,
  context: SpanContext & {
    readonly offset: number;
    readonly limit: number;
    readonly refreshMs?: number | undefined;
    readonly isAccessEmpty?: boolean;
  },
  listsOfSpans?: readonly (readonly DecodedSpan[])[],
): AgentPage {
  const notices: DataNotice[] = [];
  const people: {
    userId: string;
    displayName: string;
    email: string;
    customId: string;
    spans: readonly DecodedSpan[];
  }[] = [];
  const note = (reason: NoticeReason, of: Pick<DataNotice, 'agentName' | 'userId' | 'record'>) =>
    notices.push({ ...reason, ...of, pageOffset: context.offset });

  let listsTaken = 0;
  reply.data.forEach((raw, index) => {
    const parsed = v.safeParse(agentRecordSchema, raw);
    if (!parsed.success) {
      const position = context.offset + index + 1;
      note(
        { kind: 'agent-set-aside', position, fault: recordFaultOf(parsed.issues) },
        { ...readableIdentity(raw), record: raw },
      );
      return;
    }
    const record = parsed.output;
    const displayName = displayNameOf(record);
    const known = hasList(raw) ? listsOfSpans?.[listsTaken++] : undefined;
    const decoded =
      known === undefined ? decodeSpans(record.status ?? [], context) : { spans: known, setAside: [] };
    for (const { position, fault, record: spanRecord } of decoded.setAside) {
      note(
        { kind: 'span-set-aside', position, fault },
        { agentName: displayName, userId: record.userId, record: spanRecord },
      );
    }
    people.push({
      userId: record.userId,
      displayName,
      email: record.email ?? '',
      customId: record.customId ?? '',
      spans: decoded.spans,
    });
  });
  for (const fault of shapeFaults(reply, context)) {
    note({ kind: 'page-shape', fault }, { agentName: undefined, userId: undefined, record: undefined });
  }

  const { columns, firstRows } = packSpans(people.map(({ spans }) => spans));
  return {
    offset: context.offset,
    pageSize: pageSizeOf(reply.limit, context.limit, reply.data.length),
    hasMore: reply.hasMore,
    agents: people.map(({ spans, ...agent }, index) => ({
      ...agent,
      columns,
      firstRow: firstRows[index] ?? 0,
      endRow: (firstRows[index] ?? 0) + spans.length,
      asOf: context.asOf,
    })),
    notices,
    notFound: reply.notFound ?? [],
    asOf: context.asOf,
    refreshMs: context.refreshMs,
    isAccessEmpty: context.isAccessEmpty ?? false,
  };
}

/** Whether an agent's record has a list of spans. */
export function hasList(record: unknown): boolean {
  return typeof record === 'object' && record !== null && 'status' in record && Array.isArray(record.status);
}

function pageSizeOf(stated: number, requested: number, received: number): number {
  if (Number.isInteger(stated) && stated >= 1) return Math.min(stated, requested);
  return Math.max(1, Math.min(received, MAX_PAGE_SIZE));
}

function shapeFaults(
  reply: AgentStatusReply,
  context: { readonly offset: number; readonly limit: number },
): PageFault[] {
  const faults: PageFault[] = [];
  const { limit, offset, data, notFound = [] } = reply;
  if (offset !== context.offset) {
    faults.push({ code: 'other-offset', stated: offset, asked: context.offset });
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > context.limit) {
    faults.push({ code: 'bad-size', stated: limit, most: context.limit });
  } else if (reply.hasMore && data.length + notFound.length < limit) {
    faults.push({ code: 'too-few', received: data.length, stated: limit });
  }
  return faults;
}

/** The text, or empty if it is not text. */
const readableText = v.fallback(v.string(), '');
const readableIdentitySchema = v.object({
  userId: readableText,
  firstName: readableText,
  lastName: readableText,
  email: readableText,
});

/** The agent of an unreadable record, as far as that can be read. */
function readableIdentity(raw: unknown): Pick<DataNotice, 'agentName' | 'userId'> {
  const identified = v.safeParse(readableIdentitySchema, raw);
  if (!identified.success) return { agentName: undefined, userId: undefined };
  const { userId } = identified.output;
  return {
    agentName: displayNameOf(identified.output) || undefined,
    userId: userId === '' ? undefined : userId,
  };
}
