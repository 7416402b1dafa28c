import type { Agent } from '../../domain/agent';
import { agentKey, uniqueEmailAddresses, withinOneRequest } from '../address/emailAddress';
import type { Option } from './matchOptions';

/** One line of the list of agents. Kept from one list to the next while its agent stays the same. */
export type AgentOption = Option & {
  /** The folded e-mail address, or what stands for an agent without one. */
  readonly key: string;
  readonly displayName: string;
  /** Empty for an agent without one, who cannot be requested. */
  readonly email: string;
  readonly customId: string;
};

/**
 * The agents as lines of a list, in their order. The upstream is asked by e-mail address, so agents
 * who share one are one line that bears all their names.
 */
export function agentOptions(agents: readonly Agent[]): readonly AgentOption[] {
  const byKey = new Map<string, AgentOption>();
  for (const agent of agents) {
    const key = agent.email === '' ? `no e-mail: ${agent.userId}` : agentKey(agent.email);
    const namesake = byKey.get(key);
    const displayName =
      namesake === undefined ? agent.displayName : `${namesake.displayName}, ${agent.displayName}`;
    const searchText = `${namesake?.searchText ?? ''} ${agent.displayName} ${agent.email} ${agent.customId}`;
    const { email, customId } = namesake ?? agent;
    byKey.set(key, { key, displayName, email, customId, searchText: searchText.toLowerCase() });
  }
  return [...byKey.values()];
}

export type PickedChange = {
  readonly picked: readonly string[];
  readonly addedCount: number;
  /** Addresses left out because they do not fit into one request. */
  readonly refusedCount: number;
};

/** The picked addresses with more of them: each once, at most as many as fit into one request. */
export function addPicked(picked: readonly string[], addresses: readonly string[]): PickedChange {
  const all = uniqueEmailAddresses([...picked, ...addresses]);
  const kept = withinOneRequest(all);
  return {
    picked: kept,
    addedCount: kept.length - uniqueEmailAddresses(picked).length,
    refusedCount: all.length - kept.length,
  };
}

/** The picked addresses after the picked lines of the list became `keys`; unknown addresses stay. */
export function withPickedKeys(
  picked: readonly string[],
  keys: ReadonlySet<string>,
  options: readonly AgentOption[],
): PickedChange {
  const kept = picked.filter((email) => keys.has(agentKey(email)));
  const keptKeys = new Set(kept.map(agentKey));
  const added = options.filter(({ key, email }) => email !== '' && keys.has(key) && !keptKeys.has(key));
  return addPicked(
    kept,
    added.map(({ email }) => email),
  );
}
