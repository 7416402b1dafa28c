import * as v from 'valibot';

import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import type { TimestampsMode } from '../../../src/contract/publicConfig';
import { coveredTime } from '../coveredTime';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A time that states no offset of its own, as the page reads it. */
const naiveTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?$/;

/** More spans of one agent settle nothing more; those that they are looked for among are all. */
const MOST_SPANS = 500;

/** What the upstream sent of one agent, in one record or several, for the days that it was asked for. */
export type AskedRecords = { readonly dateFilter: DateFilter; readonly records: readonly unknown[] };

/**
 * What naive times mean, from what the upstream sent of one agent for the same days in two offsets: `requested-offset`
 * if the spans that both replies must contain moved with the offset, `utc` if they stayed, and `undefined` if neither
 * or both are possible. Spans that begin at an edge of the days count for nothing, because the upstream may have cut
 * them there, and the newest may be missing in the earlier reply.
 *
 * Example: a span at 09:00 in offset -330 that is at 09:15 in offset -345 moved.
 */
export function compareTimes(first: AskedRecords, second: AskedRecords): TimestampsMode | undefined {
  return compareStarts(startsOf(first), startsOf(second, Infinity));
}

/** Whether the same agent, asked for with the other date filter, will settle it, whichever of the two is true. */
export function canBeSettled(first: AskedRecords, otherDateFilter: DateFilter): boolean {
  const known = startsOf(first);
  return timestampsModes.every((mode) => {
    const { fromMs, untilMs } = commonTime(first.dateFilter, otherDateFilter);
    const starts = known.starts.flatMap(({ status, naiveMs }) => {
      const instantMs = naiveMs + offsetMs(first.dateFilter, mode);
      const isInBoth = instantMs > fromMs && instantMs < untilMs;
      return isInBoth ? [{ status, naiveMs: instantMs - offsetMs(otherDateFilter, mode) }] : [];
    });
    return compareStarts(known, { dateFilter: otherDateFilter, starts }) === mode;
  });
}

/** As far as clocks may differ, and then some. */
const AHEAD_MS = 10 * MINUTE_MS;

/** Of one agent, a time in the future may be a mistake; of so many, it is not. */
const MANY_AGENTS = 1 / 4;

/**
 * Whether statuses of many agents would begin in the future in this mode. Then it is wrong, even if times moved or
 * stayed as it says: an upstream that writes all times in the zone of the account looks like one that writes UTC.
 */
export function isAheadOfTime(agents: readonly AskedRecords[], mode: TimestampsMode, nowMs: number): boolean {
  const latest = agents.flatMap((agent) => {
    const instants = startsOf(agent).starts.map(({ naiveMs }) => naiveMs + offsetMs(agent.dateFilter, mode));
    return instants.length === 0 ? [] : [Math.max(...instants)];
  });
  const ahead = latest.filter((instantMs) => instantMs > nowMs + AHEAD_MS);
  return ahead.length > latest.length * MANY_AGENTS;
}

const timestampsModes: readonly TimestampsMode[] = ['requested-offset', 'utc'];

function compareStarts(first: AskedStarts, second: AskedStarts): TimestampsMode | undefined {
  const possible = timestampsModes.filter((mode) => agrees(first, second, mode));
  return possible.length === 1 ? possible[0] : undefined;
}

/** Whether the later reply has all spans of the earlier one that it must have in this mode, and at least one. */
function agrees(first: AskedStarts, second: AskedStarts, mode: TimestampsMode): boolean {
  const firstMs = offsetMs(first.dateFilter, mode);
  const secondMs = offsetMs(second.dateFilter, mode);
  const found = new Set(second.starts.map(({ status, naiveMs }) => `${naiveMs + secondMs} ${status}`));
  const { fromMs, untilMs } = commonTime(first.dateFilter, second.dateFilter);
  let hasMatch = false;
  for (const { status, naiveMs } of first.starts) {
    const instantMs = naiveMs + firstMs;
    if (isEdge(naiveMs, first.dateFilter) || isEdge(instantMs - secondMs, second.dateFilter)) continue;
    if (found.has(`${instantMs} ${status}`)) hasMatch = true;
    else if (instantMs > fromMs && instantMs < untilMs) return false;
  }
  return hasMatch;
}

function offsetMs({ timeZoneOffSet }: DateFilter, mode: TimestampsMode): number {
  return mode === 'utc' ? 0 : timeZoneOffSet * MINUTE_MS;
}

function commonTime(
  first: DateFilter,
  second: DateFilter,
): { readonly fromMs: number; readonly untilMs: number } {
  const [one, other] = [coveredTime(first), coveredTime(second)];
  return { fromMs: Math.max(one.startMs, other.startMs), untilMs: Math.min(one.endMs, other.endMs) };
}

type AskedStarts = {
  readonly dateFilter: DateFilter;
  readonly starts: readonly {
    readonly status: string;
    /** As if it were UTC. */
    readonly naiveMs: number;
  }[];
};

const recordSchema = v.object({ status: v.array(v.unknown()) });
const spanSchema = v.object({
  primaryStatus: v.string(),
  secondaryStatus: v.optional(v.unknown()),
  startTime: v.pipe(v.string(), v.regex(naiveTime)),
});

/** Where the readable spans begin. */
function startsOf({ dateFilter, records }: AskedRecords, mostSpans = MOST_SPANS): AskedStarts {
  const spans = records.flatMap((record) => (v.is(recordSchema, record) ? record.status : []));
  const starts = spans.slice(0, mostSpans).flatMap((span) => {
    if (!v.is(spanSchema, span)) return [];
    const naiveMs = Date.parse(`${span.startTime}Z`);
    const status = JSON.stringify([span.primaryStatus, span.secondaryStatus]);
    return Number.isNaN(naiveMs) ? [] : [{ status, naiveMs }];
  });
  return { dateFilter, starts };
}

/** Whether a span that begins there may have been cut: at midnight or where the days begin, by either clock. */
function isEdge(naiveMs: number, dateFilter: DateFilter): boolean {
  const behindUtcMs = dateFilter.timeZoneOffSet * MINUTE_MS;
  const localStartMs = coveredTime(dateFilter).startMs - behindUtcMs;
  return [0, localStartMs].some(
    (cutMs) => isMultipleOfDay(naiveMs - cutMs) || isMultipleOfDay(naiveMs - cutMs - behindUtcMs),
  );
}

function isMultipleOfDay(durationMs: number): boolean {
  return durationMs % DAY_MS === 0;
}
