import { lazyWords } from './lazyWords';

/** The texts of the lists to pick from. */
export const usePickersWords = lazyWords({
  en: async () => (await import('./en/pickers')).pickersEn,
  from: ({ pickers }) => pickers,
});
