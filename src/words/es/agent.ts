import type { AgentDictionary } from '../en/agent';
import { forms } from './forms';

export const agentEs: AgentDictionary = {
  pin: 'Fijar',
  pinned: 'Fijado',
  thisRange: 'Este periodo',
  inDoubt: 'Posibles errores',
  drawnThough: ({ doubts }) => `Se muestra y se cuenta, pero ${doubts}.`,
  noStatusNow: 'Sin estado ahora',
  noStatusAtEnd: 'Sin estado al final',
  since: ({ length }) => `desde hace ${length}`,
  noneInRange: 'En este periodo no se registró ningún estado.',
  changes: 'Cambios',
  first: 'Primero',
  last: 'Último',
  longest: 'Más largo',
  showMore: ({ some, count }, format) => `Mostrar ${format.number(some)} más de ${format.number(count)}`,
  percent: ({ percent }, format) => `${format.number(percent)} %`,
  underOnePercent: (_, format) => `<${format.number(1)} %`,
  noSuchDay: 'no existe en esta zona horaria',
  hoursLong: ({ hours }, format) => `dura ${format.number(hours)} h`,
  notBegun: 'no ha empezado',
  noneReported: 'sin estado registrado',
  lastDays: ({ count }, format) =>
    format.plural(count, forms('Último día', `Últimos ${format.number(count)} días`)),
  upTo: ({ days, date }) => `${days} hasta el ${date}`,
  loading: 'cargando',
  notHere: 'no se cargó',
  loadingWeek: 'Cargando los días anteriores…',
  waiting: ({ time }) =>
    `Límite de llamadas a Kore.ai alcanzado. La carga se reanuda automáticamente en ${time}.`,
  offline: 'No hay conexión. La carga se reanuda automáticamente cuando vuelva la red.',
  noEmail: 'Este agente no tiene dirección de correo, así que no se pueden cargar otros días.',
  unknown: 'Kore.ai no devolvió otros días para la dirección de correo de este agente.',
};
