import * as v from 'valibot';

import type { AccessClaims } from '../../src/contract/accessClaims';
import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { AgentStatusRequest } from '../../src/contract/agentStatusRequest';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** Whose statuses a caller may see. */
export type AgentScope =
  | { readonly kind: 'all' }
  /** Lower-case email addresses, each mapped to its spelling in the token. */
  | { readonly kind: 'listed'; readonly spellings: ReadonlyMap<string, string> };

export const allAgents: AgentScope = { kind: 'all' };

/** The scope that a token's `agents` claim grants. */
export function scopeFrom(agents: AccessClaims['agents']): AgentScope {
  if (agents === '*') return allAgents;
  const spellings = agents.map((email) => email.trim()).filter((email) => email !== '');
  return { kind: 'listed', spellings: new Map(spellings.map((email) => [email.toLowerCase(), email])) };
}

/**
 * The request limited to the caller's scope: the requested agents who are in scope, or everyone in scope
 * if the request names nobody. `undefined` if no agent remains: without agents the upstream would send all.
 */
export function limitRequest(request: AgentStatusRequest, scope: AgentScope): AgentStatusRequest | undefined {
  if (scope.kind === 'all') return request;
  const { agents, dateFilter } = request.filter;
  const limited = agents?.filter((email) => scope.spellings.has(email.toLowerCase())) ?? [
    ...scope.spellings.values(),
  ];
  return limited.length === 0 ? undefined : { filter: { agents: limited, dateFilter } };
}

const withEmailSchema = v.object({ email: v.string() });

/** An agent's email address in lower case; `undefined` for a record without one. */
export function emailOf(record: unknown): string | undefined {
  const read = v.safeParse(withEmailSchema, record);
  const email = read.success ? read.output.email.trim().toLowerCase() : '';
  return email === '' ? undefined : email;
}

/** Whether the caller may see every one of these agents. Only the scope `all` includes agents without an address. */
export function canSeeAll(scope: AgentScope, emails: readonly (string | undefined)[]): boolean {
  return scope.kind === 'all' || emails.every((email) => email !== undefined && scope.spellings.has(email));
}

/**
 * The reply without the agents that the caller may not see. If the upstream sent any, it ignored the filter,
 * and its `hasMore` counts them too. Passing `hasMore` on would reveal how many agents there are, and hiding
 * it would present a part as the whole, so such a page throws `UpstreamFailure`.
 */
export function limitReply(reply: AgentStatusReply, scope: AgentScope): AgentStatusReply {
  const data = reply.data.filter((record) => canSeeAll(scope, [emailOf(record)]));
  if (data.length < reply.data.length && reply.hasMore) throw new UpstreamFailure('upstream-error');
  return { ...reply, data };
}
