import { LazyModule } from '../base/LazyModule';
import type { LanguageDictionaries } from './languageDictionaries';
import type { Language } from './languages';

/** Every language but English, which the page has area by area; each comes whole, before the page is drawn in it. */
export const translations: {
  readonly [Name in Exclude<Language, 'en'>]: LazyModule<LanguageDictionaries>;
} = {
  es: new LazyModule(async () => (await import('./es/all')).allEs),
  de: new LazyModule(async () => (await import('./de/all')).allDe),
  hi: new LazyModule(async () => (await import('./hi/all')).allHi),
  ar: new LazyModule(async () => (await import('./ar/all')).allAr),
};
