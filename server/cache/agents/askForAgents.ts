import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import { foldAddress } from '../../../src/base/foldAddress';
import { emailOf } from '../../access/agentScope';
import type { BudgetCaller } from '../../budget/budget';
import type { EndCall } from '../../budget/callCounter';
import { UpstreamFailure } from '../../failures/upstreamFailure';
import type { UpstreamCall } from '../../upstream/upstreamCall';
import { type Addresses, withoutAddresses } from './addresses';
import type { BatchSize } from './batchSize';

/** The records of each address; of an address that the upstream does not know, none. */
export type FoundAgents = {
  readonly records: ReadonlyMap<string, readonly unknown[]>;
  /** Addresses that were sent in both spellings and are not in the reply. */
  readonly unknown: ReadonlySet<string>;
  /** The upstream sent others instead of the agents that were asked for. */
  readonly ignoresFilter: boolean;
};

export type AskOptions = {
  readonly dateFilter: DateFilter;
  /** The most agents on a page of this time range. */
  readonly pageLimit: number;
  readonly caller: BudgetCaller;
  readonly callUpstream: UpstreamCall;
  /** A call that was already taken from the budget, for the first request. */
  readonly granted?: EndCall;
  readonly batchSize: BatchSize;
};

/** With these, the upstream may mean the list of addresses; with any other status it means something else. */
const statusesOfRefusedLists: ReadonlySet<number | undefined> = new Set([400, 413, 414, 422, 431]);

/**
 * Asks the upstream for agents, by as many requests as it takes: it may serve fewer on a page than asked for,
 * and refuse a long list. A refused list is halved until the halves are answered; a single address that is
 * refused is unknown. If not even one address was ever answered, or several are refused and none is answered now, the
 * refusal means something else and is thrown, as is any other failure.
 */
export async function askForAgents(
  addresses: Addresses,
  { granted, ...given }: AskOptions,
): Promise<FoundAgents> {
  let firstCall = granted;
  const callUpstream: UpstreamCall = async (request, paging, caller) => {
    const call = given.callUpstream(request, paging, caller, firstCall);
    firstCall = undefined;
    return await call;
  };
  const refusals = new Refusals();
  try {
    const found = await askInBothSpellings(addresses, { ...given, callUpstream, refusals });
    refusals.settle(given.batchSize);
    return found;
  } finally {
    firstCall?.();
  }
}

/** An address may be malformed, even a few; if more are refused before any is answered, none will be. */
const MOST_REFUSED_AT_FIRST = 3;

/** The addresses that were refused alone, until it is clear whether it is because of them. */
class Refusals {
  readonly #spellings = new Set<string>();
  #last: UpstreamFailure | undefined;
  #isAnswered = false;

  answered(): void {
    this.#isAnswered = true;
  }

