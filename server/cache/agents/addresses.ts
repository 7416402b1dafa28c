import { foldAddress } from '../../../src/base/foldAddress';

/** Addresses as `foldAddress` returns them, sorted, each with the spelling in which it was given. */
export type Addresses = ReadonlyMap<string, string>;

/**
 * The one order and number of equivalent lists, so that their pages fit together: sorted, each address once. Of
 * several spellings of one address, the last in the order is kept, which has the fewest capitals.
 */
export function addressesOf(agents: readonly string[]): Addresses {
  const spellings = new Map(agents.toSorted().map((email) => [foldAddress(email), email]));
  return new Map([...spellings].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

export function withoutAddresses(addresses: Addresses, others: ReadonlyMap<string, unknown>): Addresses {
  return new Map([...addresses].filter(([address]) => !others.has(address)));
}
