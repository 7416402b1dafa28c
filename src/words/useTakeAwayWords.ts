import { lazyWords } from './lazyWords';

/** The texts of the page's head, of exports and of saved views. */
export const useTakeAwayWords = lazyWords({
  en: async () => (await import('./en/takeAway')).takeAwayEn,
  es: async () => (await import('./es/takeAway')).takeAwayEs,
  de: async () => (await import('./de/takeAway')).takeAwayDe,
  hi: async () => (await import('./hi/takeAway')).takeAwayHi,
  ar: async () => (await import('./ar/takeAway')).takeAwayAr,
});
