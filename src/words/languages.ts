/** The languages of the page, in the order of its list of languages. */
export const languages = ['en', 'es', 'de', 'hi', 'ar'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself, so that its readers can find it in any language of the page. */
export const languageNames: { readonly [Name in Language]: string } = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  hi: 'हिन्दी',
  ar: 'العربية',
};

/** The language of the page for a BCP 47 tag, e.g. `de` for `de-AT`; `undefined` if the page does not have it. */
export function supportedLanguage(tag: string): Language | undefined {
  const [base = ''] = tag.toLowerCase().split('-');
  return languages.find((language) => language === base);
}

/** The first of a reader's preferred tags that the page supports; English if it supports none. */
export function preferredTag(tags: readonly string[]): string {
  return tags.find((tag) => supportedLanguage(tag) !== undefined) ?? 'en';
}

/** The tag for a language that a reader selects: their preferred one, such as `de-AT`, if it is among theirs. */
export function tagOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => supportedLanguage(tag) === language) ?? language;
}

/** Which way the text of a language runs. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
