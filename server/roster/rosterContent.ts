/** An agent as a source names them: by email address, user id, or both. */
export type RosterMember = {
  readonly email: string | undefined;
  readonly userId: string | undefined;
};

/** A team or queue as a source names it. */
export type RosterContentTeam = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'team' | 'queue';
  /** Fewer agents than this available at once are too few. */
  readonly minimum: number | undefined;
  readonly site: string | undefined;
  /** By the folded email address, or by the user id of an agent without one. */
  readonly members: ReadonlyMap<string, RosterMember>;
  /** Email addresses, subjects of tokens, or `group:NAME`: who may see the team. */
  readonly supervisors: ReadonlySet<string>;
};

/** All that one source says, each team's id once. */
export type RosterContent = { readonly teams: readonly RosterContentTeam[] };

export const emptyRoster: RosterContent = { teams: [] };
