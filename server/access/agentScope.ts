import * as v from 'valibot';

import { foldAddress } from '../../src/base/foldAddress';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** Whose statuses a caller may see. */
export type AgentScope =
  | { readonly kind: 'all' }
  /** Email addresses as `foldAddress` returns them, each mapped to its spelling in the token. */
  | { readonly kind: 'listed'; readonly spellings: ReadonlyMap<string, string> };

export const allAgents: AgentScope = { kind: 'all' };

/** The scope of all, or of a list of email addresses. */
export function scopeFrom(agents: '*' | readonly string[]): AgentScope {
  if (agents === '*') return allAgents;
  const spellings = agents.map((email) => email.trim()).filter((email) => email !== '');
  return { kind: 'listed', spellings: new Map(spellings.map((email) => [foldAddress(email), email])) };
}

/** Whether it includes no agent at all. */
export function hasNobody(scope: AgentScope): boolean {
  return scope.kind === 'listed' && scope.spellings.size === 0;
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
  if (canSeeAll(scope, emails)) return;
  throw new UpstreamFailure({
    code: 'upstream-error',
    reason: 'filter-ignored',
    causeCode: 'FILTER_IGNORED',
  });
}
