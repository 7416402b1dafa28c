import type { TablesDictionary } from '../en/tables';

export const tablesEs: TablesDictionary = {
  scrolls: '{name}, desplazable',
  spansRegion: 'Tabla de tramos de estado',
  spans: 'Tramos de estado',
  columns: {
    agent: 'Agente',
    email: 'Correo',
    customId: 'ID personalizado',
    primary: 'Estado',
    secondary: 'Estado secundario',
    start: 'Inicio',
    end: 'Fin',
    duration: 'Duración',
  },
  spansOfAgents: '{spans} de {agents}, con inicio y fin completos',
  withoutAny: '{agents} sin ninguno en este periodo',
  totals: 'Totales por agente',
  total: 'Total',
  withinRange:
    'Tiempo dentro del periodo, en horas:minutos:segundos. Si se solapan estados, cuenta el que empezó el último.',
  withinRangeToNow:
    'Tiempo dentro del periodo hasta ahora, en horas:minutos:segundos. Si se solapan estados, cuenta el que empezó el último.',
  columnsGroup: 'Columnas',
  moreColumns: 'Más columnas',
  show: 'Mostrar',
  lengthForms: {
    time: 'Tiempo',
    'of-range': 'Porcentaje del periodo',
    'of-logged-in': 'Porcentaje del tiempo conectado',
  },
  secondaries: 'Estados secundarios',
  raw: 'Contar dos veces los solapamientos',
  loggedIn: 'Conectado',
  first: 'Primero',
  last: 'Último',
  changes: 'Cambios',
  longest: 'Periodo más largo',
  loggedInMeaning: 'Conectado es cualquier estado salvo Desconectado.',
  rawMeaning: 'El tiempo solapado cuenta en ambos estados, así que una fila puede sumar más que su total.',
};
