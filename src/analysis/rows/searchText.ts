import type { Agent } from '../../domain/agent';

const cache = new WeakMap<Agent, string>();

/** Letters whose stroke or ligature Unicode does not decompose (NFD). */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
]);

/** Lowercase without accents: `José` is found by `jose`, `Łukasz` by `lukasz`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðħıßæœþ]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

/** The text that the search field searches: name, email address and custom id, folded. */
export function searchTextOf(agent: Agent): string {
  let text = cache.get(agent);
  if (text === undefined) {
    text = foldText(`${agent.displayName}\n${agent.email}\n${agent.customId}`);
    cache.set(agent, text);
  }
  return text;
}
