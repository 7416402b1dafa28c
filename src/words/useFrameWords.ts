import { lazyWords } from './lazyWords';

/** The texts of a page in a frame. */
export const useFrameWords = lazyWords({
  en: async () => (await import('./en/frame')).frameEn,
  from: ({ frame }) => frame,
});
