import { use } from 'react';
import type { Dictionary, Words } from './dictionary';
import type { Language } from './languages';
import { WordsContext } from './WordsContext';

type Loader<Written> = () => Promise<Written>;

/** Where an area's dictionaries come from. A language that is left out speaks English here. */
export type Loaders<Written> = { readonly en: Loader<Written> } & {
  readonly [Name in Language]?: Loader<Written>;
};

/** A hook that gives an area's texts; `preload` fetches them ahead of their first use. */
export type LazyWordsHook<Written> = (() => Words<Written>) & {
  readonly preload: (language: Language) => Promise<void>;
};

/**
 * Makes the hook for an area whose texts the first paint does not need. It suspends until they are
 * here, so it belongs into components that are loaded later themselves, below a `Suspense`.
 *
 * @example
 * export const useHelpWords = lazyWords({ en: async () => (await import('./en/help')).helpEn, … });
 */
export function lazyWords<Written extends Dictionary>(loaders: Loaders<Written>): LazyWordsHook<Written> {
  const loading = new Map<Language, Promise<Written>>();
  const load = (language: Language): Promise<Written> => {
    let promise = loading.get(language);
    if (promise === undefined) {
      promise = (loaders[language] ?? loaders.en)();
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
  });
}
