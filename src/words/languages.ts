/** The languages that the page speaks, in the order in which they are offered. */
export const languages = ['en', 'es', 'de', 'hi', 'ar'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself, so that its readers find it whatever the page speaks. */
export const languageNames: { readonly [Name in Language]: string } = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  hi: 'हिन्दी',
  ar: 'العربية',
};

/** The language of the page that a BCP 47 tag asks for: `de` for `de-AT`; `undefined` for those it does not speak. */
export function supportedLanguage(tag: string): Language | undefined {
  const [base = ''] = tag.toLowerCase().split('-');
  return languages.find((language) => language === base);
}

/** The tag that fits best among those a reader prefers, in their order; English where none is spoken here. */
export function preferredTag(tags: readonly string[]): string {
  return tags.find((tag) => supportedLanguage(tag) !== undefined) ?? 'en';
}

/** The tag for a language that a reader chooses: the one that they prefer it by, if they do. */
export function tagOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => supportedLanguage(tag) === language) ?? language;
}

/** Which way the text of a language runs. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
