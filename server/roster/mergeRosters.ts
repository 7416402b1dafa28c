import { foldAddress } from '../../src/base/foldAddress';
import type { RosterContent, RosterContentTeam, RosterMember } from './rosterContent';

/**
 * The file and what Kore.ai says. The file wins for each agent: whoever is in it has only its teams. It has no queues, so
 * those remain. It wins for each team as well: one that it names by Kore.ai's id has the file's name, minimum, site, and
 * supervisors. A team that is left with nobody is left out.
 */
export function mergeRosters(file: RosterContent, kore: RosterContent): RosterContent {
  const inFile = new Set(file.teams.flatMap(({ members }) => [...members.values()].flatMap(namesOf)));
  const koreTeams = kore.teams
    .map((team) => (team.kind === 'queue' ? team : withoutMembers(team, inFile)))
    .filter(({ members }) => members.size > 0);
  const koreById = new Map(koreTeams.map((team) => [team.id, team]));
  const fileIds = new Set(file.teams.map(({ id }) => id));
  return {
    teams: [
      ...file.teams.map((team) => joined(team, koreById.get(team.id))),
      ...koreTeams.filter(({ id }) => !fileIds.has(id)),
    ],
  };
}

function joined(team: RosterContentTeam, other: RosterContentTeam | undefined): RosterContentTeam {
  if (other === undefined) return team;
  return { ...team, kind: other.kind, members: new Map([...other.members, ...team.members]) };
}

function withoutMembers(team: RosterContentTeam, names: ReadonlySet<string>): RosterContentTeam {
  const members = [...team.members].filter(([, member]) => !namesOf(member).some((name) => names.has(name)));
  return { ...team, members: new Map(members) };
}

/** All by which an agent may be named. */
function namesOf({ email, userId }: RosterMember): readonly string[] {
  return [...(email === undefined ? [] : [foldAddress(email)]), ...(userId === undefined ? [] : [userId])];
}
