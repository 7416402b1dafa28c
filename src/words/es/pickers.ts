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
  showTeams: 'Mostrar equipos',
  noTeam: 'Ningún equipo coincide por nombre o sede.',
  teamKinds: { team: 'Equipo', queue: 'Cola' },
  teamsPicked: { one: '1 equipo seleccionado.', other: '{#count} equipos seleccionados.' },
  tooManyTeams: {
    one: 'Se pueden seleccionar como máximo {#most} equipos; se omitió 1.',
    other: 'Se pueden seleccionar como máximo {#most} equipos; se omitieron {#count}.',
  },
  pickedTeams: 'Equipos seleccionados',
  clearTeams: 'los equipos seleccionados',
  teamSources: {
    file: 'Equipos: archivo de plantilla, leído hace {age}',
    kore: 'Equipos: Kore.ai, leídos hace {age}',
    'file-and-kore': 'Equipos: archivo de plantilla y Kore.ai, leídos hace {age}',
    demo: 'Equipos: demostración',
  },
  teamFaults: {
    'file-unreadable': 'No se puede leer el archivo de plantilla. Estos son los últimos equipos leídos.',
    'lines-left-out':
      'Algunas líneas del archivo de plantilla no se pueden usar. Sus agentes pueden faltar aquí.',
    'kore-failed': 'No se pudieron leer los equipos de Kore.ai. Se usan los últimos leídos.',
    'kore-incomplete': 'No se pudieron leer todos los equipos de Kore.ai. Pueden faltar miembros aquí.',
  },
  membersToday: 'Los equipos tienen los miembros de hoy, también en días pasados.',
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
