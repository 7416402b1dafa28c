import type { TooltipDictionary } from '../en/tooltip';
import { forms } from './forms';

export const tooltipEs: TooltipDictionary = {
  from: 'Desde',
  to: 'Hasta',
  length: 'Duración',
  stated: 'Indicada',
  bySource: ({ length }) => `${length}, según el origen`,
  doubtful: ({ doubt }) => `Posible error: ${doubt}`,
  changes: ({ count }, format) =>
    format.plural(
      count,
      forms(
        'Hay 1 cambio bajo el puntero; acérquese para verlo.',
        `Hay ${format.number(count)} cambios bajo el puntero; acérquese para ver cada uno.`,
      ),
    ),
};
