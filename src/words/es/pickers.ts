import type { PickersDictionary } from '../en/pickers';
import { forms } from './forms';

export const pickersEs: PickersDictionary = {
  showAgents: 'Mostrar agentes',
  showZones: 'Mostrar zonas horarias',
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  mostDays: ({ count }, say) =>
    say.plural(
      count,
      forms('Un solo día cada vez.', `Primer y último día; ${say.number(count)} días como máximo.`),
    ),
  noAgent:
    'Ningún agente lo tiene en el nombre, el correo o el ID propio. Una dirección de correo completa se añade con Intro.',
  noZone: 'Ninguna zona lo tiene en su nombre o desfase.',
  noEmail: 'Sin dirección de correo, por eso no se puede elegir',
  allCounted: ({ count }, say) =>
    say.plural(count, forms('El único agente', `Los ${say.number(count)} agentes`)),
  nowPicked: ({ count }, say) =>
    say.plural(count, forms('1 agente elegido.', `${say.number(count)} agentes elegidos.`)),
  tooMany: ({ most, count }, say) =>
    say.plural(
      count,
      forms(
        `En una consulta no caben más de ${say.number(most)} agentes; se omitió 1.`,
        `En una consulta no caben más de ${say.number(most)} agentes; se omitieron ${say.number(count)}.`,
      ),
    ),
  notEmails: ({ list }) => `No son direcciones de correo: ${list}.`,
  pickedAgents: 'Agentes elegidos',
  remove: ({ name }) => `Quitar a ${name}`,
  showMore: ({ count }, say) => `Mostrar ${say.number(count)} más`,
  showFewer: 'Mostrar menos',
  clear: 'Vaciar',
  clearWhat: 'los agentes elegidos',
};
