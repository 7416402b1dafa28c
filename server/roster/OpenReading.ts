import { type AgentList, type ListedAgent, keyOfListed } from './agentList';

/** All agents as they were read; `atMs` is the end of the reading: epoch milliseconds. */
export type KoreReading = {
  readonly agents: readonly ListedAgent[];
  readonly isComplete: boolean;
  readonly atMs: number;
};

/** A reading that is under way: as many pages, from the first one on. `atMs` is when it began. */
export type KoreProgress = {
  readonly agents: readonly ListedAgent[];
  readonly pages: number;
  readonly unreadable: number;
  readonly atMs: number;
};

export function nothingRead(atMs: number): KoreProgress {
  return { agents: [], pages: 0, unreadable: 0, atMs };
}

/** Ten agents a page: 50,000 agents, as many as the page can show. */
const MOST_PAGES = 5000;

/** What became of a reading with its last page. */
type Outcome =
  | 'reading'
  /** All that the upstream has; complete if that is as much as it says. */
  | 'complete'
  | 'incomplete'
  /** The upstream says that it has more, but sends nothing new. */
  | 'stuck';

/** The agents of the pages so far, each once: an agent may move to another page meanwhile. */
export class OpenReading {
  readonly #atMs: number;
  readonly #agents: ListedAgent[];
  readonly #known: Set<string>;
  #pages: number;
  #unreadable: number;

  constructor({ agents, pages, unreadable, atMs }: KoreProgress) {
    this.#atMs = atMs;
    this.#agents = [...agents];
    this.#known = new Set(agents.map(keyOfListed));
    this.#pages = pages;
    this.#unreadable = unreadable;
  }

  get progress(): KoreProgress {
    const { pages } = this;
    return { agents: [...this.#agents], pages, unreadable: this.#unreadable, atMs: this.#atMs };
  }

  get agents(): readonly ListedAgent[] {
    return this.#agents;
  }

  get pages(): number {
    return this.#pages;
  }

  /** Adds the next page. */
  add(list: AgentList): Outcome {
    const before = this.#known.size;
    for (const agent of list.agents) {
      const key = keyOfListed(agent);
      if (!this.#known.has(key)) this.#agents.push(agent);
      this.#known.add(key);
    }
    this.#pages += 1;
    this.#unreadable += list.unreadable;
    const hasMore = list.hasMore ?? this.#pages < (list.totalPages ?? Infinity);
    const isStuck = this.#known.size === before && list.unreadable === 0;
    if (hasMore && !isStuck && this.#pages < MOST_PAGES) return 'reading';
    const hasAll = this.#known.size + this.#unreadable >= (list.totalResults ?? (hasMore ? Infinity : 0));
    if (hasMore && !hasAll) return 'stuck';
    return hasAll && this.#unreadable === 0 ? 'complete' : 'incomplete';
  }
}
