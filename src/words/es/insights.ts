import type { InsightsDictionary } from '../en/insights';
import { forms } from './forms';

export const insightsEs: InsightsDictionary = {
  button: {
    title: 'Análisis',
    named: ({ count }, format) =>
      format.plural(
        count,
        forms('Análisis: 1 requiere atención', `Análisis: ${format.number(count)} requieren atención`),
      ),
  },
  tabs: {
    attention: 'Atención',
    coverage: 'Cobertura',
    changes: 'Cambios frecuentes',
    overlaps: 'Ausentes a la vez',
  },
  showMore: ({ count }, format) => `Mostrar ${format.number(count)} más`,
  badNumber: ({ most }, format) => `Escriba un número entero de 2 a ${format.number(most)}.`,
  noStatus: 'sin estado',
  staffing: {
    toggle: 'Dotación',
    title: 'Agentes por estado a lo largo del tiempo',
    moment: 'Hora en el gráfico de dotación',
    count: ({ status, count }, format) => `${status} ${format.number(count)}`,
    at: ({ moment, counts }) => `${moment}: ${counts}`,
    notYet: ({ moment }) => `${moment}: aún en el futuro`,
    hint: 'Haga clic o pulse Intro para ver quién acababa de salir. Arrastre para ampliar.',
    minimum: ({ count }, format) => `mínimo ${format.number(count)}`,
    axis: ({ count }, format) => format.plural(count, forms('1 agente', `${format.number(count)} agentes`)),
    showTable: 'Mostrar como tabla',
    hideTable: 'Ocultar la tabla',
    time: 'Hora',
    lowest: ({ status }) => `Mínimo de ${status}`,
    tableEvery: ({ length }) =>
      `Una fila cada ${length}; amplíe para ver más filas. La última columna muestra el número más bajo hasta la fila siguiente.`,
    tableEach: 'Una fila por cada cambio en el tiempo visible.',
    tableNothing: 'El tiempo visible aún está en el futuro.',
  },
  attention: {
    note: 'Estados que duraron más que su límite. Algunos puede haberlos fijado el sistema y no el agente.',
    none: 'Ningún estado supera su límite.',
    noneLeft: 'Todo lo de aquí está marcado como visto.',
    over: ({ status, length, limit }) => `${status} ${length} (límite ${limit})`,
    acknowledge: ({ name }) => `Marcar como visto: ${name}`,
    acknowledgeHint: 'Marcar como visto (se oculta en este navegador)',
    putBack: ({ name }) => `Volver a mostrar: ${name}`,
    hidden: ({ count }, format) => `Vistos: ${format.number(count)}`,
    showHidden: 'Mostrar los ocultos',
    hideHidden: 'Volver a ocultarlos',
    notKept:
      'Este navegador no puede guardar lo marcado como visto. Vuelve a aparecer al recargar la página.',
    thresholds: 'Límites',
    threshold: ({ status }) => `${status}, minutos`,
    thresholdHint: 'Déjelo vacío para usar el valor predeterminado.',
    usual: ({ minutes }, format) => `predeterminado: ${format.number(minutes)}`,
    never: 'predeterminado: ninguno',
    reset: 'Restablecer valores predeterminados',
    badThreshold: ({ most }, format) =>
      `Escriba minutos por encima de 0, hasta ${format.number(most)} (una semana).`,
  },
  coverage: {
    minimum: ({ status }) => `Mínimo de agentes en ${status}`,
    badMinimum: ({ most }, format) =>
      `Escriba un número entero de 1 a ${format.number(most)}, o déjelo vacío.`,
    unset: 'Indique un mínimo para ver todos los periodos con menos agentes.',
    aboveAll: ({ agents }, format) =>
      `Agentes que hay aquí: ${format.number(agents)}. Este mínimo no se alcanza nunca.`,
    none: 'Nunca por debajo del mínimo.',
    nothingYet: 'Este periodo aún está en el futuro.',
    sum: ({ count, length }, format) =>
      format.plural(
        count,
        forms(
          `1 periodo por debajo del mínimo, ${length}`,
          `${format.number(count)} periodos por debajo del mínimo, ${length} en total`,
        ),
      ),
    period: ({ length, lowest, moment }, format) =>
      `${length}, mínimo ${format.number(lowest)} a las ${moment}`,
    leavers: ({ status, from, to }) => `Salieron de ${status} de ${from} a ${to}`,
    noLeavers: ({ status }) => `${status} no bajó en los 15 minutos anteriores.`,
    leaver: ({ status, moment, length }) => `${status} desde ${moment}, durante ${length}`,
    leaverBack: ({ status, moment, length }) =>
      `${status} a las ${moment}, durante ${length}; después volvió`,
    bringToTop: 'Mover arriba',
  },
  changes: {
    minimum: 'Mínimo de cambios de estado en 15 minutos',
    none: 'Ningún agente cambió de estado tan a menudo.',
    agent: ({ count, start, end }, format) => `Cambios de ${start} a ${end}: ${format.number(count)}`,
    total: ({ count }, format) => `${format.number(count)} en total`,
  },
  overlaps: {
    minimum: ({ status }) => `Mínimo de agentes a la vez en ${status}`,
    none: ({ status }) => `Nunca hubo tantos a la vez en ${status}.`,
    period: ({ length, highest, moment }, format) =>
      `${length}, máximo ${format.number(highest)} a las ${moment}`,
    atHighest: ({ status, moment }) => `${status} a las ${moment}`,
    besides: 'Antes o después, en el mismo periodo',
  },
  leavers: {
    heading: ({ count, status, from, to }, format) =>
      format.plural(
        count,
        forms(
          `Arriba, el agente que salió de ${status} de ${from} a ${to}.`,
          `Arriba, los ${format.number(count)} agentes que salieron de ${status} de ${from} a ${to}.`,
        ),
      ),
    fell: ({ from, to }, format) => `El número bajó de ${format.number(from)} a ${format.number(to)}.`,
    noAgents: ({ status, moment }) =>
      `${status} no bajó en los 15 minutos anteriores a ${moment}, así que no se muestra ningún agente.`,
    outside: 'Esa hora aún está en el futuro, así que no se muestra ningún agente.',
    back: 'Volver al orden predeterminado',
  },
};
