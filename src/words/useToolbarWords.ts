import { lazyWords } from './lazyWords';

/** The texts of the buttons below the timeline. */
export const useToolbarWords = lazyWords({
  en: async () => (await import('./en/toolbar')).toolbarEn,
  from: ({ toolbar }) => toolbar,
});
