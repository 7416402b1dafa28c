import type { AgentLoad } from '../../api/load/agentLoad';
import type { TimeRange } from '../../domain/timeRange';
import type { PageWords } from '../../words/en/page';

/**
 * How far a load has come: `650 agents so far, 13 pages`, and `1,250 agents, 26 pages` at its end,
 * with `incomplete` if the list broke off. Where days are requested alone, it counts those: `650 agents so far,
 * 9 of 31 days`.
 */
export function progressWords(load: AgentLoad, words: PageWords, days?: AgentLoad['days']): string {
  const { pageCount, end, activity } = load;
  if (pageCount === 0) {
    if (end.kind === 'open') return isHeldBack(activity) ? words.noneYet : words.loadingFirst;
    return end.kind === 'incomplete' ? words.noneLoaded : words.noAgents;
  }
  const counted = {
    agents: words.agents({ count: load.agents.length }),
    pages:
      days === undefined || end.kind === 'complete'
        ? words.pages({ count: pageCount })
        : words.daysHere(days),
  };
  if (end.kind === 'open') return words.soFar(counted);
  return end.kind === 'incomplete' ? words.incomplete(counted) : words.allHere(counted);
}

/** How many days are here of a range whose days are requested alone; those of a live range are no matter of the reader. */
export function daysLoaded(
  { days }: AgentLoad,
  { lastHours }: Pick<TimeRange, 'lastHours'>,
): AgentLoad['days'] {
  return lastHours === undefined ? days : undefined;
}

function isHeldBack({ kind }: AgentLoad['activity']): boolean {
  return kind === 'offline' || kind === 'waiting';
}
