import type { AgentLoad } from '../../api/load/agentLoad';
import type { PageWords } from '../../words/en/page';

/**
 * How far a load has come: `650 agents so far, 13 pages`, and `1,250 agents, 26 pages` at its end,
 * with `incomplete` if the list broke off.
 */
export function progressWords(load: AgentLoad, words: PageWords): string {
  const { pageCount, end, activity } = load;
  if (pageCount === 0) {
    if (end.kind === 'open') return isHeldBack(activity) ? words.noneYet : words.loadingFirst;
    return end.kind === 'incomplete' ? words.noneLoaded : words.noAgents;
  }
  const counted = {
    agents: words.agents({ count: load.agents.length }),
    pages: words.pages({ count: pageCount }),
  };
  if (end.kind === 'open') return words.soFar(counted);
  return end.kind === 'incomplete' ? words.incomplete(counted) : words.allHere(counted);
}

function isHeldBack({ kind }: AgentLoad['activity']): boolean {
  return kind === 'offline' || kind === 'waiting';
}
