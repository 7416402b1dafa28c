import type { Agent } from '../domain/agent';

const cache = new WeakMap<Agent, string>();

/** Small letters without accents: `José` is found by `jose`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** What the search field looks through: name, e-mail address and custom id, folded. */
export function searchTextOf(agent: Agent): string {
  let text = cache.get(agent);
  if (text === undefined) {
    text = foldText(`${agent.displayName}\n${agent.email}\n${agent.customId}`);
    cache.set(agent, text);
  }
  return text;
}
