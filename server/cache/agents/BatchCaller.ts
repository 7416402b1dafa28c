import { abortableWait } from '../../../src/base/sleep';
import { urgencies } from '../../../src/contract/priority';
import type { EndCall } from '../../budget/callCounter';
import { POLL_EVERY_MS, type ReplicaClaim, type ReplicaLease } from '../replicaLease';
import type { KeptAgents } from './KeptAgents';
import { type Addresses, withoutAddresses } from './addresses';
import type { AgentCopies, AgentCopy, CopyTimes } from './agentCopy';
import { type AskOptions, type FoundAgents, askForAgents } from './askForAgents';
import type { WantedAgents } from './wantedAgents';

export type BatchCallerOptions = Pick<
  AskOptions,
  'dateFilter' | 'pageLimit' | 'callUpstream' | 'batchSize'
> & {
  readonly kept: KeptAgents;
  readonly wanted: WantedAgents;
  readonly lease: ReplicaLease;
  readonly isDue: (copy: CopyTimes, atMs: number) => boolean;
  readonly onFound: (found: FoundAgents) => void;
};

/** Makes the calls for batches of agents, none of whom another replica asks for at the same time. */
export class BatchCaller {
  readonly #options: BatchCallerOptions;

  constructor(options: BatchCallerOptions) {
    this.#options = options;
  }

  get batchSize(): number {
    return Math.min(this.#options.batchSize.most, this.#options.pageLimit);
  }

  /**
   * Copies of a batch, by a call that was taken from the budget. In place of those whom another replica asks for or
   * has just brought, the call brings `more`.
   */
  async ask(batch: Addresses, more: (count: number) => Addresses, granted: EndCall): Promise<AgentCopies> {
    const startedMs = performance.now();
    const { kept, lease, batchSize } = this.#options;
    await batchSize.learn();
    const mine = new Map<string, string>();
    const theirs = new Map<string, string>();
    const copies = new Map<string, AgentCopy>();
    const claims: ReplicaClaim[] = [];
    try {
      for (let next = batch; next.size > 0; next = more(this.batchSize - mine.size)) {
        const keys = await kept.keysOf(next.keys());
        const claim = await lease.claim([...keys.keys()]);
        claims.push(claim);
        const brought = await this.#readNew(next, startedMs);
        for (const [key, address] of keys) {
          const copy = brought.get(address);
          if (copy !== undefined) copies.set(address, copy);
          else (claim.busy.has(key) ? theirs : mine).set(address, next.get(address) ?? address);
        }
        if (mine.size >= this.batchSize) break;
      }
      for (const [address, copy] of await this.#call(mine, granted)) copies.set(address, copy);
    } finally {
      await Promise.all(claims.map(async ({ release }) => await release()));
    }
    for (const [address, copy] of await this.#waitFor(theirs, startedMs)) copies.set(address, copy);
    return copies;
  }

  /** Copies of those whom other replicas ask for. If one of them fails, this one asks. */
  async #waitFor(addresses: Addresses, startedMs: number): Promise<AgentCopies> {
    const { kept, lease } = this.#options;
    const copies = new Map<string, AgentCopy>();
    for (let open = addresses; open.size > 0; open = withoutAddresses(open, copies)) {
      await abortableWait(POLL_EVERY_MS, new AbortController().signal);
      for (const [address, copy] of await this.#readNew(open, startedMs)) copies.set(address, copy);
      const keys = await kept.keysOf(withoutAddresses(open, copies).keys());
      if (keys.size === 0) continue;
      const { busy, release } = await lease.claim([...keys.keys()]);
      const left = new Set([...keys].flatMap(([key, address]) => (busy.has(key) ? [] : [address])));
      try {
        const mine = new Map([...open].filter(([address]) => left.has(address)));
        for (const [address, copy] of await this.#call(mine)) copies.set(address, copy);
      } finally {
        await release();
      }
    }
    return copies;
  }

  /** Copies of others that make a call needless: new ones, and for agents who have none here, any that still serve. */
  async #readNew(addresses: Addresses, sinceMs: number): Promise<AgentCopies> {
    const { kept, wanted, isDue } = this.#options;
    // Before reading, which notes what it finds.
    const isMissingHere = new Set([...addresses.keys()].filter((address) => !wanted.hasCopy(address)));
    const copies = await kept.readShared(addresses.keys());
    const nowMs = performance.now();
    const isNew = (copy: AgentCopy, address: string) =>
      copy.asOfMs >= sinceMs ||
      !isDue(copy, nowMs) ||
      (isMissingHere.has(address) && copy.asOfMs + copy.servesMs > nowMs);
    return new Map([...copies].filter(([address, copy]) => isNew(copy, address)));
  }

  async #call(addresses: Addresses, granted?: EndCall): Promise<AgentCopies> {
    if (addresses.size === 0) {
      granted?.();
      return new Map();
    }
    const { kept, wanted, onFound, dateFilter, pageLimit, callUpstream, batchSize } = this.#options;
    const caller = {
      signal: new AbortController().signal,
      urgency: () => urgencies.unstated,
      subjects: () => wanted.subjectsOf(addresses.keys()),
    };
    const options = { dateFilter, pageLimit, callUpstream, batchSize, caller };
    const found = await askForAgents(addresses, { ...options, ...(granted && { granted }) });
    onFound(found);
    const unknown = [...found.unknown].map((address) => [address, []] as const);
    return await kept.keep(new Map([...found.records, ...unknown]));
  }
}
