import { type AgentScope, allAgents, scopeFrom } from './agentScope';
import type { Identity } from './identity';

/** The teams that a caller may see: all, or those with these ids. */
export type TeamScope = 'all' | ReadonlySet<string>;

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
