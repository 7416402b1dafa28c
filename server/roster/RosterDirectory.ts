import type { RosterFault, RosterSource } from '../../src/contract/roster';
import { foldAddress } from '../../src/base/foldAddress';
import type { RosterContent, RosterContentTeam } from './rosterContent';

/** Who someone is, as far as supervisors are named in a roster. */
export type Supervisor = {
  readonly subject: string;
  readonly email: string | undefined;
  readonly groups: readonly string[];
};

export type RosterState = {
  readonly source: RosterSource;
  /** When the oldest of the sources was read: epoch milliseconds. */
  readonly asOfMs: number;
  readonly fault?: RosterFault | undefined;
};

const GROUP_PREFIX = 'group:';

/** The teams and queues that are in force, never changed once made: a change makes a new one. */
export class RosterDirectory {
  readonly state: RosterState;
  /** In the order of the sources. */
  readonly teams: ReadonlyMap<string, RosterContentTeam>;
  readonly #bySupervisor = new Map<string, Set<string>>();

  constructor({ teams }: RosterContent, state: RosterState) {
    this.state = state;
    this.teams = new Map(teams.map((team) => [team.id, team]));
    for (const { id, supervisors } of teams) {
      for (const supervisor of supervisors) {
        const key = keyOfSupervisor(supervisor);
        const ids = this.#bySupervisor.get(key) ?? new Set();
        this.#bySupervisor.set(key, ids.add(id));
      }
    }
  }

  /** The ids of the teams whose supervisors name this person, in the order of `teams`. */
  supervisedBy({ subject, email, groups }: Supervisor): readonly string[] {
    const keys = [subject, ...(email === undefined ? [] : [email])].map(personKey);
    for (const group of groups) keys.push(`${GROUP_PREFIX}${group}`);
    const ids = new Set(keys.flatMap((key) => [...(this.#bySupervisor.get(key) ?? [])]));
    return [...this.teams.keys()].filter((id) => ids.has(id));
  }

  /** Whether a group of the sign-in supervises any team. */
  isSupervisorGroup(group: string): boolean {
    return this.#bySupervisor.has(`${GROUP_PREFIX}${group}`);
  }
}

function keyOfSupervisor(supervisor: string): string {
  return supervisor.startsWith(GROUP_PREFIX) ? supervisor : personKey(supervisor);
}

/** Never that of a group. Addresses are compared regardless of case, subjects and groups are not. */
function personKey(person: string): string {
  return `person:${person.includes('@') ? foldAddress(person) : person}`;
}
