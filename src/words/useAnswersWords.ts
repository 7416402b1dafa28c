import { lazyWords } from './lazyWords';

/** The texts of the staffing chart and of the lists of answers. */
export const useAnswersWords = lazyWords({
  en: async () => (await import('./en/insights')).answersEn,
  from: ({ answers }) => answers,
});
