import type { TimelineDictionary } from '../en/timeline';

export const timelineEs: TimelineDictionary = {
  earlier: 'Antes',
  later: 'Después',
  zoomOut: 'Alejar',
  zoomIn: 'Acercar',
  showWhole: 'Mostrar todo el periodo',
  back: 'Atrás',
  backHint: 'Volver a la vista anterior (Retroceso)',
  shiftKey: 'Mayús',

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
