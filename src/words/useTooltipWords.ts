import { lazyWords } from './lazyWords';

/** The texts of the tooltip of a span. */
export const useTooltipWords = lazyWords({
  en: async () => (await import('./en/tooltip')).tooltipEn,
  from: ({ tooltip }) => tooltip,
});
