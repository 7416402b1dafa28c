import { lazyWords } from './lazyWords';

/** The texts of the page's head, of exports and of saved views. */
export const useOutputWords = lazyWords({
  en: async () => (await import('./en/output')).outputEn,
  from: ({ output }) => output,
});
