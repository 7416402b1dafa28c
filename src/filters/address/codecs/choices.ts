import { type Bounds, type Sort, sortKeys } from '../../../domain/filters';
import type { AddressFact } from '../addressFact';
import type { Codec } from './codec';

/** One of a few names. */
export function oneOf<Name extends string>(names: readonly Name[], usual: NoInfer<Name>): Codec<Name> {
  return {
    default: () => usual,
    parse: (text, report) => {
      const name = nameIn(names, text);
      if (name === undefined) report(notOneOf(names, text), { kind: 'using', value: usual });
      return name;
    },
    serialize: (name) => name,
  };
}

/** One of a few names, or none. */
export function oneOfOrNone<Name extends string>(names: readonly Name[]): Codec<Name | undefined> {
  return {
    default: () => undefined,
    parse: (text, report) => {
      const name = nameIn(names, text);
      if (name === undefined) report(notOneOf(names, text), { kind: 'leftOut' });
      return name;
    },
    serialize: (name) => name,
  };
}

/** `1` or `0`, usually off; `instead` says what that means. */
export function flag(instead: AddressFact): Codec<boolean> {
  return {
    default: () => false,
    parse: (text, report) => {
      const value = text.trim();
      if (value === '1' || value === '0') return value === '1';
      report({ kind: 'notSwitch', value: [text] }, instead);
      return undefined;
    },
    serialize: (isOn) => (isOn ? '1' : undefined),
  };
}

/** A whole number within bounds, or none; `instead` says what none means. */
export function wholeNumber(bounds: Bounds, instead: AddressFact): Codec<number | undefined> {
  return {
    default: () => undefined,
    parse: (text, report) => {
      const number = parseWholeNumber(text.trim(), bounds);
      if (number === undefined) report({ kind: 'notWhole', value: [text], ...bounds }, instead);
      return number;
    },
    serialize: (number) => number?.toString(),
  };
}

/** A whole number within bounds, written in digits alone. */
export function parseWholeNumber(text: string, { least, most }: Bounds): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/** What rows are sorted by, with `-` before it for descending. */
export function sortBy(usual: Sort): Codec<Sort> {
  const serialize = ({ key, isDescending }: Sort) => `${isDescending ? '-' : ''}${key}`;
  return {
    default: () => usual,
    parse: (text, report) => {
      const isDescending = text.trim().startsWith('-');
      const key = nameIn(sortKeys, text.trim().slice(isDescending ? 1 : 0));
      if (key !== undefined) return { key, isDescending };
      const names = sortKeys.join(', ');
      report({ kind: 'notSort', value: [text], names }, { kind: 'using', value: serialize(usual) });
      return undefined;
    },
    serialize,
  };
}

function nameIn<Name extends string>(names: readonly Name[], text: string): Name | undefined {
  return names.find((name) => name === text.trim());
}

function notOneOf(names: readonly string[], text: string): AddressFact {
  return { kind: 'notOneOf', value: [text], names: names.join(', ') };
}
