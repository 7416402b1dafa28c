import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { setTitle } from './documentTitle';
import { directionOf, supportedLanguage } from './languages';
import { loadWords } from './loadWords';
import { type LocalizedWords, WordsContext } from './WordsContext';

export type WordsProviderProps = {
  /** BCP 47. */
  readonly locale: string;
  /** Shown until the texts of its first language are here. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
};

/**
 * Provides the words of the page. After a change of the language, the old words stay until the new ones are
 * loaded; if the first ones cannot be loaded, the page is in English.
 */
export function WordsProvider({ locale, fallback, children }: WordsProviderProps) {
  const [words, setWords] = useState(() => loadedWords(locale));
  const [asked, setAsked] = useState(locale);
  if (asked !== locale) {
    setAsked(locale);
    setWords(loadedWords(locale) ?? words);
  }
  useEffect(() => {
    let isCurrent = true;
    const applyWhenLoaded = async () => {
      // They may have been loaded since the render.
      const loaded = await Promise.resolve(loadWords(locale)).catch(() => undefined);
      if (!isCurrent) return;
      setWords((before) =>
        before?.format.locale === locale ? before : (loaded ?? before ?? loadedWords('en')),
      );
    };
    void applyWhenLoaded();
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
    setTitle(title);
  }, [locale, language, title]);
  return words === undefined ? fallback : <WordsContext value={words}>{children}</WordsContext>;
}

/** The words for a locale if they are loaded. */
function loadedWords(locale: string): LocalizedWords | undefined {
  const speaking = loadWords(locale);
  return speaking instanceof Promise ? undefined : speaking;
}
