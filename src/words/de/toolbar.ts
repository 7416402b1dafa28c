import type { ToolbarDictionary } from '../en/toolbar';

export const toolbarDe: ToolbarDictionary = {
  earlier: 'Früher',
  later: 'Später',
  zoomOut: 'Verkleinern',
  zoomIn: 'Vergrößern',
  showWhole: 'Ganzen Zeitraum anzeigen',
  back: 'Zurück',
  backHint: 'Zurück zur vorherigen Ansicht (Rücktaste)',
  shiftKey: 'Umschalt',
};
