import { createPause } from '../../pauses';
import type { CopyStore } from '../copyStore';
import type { HoldReply } from '../getPage';
import type { Packer } from '../packer';
import { type AgentCopies, type AgentCopy, agentCopyFrom, copyOfAgent, makeAgentCopies } from './agentCopy';
import { type EncodedRecord, encodeRecords } from './encodedRecords';
import type { WantedAgents } from './wantedAgents';

/** The age of the same copy is not the same to the millisecond each time it is read from Redis. */
const CLOCK_NOISE_MS = 1000;

export type KeptAgentsOptions = {
  readonly keyOf: (address: string) => Promise<string>;
  readonly store: CopyStore;
  readonly packer: Packer;
  readonly holdReply: HoldReply;
  readonly wanted: WantedAgents;
  /** Another replica made a call that brought these keys, each with the subjects who want it. */
  readonly noteCall: (subjectsByKey: ReadonlyMap<string, ReadonlySet<string>>) => void;
  /** The times of copies that a call brings now; it is recorded for the subjects who want each of these keys. */
  readonly timesOfCall: (
    subjectsByKey: ReadonlyMap<string, ReadonlySet<string>>,
  ) => Pick<AgentCopy, 'asOfMs' | 'servesMs' | 'keepUntilMs'>;
};

/** The copies of single agents in one time range, by address. What is read or kept is noted for those who want it. */
export class KeptAgents {
  readonly #options: KeptAgentsOptions;

  constructor(options: KeptAgentsOptions) {
    this.#options = options;
  }

  /** However old. */
  async read(addresses: Iterable<string>): Promise<AgentCopies> {
    return await this.#readFrom(this.#options.store.read, addresses);
  }

  /** The newest that any replica has. */
  async readShared(addresses: Iterable<string>): Promise<AgentCopies> {
    return await this.#readFrom(this.#options.store.readShared, addresses);
  }

  /** Keeps the records of each address; without any, it is unknown to the upstream. */
  async keep(records: ReadonlyMap<string, readonly unknown[]>): Promise<AgentCopies> {
    const { timesOfCall, packer, holdReply, store, wanted } = this.#options;
    const keys = await this.keysOf(records.keys());
    const subjects = new Map([...keys].map(([key, address]) => [key, wanted.subjectsOf([address])]));
    const facts = { ...timesOfCall(subjects), isFromBatch: true };
    const copies = await holdReply(async () => {
      const pause = createPause();
      const encoded = new Map<string, EncodedRecord[]>();
      for (const [address, some] of records) encoded.set(address, await encodeRecords(some, pause));
      return await makeAgentCopies(encoded, facts, packer);
    });
    wanted.noteCopies(copies);
    const stored = [...keys].flatMap(([key, address]) => {
      const copy = copies.get(address);
      return copy === undefined ? [] : [[key, copyOfAgent(copy)] as const];
    });
    await store.write(new Map(stored));
    return copies;
  }

  /** Addresses by the key of their copy. */
  async keysOf(addresses: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const { keyOf } = this.#options;
    return new Map(
      await Promise.all(
        [...addresses].map(async (address): Promise<[string, string]> => [await keyOf(address), address]),
      ),
    );
  }

  async #readFrom(read: CopyStore['read'], addresses: Iterable<string>): Promise<AgentCopies> {
    const keys = await this.keysOf(addresses);
    const copies = new Map<string, AgentCopy>();
    for (const [key, stored] of await read([...keys.keys()])) {
      const address = keys.get(key);
      const copy = agentCopyFrom(stored);
      if (address !== undefined && copy !== undefined) copies.set(address, copy);
    }
    this.#noteCallsOfOthers(keys, copies);
    this.#options.wanted.noteCopies(copies);
    return copies;
  }

  /** Calls of other replicas count as well, so that each knows how much all of them renew. */
  #noteCallsOfOthers(keys: ReadonlyMap<string, string>, copies: AgentCopies): void {
    const { wanted, noteCall } = this.#options;
    const brought = new Map<string, ReadonlySet<string>>();
    for (const [key, address] of keys) {
      const copy = copies.get(address);
      const knownMs = wanted.asOfMs(address) ?? -Infinity;
      if (copy?.isFromBatch === true && copy.asOfMs > knownMs + CLOCK_NOISE_MS) {
        brought.set(key, wanted.subjectsOf([address]));
      }
    }
    if (brought.size > 0) noteCall(brought);
  }
}
