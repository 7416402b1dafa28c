import type { Dictionary, Words } from '../dictionary';

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
} satisfies Dictionary;

export type ToolbarDictionary = typeof toolbarEn;
export type ToolbarWords = Words<ToolbarDictionary>;
