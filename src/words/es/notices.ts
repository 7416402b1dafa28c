import type { NoticesDictionary } from '../en/notices';

export const noticesEs: NoticesDictionary = {
  offlineBanner:
    'No hay conexión. Se muestran los datos de las {time}; la actualización se reanuda automáticamente.',
  shownAsOf: 'Se muestran los datos de las {time}.',
  clockSlow: 'El reloj de este dispositivo está atrasado {length}. Aquí se usa la hora del servicio.',
  clockFast: 'El reloj de este dispositivo está adelantado {length}. Aquí se usa la hora del servicio.',
  future: 'Este periodo está en el futuro, así que aún no hay estados registrados.',
  nothingReported: 'En este periodo no se registró ningún estado de ningún agente.',
  daysMissing:
    'Incompleto: {#here} de {#count} días están cargados por completo; en los demás faltan tiempos.',
  missing: {
    one: 'Incompleto: se muestra 1 agente; faltan otros.',
    other: 'Incompleto: se muestran {#count} agentes; faltan otros.',
  },
  maybeMissing: {
    one: 'Incompleto: se muestra 1 agente; pueden faltar otros.',
    other: 'Incompleto: se muestran {#count} agentes; pueden faltar otros.',
  },
  stoppedAt: 'Incompleto: la página muestra como máximo {#count} agentes.',
  pagesFailed: {
    one: 'No se pudo cargar la página {list}.',
    other: 'No se pudieron cargar las páginas {list}.',
  },
  fromAgent: 'desde el agente {#number}',
  noProgress:
    'Kore.ai indicó que hay más agentes, pero no envió ninguno nuevo, así que la carga se detuvo. Pida a su administrador que avise a Kore.ai.',
  stopped: 'Incompleto: la carga se detuvo con {#count} agentes.',
  resume: 'Seguir cargando',
  pickThem: 'Seleccione los agentes que quiere ver.',

  absentStatuses: {
    one: 'Ningún agente tiene el estado {list} en este periodo. Compruebe cómo está escrito en el enlace.',
    other:
      'Ningún agente tiene alguno de los estados {list} en este periodo. Compruebe cómo están escritos en el enlace.',
  },
  showEveryStatus: 'Mostrar todos los estados',
  absentAgents: {
    one: 'Kore.ai no tiene ningún agente con esta dirección de correo: {list}. Compruebe cómo está escrita.',
    other: 'Kore.ai no tiene agentes con estas direcciones de correo: {list}. Compruebe cómo están escritas.',
  },
  absentTeams: {
    one: 'Ningún equipo tiene el ID {list}. Puede que se haya renombrado o eliminado, o que esté fuera de su acceso.',
    other:
      'Ningún equipo tiene los ID {list}. Puede que se hayan renombrado o eliminado, o que estén fuera de su acceso.',
  },
  showAllTeams: 'Mostrar todos los equipos',
  showAllAgents: 'Mostrar todos los agentes',
  remove: { one: 'Quitar', other: 'Quitar todos' },

  noSuchDay: '{date} no existe en {zone}',
  noSuchDayAdvice: 'Los relojes de esa zona se saltaron ese día. Seleccione otro día u otra zona horaria.',
  offline: 'No hay conexión',
  offlineAdvice: 'Compruebe su conexión de red. La carga se reanuda automáticamente cuando vuelva.',
  noneOfPicked: 'Kore.ai no tiene ninguno de los agentes seleccionados',
  noneOfPickedAdvice: 'Compruebe cómo están escritas las direcciones de correo o muestre todos los agentes.',
  noAgentsAdvice:
    'Kore.ai no devolvió ningún agente para esta cuenta. Si debería haberlos, pida a su administrador que revise los ajustes de cuenta y de stream.',
  noTeamAgents: 'No hay agentes en los equipos seleccionados',
  noTeamAgentsAdvice:
    'Kore.ai no devolvió a ninguno de sus miembros. Seleccione otros equipos o muéstrelos todos.',
  noneInBoth: 'Ninguno de los agentes seleccionados está en los equipos seleccionados',
  noneInBothAdvice: 'Con ambos filtros, un agente tiene que estar en los dos.',
  noAccess: 'Su acceso no incluye ningún agente',
  noAccessAdvice: 'Su cuenta no tiene agentes ni equipos asignados. Solicite acceso a su administrador.',
  noMatch: 'Ningún agente coincide',
  clearFilters: 'Quitar los filtros',
  noneHasStatus: {
    one: 'Hay 1 agente, pero no tiene ninguno de los estados seleccionados.',
    other: 'Hay {#count} agentes, pero ninguno tiene un estado seleccionado.',
  },
  noneFits: {
    one: 'Hay 1 agente, pero no coincide con «{query}».',
    other: 'Hay {#count} agentes, pero ninguno coincide con «{query}».',
  },
  noneFitsBoth: {
    one: 'Hay 1 agente, pero no coincide con «{query}» y los estados seleccionados.',
    other: 'Hay {#count} agentes, pero ninguno coincide con «{query}» y los estados seleccionados.',
  },
  noneCame: 'Incompleto: no se recibió ningún agente',
  noneReadable: {
    one: 'Kore.ai envió 1 agente que no se pudo leer',
    other: 'Kore.ai envió {#count} agentes, pero ninguno se pudo leer',
  },
  isIncomplete: 'Incompleto: {what}',
  brokenOff: 'Kore.ai indicó que hay más agentes, pero no envió ninguno nuevo, así que la carga se detuvo.',
  noticesExplain:
    'Los avisos sobre los datos, más abajo, indican los motivos y permiten guardar los registros.',
  retryOrReport: 'Reintente en un momento. Si continúa, pida a su administrador que avise a Kore.ai.',

  doubtsTitle: 'Avisos sobre los datos',
  noDoubts: 'No se encontraron problemas en estos datos.',
  setAside: 'Ilegibles (excluidos)',
  setAsideHint: 'Registros que no se pudieron leer. No se muestran ni se cuentan.',
  twice: 'Duplicados',
  twiceHint: 'Agentes recibidos en más de una página.',
  odd: 'Páginas inesperadas',
  oddHint: 'Páginas que no coinciden con lo solicitado.',
  notFound: 'No encontrados',
  notFoundHint: 'Kore.ai no tiene agentes con estas direcciones de correo. Revise la ortografía.',
  doubtful: 'Posibles errores',
  doubtfulHint: 'Se muestran y se cuentan, y se marcan en la fila del agente. Horas de {zone}.',
  save: 'Guardar registros y motivos (JSON)',
  more: 'y {#count} más',

  signIn: {
    again: 'Iniciar sesión de nuevo',
    signedOut: 'Su sesión ha finalizado',
    resume: 'Inicie sesión de nuevo para continuar en esta vista.',
    titles: {
      cancelled: 'Se canceló el inicio de sesión',
      expired: 'El inicio de sesión tardó demasiado',
      mismatch: 'No se pudo completar el inicio de sesión',
      provider: 'El servicio de inicio de sesión devolvió un error',
      refused: 'No tiene acceso a este panel',
      unfinished: 'No ha iniciado sesión',
    },
    advice: {
      cancelled: 'Inicie sesión para abrir el panel.',
      expired: 'Se interrumpió por su seguridad. Empiece de nuevo.',
      mismatch: 'Se inició en otra pestaña o ya se había usado. Empiece de nuevo.',
      provider: 'Inténtelo de nuevo en un momento. Si continúa, contacte con su administrador.',
      refused: 'Solicite acceso a su administrador o inicie sesión con otra cuenta.',
      unfinished:
        'Inicie sesión para abrir el panel. Si este aviso vuelve a aparecer, permita las cookies para esta dirección.',
    },
  },

  reasons: {
    agent: 'agente {#position}: {fault}',
    span: 'tramo {#position}: {fault}',
    notRecord: 'debe ser un objeto',
    missing: 'falta {field}',
    'not-text': '{field} debe ser texto',
    empty: '{field} no debe estar vacío',
    'not-spans': '{field} debe ser una lista de tramos',
    'not-json': 'la respuesta no es JSON',
    notReply: 'la respuesta debe ser un objeto',
    'not-a-flag': '{field} debe ser true o false',
    'not-a-number': '{field} debe ser un número',
    'not-agents': '{field} debe ser una lista de agentes',
    'not-a-start': '{field} debe ser una hora con la forma yyyy-mm-ddTHH:mm:ss',
    'not-an-end': '{field} debe ser una hora con la forma yyyy-mm-ddTHH:mm:ss, o "-"',
    'unreadable-start': 'startTime {text} no es una hora',
    'unreadable-end': 'endTime {text} no es ni una hora ni "-"',
    twiceSame: 'recibido dos veces, idéntico; se muestra una vez',
    twiceDiffering: 'recibido dos veces con diferencias; se muestra la copia más reciente',
    otherOffset:
      'la página desde el agente {#agent} dice que empieza en la posición {#stated}, pero se solicitó {#asked}',
    badSize:
      'la página desde el agente {#agent} indica un tamaño de {#stated}, pero se solicitó como máximo {#most}',
    tooFew:
      'la página desde el agente {#agent} contiene {#count} de {#stated} agentes, pero indica que hay más',
  },

  agentsNotFound: {
    one: '{#missing} de {#count} agente no encontrado',
    other: '{#missing} de {#count} agentes sin encontrar',
  },
  comparedLoading: 'cargando',
  comparedAhead: 'ese día está en el futuro',
  comparedEmpty: 'no se registró nada',
  comparedFailed: 'no se pudo cargar por completo',
  dataNotices: { one: '1 aviso sobre los datos', other: '{#count} avisos sobre los datos' },
  dataQualityHint:
    'Parte de los {#count} tramos sin posibles errores. Cada fila suma el tiempo que se muestra.',
  timesExplained: {
    unverified:
      'Kore.ai envía horas sin zona horaria. Se leen como {mode}, lo que se verificará en cuanto un agente tenga un estado. Hasta entonces, las horas pueden estar desplazadas.',
    contradicted:
      'El ajuste KORE_TIMESTAMPS indica {set}, pero Kore.ai envía {sent}. Pida a su administrador que cambie el ajuste.',
  },
  timesModes: { 'requested-offset': 'hora local', utc: 'UTC' },
  dayOver: '{date} ha terminado.',
  showNewDay: 'Mostrar hoy',
  displayEnded: 'Esta pantalla ya no tiene acceso',
  displayEndedAdvice:
    'El token de la pantalla {id} se ha revocado o ha caducado. Pida una dirección nueva a su administrador.',
};
