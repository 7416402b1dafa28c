import type { AgentLoad } from '../api/agentLoad';

/** How far a load has come: `650 agents so far, 13 pages`, and `1,250 agents, 26 pages` at its end. */
export function progressWords({ agents, pageCount, end }: AgentLoad, language: string): string {
  if (pageCount === 0) {
    if (end.kind === 'open') return 'Loading the first agents';
    return end.kind === 'complete' ? 'No agents' : 'No agents could be loaded';
  }
  const isOpen = end.kind === 'open';
  return `${counted(agents.length, 'agent', language)}${isOpen ? ' so far' : ''}, ${counted(pageCount, 'page', language)}`;
}

function counted(amount: number, noun: string, language: string): string {
  return `${amount.toLocaleString(language)} ${noun}${amount === 1 ? '' : 's'}`;
}
