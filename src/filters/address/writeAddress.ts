import type { Filters } from '../../domain/filters';
import type { AddressContext } from './addressContext';
import { joinAddress, readAddressList, writeParameter } from './addressText';
import { type AddressParameter, filterKeys, filtersOf, parameters } from './parameters';
import { defaultFilters } from './readAddress';

/**
 * The address of the filters, `?query#fragment` without the parts that are empty: nothing
 * where all are defaults. `readAddress` gives the same filters back.
 */
export function writeAddress(filters: Filters, context: AddressContext): string {
  const defaults = defaultFilters(context);
  return written(filters, (key) => {
    const { isImplied } = parameters[key];
    return isImplied?.(filters, context) ?? textOf(key, filters) === textOf(key, defaults);
  });
}

/**
 * The address that means the same to all readers, always: nothing is left to the reader's own clock, zone
 * or language. Civil dates stay the days that they are; a live range stays live.
 */
export function writeLink(filters: Filters): string {
  return written(filters, () => false);
}

/** The text of each parameter that has one. */
export function statedTexts(filters: Filters): Map<AddressParameter, string> {
  const texts = new Map<AddressParameter, string>();
  for (const key of filterKeys) {
    const text = textOf(key, filters);
    if (text !== undefined) texts.set(parameters[key].name, text);
  }
  return texts;
}

export type StatedFilters = { readonly [name: string]: string | string[] | null };

/**
 * The filters under the names of the address, for programs: lists as lists, a switch as
 * `1`, and `null` for what is left open (of a list that is not the same as an empty one).
 */
export function stateFilters(filters: Filters): StatedFilters {
  return Object.fromEntries(
    filterKeys.map((key): [AddressParameter, StatedFilters[string]] => {
      const { name, isList } = parameters[key];
      const text = textOf(key, filters);
      if (isList && filters[key] !== undefined) return [name, readAddressList(text ?? '')];
      return [name, text ?? null];
    }),
  );
}

/** Whether a change of filters makes another range. */
export function setsOtherRange(change: Partial<Filters>, filters: Filters): boolean {
  return filterKeys.some(
    (key) => parameters[key].range === 'sets' && key in change && change[key] !== filters[key],
  );
}

/** The filters without the moments that only their range has. */
export function withoutMoments(filters: Filters, context: AddressContext): Filters {
  const defaults = defaultFilters(context);
  return filtersOf((key) => (parameters[key].range === 'within' ? defaults : filters)[key]);
}

function written(filters: Filters, isLeftOut: (key: keyof Filters) => boolean): string {
  const places = { query: [] as string[], fragment: [] as string[] };
  for (const key of filterKeys) {
    const { name, isInFragment } = parameters[key];
    const text = isLeftOut(key) ? undefined : textOf(key, filters);
    if (text === undefined) continue;
    const isHidden = typeof isInFragment === 'function' ? isInFragment(text) : isInFragment === true;
    places[isHidden ? 'fragment' : 'query'].push(writeParameter(name, text));
  }
  return joinAddress({ query: places.query.join('&'), fragment: places.fragment.join('&') });
}

function textOf<Key extends keyof Filters>(
  key: Key,
  filters: Filters & Pick<Filters, Key>,
): string | undefined {
  const { isMeant, serialize } = parameters[key];
  return isMeant?.(filters) === false ? undefined : serialize(filters[key]);
}
