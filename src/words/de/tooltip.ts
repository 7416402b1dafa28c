import type { TooltipDictionary } from '../en/tooltip';

export const tooltipDe: TooltipDictionary = {
  from: 'Von',
  to: 'Bis',
  length: 'Dauer',
  stated: 'Angegeben',
  bySource: ({ length }) => `${length}, laut Quelle`,
  doubtful: ({ doubt }) => `Möglicher Fehler: ${doubt}`,
  changes: ({ count }, format) =>
    format.plural(count, {
      one: '1 Wechsel liegt unter dem Zeiger; vergrößern Sie, um ihn zu sehen.',
      other: `${format.number(count)} Wechsel liegen unter dem Zeiger; vergrößern Sie, um jeden zu sehen.`,
    }),
};
