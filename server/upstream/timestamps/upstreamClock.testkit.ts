import type { AgentStatusReply } from '../../../src/contract/agentStatusReply';
import type { AgentStatusRequest, DateFilter, PagingQuery } from '../../../src/contract/agentStatusRequest';
import type { TimestampsMode } from '../../../src/contract/publicConfig';
import { coveredTime } from '../coveredTime';
import { type Behavior, respondWith } from '../testUpstream.testkit';

const MINUTE_MS = 60_000;

/** A status as it truly was, in epoch milliseconds; without an end it is ongoing. */
export type TrueSpan = { readonly status: string; readonly startMs: number; readonly endMs?: number };

export type TrueAgent = { readonly email: string; readonly spans: readonly TrueSpan[] };

/** How an upstream may write what is true. */
export type WritingHabits = {
  readonly mode: TimestampsMode;
  /** A span that began before the days is written as if it began with them. */
  readonly cutsSpans?: boolean;
  /** Times are those of a clock at this offset, whatever offset is sent. */
  accountOffset?: number;
  /** The days are those of UTC, whatever offset is sent. */
  readonly takesDaysInUtc?: boolean;
};

/** The agent's record for these days; without spans it has no `status`, as documented. */
export function recordOf({ email, spans }: TrueAgent, dateFilter: DateFilter, habits: WritingHabits): object {
  const { mode, cutsSpans = false, takesDaysInUtc = false } = habits;
  const { accountOffset = mode === 'utc' ? 0 : dateFilter.timeZoneOffSet } = habits;
  const days = coveredTime(takesDaysInUtc ? { ...dateFilter, timeZoneOffSet: 0 } : dateFilter);
  const offsetMs = accountOffset * MINUTE_MS;
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

/** A contact center behind an upstream; a test may change it between calls. */
export type Center = WritingHabits & {
  agents: readonly TrueAgent[];
  mode: TimestampsMode;
  /** Sends everyone whatever addresses are asked for. */
  ignoresAgents?: boolean;
  /** The status of the response to such a request, if it is refused. */
  refuses?: (filter: AgentStatusRequest['filter']) => number | undefined;
};

/** An upstream on the loopback that answers as this contact center does. */
export function answerLike(center: Center): Behavior {
  return (response, call) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is what the service under test has sent
    const request = JSON.parse(call.body) as AgentStatusRequest;
    const query = new URL(call.url ?? '', 'http://upstream.invalid').searchParams;
    const status = center.refuses?.(request.filter);
    if (status !== undefined) {
      respondWith(status, { errors: [{ msg: 'refused', code: status }] })(response, call);
      return;
    }
    const paging = { limit: Number(query.get('limit')), offset: Number(query.get('offset')) };
    respondWith(200, pageOf(center.agents, request, paging, center))(response, call);
  };
}
