import { lazyWords } from './lazyWords';

/** The texts about what is wrong with an address or a date. */
export const useAddressWords = lazyWords({
  en: async () => (await import('./en/address')).addressEn,
  from: ({ address }) => address,
});
