import * as v from 'valibot';

import type { AccessClaims } from '../../src/contract/accessClaims';
import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { AgentStatusRequest } from '../../src/contract/agentStatusRequest';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** Whose statuses a caller may see. */
export type AgentScope =
  | { readonly kind: 'all' }
  /** E-mail addresses in lower case, each with the spelling that it was given in. */
  | { readonly kind: 'listed'; readonly spellings: ReadonlyMap<string, string> };

export const everyAgent: AgentScope = { kind: 'all' };

/** The scope that a token's `agents` claim gives. */
export function scopeFrom(agents: AccessClaims['agents']): AgentScope {
  if (agents === '*') return everyAgent;
  const spellings = agents.map((email) => email.trim()).filter((email) => email !== '');
  return { kind: 'listed', spellings: new Map(spellings.map((email) => [email.toLowerCase(), email])) };
}

/**
 * The request as this caller may ask it: for those asked for who are in scope, or for all who are where
 * none are named; `undefined` where that is nobody. A request is never widened by leaving the filter out.
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

/** An agent's e-mail address in lower case; `undefined` for a record without one. */
export function emailOf(record: unknown): string | undefined {
  const read = v.safeParse(withEmailSchema, record);
  const email = read.success ? read.output.email.trim().toLowerCase() : '';
  return email === '' ? undefined : email;
}

/** Whether the caller may see each of these agents; one without an address only who may see all. */
export function seesAll(scope: AgentScope, emails: readonly (string | undefined)[]): boolean {
  return scope.kind === 'all' || emails.every((email) => email !== undefined && scope.spellings.has(email));
}

/**
 * The reply without those whom the caller may not see. An upstream that sent any did not keep to the
 * filter, so where it also says that more follow, that counts the others: such a page is refused, for
 * to pass `hasMore` on would tell how many there are and to hide it would show a part as the whole.
 */
export function limitReply(reply: AgentStatusReply, scope: AgentScope): AgentStatusReply {
  const data = reply.data.filter((record) => seesAll(scope, [emailOf(record)]));
  if (data.length < reply.data.length && reply.hasMore) throw new UpstreamFailure('upstream-error');
  return { ...reply, data };
}
