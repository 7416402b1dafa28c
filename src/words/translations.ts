import { LazyModule } from '../base/LazyModule';
import type { LanguageDictionaries } from './languageDictionaries';
import type { Language } from './languages';

/** Every language but English, which the page has area by area; each comes whole, before the page is drawn in it. */
export const translations: {
  readonly [Name in Exclude<Language, 'en'>]: LazyModule<LanguageDictionaries>;
} = {
  es: new LazyModule(() => import('./es/all')),
  de: new LazyModule(() => import('./de/all')),
  hi: new LazyModule(() => import('./hi/all')),
  ar: new LazyModule(() => import('./ar/all')),
};
