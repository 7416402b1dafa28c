import type { Dictionary, Words } from '../dictionary';

/** The tooltip of a span. */
export const tooltipEn = {
  from: 'From',
  to: 'To',
  length: 'Duration',
  stated: 'Stated',
  bySource: ({ length }: { length: string }) => `${length}, according to the source`,
  doubtful: ({ doubt }: { doubt: string }) => `Possible error: ${doubt}`,
  changes: ({ count }: { count: number }, format) =>
    format.plural(count, {
      one: '1 change under the pointer; zoom in to see it.',
      other: `${format.number(count)} changes under the pointer; zoom in to see each.`,
    }),
} satisfies Dictionary;

export type TooltipDictionary = typeof tooltipEn;
export type TooltipWords = Words<TooltipDictionary>;
