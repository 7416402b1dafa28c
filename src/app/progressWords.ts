import type { AgentLoad } from '../api/agentLoad';

/**
 * How far a load has come: `650 agents so far, 13 pages`, and `1,250 agents, 26 pages` at its end,
 * with `incomplete` where the end is not that of the list.
 */
export function progressWords({ agents, pageCount, end, activity }: AgentLoad, language: string): string {
  if (pageCount === 0) {
    if (end.kind === 'open') {
      return activity.kind === 'offline' ? 'No agents loaded yet' : 'Loading the first agents';
    }
    return end.kind === 'incomplete' ? 'No agents could be loaded' : 'No agents';
  }
  const soFar = end.kind === 'open' ? ' so far' : '';
  const incomplete = end.kind === 'incomplete' ? ', incomplete' : '';
  return `${counted(agents.length, 'agent', language)}${soFar}, ${counted(pageCount, 'page', language)}${incomplete}`;
}

function counted(amount: number, noun: string, language: string): string {
  return `${amount.toLocaleString(language)} ${noun}${amount === 1 ? '' : 's'}`;
}
