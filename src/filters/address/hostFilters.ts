import type { Filters } from '../../domain/filters';
import type { AddressContext } from './addressContext';
import type { AddressFact } from './addressFact';
import { writeAddressList } from './addressText';
import { groupBy, sortBy } from './codecs/choices';
import { type AddressParameter, addressParameters, isAddressParameter, parametersByName } from './parameters';
import { readAddress } from './readAddress';
import { statedTexts, withoutMoments } from './writeAddress';

/** Filters from a program, under the names of the address. `null` means the default, a missing one no change. */
export type HostFilters = {
  readonly [name: string]: string | number | boolean | readonly string[] | null | undefined;
};

export type RejectedFilter = {
  /** As it was given; it need not be one of ours. */
  readonly name: string;
  readonly fault: AddressFact;
};

export type MergedFilters = {
  readonly filters: Filters;
  /** The names that were taken over. */
  readonly applied: readonly AddressParameter[];
  /** Those that cannot be used, and stay as they were. */
  readonly rejected: readonly RejectedFilter[];
};

type WantedTexts = ReadonlyMap<AddressParameter, string | undefined>;

/**
 * The filters with those that were given in place of the present ones. Each is read as in an address; unlike
 * there, one with any fault changes nothing at all, and is rejected with the reason.
 */
export function mergeHostFilters(
  present: Filters,
  given: HostFilters,
  context: AddressContext,
): MergedFilters {
  const rejected: RejectedFilter[] = [];
  const wanted = new Map<AddressParameter, string | undefined>();
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (isAddressParameter(name)) wanted.set(name, textOf(value));
    else rejected.push({ name, fault: { kind: 'unknown' } });
  }
  // Each round takes at least one name away, so it ends.
  for (;;) {
    const { filters, notices } = readAddress(addressWith(present, wanted, context), context);
    const faults = notices.flatMap(({ parameter, facts: [fault] }) =>
      namesAbout(parameter)
        .filter((name) => wanted.has(name))
        .map((name) => ({ name, fault })),
    );
    if (faults.length === 0) return { filters, applied: [...wanted.keys()], rejected };
    for (const { name, fault } of faults) {
      if (wanted.delete(name)) rejected.push({ name, fault });
    }
  }
}

function addressWith(present: Filters, wanted: WantedTexts, context: AddressContext): string {
  const before = statedTexts(present);
  const isOtherRange = [...wanted].some(
    ([name, text]) => parametersByName.get(name)?.range === 'sets' && text !== before.get(name),
  );
  const texts = isOtherRange ? statedTexts(withoutMoments(present, context)) : before;
  for (const name of excluded(wanted)) texts.delete(name);
  // An order that nobody chose is the usual one of the range, whichever that will be.
  if (sortBy.isImplied(present, context)) texts.delete('sort');
  if (groupBy.isImplied(present, context)) texts.delete('group');
  for (const [name, text] of wanted) {
    if (text === undefined) texts.delete(name);
    else texts.set(name, text);
  }
  return `?${new URLSearchParams([...texts]).toString()}`;
}

/** The hours up to now and civil dates exclude each other: what was not asked for makes way for what was. */
function excluded(wanted: WantedTexts): readonly AddressParameter[] {
  const isWanted = (name: AddressParameter) => wanted.get(name) !== undefined;
  return [
    ...(isWanted('from') || isWanted('to') ? (['last'] as const) : []),
    ...(isWanted('last') ? (['from', 'to'] as const) : []),
  ];
}

/** The parameter that a notice is about, and those that are read together with it. */
function namesAbout(parameter: string | undefined): readonly AddressParameter[] {
  if (parameter === undefined || !isAddressParameter(parameter)) return [];
  const group = parametersByName.get(parameter)?.group;
  if (group === undefined) return [parameter];
  return addressParameters.filter((name) => parametersByName.get(name)?.group === group);
}

function textOf(value: string | number | boolean | readonly string[] | null): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : writeAddressList(value);
}
