import type { Dictionary, Translation, Words } from '../dictionary';

/** The tooltip of a span. */
export const tooltipEn = {
  from: 'From',
  to: 'To',
  length: 'Duration',
  stated: 'Stated',
  bySource: '{length}, according to the source',
  doubtful: 'Possible error: {doubt}',
  changes: {
    one: '1 change under the pointer; zoom in to see it.',
    other: '{#count} changes under the pointer; zoom in to see each.',
  },
} as const satisfies Dictionary;

export type TooltipDictionary = Translation<typeof tooltipEn>;
export type TooltipWords = Words<typeof tooltipEn>;
