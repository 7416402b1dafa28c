import { lazyWords } from './lazyWords';

/** The texts of the help sheet. */
export const useHelpWords = lazyWords({
  en: async () => (await import('./en/help')).helpEn,
  from: ({ help }) => help,
});