  refused(spelling: string, failure: UpstreamFailure): void {
    this.#spellings.add(spelling);
    this.#last = failure;
    if (!this.#isAnswered && this.#count() >= MOST_REFUSED_AT_FIRST) throw failure;
  }

  /** At the end; throws the refusal if it means something else. */
  settle(batchSize: BatchSize): void {
    if (this.#last !== undefined && !this.#isAnswered) {
      const isReasonKnown = this.#last.code === 'upstream-config' && this.#last.reason !== 'request-refused';
      if (isReasonKnown || this.#count() > 1) throw this.#last;
    }
    for (const spelling of this.#spellings) batchSize.refuse(spelling);
  }

  #count(): number {
    return new Set([...this.#spellings].map(foldAddress)).size;
  }
}

type OptionsOfAsk = AskOptions & { readonly refusals: Refusals };

async function askInBothSpellings(addresses: Addresses, options: OptionsOfAsk): Promise<FoundAgents> {
  const asGiven = await askInBatches([...addresses.values()], options);
  const open = withoutAddresses(addresses, asGiven.records);
  const otherSpelling = [...open].flatMap(([address, spelling]) => (address === spelling ? [] : [address]));
  // The document does not say whether the upstream distinguishes capitals.
  const folded =
    otherSpelling.length === 0 || asGiven.ignoresFilter
      ? nothingFound
      : await askInBatches(otherSpelling, options);
  const records = new Map([...asGiven.records, ...folded.records]);
  const ignoresFilter = asGiven.ignoresFilter || folded.ignoresFilter;
  const missing = withoutAddresses(addresses, records);
  return { records, unknown: ignoresFilter ? new Set() : new Set(missing.keys()), ignoresFilter };
}

type Batch = Pick<FoundAgents, 'records' | 'ignoresFilter'> & {
  /** Whether a single address was refused. */
  readonly hasRefused: boolean;
};

const nothingFound: Batch = { records: new Map(), ignoresFilter: false, hasRefused: false };

async function askInBatches(asked: readonly string[], options: OptionsOfAsk): Promise<Batch> {
  const { batchSize, pageLimit } = options;
  const spellings = asked.filter((spelling) => !batchSize.isRefused(spelling));
  let found = nothingFound;
  for (let start = 0; start < spellings.length && !found.ignoresFilter;) {
    // Read each time: it may have been found to be smaller.
    const size = Math.min(batchSize.most, pageLimit);
    found = joined(found, await askInHalves(spellings.slice(start, start + size), options));
    start += size;
  }
  return found;
}

async function askInHalves(spellings: readonly string[], options: OptionsOfAsk): Promise<Batch> {
  const { batchSize, refusals } = options;
  try {
    const found = await askPageByPage(spellings, options);
    batchSize.answered();
    refusals.answered();
    return found;
  } catch (failure) {
    if (!isRefusedList(failure)) throw failure;
    const [only] = spellings;
    if (spellings.length === 1 && only !== undefined) {
      if (!batchSize.isProven) throw failure;
      refusals.refused(only, failure);
      return { ...nothingFound, hasRefused: true };
    }
    const middle = Math.ceil(spellings.length / 2);
    const first = await askInHalves(spellings.slice(0, middle), options);
    const second = await askInHalves(spellings.slice(middle), options);
    const found = joined(first, second);
    if (!found.hasRefused) batchSize.tooMany(spellings.length);
    return found;
  }
}

function isRefusedList(failure: unknown): failure is UpstreamFailure {
  return failure instanceof UpstreamFailure && statusesOfRefusedLists.has(failure.upstreamStatus);
}

/** Throws `UpstreamFailure` if more agents are to come but a page brings none that is new. */
async function askPageByPage(spellings: readonly string[], options: AskOptions): Promise<Batch> {
  const { dateFilter, pageLimit, caller, callUpstream, batchSize } = options;
  const asked = new Set(spellings.map(foldAddress));
  const records = new Map<string, unknown[]>();
  let hasOthers = false;
  for (let offset = 0; ;) {
    // In one order, because the upstream may page through its agents in that of the request.
    const request = { filter: { agents: spellings.toSorted(), dateFilter } };
    const reply = await callUpstream(request, { limit: pageLimit, offset }, caller);
    const countBefore = records.size;
    for (const record of reply.data) {
      const address = emailOf(record);
      hasOthers ||= address === undefined || !asked.has(address);
      if (address !== undefined) records.set(address, [...(records.get(address) ?? []), record]);
    }
    const isComplete = [...asked].every((address) => records.has(address));
    if (!reply.hasMore || hasOthers) {
      return { records, ignoresFilter: hasOthers && !isComplete, hasRefused: false };
    }
    if (records.size === countBefore) {
      if (isComplete) return { records, ignoresFilter: false, hasRefused: false };
      throw new UpstreamFailure({ code: 'upstream-error', reason: 'paging-stuck', causeCode: 'NO_PROGRESS' });
    }
    const pageSize = reply.limit > 0 ? Math.min(reply.limit, pageLimit) : reply.data.length;
    batchSize.servedBy(pageSize);
    offset += pageSize;
  }
}

function joined(one: Batch, other: Batch): Batch {
  return {
    records: new Map([...one.records, ...other.records]),
    ignoresFilter: one.ignoresFilter || other.ignoresFilter,
    hasRefused: one.hasRefused || other.hasRefused,
  };
}
