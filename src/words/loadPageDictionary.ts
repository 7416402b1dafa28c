import { type PageDictionary, pageEn } from './en/page';
import type { Language } from './languages';

/** English is at hand; the others are fetched. */
const loaders: { readonly [Name in Exclude<Language, 'en'>]: () => Promise<PageDictionary> } = {
  es: async () => (await import('./es/page')).pageEs,
  de: async () => (await import('./de/page')).pageDe,
  hi: async () => (await import('./hi/page')).pageHi,
  ar: async () => (await import('./ar/page')).pageAr,
};

/** The texts of the first paint in a language. */
export async function loadPageDictionary(language: Language): Promise<PageDictionary> {
  return language === 'en' ? pageEn : loaders[language]();
}
