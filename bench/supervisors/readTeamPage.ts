import * as v from 'valibot';

import { agentStatusReplySchema, isPlainSpanRecord, ONGOING } from '../../src/contract/agentStatusReply';
import type { DateFilter } from '../../src/contract/agentStatusRequest';
import { agentOf, spansOf } from './agentDays';
import { askedRange, naiveSeconds } from './askedRange';

export type TeamPage = {
  readonly hasMore: boolean;
  readonly limit: number;
  readonly agents: readonly number[];
  /** When the upstream sent the oldest of the records; `undefined` for an empty page. */
  readonly sentMs: number | undefined;
  /** What is wrong with it, in words. */
  readonly faults: readonly string[];
};

const recordSchema = v.object({ email: v.string(), customId: v.string(), status: v.array(v.unknown()) });

/** A second in which something may be on one side or the other of a border. */
const SLACK_SECONDS = 1;

/** Reads a reply and compares each agent's statuses with those that the upstream must have had when it was sent. */
export function readTeamPage(body: string, dateFilter: DateFilter): TeamPage {
  const reply = v.parse(agentStatusReplySchema, JSON.parse(body));
  const faults: string[] = [];
  const agents: number[] = [];
  let sentMs = Infinity;
  for (const record of reply.data) {
    const { email, customId, status } = v.parse(recordSchema, record);
    const agent = agentOf(email);
    if (agent === undefined) {
      faults.push(`${email} is nobody`);
      continue;
    }
    agents.push(agent);
    sentMs = Math.min(sentMs, Number(customId));
    const fault = spanFault(agent, status, { dateFilter, sentSeconds: Number(customId) / 1000 });
    if (fault !== undefined) faults.push(`agent ${agent}: ${fault}`);
  }
  return {
    hasMore: reply.hasMore,
    limit: reply.limit,
    agents,
    sentMs: sentMs === Infinity ? undefined : sentMs,
    faults,
  };
}

function spanFault(
  agent: number,
  records: readonly unknown[],
  context: { readonly dateFilter: DateFilter; readonly sentSeconds: number },
): string | undefined {
  const { startSeconds, endSeconds, behindSeconds } = askedRange(context.dateFilter);
  const expected = spansOf(agent, startSeconds, Math.min(endSeconds, Math.floor(context.sentSeconds) + 1));
  const certain = expected.filter((span) => span.startSeconds < context.sentSeconds - SLACK_SECONDS);
  if (records.length < certain.length || records.length > expected.length) {
    return `${records.length} spans, expected ${expected.length}`;
  }
  for (const [index, record] of records.entries()) {
    const span = expected[index];
    if (span === undefined || !isPlainSpanRecord(record)) return `span ${index} cannot be read`;
    const { startTime, endTime } = record;
    if (naiveSeconds(startTime) + behindSeconds !== span.startSeconds)
      return `span ${index} starts ${startTime}`;
    const isRightEnd =
      endTime === ONGOING
        ? span.endSeconds > context.sentSeconds - SLACK_SECONDS
        : naiveSeconds(endTime) + behindSeconds === span.endSeconds;
    if (!isRightEnd) return `span ${index} ends ${endTime}`;
    if (record.primaryStatus !== span.primaryStatus) return `span ${index} is ${record.primaryStatus}`;
  }
  return undefined;
}
