import type { DateFilter } from '../contract/agentStatusRequest';
import { pageLimitFor } from '../contract/requestLimits';
import type { PublicConfig, TimestampsMode } from '../contract/publicConfig';
import { type TimeRange, timeRangeOf } from '../domain/timeRange';
import {
  addCivilDays,
  type CivilDate,
  civilDateAsUtcMs,
  civilDateFromLocalMs,
  civilDatesOf,
  countCivilDays,
} from '../time/civilDate';
import { addMs, instantFromMs, MINUTE_MS, SECOND_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { instantToNaiveTime, type NaiveTimeMeaning } from '../time/naiveTime';
import { offsetMinutesAt } from '../time/zone';

/** The request to the upstream for a time range, repeated for each page. */
export type RequestPlan = {
  readonly dateFilter: DateFilter;
  readonly agents: readonly string[];
  readonly teams: readonly string[];
  /** What the naive times of the reply mean, unless it says otherwise. */
  readonly timestamps: TimestampsMode;
  /** Agents requested on one page. */
  readonly pageLimit: number;
  /** The time that the request covers: the range, or more if a clock change forces whole days in one offset. */
  readonly covered: Interval;
};

/** Whom to request, by email address and by team; an empty list means all. Beside each other, those in both. */
export type WantedAgents = { readonly agents: readonly string[]; readonly teams: readonly string[] };

/** Everyone whom the caller may see. */
export const everyone: WantedAgents = { agents: [], teams: [] };

/**
 * Plans the requests for a time range: one, or none for an empty range. A live range takes one for each civil
 * day that it touches, whole days in either version of the API, so that it asks for the same all day long,
 * whoever looks at it and for however many hours. So does any range where the upstream refuses ranges of dates: the
 * service would split one into days anyway, and each day can be shown, kept, and repeated alone.
 */
export function planRequests(
  timeRange: Pick<TimeRange, 'from' | 'to' | 'zone' | 'lastHours'>,
  wanted: WantedAgents,
  api: ApiForm,
): readonly RequestPlan[] {
  const { from, to, zone, lastHours } = timeRange;
  const ranges =
    lastHours === undefined && !api.rangesByDay
      ? [timeRangeOf(from, to, zone)]
      : civilDatesOf(from, to).map((date) => timeRangeOf(date, date, zone));
  return ranges.flatMap((range) => planRequest(range, wanted, api) ?? []);
}

/** What the upstream's API takes and gives. */
type ApiForm = Pick<PublicConfig, 'apiVersion' | 'timestamps'> & { readonly rangesByDay?: boolean };

/**
 * Plans the request for a time range; `undefined` for an empty range (a date that the zone skipped), which
 * needs no request.
 *
 * One request carries one fixed offset and, in API v1, whole civil days. On a day whose offset
 * changes, no single offset gives exactly the range, so the plan takes the whole days that cover it
 * and the reply is clipped. Of the offsets in force at the two ends of the range, the one that needs fewer
 * days wins; with equal days, the first. API v2 takes exact date-times: the end is the last second inside the
 * range, because there a bare end means 23:59:59.
 */
export function planRequest(
  timeRange: TimeRange,
  { agents, teams }: WantedAgents,
  api: ApiForm,
): RequestPlan | undefined {
  const { start, end } = timeRange.interval;
  if (end <= start) return undefined;
  const lastSecond = addMs(end, -SECOND_MS);
  const candidates = [start, lastSecond]
    .map((moment) => Math.round(offsetMinutesAt(timeRange.zone, moment)))
    .map((offsetMinutesEast) => wholeDaysCovering(timeRange.interval, offsetMinutesEast));
  const [first, second] = candidates;
  if (first === undefined || second === undefined) throw new RangeError('two moments give two candidates');
  const chosen = second.days < first.days ? second : first;
  const { offsetMinutesEast } = chosen;
  const timeZoneOffSet = offsetMinutesEast === 0 ? 0 : -offsetMinutesEast;
  const { timestamps } = api;
  if (api.apiVersion === 'v2') {
    const sent: NaiveTimeMeaning = { kind: 'offset', offsetMinutesEast };
    const startDate = instantToNaiveTime(start, sent);
    const endDate = instantToNaiveTime(lastSecond, sent);
    const dateFilter = { startDate, endDate, timeZoneOffSet };
    return {
      dateFilter,
      agents,
      teams,
      timestamps,
      pageLimit: pageLimitFor(chosen.days),
      covered: timeRange.interval,
    };
  }
  const dateFilter: DateFilter =
    chosen.days === 1
      ? { date: chosen.firstDate, timeZoneOffSet }
      : { startDate: chosen.firstDate, endDate: chosen.lastDate, timeZoneOffSet };
  return {
    dateFilter,
    agents,
    teams,
    timestamps,
    pageLimit: pageLimitFor(chosen.days),
    covered: chosen.covered,
  };
}

type WholeDays = {
  readonly offsetMinutesEast: number;
  readonly firstDate: CivilDate;
  readonly lastDate: CivilDate;
  readonly days: number;
  readonly covered: Interval;
};

/** The whole civil days, by a clock that always runs at the offset, that cover the interval. */
function wholeDaysCovering({ start, end }: Interval, offsetMinutesEast: number): WholeDays {
  const offsetMs = offsetMinutesEast * MINUTE_MS;
  const firstDate = civilDateFromLocalMs(start + offsetMs);
  const lastDate = civilDateFromLocalMs(end + offsetMs - SECOND_MS);
  return {
    offsetMinutesEast,
    firstDate,
    lastDate,
    days: countCivilDays(firstDate, lastDate),
    covered: {
      start: instantFromMs(civilDateAsUtcMs(firstDate) - offsetMs),
      end: instantFromMs(civilDateAsUtcMs(addCivilDays(lastDate, 1)) - offsetMs),
    },
  };
}
