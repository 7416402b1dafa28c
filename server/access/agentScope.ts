import * as v from 'valibot';

import type { AgentPageRequest, AgentStatusRequest } from '../../src/contract/agentStatusRequest';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** Whose statuses a caller may see. */
export type AgentScope =
  | { readonly kind: 'all' }
  /** Email addresses as `foldAddress` returns them, each mapped to its spelling in the token. */
  | { readonly kind: 'listed'; readonly spellings: ReadonlyMap<string, string> };

export const allAgents: AgentScope = { kind: 'all' };

/**
 * An email address in lower case, of ASCII letters only: in Unicode, the Kelvin sign and the letter K have the same
 * lower case, so an address with one would open the statuses of another.
 */
export function foldAddress(email: string): string {
  return email.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The scope of all, or of a list of email addresses. */
export function scopeFrom(agents: '*' | readonly string[]): AgentScope {
  if (agents === '*') return allAgents;
  const spellings = agents.map((email) => email.trim()).filter((email) => email !== '');
  return { kind: 'listed', spellings: new Map(spellings.map((email) => [foldAddress(email), email])) };
}

/**
 * The request limited to the caller's scope: the requested agents who are in scope, or everyone in scope
 * if the request names nobody, as the token spells them. `undefined` if no agent remains, because without agents
 * the upstream would send all; and for a page beyond the last agent, which could only show how many agents an
 * upstream has that ignores the filter.
 */
export function limitRequest(
  { request, paging }: AgentPageRequest,
  scope: AgentScope,
): AgentStatusRequest | undefined {
  // No teams are known, and an unknown team is nobody.
  if (request.filter.teams !== undefined) return undefined;
  if (scope.kind === 'all') return request;
  const { agents, dateFilter } = request.filter;
  const asked = agents?.map((email) => scope.spellings.get(foldAddress(email)));
  const limited = [...new Set(asked ?? scope.spellings.values())].filter((email) => email !== undefined);
  if (limited.length <= paging.offset) return undefined;
  return { filter: { agents: limited, dateFilter } };
}

const withEmailSchema = v.object({ email: v.string() });

/** An agent's email address as `foldAddress` returns it; `undefined` for a record without one. */
export function emailOf(record: unknown): string | undefined {
  const read = v.safeParse(withEmailSchema, record);
  const email = read.success ? foldAddress(read.output.email.trim()) : '';
  return email === '' ? undefined : email;
}

/** Whether the caller may see every one of these agents. Only the scope `all` includes agents without an address. */
export function canSeeAll(scope: AgentScope, emails: readonly (string | undefined)[]): boolean {
  return scope.kind === 'all' || emails.every((email) => email !== undefined && scope.spellings.has(email));
}

/**
 * Refuses a page with agents that the caller may not see: the upstream ignored the filter, so `hasMore` counts
 * agents whose number the caller may not know. It is refused whether or not more follow, because otherwise the
 * difference would show where the list ends. Throws `UpstreamFailure`.
 */
export function refuseOthers(scope: AgentScope, emails: readonly (string | undefined)[]): void {
  if (!canSeeAll(scope, emails)) throw new UpstreamFailure('upstream-error', { causeCode: 'FILTER_IGNORED' });
}
