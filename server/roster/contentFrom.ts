import type { Roster } from '../../src/contract/roster';
import type { RosterContent, RosterMember } from './rosterContent';
import { keyOf } from './RosterLines';

/** Who supervises which teams, by id. */
type Supervision = { readonly email: string; readonly teams: readonly string[] };

/** A roster in the form of a reply, as the demo has it, and who supervises its teams. */
export function contentFrom({ teams }: Roster, supervision: readonly Supervision[]): RosterContent {
  return {
    teams: teams.map(({ id, name, kind, minimum, site, agents }) => {
      const members = agents.map((email): RosterMember => ({ email, userId: undefined }));
      const supervisors = supervision.filter((each) => each.teams.includes(id)).map(({ email }) => email);
      return {
        id,
        name,
        kind,
        minimum,
        site,
        members: new Map(members.map((member) => [keyOf(member), member])),
        supervisors: new Set(supervisors),
      };
    }),
  };
}
