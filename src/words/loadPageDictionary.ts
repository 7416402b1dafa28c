import { type PageDictionary, pageEn } from './en/page';
import type { Language } from './languages';

/** English is at hand; the others are fetched. */
const loaders: { readonly [Name in Exclude<Language, 'en'>]?: () => Promise<PageDictionary> } = {};

/** The texts of the first paint in a language. */
export async function loadPageDictionary(language: Language): Promise<PageDictionary> {
  const load = language === 'en' ? undefined : loaders[language];
  return load === undefined ? pageEn : load();
}
