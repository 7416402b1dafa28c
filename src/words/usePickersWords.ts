import { lazyWords } from './lazyWords';

/** The texts of the lists to pick from. */
export const usePickersWords = lazyWords({
  en: async () => (await import('./en/pickers')).pickersEn,
  es: async () => (await import('./es/pickers')).pickersEs,
  de: async () => (await import('./de/pickers')).pickersDe,
  hi: async () => (await import('./hi/pickers')).pickersHi,
  ar: async () => (await import('./ar/pickers')).pickersAr,
});
