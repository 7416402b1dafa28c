import type { PickersDictionary } from '../en/pickers';

export const pickersEs: PickersDictionary = {
  showAgents: 'Mostrar agentes',
  showZones: 'Mostrar zonas horarias',
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  mostDays: {
    one: 'Seleccione un día.',
    other: 'Seleccione el primer y el último día, como máximo {#count} días.',
  },
  noAgent:
    'Ningún agente coincide por nombre, correo o ID personalizado. Para añadir a otra persona, escriba una dirección de correo completa.',
  noZone: 'Ninguna zona horaria coincide.',
  noEmail: 'Sin dirección de correo, no se puede seleccionar',
  nowPicked: { one: '1 agente seleccionado.', other: '{#count} agentes seleccionados.' },
  tooMany: {
    one: 'Se pueden seleccionar como máximo {#most} agentes; se omitió 1.',
    other: 'Se pueden seleccionar como máximo {#most} agentes; se omitieron {#count}.',
  },
  notEmails: 'No son direcciones de correo: {list}.',
  pickedAgents: 'Agentes seleccionados',
  remove: 'Quitar a {name}',
  showMore: 'Mostrar {#count} más',
  showFewer: 'Mostrar menos',
  clear: 'Vaciar',
  clearWhat: 'los agentes seleccionados',
  reasonsNow: 'Agentes que están ahora en cada uno. Seleccione motivos para ver solo a esos agentes.',
  reasonsInRange:
    'Agentes que estuvieron en cada uno en este periodo. Seleccione motivos para ver solo a esos agentes.',
  notMapped: 'sin asignar',
  notMappedHint:
    'Sin asignar: el servicio no indica qué significan estos motivos, así que se aplica el límite de su estado.',
};
