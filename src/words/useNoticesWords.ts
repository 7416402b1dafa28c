import { lazyWords } from './lazyWords';

/** The texts of what is wrong, waited for or in doubt. */
export const useNoticesWords = lazyWords({
  en: async () => (await import('./en/notices')).noticesEn,
  from: ({ notices }) => notices,
});
