import { lazyWords } from './lazyWords';

/** The texts of the page's head, of exports and of saved views. */
export const useTakeAwayWords = lazyWords({
  en: async () => (await import('./en/output')).takeAwayEn,
  from: ({ takeAway }) => takeAway,
});
