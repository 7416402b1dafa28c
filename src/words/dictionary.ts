import type { LocaleFormat } from './localeFormat';

/** A text, or how to make one from named values (numbers and texts). */
export type Entry = string | ((values: never, format: LocaleFormat) => string);

/** The texts of one area of the page in one language, as they are written down. */
export type Dictionary = { readonly [key: string]: Entry | Dictionary };

/** A dictionary bound to a locale: its functions take the named values only. */
export type Words<Written> = {
  readonly [Key in keyof Written]: Written[Key] extends string
    ? string
    : Written[Key] extends (...values: infer Values) => string
      ? Values extends [infer Named, ...unknown[]]
        ? (values: Named) => string
        : () => string
      : Words<Written[Key]>;
};

/** What is done to every text before it is shown; the pseudo-language marks them. */
export type Decorate = (text: string) => string;

/** Makes a dictionary ready for use in a locale. */
export function bindWords<Written extends Dictionary>(
  dictionary: Written,
  format: LocaleFormat,
  decorate: Decorate = (text) => text,
): Words<Written> {
  const bound = Object.entries(dictionary).map(([key, entry]) => [key, bindEntry(entry, format, decorate)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built key by key after the type that it is asserted to be
  return Object.fromEntries(bound) as Words<Written>;
}

function bindEntry(entry: Entry | Dictionary, format: LocaleFormat, decorate: Decorate): unknown {
  if (typeof entry === 'string') return decorate(entry);
  if (typeof entry === 'function') return (values: never) => decorate(entry(values, format));
  return bindWords(entry, format, decorate);
}
