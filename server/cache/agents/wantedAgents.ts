import { LRUCache } from 'lru-cache';

import type { Addresses } from './addresses';
import type { AgentCopy, CopyTimes } from './agentCopy';

/** More than the agents of any account; whoever asks for more addresses displaces those asked for the longest ago. */
const MOST_ADDRESSES = 20_000;

type WantedAgent = {
  /** As the upstream spells it, if it is known; before that as the first caller gave it. */
  spelling: string;
  /** Who wants it, and until when. */
  readonly subjects: Map<string, number>;
  /** The times of the newest copy that is known here. */
  copy: CopyTimes | undefined;
  /** The upstream did not know the address when it was last asked. */
  isUnknown: boolean;
};

/** The agents of one time range that callers ask for. All instants are those of `performance.now()`. */
export class WantedAgents {
  readonly #agents = new LRUCache<string, WantedAgent>({ max: MOST_ADDRESSES });

  /** Someone asks for them, and is expected to ask again by then. */
  want(addresses: Addresses, subject: string, untilMs: number): void {
    for (const [address, spelling] of addresses) {
      const agent = this.#agents.get(address);
      if (agent === undefined) {
        const subjects = new Map([[subject, untilMs]]);
        this.#agents.set(address, { spelling, subjects, copy: undefined, isUnknown: false });
      } else {
        agent.subjects.set(subject, Math.max(untilMs, agent.subjects.get(subject) ?? 0));
      }
    }
  }

  /** Copies were made or read. */
  noteCopies(copies: ReadonlyMap<string, AgentCopy>): void {
    for (const [address, { asOfMs, servesMs, email }] of copies) {
      const agent = this.#agents.peek(address);
      if (agent === undefined) continue;
      agent.copy = { asOfMs, servesMs };
      agent.isUnknown = email === undefined;
      if (email !== undefined) agent.spelling = email;
    }
  }

  spellingOf(address: string): string {
    return this.#agents.peek(address)?.spelling ?? address;
  }

  /** Of the newest copy that is known here. */
  asOfMs(address: string): number | undefined {
    return this.#agents.peek(address)?.copy?.asOfMs;
  }

  hasCopy(address: string): boolean {
    return this.#agents.peek(address)?.copy !== undefined;
  }

  isUnknown(address: string): boolean {
    return this.#agents.peek(address)?.isUnknown ?? false;
  }

  subjectsOf(addresses: Iterable<string>): ReadonlySet<string> {
    const subjects = new Set<string>();
    for (const address of addresses) {
      for (const subject of this.#agents.peek(address)?.subjects.keys() ?? []) subjects.add(subject);
    }
    return subjects;
  }

  /** Those that someone still wants. */
  addresses(nowMs: number): readonly string[] {
    this.#forgetUnwanted(nowMs);
    return [...this.#agents.keys()];
  }

  /** Those that someone wants but who have no copy, or one for which `isDue` holds: the oldest first. */
  due(nowMs: number, isDue: (copy: CopyTimes) => boolean): readonly string[] {
    this.#forgetUnwanted(nowMs);
    const due = [...this.#agents.entries()].filter(([, { copy }]) => copy === undefined || isDue(copy));
    return due
      .toSorted(([, one], [, other]) => (one.copy?.asOfMs ?? 0) - (other.copy?.asOfMs ?? 0))
      .map(([address]) => address);
  }

  #forgetUnwanted(nowMs: number): void {
    for (const [address, { subjects }] of this.#agents.entries()) {
      for (const [subject, untilMs] of subjects) if (untilMs <= nowMs) subjects.delete(subject);
      if (subjects.size === 0) this.#agents.delete(address);
    }
  }
}
