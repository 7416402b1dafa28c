import type { Language } from './languages';

/** The same in the plural categories of a language (CLDR); `other` is used for those left out. */
export type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & {
  readonly one: string;
  readonly other: string;
};

/** How numbers are formatted: with the plural rules of a language and the digits of a reader's locale. */
export type LocaleFormat = {
  /** The language of the words. */
  readonly language: Language;
  /** BCP 47, the full tag: numbers and dates follow it. */
  readonly locale: string;
  /** `1,250` */
  readonly number: (value: number) => string;
  /** `05`, for what follows a larger unit. */
  readonly twoDigits: (value: number) => string;
  /** The form that goes with a number. */
  readonly plural: (count: number, forms: PluralForms) => string;
};

/** Formats numbers for a language; `locale` is the reader's own tag. */
export function localeFormatIn(language: Language, locale: string): LocaleFormat {
  const numbers = new Intl.NumberFormat(locale);
  const padded = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const rules = new Intl.PluralRules(language);
  return {
    language,
    locale,
    number: (value) => numbers.format(value),
    twoDigits: (value) => padded.format(value),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
  };
}
