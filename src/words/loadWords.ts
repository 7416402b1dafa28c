import { LazyModule } from '../base/LazyModule';
import { bindWords, type Decorate, type Dictionary, type Translation, type Words } from './dictionary';
import { type PageDictionary, pageEn } from './en/page';
import { type Language, supportedLanguage } from './languages';
import { localeFormatIn } from './localeFormat';
import { translations } from './translations';
import type { LocalizedWords } from './WordsContext';

/** English whose every text is marked, for finding texts that are in no dictionary. */
const PSEUDO_LOCALE = 'en-XA';
const pseudo = new LazyModule(() => import('./pseudo'));

/** The words for a locale: at once if they are loaded, otherwise a promise that rejects if loading fails. */
export function loadWords(locale: string): LocalizedWords | Promise<LocalizedWords> {
  const language = supportedLanguage(locale) ?? 'en';
  if (locale === PSEUDO_LOCALE) {
    return pseudo.load().then(({ markText }) => localizedWords(language, locale, pageEn, markText));
  }
  if (language === 'en') return localizedWords(language, locale, pageEn);
  const translation = translations[language];
  const here = translation.get();
  if (here !== undefined) return localizedWords(language, locale, here.page);
  return translation.load().then(({ page }) => localizedWords(language, locale, page));
}

function localizedWords(
  language: Language,
  locale: string,
  page: PageDictionary,
  decorate?: Decorate,
): LocalizedWords {
  const format = localeFormatIn(language, locale);
  const known = new Map<object, unknown>();
  const bind = <English extends Dictionary>(dictionary: English | Translation<English>): Words<English> => {
    let words = known.get(dictionary);
    if (words === undefined) {
      words = bindWords<English>(dictionary, format, decorate);
      known.set(dictionary, words);
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept under the dictionary that it was made from
    return words as Words<English>;
  };
  return { format, page: bind<typeof pageEn>(page), bind };
}
