import { lazyWords } from './lazyWords';

/** The texts of the staffing chart and of the lists of answers. */
export const useInsightsWords = lazyWords({
  en: async () => (await import('./en/insights')).insightsEn,
  from: ({ insights }) => insights,
});
