import type { PickersDictionary } from '../en/pickers';
import { forms } from './forms';

export const pickersEs: PickersDictionary = {
  showAgents: 'Mostrar agentes',
  showZones: 'Mostrar zonas horarias',
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  mostDays: ({ count }, format) =>
    format.plural(
      count,
      forms(
        'Seleccione un día.',
        `Seleccione el primer y el último día, como máximo ${format.number(count)} días.`,
      ),
    ),
  noAgent:
    'Ningún agente coincide por nombre, correo o ID personalizado. Para añadir a otra persona, escriba una dirección de correo completa.',
  noZone: 'Ninguna zona horaria coincide.',
  noEmail: 'Sin dirección de correo, no se puede seleccionar',
  nowPicked: ({ count }, format) =>
    format.plural(count, forms('1 agente seleccionado.', `${format.number(count)} agentes seleccionados.`)),
  tooMany: ({ most, count }, format) =>
    format.plural(
      count,
      forms(
        `Se pueden seleccionar como máximo ${format.number(most)} agentes; se omitió 1.`,
        `Se pueden seleccionar como máximo ${format.number(most)} agentes; se omitieron ${format.number(count)}.`,
      ),
    ),
  notEmails: ({ list }) => `No son direcciones de correo: ${list}.`,
  pickedAgents: 'Agentes seleccionados',
  remove: ({ name }) => `Quitar a ${name}`,
  showMore: ({ count }, format) => `Mostrar ${format.number(count)} más`,
  showFewer: 'Mostrar menos',
  clear: 'Vaciar',
  clearWhat: 'los agentes seleccionados',
};
