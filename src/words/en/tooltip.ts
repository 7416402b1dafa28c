import type { Dictionary, Words } from '../dictionary';

/** What the tooltip of a span tells. */
export const tooltipEn = {
  from: 'From',
  to: 'To',
  length: 'Length',
  stated: 'Stated',
  bySource: ({ length }: { length: string }) => `${length}, by the source`,
  doubtful: ({ doubt }: { doubt: string }) => `Doubtful: ${doubt}`,
  changes: ({ count }: { count: number }, say) =>
    say.plural(count, {
      one: '1 change lies under the pointer; zoom in to see it.',
      other: `${say.number(count)} changes lie under the pointer; zoom in to see each.`,
    }),
} satisfies Dictionary;

export type TooltipDictionary = typeof tooltipEn;
export type TooltipWords = Words<TooltipDictionary>;
