import type { AgentPage } from '../read/decodePage';

/**
 * The addresses that were not found on any of the parts, pages or days, each once, whatever its case. One that
 * another part has an agent for was found: the parts are not of the same moment.
 */
export function joinNotFound(parts: readonly Pick<AgentPage, 'agents' | 'notFound'>[]): readonly string[] {
  // Nearly always; so that the addresses of 10,000 agents are not read for nothing.
  if (parts.every(({ notFound }) => notFound.length === 0)) return [];
  const known = new Set(parts.flatMap(({ agents }) => agents.map(({ email }) => email.toLowerCase())));
  return parts
    .flatMap(({ notFound }) => notFound)
    .filter((address) => {
      const key = address.toLowerCase();
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
}
