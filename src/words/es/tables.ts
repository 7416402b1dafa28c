import type { TablesDictionary } from '../en/tables';
import { forms } from './forms';

export const tablesEs: TablesDictionary = {
  scrolls: ({ name }) => `${name}, desplazable`,
  spansRegion: 'Tabla de tramos de estado',
  spans: 'Tramos de estado',
  columns: {
    agent: 'Agente',
    email: 'Correo',
    customId: 'ID propio',
    primary: 'Estado',
    secondary: 'Estado secundario',
    start: 'Inicio',
    end: 'Fin',
    duration: 'Duración',
  },
  spanCount: ({ count }, say) => say.plural(count, forms('1 tramo', `${say.number(count)} tramos`)),
  spansOfAgents: ({ spans, agents }) => `${spans} de ${agents}, enteros y sin recortar`,
  withoutAny: ({ agents }) => `${agents} sin ninguno en este periodo`,
  totals: 'Totales por agente',
  total: 'Total',
  allAgents: ({ count }, say) =>
    say.plural(count, forms('El único agente', `Los ${say.number(count)} agentes`)),
  withinRange:
    'Solo el tiempo dentro del periodo; donde se solapan estados, cuenta el que empezó el último. Horas:minutos:segundos.',
  withinRangeToNow:
    'Solo el tiempo dentro del periodo, hasta ahora; donde se solapan estados, cuenta el que empezó el último. Horas:minutos:segundos.',
  columnsGroup: 'Columnas',
  moreColumns: 'Más columnas',
  show: 'Mostrar',
  lengthForms: {
    time: 'Tiempo',
    'of-range': 'Parte del periodo',
    'of-logged-in': 'Parte del tiempo conectado',
  },
  secondaries: 'Estados secundarios',
  raw: 'Contar dos veces los solapamientos',
  loggedIn: 'Conectado',
  first: 'Primero',
  last: 'Último',
  changes: 'Cambios',
  longest: 'Tramo más largo',
  loggedInMeaning: 'Conectado es cualquier estado salvo Desconectado.',
  rawMeaning:
    'El tiempo que reclaman dos registros cuenta en ambos, así que una fila puede sumar más que su total.',
};
