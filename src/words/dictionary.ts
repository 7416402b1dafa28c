import type { LocaleFormat, PluralForms } from './localeFormat';

/**
 * A text, or its plural forms, which the value `count` selects from. `{name}` is the place of a text,
 * `{#count}` of a number as the reader's locale has it, `{0minutes}` of one with at least two digits.
 */
export type Entry = string | PluralForms;

/** Given as a value, it marks the place for an element: U+FFFC, the character for an embedded object. */
export const SLOT = '\u{fffc}';

/** The texts of one area of the page in one language, as they are written down. */
export type Dictionary = { readonly [key: string]: Entry | Dictionary };

/** What a text has between braces. */
type Place<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Place<Rest> : never;

type Bare<Name> = Name extends `#${infer Counted}`
  ? Counted
  : Name extends `0${infer Padded}`
    ? Padded
    : Name;

type Values<Text> = {
  readonly [Name in Place<Text> as Bare<Name>]: Name extends `${'#' | '0'}${string}` ? number : string;
};

/** A dictionary bound to a locale: what has values is a function of them. */
export type Words<Written> = {
  readonly [Key in keyof Written]: Written[Key] extends string
    ? Place<Written[Key]> extends never
      ? string
      : (values: Values<Written[Key]>) => string
    : Written[Key] extends PluralForms
      ? (values: { readonly count: number } & Values<Written[Key][keyof Written[Key]]>) => string
      : Words<Written[Key]>;
};

/** The same entries in another language, which counts where it must: a text with values may be plural forms. */
export type Translation<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? Place<English[Key]> extends never
      ? string
      : Entry
    : English[Key] extends PluralForms
      ? Entry
      : Translation<English[Key]>;
};

/** What is done to every text before it is shown; the pseudo-language marks them. */
export type Decorate = (text: string) => string;

/** Makes a dictionary ready for use in a locale. For a translation, `English` is the type to give. */
export function bindWords<English extends Dictionary>(
  dictionary: English | Translation<English>,
  format: LocaleFormat,
  decorate: Decorate = (text) => text,
): Words<English> {
  const bound = Object.entries(dictionary).map(([key, entry]: [string, Entry | Dictionary]) => [
    key,
    bindEntry(entry, format, decorate),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built key by key after the type that it is asserted to be
  return Object.fromEntries(bound) as Words<English>;
}

function bindEntry(entry: Entry | Dictionary, format: LocaleFormat, decorate: Decorate): unknown {
  if (typeof entry === 'string') {
    return entry.includes('{')
      ? (values: AnyValues) => decorate(filled(entry, values, format))
      : decorate(entry);
  }
  if (!isPluralForms(entry)) return bindWords(entry, format, decorate);
  return (values: AnyValues) =>
    decorate(filled(format.plural(Number(values['count']), entry), values, format));
}

type AnyValues = { readonly [name: string]: string | number };

/** A text with values in their places. */
function filled(text: string, values: AnyValues, { number, twoDigits }: LocaleFormat): string {
  return text.replaceAll(/\{([#0]?)(\w+)\}/g, (_, marks: string, name: string) => {
    if (marks === '') return String(values[name]);
    return (marks === '#' ? number : twoDigits)(Number(values[name]));
  });
}

/** Whether an entry counts; no area has entries of these two names. */
export function isPluralForms(entry: PluralForms | Dictionary): entry is PluralForms {
  return typeof entry['one'] === 'string' && typeof entry['other'] === 'string';
}
