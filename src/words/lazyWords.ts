import { use } from 'react';
import type { Dictionary, Words } from './dictionary';
import type { LanguageDictionaries } from './languageDictionaries';
import { loadDictionaries } from './loadDictionaries';
import type { Language } from './languages';
import { type SpokenWords, WordsContext } from './WordsContext';

/** Where an area's dictionaries come from. */
export type Sources<Written> = {
  readonly en: () => Promise<Written>;
  /** The area among all of another language; left out while there are no translations, it speaks English. */
  readonly from?: (dictionaries: LanguageDictionaries) => Written;
};

/** A hook that gives an area's texts; `preload` fetches them ahead of their first use. */
export type LazyWordsHook<Written> = (() => Words<Written>) & {
  readonly preload: (language: Language) => Promise<void>;
  /** The texts outside of React, in the language that something speaks. */
  readonly load: (spoken: SpokenWords) => Promise<Words<Written>>;
};

/**
 * Makes the hook for an area whose texts the first paint does not need. It suspends until they are
 * here, so it belongs into components that are loaded later themselves, below a `Suspense`.
 *
 * @example
 * export const useHelpWords = lazyWords({
 *   en: async () => (await import('./en/help')).helpEn,
 *   from: ({ help }) => help,
 * });
 */
export function lazyWords<Written extends Dictionary>({
  en,
  from,
}: Sources<Written>): LazyWordsHook<Written> {
  const loading = new Map<Language, Promise<Written>>();
  const load = (language: Language): Promise<Written> => {
    let promise = loading.get(language);
    if (promise === undefined) {
      promise = language === 'en' || from === undefined ? en() : loadDictionaries(language).then(from);
      loading.set(language, promise);
      const settled = promise;
      settled.then(
        // What React itself writes onto a promise that it has waited for: `use` then gives it at once.
        (value) => Object.assign(settled, { status: 'fulfilled', value }),
        // The next use asks again.
        () => loading.delete(language),
      );
    }
    return promise;
  };
  function useLazyWords(): Words<Written> {
    const { say, bind } = use(WordsContext);
    return bind(use(load(say.language)));
  }
  return Object.assign(useLazyWords, {
    preload: async (language: Language) => {
      await load(language);
    },
    load: async ({ say, bind }: SpokenWords) => bind(await load(say.language)),
  });
}
