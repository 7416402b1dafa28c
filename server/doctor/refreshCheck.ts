import type { BudgetLimits } from '../budget/callCounter';
import { LiveDemand } from '../cache/liveDemand';
import type { LifetimeSettings } from '../settings/settings';
import { type Check, ok, warning } from './check';
import type { AccountSize } from './upstreamChecks';

/** The page refreshes no more often. */
const LEAST_REFRESH_SECONDS = 30;

/** What some accounts have beside 60 a minute (API document). */
const SMALLER_HOURLY_LIMIT = 1800;

/** What one refresh of all agents costs, and how often the budget allows it. */
export function refreshCheck(size: AccountSize, limits: BudgetLimits, lifetimes: LifetimeSettings): Check {
  const { listed, onFirstPage, hasMore, pageSize, areRangesRefused } = size;
  if (hasMore && listed === undefined) {
    const pages = Math.floor(onFirstPage / pageSize) + 1;
    return ok('refresh', `${onFirstPage} or more agents are ${pages} or more calls a refresh.`);
  }
  const agents = hasMore ? Math.max(listed ?? 0, onFirstPage) : onFirstPage;
  const pages = Math.max(1, Math.ceil(agents / pageSize));
  const seconds = Math.max(LEAST_REFRESH_SECONDS, refreshSeconds(pages, limits, lifetimes));
  const callsPerHour = Math.round((pages * 3600) / seconds);
  const text = [
    `${inEnglish(agents)} agents are ${inEnglish(pages)} ${pages === 1 ? 'call' : 'calls'} a refresh,`,
    `at most every ${seconds} s with ${inEnglish(limits.callsPerMinute)} calls a minute.`,
    ...(areRangesRefused ? ['A range that touches two days costs twice as much.'] : []),
  ].join(' ');
  return callsPerHour > SMALLER_HOURLY_LIMIT && limits.callsPerHour === undefined
    ? warning(
        'refresh',
        `${text} That is ${inEnglish(callsPerHour)} calls an hour, and some accounts have only 1,800. The server learns that from refusals; KORE_CALLS_PER_HOUR avoids them.`,
        { change: ['KORE_CALLS_PER_HOUR'] },
      )
    : ok('refresh', text);
}

function inEnglish(count: number): string {
  return count.toLocaleString('en-US');
}

/** As the service plans it for one viewer of everything. */
function refreshSeconds(pages: number, limits: BudgetLimits, lifetimes: LifetimeSettings): number {
  const demand = new LiveDemand(lifetimes, () => limits);
  const copies = Array.from({ length: pages }, (_, page) => [`page ${page}`, new Set(['viewer'])] as const);
  demand.recordCall(new Map(copies), 1, 0);
  return Math.ceil(demand.roundMs() / 1000);
}
