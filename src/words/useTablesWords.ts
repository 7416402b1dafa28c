import { lazyWords } from './lazyWords';

/** The texts of the tables. */
export const useTablesWords = lazyWords({
  en: async () => (await import('./en/tables')).tablesEn,
  es: async () => (await import('./es/tables')).tablesEs,
  de: async () => (await import('./de/tables')).tablesDe,
  hi: async () => (await import('./hi/tables')).tablesHi,
  ar: async () => (await import('./ar/tables')).tablesAr,
});
