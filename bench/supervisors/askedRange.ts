import type { DateFilter } from '../../src/contract/agentStatusRequest';

const DAY_SECONDS = 86_400;

export type AskedRange = {
  /** By the seconds of the epoch. */
  readonly startSeconds: number;
  /** Excluded. */
  readonly endSeconds: number;
  /** How far the naive times of the reply are behind UTC; negative east of Greenwich. */
  readonly behindSeconds: number;
};

/** The seconds of the epoch that a naive time, or the start of a date, has in UTC. */
export function naiveSeconds(text: string): number {
  return Date.parse(text.length > 10 ? `${text}Z` : `${text}T00:00:00Z`) / 1000;
}

/** `yyyy-mm-ddTHH:mm:ss` */
export function naiveText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** What a date filter asks for: a bare end means the whole day, an end with a time includes that second. */
export function askedRange(dateFilter: DateFilter): AskedRange {
  const behindSeconds = dateFilter.timeZoneOffSet * 60;
  const [start, end] =
    'date' in dateFilter ? [dateFilter.date, dateFilter.date] : [dateFilter.startDate, dateFilter.endDate];
  return {
    startSeconds: naiveSeconds(start) + behindSeconds,
    endSeconds: naiveSeconds(end) + (end.length > 10 ? 1 : DAY_SECONDS) + behindSeconds,
    behindSeconds,
  };
}
