import { LazyModule } from '../base/LazyModule';
import type { Translation } from './dictionary';
import type { pageEn } from './en/page';
import type { addressEn } from './en/address';
import type { agentEn } from './en/agent';
import type { insightsEn } from './en/insights';
import type { frameEn } from './en/frame';
import type { guideEn } from './en/guide';
import type { helpEn } from './en/help';
import type { failuresEn } from './en/failures';
import type { noticesEn } from './en/notices';
import type { pickersEn } from './en/pickers';
import type { tablesEn } from './en/tables';
import type { outputEn } from './en/output';
import type { timelineEn } from './en/timeline';
import type { wallEn } from './en/wall';
import type { Language } from './languages';

/** Every area in English. The page has them one by one, as it needs them. */
export type EnglishDictionaries = {
  readonly page: typeof pageEn;
  readonly address: typeof addressEn;
  readonly agent: typeof agentEn;
  readonly insights: typeof insightsEn;
  readonly frame: typeof frameEn;
  readonly guide: typeof guideEn;
  readonly help: typeof helpEn;
  readonly failures: typeof failuresEn;
  readonly notices: typeof noticesEn;
  readonly pickers: typeof pickersEn;
  readonly tables: typeof tablesEn;
  readonly output: typeof outputEn;
  readonly timeline: typeof timelineEn;
  readonly wall: typeof wallEn;
};

/** Every area in one language. Those but English come whole. */
export type LanguageDictionaries = {
  readonly [Area in keyof EnglishDictionaries]: Translation<EnglishDictionaries[Area]>;
};

/** Every language but English, which the page has area by area; each comes whole, before the page is drawn in it. */
export const translations: {
  readonly [Name in Exclude<Language, 'en'>]: LazyModule<LanguageDictionaries>;
} = {
  es: new LazyModule(() => import('./es/all')),
  de: new LazyModule(() => import('./de/all')),
  hi: new LazyModule(() => import('./hi/all')),
  ar: new LazyModule(() => import('./ar/all')),
};
