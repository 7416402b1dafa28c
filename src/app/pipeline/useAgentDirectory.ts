import { useState } from 'react';
import type { Agent } from '../../domain/agent';

/**
 * Every agent seen since the page was opened, so that the picker can offer people whom the present
 * filter leaves out.
 */
export function useAgentDirectory(agents: readonly Agent[]): readonly Agent[] {
  const [known, setKnown] = useState<{
    readonly seen: readonly Agent[];
    readonly byId: ReadonlyMap<string, Agent>;
  }>({
    seen: [],
    byId: new Map(),
  });
  const [list, setList] = useState<readonly Agent[]>([]);
  // State derived while rendering, as React's documentation advises over an effect.
  if (known.seen !== agents) {
    const byId = new Map(known.byId);
    for (const agent of agents) byId.set(agent.userId, agent);
    setKnown({ seen: agents, byId });
    if (byId.size !== known.byId.size) setList([...byId.values()]);
  }
  return list;
}
