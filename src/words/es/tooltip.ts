import type { TooltipDictionary } from '../en/tooltip';

export const tooltipEs: TooltipDictionary = {
  from: 'Desde',
  to: 'Hasta',
  length: 'Duración',
  stated: 'Indicada',
  bySource: '{length}, según el origen',
  doubtful: 'Posible error: {doubt}',
  changes: {
    one: 'Hay 1 cambio bajo el puntero; acérquese para verlo.',
    other: 'Hay {#count} cambios bajo el puntero; acérquese para ver cada uno.',
  },
};
