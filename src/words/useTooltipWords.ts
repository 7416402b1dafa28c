import { lazyWords } from './lazyWords';

/** The texts of the tooltip of a span. */
export const useTooltipWords = lazyWords({
  en: async () => (await import('./en/tooltip')).tooltipEn,
  es: async () => (await import('./es/tooltip')).tooltipEs,
  de: async () => (await import('./de/tooltip')).tooltipDe,
  hi: async () => (await import('./hi/tooltip')).tooltipHi,
  ar: async () => (await import('./ar/tooltip')).tooltipAr,
});
