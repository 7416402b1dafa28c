import { lazyWords } from './lazyWords';

/** The texts of what is wrong, waited for or in doubt. */
export const useNoticesWords = lazyWords({
  en: async () => (await import('./en/notices')).noticesEn,
  es: async () => (await import('./es/notices')).noticesEs,
  de: async () => (await import('./de/notices')).noticesDe,
  hi: async () => (await import('./hi/notices')).noticesHi,
  ar: async () => (await import('./ar/notices')).noticesAr,
});
