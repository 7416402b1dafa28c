import { createContext, useContext } from 'react';
import { bindWords, type Dictionary, type Translation, type Words } from './dictionary';
import { type PageWords, pageEn } from './en/page';
import { type LocaleFormat, localeFormatIn } from './localeFormat';

/** The texts of the page in its present language. */
export type LocalizedWords = {
  readonly format: LocaleFormat;
  /** The texts of the first paint. */
  readonly page: PageWords;
  /** Makes any area's dictionary ready for use. The same dictionary gives the same words. */
  readonly bind: <English extends Dictionary>(dictionary: English | Translation<English>) => Words<English>;
};

const english = localeFormatIn('en', 'en');

/** English without a provider, because the first bundle contains it. */
export const WordsContext = createContext<LocalizedWords>({
  format: english,
  page: bindWords(pageEn, english),
  bind: (dictionary) => bindWords(dictionary, english),
});

/** The texts of the first paint, in the page's language. */
export function usePageWords(): PageWords {
  return useContext(WordsContext).page;
}

/** How numbers are formatted in the page's language. */
export function useLocaleFormat(): LocaleFormat {
  return useContext(WordsContext).format;
}
