import { use } from 'react';
import { LazyModule } from '../base/LazyModule';
import { useLazyModule } from '../ui/Lazy';
import type { Words } from './dictionary';
import type { Language } from './languages';
import { type EnglishDictionaries, type LanguageDictionaries, translations } from './translations';
import { type LocalizedWords, WordsContext } from './WordsContext';

/** A hook that gives an area's texts; `preload` fetches them ahead of their first use. */
export type LazyWordsHook<Written> = (() => Words<Written>) & {
  readonly preload: (language: Language) => void;
  /** The texts outside of React, in a given language. */
  readonly load: (spoken: LocalizedWords) => Promise<Words<Written>>;
};

/**
 * Makes the hook for an area whose texts the first paint does not need. It suspends until they are here, so it
 * belongs into components that are loaded later themselves, below a `LoadBoundary`.
 * The English file names its dictionary after the area: `en/help.ts` exports `helpEn`.
 *
 * @example
 * export const useHelpWords = lazyWords('help', () => import('./en/help'));
 */
export function lazyWords<Area extends keyof LanguageDictionaries>(
  area: Area,
  fetchEnglish: () => Promise<Record<`${Area}En`, LanguageDictionaries[Area]>>,
): LazyWordsHook<EnglishDictionaries[Area]> {
  const english = new LazyModule(async () => {
    const { [`${area}En` as const]: dictionary } = await fetchEnglish();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript widens a computed key to any text
    return { [area]: dictionary } as Pick<LanguageDictionaries, Area>;
  });
  const moduleIn = (language: Language) => (language === 'en' ? english : translations[language]);
  function useLazyWords() {
    const { format, bind } = use(WordsContext);
    return bind<EnglishDictionaries[Area]>(
      useLazyModule<Pick<LanguageDictionaries, Area>>(moduleIn(format.language))[area],
    );
  }
  return Object.assign(useLazyWords, {
    preload: (language: Language) => moduleIn(language).preload(),
    load: async ({ format, bind }: LocalizedWords) =>
      bind<EnglishDictionaries[Area]>((await moduleIn(format.language).load())[area]),
  });
}
