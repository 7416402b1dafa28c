import type { CivilDateFault } from '../../time/civilDate';
import type { AddressWords } from '../../words/en/address';
import type { PageWords } from '../../words/en/page';
import { quoteValues } from './quoteValue';

type Facts = AddressWords['facts'];

/** A text from outside stands in a list, be it alone, and is quoted; a plain text is ours. */
type Value<Written> = Written extends string ? string | readonly string[] : Written;

type ValuesOf<Entry> = Entry extends (values: infer Values) => string
  ? { readonly [Name in keyof Values]: Value<Values[Name]> }
  : unknown;

/** What is wrong with part of an address, or what is used instead. Each has its sentence in the dictionaries. */
export type AddressFact = {
  readonly [Kind in keyof Facts]: { readonly kind: Kind } & ValuesOf<Facts[Kind]>;
}[keyof Facts];

/** Facts as sentences. */
export function factWords(facts: readonly AddressFact[], words: AddressWords, page: PageWords): string {
  return facts.map((fact) => sentence(fact, words, page)).join(' ');
}

function sentence(fact: AddressFact, words: AddressWords, page: PageWords): string {
  const entry: string | ((values: never) => string) = words.facts[fact.kind];
  if (typeof entry === 'string') return entry;
  const values = Object.entries(fact).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? quoteValues(value.map(String), page) : value,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fact has the values of the entry that bears its kind's name
  return entry(Object.fromEntries(values) as never);
}

const dateFaultKinds = {
  format: 'dateFormat',
  'no-such-date': 'dateUnknown',
  'too-early': 'dateTooEarly',
  'too-late': 'dateTooLate',
} as const;

/** What is wrong with a text that is no date. */
export function dateFact(text: string, fault: CivilDateFault): AddressFact {
  return { kind: dateFaultKinds[fault], value: [text] };
}
