import * as v from 'valibot';
import { agentRecordSchema, type AgentStatusReply } from '../contract/agentStatusReply';
import { MAX_PAGE_SIZE } from '../contract/requestLimits';
import { displayNameOf } from '../domain/agent';
import type { DataNotice } from '../domain/dataNotice';
import type { AgentDay } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import type { Instant } from '../time/instant';
import type { NaiveTimeMeaning } from '../time/naiveTime';
import { decodeSpans, type DecodedSpan } from './decodeSpans';
import { packSpans } from './packSpans';

/** A page of agents, read: what the page holds on to instead of the reply. */
export type AgentPage = {
  /** The offset that was asked for. */
  readonly offset: number;
  /** How far the next page lies, counted in agents; at least 1. */
  readonly pageSize: number;
  readonly hasMore: boolean;
  readonly agents: readonly AgentDay[];
  readonly notices: readonly DataNotice[];
  /** When the upstream made the reply. */
  readonly asOf: Instant;
};

/**
 * Reads a reply into columns. Records that cannot be read are set aside one by one, with the reason
 * and the record itself; their neighbours live on.
 *
 * The page size is what the reply says (`limit`), not what was asked, but never more than was asked:
 * a reply that claims more would make the next page skip agents.
 */
export function decodePage(
  reply: AgentStatusReply,
  context: {
    readonly offset: number;
    readonly limit: number;
    readonly meaning: NaiveTimeMeaning;
    readonly catalog: StatusCatalog;
    readonly asOf: Instant;
  },
): AgentPage {
  const notices: DataNotice[] = [];
  const people: {
    userId: string;
    displayName: string;
    email: string;
    customId: string;
    spans: DecodedSpan[];
  }[] = [];
  const note = (notice: Omit<DataNotice, 'pageOffset'>) =>
    notices.push({ ...notice, pageOffset: context.offset });

  reply.data.forEach((raw, index) => {
    const parsed = v.safeParse(agentRecordSchema, raw);
    if (!parsed.success) {
      const reason = `agent ${context.offset + index + 1}: ${firstReason(parsed.issues)}`;
      note({ kind: 'agent-set-aside', reason, ...readableIdentity(raw), record: raw });
      return;
    }
    const record = parsed.output;
    const displayName = displayNameOf(record);
    const decoded = decodeSpans(record.status ?? [], context);
    for (const { reason, record: spanRecord } of decoded.setAside) {
      note({
        kind: 'span-set-aside',
        reason,
        agentName: displayName,
        userId: record.userId,
        record: spanRecord,
      });
    }
    people.push({
      userId: record.userId,
      displayName,
      email: record.email ?? '',
      customId: record.customId ?? '',
      spans: decoded.spans,
    });
  });
  for (const reason of shapeFaults(reply, context)) {
    note({ kind: 'page-shape', reason, agentName: undefined, userId: undefined, record: undefined });
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
    })),
    notices,
    asOf: context.asOf,
  };
}

function pageSizeOf(stated: number, asked: number, received: number): number {
  if (Number.isInteger(stated) && stated >= 1) return Math.min(stated, asked);
  return Math.max(1, Math.min(received, MAX_PAGE_SIZE));
}

function shapeFaults(
  reply: AgentStatusReply,
  context: { readonly offset: number; readonly limit: number },
): string[] {
  const faults: string[] = [];
  const agents = `the page from agent ${context.offset + 1}`;
  if (reply.offset !== context.offset) {
    faults.push(`${agents} says it starts at offset ${reply.offset}, but ${context.offset} was asked for`);
  }
  if (!Number.isInteger(reply.limit) || reply.limit < 1 || reply.limit > context.limit) {
    faults.push(`${agents} states a page size of ${reply.limit}, but at most ${context.limit} was asked for`);
  } else if (reply.hasMore && reply.data.length < reply.limit) {
    faults.push(
      `${agents} holds ${reply.data.length} agents of ${reply.limit}, though it says that more follow`,
    );
  }
  return faults;
}

function firstReason(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [issue] = issues;
  const field = v.getDotPath(issue);
  return field === null ? issue.message : `${field} ${issue.message}`;
}

/** Text, or empty where it is none. */
const readableText = v.fallback(v.string(), '');
const readableIdentitySchema = v.object({
  userId: readableText,
  firstName: readableText,
  lastName: readableText,
  email: readableText,
});

/** Whose record it is, where that much can be read of one that otherwise cannot. */
function readableIdentity(raw: unknown): Pick<DataNotice, 'agentName' | 'userId'> {
  const identified = v.safeParse(readableIdentitySchema, raw);
  if (!identified.success) return { agentName: undefined, userId: undefined };
  const { userId } = identified.output;
  return {
    agentName: displayNameOf(identified.output) || undefined,
    userId: userId === '' ? undefined : userId,
  };
}
