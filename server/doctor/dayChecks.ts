import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { DateFilter } from '../../src/contract/agentStatusRequest';
import type { ApiVersion, TimestampsMode } from '../../src/contract/publicConfig';
import type { UpstreamFailure } from '../failures/upstreamFailure';
import { type AgentToCompare, agentToCompare, recordsOf } from '../upstream/timestamps/agentToCompare';
import { compareTimes, isAheadOfTime } from '../upstream/timestamps/compareTimes';
import { type Check, failed, ok, skipped, warning } from './check';
import type { CallResult, DoctorCalls, StatusesQuestion } from './doctorCalls';
import { type UpstreamPlan, asRange, daysBefore } from './upstreamPlan';

/** Six days before today: most accounts have a working day in a week. */
const QUIET_DAYS = 6;

export type DayFindings = {
  /** `date ranges` and `timestamps`. */
  readonly checks: readonly Check[];
  readonly areRangesRefused: boolean;
  /** Credentials that were refused after they had been accepted. */
  readonly laterRefusal: UpstreamFailure | undefined;
};

/**
 * Asks for the days of the first reply again, of one agent, in another offset: as a range on v1, so that the same call
 * says whether v1 takes ranges. If nobody has a status today, asks for a week first.
 */
export async function checkDays(
  plan: UpstreamPlan,
  calls: DoctorCalls,
  { version, dateFilter }: StatusesQuestion,
  reply: AgentStatusReply,
): Promise<DayFindings> {
  const toCompare = agentToCompare({ dateFilter, records: reply.data });
  if (toCompare === undefined) return await checkWeek(plan, calls, version);
  const question = { version, agents: [toCompare.email] };
  const second = await calls.statuses({ ...question, dateFilter: asRange(toCompare.dateFilter) });
  if (version === 'v1' && isRequestRefused(second)) {
    const third = await calls.statuses({ ...question, dateFilter: toCompare.dateFilter });
    // Otherwise it is the list of agents that is refused.
    const areRangesRefused = third.kind === 'reply';
    return {
      checks: [
        areRangesRefused
          ? rangesRefused(second)
          : skipped('date ranges', 'Not checked: requests for single agents are refused.'),
        timestampsCheck(plan, compared(plan, toCompare, toCompare.dateFilter, third)),
      ],
      areRangesRefused,
      laterRefusal: refusedCredentials(third),
    };
  }
  return {
    checks: [
      rangesCheck(version, second),
      timestampsCheck(plan, compared(plan, toCompare, asRange(toCompare.dateFilter), second)),
    ],
    areRangesRefused: false,
    laterRefusal: refusedCredentials(second),
  };
}

async function checkWeek(plan: UpstreamPlan, calls: DoctorCalls, version: ApiVersion): Promise<DayFindings> {
  const dateFilter = daysBefore(plan, QUIET_DAYS, version);
  const week = await calls.statuses({ version, dateFilter });
  if (week.kind !== 'reply') {
    const areRangesRefused = version === 'v1' && isRequestRefused(week);
    return {
      checks: [
        areRangesRefused ? rangesRefused(week) : rangesCheck(version, week),
        timestampsCheck(plan, { kind: 'unknown', reason: 'No status of today settles it.' }),
      ],
      areRangesRefused,
      laterRefusal: refusedCredentials(week),
    };
  }
  const toCompare = agentToCompare({ dateFilter, records: week.content.data });
  const second =
    toCompare &&
    (await calls.statuses({ version, agents: [toCompare.email], dateFilter: toCompare.dateFilter }));
  return {
    checks: [
      rangesCheck(version, week),
      timestampsCheck(
        plan,
        toCompare === undefined || second === undefined
          ? { kind: 'unknown', reason: 'No status within a week settles it.' }
          : compared(plan, toCompare, toCompare.dateFilter, second),
      ),
    ],
    areRangesRefused: false,
    laterRefusal: second && refusedCredentials(second),
  };
}

type Statuses = CallResult<AgentStatusReply>;

function isRequestRefused(result: Statuses): boolean {
  return result.kind === 'failure' && result.failure.code === 'upstream-config';
}

function refusedCredentials(result: Statuses): UpstreamFailure | undefined {
  return result.kind === 'failure' && result.failure.code === 'upstream-auth' ? result.failure : undefined;
}

type Comparison =
  | { readonly kind: 'settled'; readonly mode: TimestampsMode }
  | { readonly kind: 'unknown'; readonly reason: string };

function compared(
  { nowMs }: UpstreamPlan,
  toCompare: AgentToCompare,
  dateFilter: DateFilter,
  result: Statuses,
): Comparison {
  const { first, email } = toCompare;
  if (result.kind !== 'reply') return { kind: 'unknown', reason: reasonOf(result) };
  const mode = compareTimes(first, { dateFilter, records: recordsOf(email, result.content.data) });
  if (mode === undefined)
    return { kind: 'unknown', reason: 'The two replies about one agent do not match in either way.' };
  return isAheadOfTime([first], mode, nowMs)
    ? {
        kind: 'unknown',
        reason:
          'Read as the comparison says, a status begins in the future; times may be those of the account’s zone.',
      }
    : { kind: 'settled', mode };
}

function reasonOf(result: Exclude<Statuses, { readonly kind: 'reply' }>): string {
  return result.kind === 'not-made'
    ? result.reason
    : `Not checked: the second call failed (${result.failure.code}).`;
}

function rangesRefused(result: Statuses): Check {
  return warning(
    'date ranges',
    'Refused on v1, so the server asks for each day alone, which takes more calls. v2 takes ranges, if the upstream has it.',
    {
      upstreamWords: result.kind === 'failure' ? result.failure.upstreamWords : undefined,
      change: ['KORE_API'],
    },
  );
}

function rangesCheck(version: ApiVersion, result: Statuses): Check {
  return result.kind === 'reply'
    ? ok('date ranges', `Accepted on ${version}.`)
    : skipped('date ranges', reasonOf(result));
}

const meanings: Record<TimestampsMode, string> = {
  'requested-offset':
    'local to the offset that is sent (requested-offset): asked for with two offsets, they moved',
  utc: 'in UTC (utc): asked for with two offsets, they did not move',
};

function timestampsCheck({ timestamps }: UpstreamPlan, comparison: Comparison): Check {
  if (comparison.kind === 'unknown') {
    return warning(
      'timestamps',
      `Whether times are local or UTC is not known. ${comparison.reason} Check again while agents work; until it is known, every view says so.`,
      timestamps === 'auto' ? {} : { change: ['KORE_TIMESTAMPS'] },
    );
  }
  const text = `Times are ${meanings[comparison.mode]}.`;
  return timestamps === 'auto' || timestamps === comparison.mode
    ? ok('timestamps', text)
    : failed('timestamps', `${text} With ${timestamps}, all statuses are shown hours off.`, {
        change: ['KORE_TIMESTAMPS'],
      });
}
