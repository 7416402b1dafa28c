import type { AgentStatusReply } from '../../../src/contract/agentStatusReply';
import type { AgentStatusRequest, DateFilter, PagingQuery } from '../../../src/contract/agentStatusRequest';
import type { TimestampsMode } from '../../../src/contract/publicConfig';
import { coveredTime } from '../coveredTime';

const MINUTE_MS = 60_000;

/** A status as it truly was, in epoch milliseconds; without an end it is ongoing. */
export type TrueSpan = { readonly status: string; readonly startMs: number; readonly endMs?: number };

export type TrueAgent = { readonly email: string; readonly spans: readonly TrueSpan[] };

/** How an upstream may write what is true. */
export type WritingHabits = {
  readonly mode: TimestampsMode;
  /** A span that began before the days is written as if it began with them. */
  readonly cutsSpans?: boolean;
  /** The days are those of UTC, whatever offset is sent. */
  readonly takesDaysInUtc?: boolean;
};

/** The agent's record for these days; without spans it has no `status`, as documented. */
export function recordOf({ email, spans }: TrueAgent, dateFilter: DateFilter, habits: WritingHabits): object {
  const { mode, cutsSpans = false, takesDaysInUtc = false } = habits;
  const days = coveredTime(takesDaysInUtc ? { ...dateFilter, timeZoneOffSet: 0 } : dateFilter);
  const offsetMs = mode === 'utc' ? 0 : dateFilter.timeZoneOffSet * MINUTE_MS;
  const written = (instantMs: number) => new Date(instantMs - offsetMs).toISOString().slice(0, 19);
  const status = spans
    .filter(({ startMs, endMs = Infinity }) => startMs < days.endMs && endMs > days.startMs)
    .map(({ status: primaryStatus, startMs, endMs }) => ({
      primaryStatus,
      secondaryStatus: '',
      startTime: written(cutsSpans ? Math.max(startMs, days.startMs) : startMs),
      endTime: endMs === undefined ? '-' : written(cutsSpans ? Math.min(endMs, days.endMs) : endMs),
      duration: endMs === undefined ? '-' : '',
    }));
  const names = { userId: `u-${email}`, firstName: '', lastName: '', email };
  return status.length === 0 ? names : { ...names, status };
}

/** One page of these agents, as an upstream that follows the document sends it. */
export function pageOf(
  agents: readonly TrueAgent[],
  { filter }: AgentStatusRequest,
  { limit, offset }: PagingQuery,
  habits: WritingHabits & { readonly ignoresAgents?: boolean },
): AgentStatusReply {
  const named = habits.ignoresAgents === true ? undefined : filter.agents;
  const asked = agents.filter(({ email }) => named?.includes(email) ?? true);
  const data = asked.slice(offset, offset + limit).map((agent) => recordOf(agent, filter.dateFilter, habits));
  return { hasMore: offset + limit < asked.length, limit, offset, data };
}
