import type { Filters } from '../../domain/filters';
import { type AddressContext, type AddressParameter, isAddressParameter } from './addressContext';
import type { AddressFact } from './addressFact';
import { writeAddressList } from './addressList';
import { readAddress } from './readAddress';
import { writeLink } from './writeAddress';

/** Filters from a program, under the names of the address. `null` stands for the default, a missing one for no change. */
export type GivenFilters = {
  readonly [name: string]: string | number | boolean | readonly string[] | null | undefined;
};

export type RejectedFilter = {
  /** As it was given; it need not be one of ours. */
  readonly name: string;
  readonly facts: readonly AddressFact[];
};

export type MergedFilters = {
  readonly filters: Filters;
  /** The names that were taken over. */
  readonly applied: readonly AddressParameter[];
  /** Those that cannot be used, and stay as they were. */
  readonly rejected: readonly RejectedFilter[];
};

/** These make one range: a fault of one is a fault of both. */
const datePair: readonly AddressParameter[] = ['from', 'to'];
/** They lie within the range, and with another range mean something else. */
const withinRange: readonly AddressParameter[] = ['at', 'leavers'];

/**
 * The filters with those that were given in place of the present ones. Each is read as in an address; unlike
 * there, one with any fault changes nothing at all, and is told with the reason.
 */
export function mergeGivenFilters(
  present: Filters,
  given: GivenFilters,
  context: AddressContext,
): MergedFilters {
  const rejected: RejectedFilter[] = [];
  const wanted = new Map<AddressParameter, string | undefined>();
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (isAddressParameter(name)) wanted.set(name, textOf(value));
    else rejected.push({ name, facts: [{ kind: 'unknown' }] });
  }
  // Each round takes at least one name away, so it ends.
  for (;;) {
    const { filters, notices } = readAddress(searchWith(present, wanted), context);
    const faults = notices.filter(({ parameter }) => isAbout(parameter, wanted));
    if (faults.length === 0) return { filters, applied: [...wanted.keys()], rejected };
    for (const { parameter, facts } of faults) {
      for (const name of namesAbout(parameter)) {
        if (wanted.delete(name)) rejected.push({ name, facts });
      }
    }
  }
}

function searchWith(present: Filters, wanted: ReadonlyMap<AddressParameter, string | undefined>): string {
  const search = new URLSearchParams(writeLink(present));
  const isOtherRange = ['from', 'to', 'tz'].some(
    (name) => isAddressParameter(name) && wanted.has(name) && wanted.get(name) !== search.get(name),
  );
  if (isOtherRange) for (const name of withinRange) search.delete(name);
  for (const [name, text] of wanted) {
    if (text === undefined) search.delete(name);
    else search.set(name, text);
  }
  return `?${search.toString()}`;
}

function isAbout(
  parameter: string | undefined,
  wanted: ReadonlyMap<AddressParameter, string | undefined>,
): boolean {
  return namesAbout(parameter).some((name) => wanted.has(name));
}

function namesAbout(parameter: string | undefined): readonly AddressParameter[] {
  if (parameter === undefined || !isAddressParameter(parameter)) return [];
  return datePair.includes(parameter) ? datePair : [parameter];
}

function textOf(value: string | number | boolean | readonly string[] | null): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : writeAddressList(value);
}
