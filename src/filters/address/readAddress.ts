import type { Filters } from '../../domain/filters';
import type { AddressContext, AddressNotice, ReportFault } from './addressContext';
import { splitAddress } from './addressText';
import type { AddressReading } from './codecs/codec';
import { type AddressParameter, filtersOf, isAddressParameter, parameters } from './parameters';

/** Unknown parameters that get a notice each; the rest are only counted. */
const MOST_UNKNOWN_NAMED = 5;

/**
 * The filters in an address. Every parameter is read alone, from the query or the fragment:
 * one that cannot be used falls back to its default with a notice, and the others still apply.
 * Never throws.
 *
 * @param address `?query#fragment`; either may be missing, and so may the `?`
 */
export function readAddress(
  address: string,
  context: AddressContext,
): { readonly filters: Filters; readonly notices: readonly AddressNotice[] } {
  const notices: AddressNotice[] = [];
  const texts = collectTexts(address, notices);
  const known: { -readonly [Key in keyof Filters]?: Filters[Key] } = {};
  // Each is read once: a zone takes the runtime longer than all the rest together.
  const read = new Set<keyof Filters>();
  const filter = <Key extends keyof Filters>(key: Key): Filters[Key] => {
    const already: Filters[Key] | undefined = known[key];
    if (already !== undefined) return already;
    const { name, parse, default: usual } = parameters[key];
    const report: ReportFault = (...facts) => {
      // A filter without a value is read again for each that depends on it.
      if (!read.has(key)) notices.push({ parameter: name, facts });
    };
    const text = texts.get(name);
    const parsed = text === undefined ? undefined : parse(text, report, reading);
    const value = parsed ?? usual(reading, report);
    known[key] = value;
    read.add(key);
    return value;
  };
  const reading: AddressReading = { context, text: (name) => texts.get(name), filter };
  return { filters: filtersOf(filter), notices };
}

/** The filters of an empty address: the last hours in the default zone, all agents, every status. */
export function defaultFilters(context: AddressContext): Filters {
  return readAddress('', context).filters;
}

/** What an address has for one parameter, decoded. */
export function parameterText(address: string, name: AddressParameter): string | undefined {
  return collectTexts(address, []).get(name);
}

/** What an address may say without asking for anything in particular: how the page looks. */
const looks: readonly string[] = ['theme', 'lang', 'chrome'] satisfies AddressParameter[];

/** Whether an address leaves open what to show. */
export function isBareAddress(address: string): boolean {
  return [...collectTexts(address, []).keys()].every((name) => looks.includes(name));
}

/** Whether the fragment of an address names a place of the page, and no parameter. */
export function hasAnchor(address: string): boolean {
  return address.includes('#') && !hasParameter(splitAddress(address).fragment);
}

type Texts = ReadonlyMap<string, string>;

/** The first text of each parameter, those of the query before those of the fragment. */
function collectTexts(address: string, notices: AddressNotice[]): Texts {
  const { query, fragment } = splitAddress(address);
  const texts = new Map<string, string>();
  const repeated = new Set<string>();
  const unknown = new Set<string>();
  const pairs = [
    ...new URLSearchParams(query),
    ...(hasParameter(fragment) ? new URLSearchParams(fragment) : []),
  ];
  for (const [name, text] of pairs) {
    if (!isAddressParameter(name)) unknown.add(name);
    else if (texts.has(name)) repeated.add(name);
    else texts.set(name, text);
  }
  for (const parameter of repeated) {
    notices.push({ parameter, facts: [{ kind: 'repeated' }] });
  }
  const names = [...unknown];
  for (const name of names.slice(0, MOST_UNKNOWN_NAMED)) {
    notices.push({ parameter: name, facts: [{ kind: 'unknown' }] });
  }
  if (names.length > MOST_UNKNOWN_NAMED) {
    const count = names.length - MOST_UNKNOWN_NAMED;
    notices.push({ parameter: undefined, facts: [{ kind: 'unknownMore', count }] });
  }
  return texts;
}

/** Whether a fragment holds parameters: one with a name of ours, and a value, is enough. */
function hasParameter(fragment: string): boolean {
  return fragment.split('&').some((part) => {
    const [name = '', value] = part.split('=');
    return value !== undefined && isAddressParameter(name);
  });
}
