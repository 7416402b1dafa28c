import type { Dictionary, Translation } from '../dictionary';

/** The buttons below the timeline, and the tooltip of a span. */
export const timelineEn = {
  earlier: 'Earlier',
  later: 'Later',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  showWhole: 'Show whole range',
  back: 'Back',
  backHint: 'Back to the previous view (Backspace)',
  shiftKey: 'Shift',

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

export type TimelineDictionary = Translation<typeof timelineEn>;
