import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { directionOf, spokenLanguage } from './languages';
import { speak } from './speak';
import { type SpokenWords, WordsContext } from './WordsContext';

export type WordsProviderProps = {
  /** BCP 47. */
  readonly locale: string;
  /** Stands in place of the page until the texts of its first language are here. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
};

/**
 * Gives the page its words. Changed while the page is open, the texts of before stay until the new
 * ones are here; where these cannot be had at all, it speaks English.
 */
export function WordsProvider({ locale, fallback, children }: WordsProviderProps) {
  const [spoken, setSpoken] = useState<SpokenWords>();
  useEffect(() => {
    let isCurrent = true;
    const take = (words: SpokenWords) => {
      if (isCurrent) setSpoken(words);
    };
    Promise.resolve(speak(locale)).then(take, () => {
      const english = speak('en');
      if (!(english instanceof Promise)) setSpoken((before) => before ?? english);
    });
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  const atOnce = spoken === undefined && spokenLanguage(locale) === 'en' ? speak(locale) : undefined;
  const words = spoken ?? (atOnce instanceof Promise ? undefined : atOnce);
  const language = words?.say.language;
  const title = words?.page.documentTitle;
  useLayoutEffect(() => {
    if (language === undefined || title === undefined) return;
    const { documentElement } = document;
    documentElement.lang = spokenLanguage(locale) === language ? locale : language;
    documentElement.dir = directionOf(language);
    document.title = title;
  }, [locale, language, title]);
  return words === undefined ? fallback : <WordsContext value={words}>{children}</WordsContext>;
}
