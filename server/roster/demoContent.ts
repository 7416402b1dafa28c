import { foldAddress } from '../../src/base/foldAddress';
import { demoRoster, demoSupervisors } from '../../src/demo/teams';
import type { RosterContent } from './rosterContent';

/** As the demo's handlers have it. */
const SEED = 1;

/** The teams of the demo contact center, with its supervisors. */
export function demoContent(agentCount: number): RosterContent {
  const supervisors = demoSupervisors(agentCount);
  const { teams } = demoRoster(SEED, agentCount, 0);
  return {
    teams: teams.map(({ id, name, kind, minimum, site, agents }) => ({
      id,
      name,
      kind,
      minimum,
      site,
      members: new Map(agents.map((email) => [foldAddress(email), { email, userId: undefined }])),
      supervisors: new Set(supervisors.filter((each) => each.teams.includes(id)).map(({ email }) => email)),
    })),
  };
}
