import type { Dictionary, Translation, Words } from '../dictionary';

/** The buttons below the timeline. */
export const toolbarEn = {
  earlier: 'Earlier',
  later: 'Later',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  showWhole: 'Show whole range',
  back: 'Back',
  backHint: 'Back to the previous view (Backspace)',
  shiftKey: 'Shift',
} as const satisfies Dictionary;

export type ToolbarDictionary = Translation<typeof toolbarEn>;
export type ToolbarWords = Words<typeof toolbarEn>;
