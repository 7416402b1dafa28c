import type { NoticesDictionary } from '../en/notices';
import { forms } from './forms';

export const noticesEs: NoticesDictionary = {
  waitingBanner: ({ time }) =>
    `A la espera del cupo de llamadas de la cuenta; sigue sola en ${time}. Lo que se muestra se mantiene.`,
  offlineBanner: ({ time }) =>
    `No hay conexión. Se muestra lo que había a las ${time}; la página sigue sola.`,
  shownAsOf: ({ time }) => `Se muestra lo que había a las ${time}.`,
  future: 'Este periodo está en el futuro: aún no puede haber ningún estado registrado.',
  nothingReported: 'En este periodo no se registró ningún estado de ningún agente.',
  missing: ({ count }, say) =>
    say.plural(
      count,
      forms(
        'Incompleto: se muestra 1 agente, faltan otros.',
        `Incompleto: se muestran ${say.number(count)} agentes, faltan otros.`,
      ),
    ),
  maybeMissing: ({ count }, say) =>
    say.plural(
      count,
      forms(
        'Incompleto: se muestra 1 agente, pueden faltar otros.',
        `Incompleto: se muestran ${say.number(count)} agentes, pueden faltar otros.`,
      ),
    ),
  stoppedAt: ({ count }, say) => `Incompleto: la página se detuvo en ${say.number(count)} agentes.`,
  pagesFailed: ({ count, list }, say) =>
    say.plural(count, forms(`Falló la página ${list}.`, `Fallaron las páginas ${list}.`)),
  fromAgent: ({ number }, say) => `desde el agente ${say.number(number)}`,
  noProgress:
    'Kore.ai dice que siguen más, pero su última página no trajo a nadie nuevo, así que la página dejó de preguntar. Quien administra el servicio debería avisar a Kore.ai.',
  stopped: ({ count }, say) => `Incompleto: la carga se detuvo con ${say.number(count)} agentes.`,
  resume: 'Seguir cargando',
  pickThem: 'Elija los agentes que quiere ver.',

  absentStatuses: ({ list, count }, say) =>
    say.plural(
      count,
      forms(
        `Ningún agente tiene el estado ${list} en este periodo. Compruebe cómo está escrito en la dirección.`,
        `Ningún agente tiene alguno de los estados ${list} en este periodo. Compruebe cómo están escritos en la dirección.`,
      ),
    ),
  showEveryStatus: 'Mostrar todos los estados',
  leaveOut: ({ count }, say) => say.plural(count, forms('Omitirlo', 'Omitirlos')),
  absentAgents: ({ list, count }, say) =>
    say.plural(
      count,
      forms(
        `Kore.ai no conoce a ningún agente con esta dirección de correo: ${list}. Compruebe cómo está escrita.`,
        `Kore.ai no conoce a ningún agente con estas direcciones de correo: ${list}. Compruebe cómo están escritas.`,
      ),
    ),
  showAllAgents: 'Mostrar todos los agentes',
  remove: ({ count }, say) => say.plural(count, forms('Quitarla', 'Quitarlas')),

  noSuchDay: ({ date, zone }) => `${date} no existió en ${zone}`,
  noSuchDayAdvice: 'El reloj de la zona se lo saltó entero. Elija otro día u otra zona horaria.',
  waiting: 'A la espera del cupo de llamadas de la cuenta',
  waitingAdvice: ({ time }) =>
    `Kore.ai solo permite un número de llamadas por minuto, y están gastadas. La página sigue sola en ${time}; no tiene que hacer nada.`,
  offline: 'No hay conexión',
  offlineAdvice: 'Compruebe su conexión de red. La página sigue sola en cuanto vuelva.',
  noneOfPicked: 'Kore.ai no conoce a ninguno de los agentes elegidos',
  noneOfPickedAdvice: 'Compruebe cómo están escritas las direcciones de correo o muestre todos los agentes.',
  noAgentsAdvice:
    'Kore.ai respondió, pero no devolvió ningún agente para esta cuenta. Si debería haberlos, quien administra el servicio debe revisar los ajustes de cuenta y de stream.',
  noMatch: 'Ningún agente cumple estos filtros',
  clearFilters: 'Quitar los filtros',
  noneHasStatus: ({ count }, say) =>
    say.plural(
      count,
      forms(
        'Hay 1 agente, pero no tiene ninguno de los estados elegidos.',
        `Hay ${say.number(count)} agentes, pero ninguno tiene alguno de los estados elegidos.`,
      ),
    ),
  noneFits: ({ count, query }, say) =>
    say.plural(
      count,
      forms(
        `Hay 1 agente, pero no coincide con «${query}».`,
        `Hay ${say.number(count)} agentes, pero ninguno coincide con «${query}».`,
      ),
    ),
  noneFitsBoth: ({ count, query }, say) =>
    say.plural(
      count,
      forms(
        `Hay 1 agente, pero no coincide con «${query}» y los estados elegidos.`,
        `Hay ${say.number(count)} agentes, pero ninguno coincide con «${query}» y los estados elegidos.`,
      ),
    ),
  noneCame: 'Incompleto: no ha llegado ningún agente',
  noneReadable: ({ count }, say) =>
    say.plural(
      count,
      forms(
        'Kore.ai envió un agente que no se pudo leer',
        `Kore.ai envió ${say.number(count)} agentes y ninguno se pudo leer`,
      ),
    ),
  isIncomplete: ({ what }) => `Incompleto: ${what}`,
  brokenOff:
    'Kore.ai dice que siguen más agentes, pero no envió a nadie nuevo, así que la página dejó de preguntar.',
  noticesTell: 'Los avisos sobre los datos, más abajo, dicen qué estaba mal y guardan los registros.',
  retryOrTell: 'Reintente en un momento. Si continúa, quien administra el servicio debería avisar a Kore.ai.',

  doubtsTitle: 'Avisos sobre los datos',
  soundTitle: 'Cómo de fiables son los datos',
  noDoubts: 'Nada de estos datos está en duda.',
  setAside: 'Apartados',
  setAsideHint: 'Registros que no se pudieron leer. Ni se dibujan ni se cuentan.',
  twice: 'Repetidos',
  twiceHint: 'Agentes que llegaron en más de una página.',
  odd: 'Páginas',
  oddHint: 'Páginas que no se ajustan a lo que se les pidió.',
  doubtful: 'Dudosos',
  doubtfulHint: ({ zone }) =>
    `Se dibujan y se cuentan, y se marcan en la fila del agente. Las horas son las de ${zone}.`,
  save: 'Guardar los registros con sus motivos (JSON)',
  more: ({ count }, say) => `y ${say.number(count)} más`,

  reasons: {
    agent: ({ position, fault }, say) => `agente ${say.number(position)}: ${fault}`,
    span: ({ position, fault }, say) => `tramo ${say.number(position)}: ${fault}`,
    notRecord: 'debe ser un registro con campos con nombre',
    missing: ({ field }) => `falta ${field}`,
    notText: ({ field }) => `${field} debe ser texto`,
    empty: ({ field }) => `${field} no debe estar vacío`,
    notSpans: ({ field }) => `${field} debe ser una lista de tramos`,
    notJson: 'la respuesta no es JSON',
    notReply: 'la respuesta debe ser un registro con campos con nombre',
    notFlag: ({ field }) => `${field} debe ser true o false`,
    notNumber: ({ field }) => `${field} debe ser un número`,
    notAgents: ({ field }) => `${field} debe ser una lista de agentes`,
    notStart: ({ field }) => `${field} debe ser una hora con la forma yyyy-mm-ddTHH:mm:ss`,
    notEnd: ({ field }) => `${field} debe ser una hora con la forma yyyy-mm-ddTHH:mm:ss, o "-"`,
    unreadableStart: ({ text }) => `startTime ${text} no es una hora`,
    unreadableEnd: ({ text }) => `endTime ${text} no es ni una hora ni "-"`,
    twiceSame: 'llegó dos veces, ambas iguales; se muestra una vez',
    twiceDiffering: 'llegó dos veces, y no iguales; se muestra la copia más reciente',
    otherOffset: ({ agent, stated, asked }, say) =>
      `la página desde el agente ${say.number(agent)} dice que empieza en la posición ${say.number(stated)}, pero se pidió ${say.number(asked)}`,
    badSize: ({ agent, stated, most }, say) =>
      `la página desde el agente ${say.number(agent)} declara un tamaño de ${say.number(stated)}, pero se pidió como máximo ${say.number(most)}`,
    tooFew: ({ agent, stated, count }, say) =>
      say.plural(
        count,
        forms(
          `la página desde el agente ${say.number(agent)} contiene 1 agente de ${say.number(stated)}, aunque dice que siguen más`,
          `la página desde el agente ${say.number(agent)} contiene ${say.number(count)} agentes de ${say.number(stated)}, aunque dice que siguen más`,
        ),
      ),
  },

  failures: {
    http: ({ status }) => `Algo entre esta página y el servicio respondió ${status}`,
    unreadable: 'No se pudo leer la respuesta del servicio',
    notUnderstood: 'No se entendió la respuesta de Kore.ai',
    'bad-request': 'El servicio rechazó esta petición',
    'range-too-long': 'Este periodo es más largo de lo que permite el servicio',
    unauthenticated: 'Su sesión falta o ha caducado',
    forbidden: 'No puede ver a estos agentes',
    'rate-limited': 'El cupo de llamadas de la cuenta está gastado',
    'upstream-auth': 'Kore.ai rechazó las credenciales del servicio',
    'upstream-scope': 'Según Kore.ai, el servicio no puede leer estados de agentes',
    'upstream-config': 'Kore.ai no acepta la configuración del servicio',
    'upstream-unreachable': 'El servicio no puede acceder a Kore.ai',
    'upstream-timeout': 'Kore.ai tardó demasiado en responder',
    'upstream-not-json': 'Kore.ai respondió con algo que no son datos',
    'upstream-too-large': 'La respuesta de Kore.ai era demasiado grande',
    'upstream-error': 'Kore.ai respondió con un error',
  },
  advice: {
    http: 'A menudo se pasa. Si continúa, avise a quien administra el servicio o la red que tiene delante.',
    unreadable: ({ reason }) => `Avise a quien administra el servicio: ${reason}.`,
    notUnderstood:
      'No es un mensaje de error, pero tampoco una lista de agentes con la forma acordada. Debe revisarlo quien administra el servicio, y avisar a Kore.ai si ha cambiado la forma. Reintente después.',
    'bad-request': 'Cambie los filtros e inténtelo de nuevo.',
    badFields: ({ faults }) => `Cambie los filtros: ${faults}.`,
    'range-too-long': 'Elija menos días.',
    unauthenticated: 'Inicie sesión otra vez en el portal del que viene y reintente.',
    forbidden: 'Pida a quien administra el servicio que amplíe su acceso.',
    'rate-limited': 'Se renueva cada minuto; la página sigue sola.',
    'upstream-auth':
      'No son las suyas: quien administra el servicio debe revisar su ID de cliente y su secreto, o su token fijo. Reintente después.',
    'upstream-scope':
      'Quien administra el servicio debe dar a su aplicación el permiso «SmartAssist Analytics». Reintente después.',
    'upstream-config': 'Quien administra el servicio debe revisar los ajustes de host, cuenta y stream.',
    'upstream-unreachable':
      'A menudo se pasa. Si continúa, quien administra el servicio debe revisar su salida hacia Kore.ai.',
    'upstream-timeout': 'Inténtelo de nuevo en un momento.',
    'upstream-not-json': 'A menudo es una página de mantenimiento. Inténtelo más tarde.',
    'upstream-too-large': 'Elija menos días o menos agentes.',
    'upstream-error': 'Inténtelo de nuevo en un momento.',
  },
};
