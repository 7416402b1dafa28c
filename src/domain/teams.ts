import { foldAddress } from '../base/foldAddress';
import type { Agent } from './agent';

/** A team, or a queue: those who are assigned to it. */
export type Team = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'team' | 'queue';
  /** Fewer agents than this available at once are too few; `undefined`: any number is enough. */
  readonly minimum: number | undefined;
  /** Where the team works; `undefined` if that is not known. */
  readonly site: string | undefined;
};

/** Stands for agents who are in no team, among team ids. */
export const NO_TEAM = 'none';

const none: readonly Team[] = [];

/** The teams that the reader may see, and who is in them today. An agent may be in several. */
export class Teams {
  /** In alphabetical order of their names, in the language they were made for. */
  readonly list: readonly Team[];
  readonly #byId: ReadonlyMap<string, Team>;
  /** By user id and by folded email address. */
  readonly #byMember = new Map<string, readonly Team[]>();
  /** Folding addresses is nearly all that it takes to find the teams of 10,000 agents, and they are found often. */
  readonly #byAgent = new WeakMap<object, readonly Team[]>();
  readonly #memberCounts = new Map<string, number>();

  /** `members`: email addresses or user ids, by team id. */
  constructor(list: readonly Team[], members: ReadonlyMap<string, readonly string[]>) {
    this.list = list;
    this.#byId = new Map(list.map((team) => [team.id, team]));
    for (const team of list) {
      const keys = new Set(members.get(team.id)?.map(foldAddress));
      this.#memberCounts.set(team.id, keys.size);
      for (const member of keys) {
        this.#byMember.set(member, [...(this.#byMember.get(member) ?? none), team]);
      }
    }
  }

  /** `undefined` for an id that no team has. */
  withId(id: string): Team | undefined {
    return this.#byId.get(id);
  }

  /** How a team is called; its id where no team has it. */
  nameOf(id: string): string {
    return this.#byId.get(id)?.name ?? id;
  }

  /** How many are in a team, each once; 0 for an id that no team has. */
  memberCountOf(id: string): number {
    return this.#memberCounts.get(id) ?? 0;
  }

  /** The teams of an agent, in the order of the list; none for an agent who is in no team. */
  teamsOf(agent: Pick<Agent, 'userId' | 'email'>): readonly Team[] {
    let teams = this.#byAgent.get(agent);
    if (teams === undefined) {
      const { userId, email } = agent;
      teams = this.#byMember.get(foldAddress(email)) ?? this.#byMember.get(foldAddress(userId)) ?? none;
      this.#byAgent.set(agent, teams);
    }
    return teams;
  }
}

/** Nobody is in a team, or teams are not known. */
export const noTeams = new Teams([], new Map());
