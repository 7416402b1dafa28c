import { at } from '../../base/elementAt';
import { bitsAt, codeAt, millisecondsAt } from '../../domain/columnAt';
import { type AgentDay, NO_DECLARED_DURATION, ONGOING_END_MS } from '../../domain/spanColumns';
import { type Instant, SECOND_MS } from '../../time/instant';
import { type DecodedSpan, inOrder } from '../read/spanOrder';
import { packSpans } from '../read/packSpans';

/** The agents of one requested day. */
export type LoadedDay = {
  readonly agents: readonly AgentDay[];
  /** When the day begins. */
  readonly start: Instant;
  /** Whether all of the day's agents are here, so that one who is not has no status in it. */
  readonly isComplete?: boolean;
};

/**
 * The agents of consecutive days, each agent once and with the spans of all days; those of the last day first.
 *
 * A span that runs over midnight comes with both days. Where both have the same start and status it is one
 * span, as the later day has it; where the later day has it cut at midnight, it keeps its true start. A span that
 * was ongoing when the earlier day was last read, and that the later day does not have, ended where the later
 * day's next span starts, or at midnight. So what a kept copy of yesterday says as “ongoing” never reaches past what
 * is known today.
 */
export function joinDays(days: readonly LoadedDay[]): readonly AgentDay[] {
  const [first, ...rest] = days;
  return rest.reduce<readonly AgentDay[]>((earlier, day) => joinTwo(earlier, day), first?.agents ?? []);
}

/** Agents of the later day that were joined, with what they were joined to: most days change for nobody. */
const joinedAgents = new WeakMap<AgentDay, { readonly earlier: AgentDay; readonly joined: AgentDay }>();

function joinTwo(
  earlierAgents: readonly AgentDay[],
  { agents, start, isComplete = false }: LoadedDay,
): readonly AgentDay[] {
  const earlierById = new Map(earlierAgents.map((agent) => [agent.userId, agent]));
  const unjoined: { readonly earlier: AgentDay; readonly later: AgentDay }[] = [];
  for (const later of agents) {
    const earlier = earlierById.get(later.userId);
    if (earlier !== undefined && joinedAgents.get(later)?.earlier !== earlier)
      unjoined.push({ earlier, later });
  }
  const lists = unjoined.map(({ earlier, later }) => joinSpans(spansOf(earlier), spansOf(later), start));
  const { columns, firstRows } = packSpans(lists);
  unjoined.forEach(({ earlier, later }, index) => {
    const firstRow = at(firstRows, index);
    const joined = { ...later, columns, firstRow, endRow: firstRow + at(lists, index).length };
    joinedAgents.set(later, { earlier, joined });
  });
  const all = agents.map((later) => {
    const isOld = earlierById.delete(later.userId);
    return (isOld ? joinedAgents.get(later)?.joined : undefined) ?? later;
  });
  const gone = [...earlierById.values()];
  return [...all, ...(isComplete ? gone.map((agent) => endedAt(agent, start)) : gone)];
}

const endedAgents = new WeakMap<AgentDay, { readonly at: Instant; readonly agent: AgentDay }>();

/** An agent who is not known any more from a moment on: what was ongoing ended then at the latest. */
function endedAt(agent: AgentDay, midnight: Instant): AgentDay {
  const known = endedAgents.get(agent);
  if (known?.at === midnight) return known.agent;
  const spans = spansOf(agent);
  const isOngoing = spans.some(({ endMs }) => endMs === ONGOING_END_MS);
  const list = spans.map((span) => (span.endMs === ONGOING_END_MS ? ended(span, [], midnight) : span));
  const result = isOngoing
    ? { ...agent, columns: packSpans([list]).columns, firstRow: 0, endRow: list.length }
    : agent;
  endedAgents.set(agent, { at: midnight, agent: result });
  return result;
}

function joinSpans(
  earlier: readonly DecodedSpan[],
  later: readonly DecodedSpan[],
  midnight: Instant,
): readonly DecodedSpan[] {
  const rest = new Set(later);
  const joined: DecodedSpan[] = [];
  for (const span of earlier) {
    // Nearly all of them. An upstream may cut a day at its last second.
    if (span.endMs < midnight - SECOND_MS && span.startMs < midnight) {
      joined.push(span);
      continue;
    }
    const same = later.find(
      ({ startMs, statusCode }) => startMs === span.startMs && statusCode === span.statusCode,
    );
    if (same !== undefined) continue;
    const cut = later.find(
      ({ startMs, statusCode }) =>
        startMs === midnight && statusCode === span.statusCode && span.startMs < midnight,
    );
    if (cut !== undefined) {
      rest.delete(cut);
      joined.push({ ...cut, startMs: span.startMs, declaredSeconds: NO_DECLARED_DURATION });
      continue;
    }
    joined.push(span.endMs === ONGOING_END_MS ? ended(span, later, midnight) : span);
  }
  return inOrder([...joined, ...rest]);
}

/** A span that the later day does not have: it ended before that day, and before the next one of that day. */
function ended(span: DecodedSpan, later: readonly DecodedSpan[], midnight: Instant): DecodedSpan {
  const next = later.find(({ startMs }) => startMs > span.startMs);
  // A request around a clock change reaches into the later day.
  const latestMs = span.startMs < midnight ? midnight : ONGOING_END_MS;
  return { ...span, endMs: Math.min(latestMs, next?.startMs ?? latestMs) };
}

function spansOf({ columns, firstRow, endRow }: AgentDay): DecodedSpan[] {
  const { startMs, endMs, statusCode, declaredSeconds, doubts } = columns;
  return Array.from({ length: endRow - firstRow }, (_, index) => {
    const row = firstRow + index;
    return {
      startMs: millisecondsAt(startMs, row),
      endMs: millisecondsAt(endMs, row),
      statusCode: codeAt(statusCode, row),
      declaredSeconds: at(declaredSeconds, row),
      doubts: bitsAt(doubts, row),
    };
  });
}
