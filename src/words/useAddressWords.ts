import { lazyWords } from './lazyWords';

/** The texts about what is wrong with an address or a date. */
export const useAddressWords = lazyWords({
  en: async () => (await import('./en/address')).addressEn,
  es: async () => (await import('./es/address')).addressEs,
  de: async () => (await import('./de/address')).addressDe,
  hi: async () => (await import('./hi/address')).addressHi,
  ar: async () => (await import('./ar/address')).addressAr,
});
