import type { ToolbarDictionary } from '../en/toolbar';

export const toolbarDe: ToolbarDictionary = {
  earlier: 'Früher',
  later: 'Später',
  zoomOut: 'Verkleinern',
  zoomIn: 'Vergrößern',
  showWhole: 'Ganzen Zeitraum zeigen',
  back: 'Zurück',
  backHint: 'Zurück zum vorherigen Ausschnitt (Rücktaste)',
  shiftKey: 'Umschalt',
};
