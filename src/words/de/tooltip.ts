import type { TooltipDictionary } from '../en/tooltip';

export const tooltipDe: TooltipDictionary = {
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
