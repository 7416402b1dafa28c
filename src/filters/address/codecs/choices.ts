import { type Bounds, type Grouping, groupings, type Sort, sortKeys } from '../../../domain/filters';
import { usualGrouping, usualSort } from '../../../domain/usualOrder';
import type { AddressFact } from '../addressFact';
import type { AddressReading, Codec } from './codec';
import { includesNow } from './dates';

/** One of a few names; `usual` is one of them, or none. */
export function oneOf<Name extends string, Usual extends Name | undefined>(
  names: readonly Name[],
  usual: Usual,
): Codec<Name | Usual> {
  const instead: AddressFact = usual === undefined ? { kind: 'leftOut' } : { kind: 'using', value: usual };
  return {
    default: () => usual,
    parse: (text, report) => nameIn(names, text) ?? report(notOneOf(names, text), instead),
    serialize: (name) => name,
  };
}

function nameIn<Name extends string>(names: readonly Name[], text: string): Name | undefined {
  return names.find((name) => name === text.trim());
}

function notOneOf(names: readonly string[], text: string): AddressFact {
  return { kind: 'notOneOf', value: [text], names: names.join(', ') };
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
]);

/** `1` or `0`, usually off; `instead` says what that means. */
export function flag(instead: AddressFact): Codec<boolean> {
  return {
    default: () => false,
    parse: (text, report) => flags.get(text.trim()) ?? report({ kind: 'notSwitch', value: [text] }, instead),
    serialize: (isOn) => (isOn ? '1' : undefined),
  };
}

/** A whole number within bounds, or none; `instead` says what none means. */
export function wholeNumber(bounds: Bounds, instead: AddressFact): Codec<number | undefined> {
  return {
    default: () => undefined,
    parse: (text, report) =>
      parseWholeNumber(text.trim(), bounds) ??
      // Without separators, as they are written in an address.
      report({ kind: 'notWhole', value: [text], least: `${bounds.least}`, most: `${bounds.most}` }, instead),
    serialize: (number) => number?.toString(),
  };
}

/** A length in whole seconds, as `15s`, or none: the usual one applies. */
export function secondsLong({ least, most }: Bounds): Codec<number | undefined> {
  return {
    default: () => undefined,
    parse: (text, report) =>
      parseWholeNumber(text.trim().replace(/s$/, ''), { least, most }) ??
      report(
        { kind: 'notSeconds', value: [text], least: `${least}s`, most: `${most}s` },
        { kind: 'usingDefault' },
      ),
    serialize: (seconds) => (seconds === undefined ? undefined : `${seconds}s`),
  };
}

/** A whole number within bounds, written in digits alone. */
export function parseWholeNumber(text: string, { least, most }: Bounds): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/** What rows are sorted by, with `-` before it for descending. */
export const sortBy = {
  default: (reading) => usualSort(isAboutNow(reading)),
  parse: (text, report, reading) => {
    const key = nameIn(sortKeys, text.trim().replace(/^-/, ''));
    if (key !== undefined) return { key, isDescending: text.trim().startsWith('-') };
    const usual = sortText(usualSort(isAboutNow(reading)));
    const names = sortKeys.join(', ');
    return report({ kind: 'notSort', value: [text], names }, { kind: 'using', value: usual });
  },
  serialize: sortText,
  isImplied: (filters, context) =>
    sortText(filters.sort) === sortText(usualSort(includesNow(filters, context))),
} satisfies Codec<Sort>;

function sortText({ key, isDescending }: Sort): string {
  return `${isDescending ? '-' : ''}${key}`;
}

/** What rows are grouped by. */
export const groupBy = {
  default: (reading) => usualGrouping(isAboutNow(reading)),
  parse: (text, report, reading) =>
    nameIn(groupings, text) ??
    report(notOneOf(groupings, text), { kind: 'using', value: usualGrouping(isAboutNow(reading)) }),
  serialize: (grouping) => grouping,
  isImplied: (filters, context) => filters.grouping === usualGrouping(includesNow(filters, context)),
} satisfies Codec<Grouping>;

/** Whether the range of an address includes now. */
export function isAboutNow({ context, filter }: AddressReading): boolean {
  const dates = { from: filter('from'), to: filter('to'), zone: filter('zone') };
  return includesNow({ lastHours: filter('lastHours'), ...dates }, context);
}
