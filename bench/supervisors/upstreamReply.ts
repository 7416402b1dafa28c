import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';
import { agentOf, emailOf, spansOf } from './agentDays';
import { askedRange, naiveText } from './askedRange';

const twoDigits = (value: number) => String(value).padStart(2, '0');

function durationText(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => twoDigits(Math.floor(part)))
    .join(':');
}

/**
 * What the upstream knows at this moment of the requested agents and time. Each agent's `customId` is that moment, so that
 * a reader sees how old each record really is.
 */
export function upstreamReply(
  { request, paging }: AgentPageRequest,
  agentCount: number,
  nowMs: number,
): object {
  const { agents: emails, dateFilter } = request.filter;
  const { limit, offset } = paging;
  const range = askedRange(dateFilter);
  const nowSeconds = Math.floor(nowMs / 1000);
  const found =
    emails === undefined
      ? Array.from({ length: agentCount }, (_, agent) => agent)
      : emails.flatMap((email) => agentOf(email) ?? []).filter((agent) => agent < agentCount);
  const data = found.slice(offset, offset + limit).map((agent) => ({
    userId: `u-${agent}`,
    firstName: 'Agent',
    lastName: String(agent).padStart(5, '0'),
    email: emailOf(agent),
    customId: String(nowMs),
    status: spansOf(agent, range.startSeconds, Math.min(range.endSeconds, nowSeconds + 1)).map((span) => {
      const isOngoing = span.endSeconds > nowSeconds;
      return {
        primaryStatus: span.primaryStatus,
        secondaryStatus: span.secondaryStatus,
        startTime: naiveText(span.startSeconds - range.behindSeconds),
        endTime: isOngoing ? '-' : naiveText(span.endSeconds - range.behindSeconds),
        duration: isOngoing ? '-' : durationText(span.endSeconds - span.startSeconds),
      };
    }),
  }));
  return { hasMore: offset + data.length < found.length, limit, offset, data };
}
