import { foldAddress } from '../../src/base/foldAddress';
import type { AgentPageRequest, AgentStatusRequest } from '../../src/contract/agentStatusRequest';
import type { Rights } from './rights';

/** The addresses of a team's members; none for an id that no team has. */
export type AddressesInTeam = (teamId: string) => readonly string[];

/** Where no teams are known. */
export const noTeamMembers: AddressesInTeam = () => [];

/**
 * The request limited to the caller's rights: the requested agents who are in scope, or everyone in scope if the
 * request names nobody, as the caller's rights spell them. With teams, an agent has to be in one of them that the caller
 * may see. `undefined` if no agent remains, because without agents the upstream would send all; and for a page beyond
 * the last agent, which could only show how many agents an upstream has that ignores the filter.
 */
export function limitRequest(
  { request, paging }: AgentPageRequest,
  { scope, teams }: Pick<Rights, 'scope' | 'teams'>,
  addressesInTeam: AddressesInTeam,
): AgentStatusRequest | undefined {
  const { agents, teams: teamIds, dateFilter } = request.filter;
  if (scope.kind === 'all' && teamIds === undefined) return request;
  // An id that is repeated a thousand times would otherwise make a list of a thousand teams.
  const visibleIds = teamIds && [...new Set(teamIds)].filter((id) => teams === 'all' || teams.has(id));
  const members = visibleIds && spellingsOf(visibleIds.flatMap(addressesInTeam));
  const allowed = (address: string, spelling: string) =>
    scope.kind === 'all' ? spelling : scope.spellings.get(address);
  const asked = agents === undefined ? members : spellingsOf(agents);
  const inScope = scope.kind === 'all' ? undefined : scope.spellings;
  const limited = new Map<string, string>();
  for (const [address, spelling] of asked ?? inScope ?? []) {
    const isInTeam = members === undefined || members.has(address);
    const allowedSpelling = isInTeam ? allowed(address, spelling) : undefined;
    if (allowedSpelling !== undefined) limited.set(address, allowedSpelling);
  }
  if (limited.size <= paging.offset) return undefined;
  return { filter: { agents: [...limited.values()], dateFilter } };
}

/** By folded address. */
function spellingsOf(emails: readonly string[]): ReadonlyMap<string, string> {
  return new Map(emails.map((email) => [foldAddress(email), email]));
}
