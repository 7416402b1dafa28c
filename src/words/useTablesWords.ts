import { lazyWords } from './lazyWords';

/** The texts of the tables. */
export const useTablesWords = lazyWords({
  en: async () => (await import('./en/tables')).tablesEn,
  from: ({ tables }) => tables,
});
