import type { LanguageDictionaries } from './languageDictionaries';
import type { Language } from './languages';

const loaders: { readonly [Name in Exclude<Language, 'en'>]: () => Promise<LanguageDictionaries> } = {
  es: async () => (await import('./es/all')).allEs,
  de: async () => (await import('./de/all')).allDe,
  hi: async () => (await import('./hi/all')).allHi,
  ar: async () => (await import('./ar/all')).allAr,
};

/** Fetches a language. */
export async function loadDictionaries(language: Exclude<Language, 'en'>): Promise<LanguageDictionaries> {
  return loaders[language]();
}
