import type { TimelineDictionary } from '../en/timeline';

export const timelineDe: TimelineDictionary = {
  earlier: 'Früher',
  later: 'Später',
  zoomOut: 'Verkleinern',
  zoomIn: 'Vergrößern',
  showWhole: 'Ganzen Zeitraum anzeigen',
  back: 'Zurück',
  backHint: 'Zurück zur vorherigen Ansicht (Rücktaste)',
  shiftKey: 'Umschalt',

  from: 'Von',
  to: 'Bis',
  length: 'Dauer',
  stated: 'Angegeben',
  bySource: '{length}, laut Quelle',
  doubtful: 'Möglicher Fehler: {doubt}',
  changes: {
    one: '1 Wechsel liegt unter dem Zeiger; vergrößern Sie, um ihn zu sehen.',
    other: '{#count} Wechsel liegen unter dem Zeiger; vergrößern Sie, um jeden zu sehen.',
  },
};
