import { LRUCache } from 'lru-cache';

import type { RosterDirectory } from '../roster/RosterDirectory';
import { type AgentScope, allAgents, scopeFrom } from './agentScope';
import type { Identity } from './identity';

/** The teams that a caller may see: all, or those with these ids. */
type TeamScope = 'all' | ReadonlySet<string>;

/** Whom a caller may see. */
export type Rights = {
  readonly scope: AgentScope;
  /** The teams whose names and members they may see. */
  readonly teams: TeamScope;
  /** The ids of the teams that are theirs, which the page opens with. */
  readonly ownTeams: readonly string[];
};

/** Whom an identity may see, as the roster is now. */
export type ResolveRights = (identity: Identity) => Rights;

export const allRights: Rights = { scope: allAgents, teams: 'all', ownTeams: [] };

/** The rights where no teams are known: the claim `agents` alone decides. */
export const rightsWithoutRoster: ResolveRights = ({ agents, isAdmin }) =>
  isAdmin || agents === '*' ? allRights : { scope: scopeFrom(agents ?? []), teams: new Set(), ownTeams: [] };

/** Addresses in all remembered rights together: some 20 MB. */
const REMEMBERED_ADDRESSES = 200_000;

/**
 * The rights with a roster. The claims `agents` and `teams` are added together; with neither, the roster's supervisors
 * decide. Ids decide and names never do, and an id that no team has is nobody. Callers with the same claims and teams
 * share one result until the roster changes.
 */
export function rightsWithRoster(currentRoster: () => RosterDirectory): ResolveRights {
  const remembered = new LRUCache<string, Rights>({
    maxSize: REMEMBERED_ADDRESSES,
    sizeCalculation: ({ scope }) => 1 + (scope.kind === 'all' ? 0 : scope.spellings.size),
  });
  let known: RosterDirectory | undefined;
  return (identity) => {
    const roster = currentRoster();
    if (roster !== known) remembered.clear();
    known = roster;
    const { agents, teams } = identity;
    const ids =
      teams === undefined
        ? roster.supervisedBy(identity)
        : [...new Set(teams)].filter((id) => roster.teams.has(id));
    if (identity.isAdmin || agents === '*') return { ...allRights, ownTeams: ids };
    // A list of agents alone gives no team, even to someone whom the roster calls a supervisor.
    const granted = agents !== undefined && teams === undefined ? [] : ids;
    const key = JSON.stringify([granted, agents]);
    const rights = remembered.get(key) ?? limitedRights(roster, granted, agents ?? []);
    remembered.set(key, rights);
    return rights;
  };
}

function limitedRights(roster: RosterDirectory, ids: readonly string[], agents: readonly string[]): Rights {
  const members = ids.flatMap((id) => addressesIn(roster, id));
  // The spelling of the token comes last, so it applies.
  return { scope: scopeFrom([...members, ...agents]), teams: new Set(ids), ownTeams: ids };
}

/** The addresses of a team's members; those without one cannot be asked for. */
export function addressesIn(roster: RosterDirectory, teamId: string): readonly string[] {
  const members = [...(roster.teams.get(teamId)?.members.values() ?? [])];
  return members.flatMap(({ email }) => email ?? []);
}
