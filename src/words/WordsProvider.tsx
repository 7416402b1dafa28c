import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { directionOf, supportedLanguage } from './languages';
import { loadWords } from './loadWords';
import { type LocalizedWords, WordsContext } from './WordsContext';

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
  const [words, setWords] = useState(() => atOnce(locale));
  const [asked, setAsked] = useState(locale);
  if (asked !== locale) {
    setAsked(locale);
    setWords(atOnce(locale) ?? words);
  }
  useEffect(() => {
    let isCurrent = true;
    const speaking = loadWords(locale);
    if (!(speaking instanceof Promise)) return undefined;
    const takeUp = async () => {
      const spoken = await speaking.catch(() => undefined);
      if (isCurrent) setWords((before) => spoken ?? before ?? atOnce('en'));
    };
    void takeUp();
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  const language = words?.format.language;
  const title = words?.page.documentTitle;
  useLayoutEffect(() => {
    if (language === undefined || title === undefined) return;
    const { documentElement } = document;
    documentElement.lang = supportedLanguage(locale) === language ? locale : language;
    documentElement.dir = directionOf(language);
    document.title = title;
  }, [locale, language, title]);
  return words === undefined ? fallback : <WordsContext value={words}>{children}</WordsContext>;
}

/** What speaks a locale, where its texts are at hand. */
function atOnce(locale: string): LocalizedWords | undefined {
  const speaking = loadWords(locale);
  return speaking instanceof Promise ? undefined : speaking;
}
