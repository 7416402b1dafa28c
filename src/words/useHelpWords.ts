import { lazyWords } from './lazyWords';

/** The texts of the help sheet. */
export const useHelpWords = lazyWords({
  en: async () => (await import('./en/help')).helpEn,
  es: async () => (await import('./es/help')).helpEs,
  de: async () => (await import('./de/help')).helpDe,
  hi: async () => (await import('./hi/help')).helpHi,
  ar: async () => (await import('./ar/help')).helpAr,
});
