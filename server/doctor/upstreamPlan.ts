import type { DateFilter } from '../../src/contract/agentStatusRequest';
import type { ApiVersion } from '../../src/contract/publicConfig';
import type { UpstreamAccess } from '../settings/upstreamSettings';
import { wholeDays } from '../upstream/coveredTime';
import type { StatusesQuestion } from './doctorCalls';

const DAY_MS = 24 * 60 * 60_000;

/** What the calls are made with. */
export type UpstreamPlan = {
  readonly access: UpstreamAccess;
  readonly apiVersion: ApiVersion;
  readonly timestamps: 'auto' | 'requested-offset' | 'utc';
  readonly isKoreRosterOn: boolean;
  /** As of the start of the checks. */
  readonly nowMs: number;
  /** In minutes, negative east of Greenwich. */
  readonly offset: number;
};

/** From that many days before today to today, at the plan's offset, in the form that the version documents. */
export function daysBefore({ nowMs, offset }: UpstreamPlan, days: number, version: ApiVersion): DateFilter {
  // The end is exclusive, in whole seconds.
  return wholeDays({ startMs: nowMs - days * DAY_MS, endMs: nowMs + 1000 }, offset, version);
}

/** Today, everyone. */
export function questionAbout(plan: UpstreamPlan, version: ApiVersion): StatusesQuestion {
  return { version, dateFilter: daysBefore(plan, 0, version) };
}

/** A single day in the form of a range. */
export function asRange(dateFilter: DateFilter): DateFilter {
  if (!('date' in dateFilter)) return dateFilter;
  const { date, timeZoneOffSet } = dateFilter;
  return { startDate: date, endDate: date, timeZoneOffSet };
}
