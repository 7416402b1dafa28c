import type { InsightsDictionary } from '../en/insights';
import { forms } from './forms';

export const insightsEs: InsightsDictionary = {
  button: {
    title: 'Respuestas',
    named: ({ count }, say) => `Respuestas: tramos que piden atención, ${say.number(count)}`,
  },
  tabs: { attention: 'Atención', coverage: 'Cobertura', changes: 'Cambios', overlaps: 'Coincidencias' },
  close: 'Cerrar',
  closeHint: 'Cerrar (Esc)',
  showMore: ({ count }, say) => `Mostrar ${say.number(count)} más`,
  showInTimeline: 'Mostrarlo en la línea de tiempo',
  ongoing: 'en curso',
  noStatus: 'sin estado',
  range: ({ start, end }) => `${start} – ${end}`,
  staffing: {
    toggle: 'Dotación',
    title: 'Agentes por estado a lo largo del tiempo',
    moment: 'Momento en el gráfico de dotación',
    count: ({ status, count }, say) => `${status} ${say.number(count)}`,
    at: ({ moment, counts }) => `${moment}: ${counts}`,
    notYet: ({ moment }) => `${moment}: aún no ha ocurrido`,
    hint: 'Clic o Intro: quién acababa de salir. Arrastrar: ampliar.',
    floor: ({ count }, say) => `al menos ${say.number(count)}`,
    axis: ({ count }, say) => say.plural(count, forms('1 agente', `${say.number(count)} agentes`)),
    showTable: 'Mostrar como tabla',
    hideTable: 'Ocultar la tabla',
    time: 'Hora',
    noStatus: 'Sin estado',
    lowest: ({ status }) => `Mínimo de ${status}`,
    tableEvery: ({ length }) =>
      `Una fila cada ${length} de lo visible. La última columna tiene el número más bajo hasta la fila siguiente; amplíe para ver más filas.`,
    tableEach: 'Una fila por cada cambio en lo visible.',
    tableNothing: 'Nada de lo visible ha ocurrido todavía.',
  },
  attention: {
    note: 'Lo que duró más que el umbral de su estado. Un estado puede haberlo fijado el sistema: no tiene por qué ser decisión de nadie.',
    none: 'Nada duró más que su umbral.',
    noneLeft: 'Todo lo de aquí está marcado como visto.',
    over: ({ status, length, over, threshold }) => `${status} durante ${length}, ${over} más de ${threshold}`,
    acknowledge: ({ name }) => `Marcar como visto: ${name}`,
    acknowledgeHint: 'Marcar como visto: ocultarlo en este navegador',
    putBack: ({ name }) => `Volver a mostrar: ${name}`,
    hidden: ({ count }, say) => `Vistos: ${say.number(count)}`,
    showHidden: 'Mostrar los ocultos',
    hideHidden: 'Volver a ocultarlos',
    notKept:
      'Este navegador no guarda nada de esta página: lo marcado como visto vuelve al cargarla de nuevo.',
    thresholds: 'Umbrales',
    threshold: ({ status }) => `${status}, minutos`,
    thresholdHint: 'Vacío significa el habitual.',
    usual: ({ minutes }, say) => `habitual: ${say.number(minutes)}`,
    never: 'habitual: ninguno',
    reset: 'Volver a los umbrales habituales',
    badThreshold: ({ most }, say) =>
      `Un número de minutos mayor que 0, hasta ${say.number(most)} (una semana).`,
  },
  cover: {
    floor: ({ status }) => `Al menos tantos en ${status}`,
    badFloor: ({ most }, say) => `Un número entero de 1 a ${say.number(most)}, o nada.`,
    unset: 'Diga cuántos agentes debe haber como mínimo; aquí se listan todos los tramos con menos.',
    aboveAll: ({ agents }, say) =>
      `Agentes que hay aquí: ${say.number(agents)}. Ningún momento puede llegar a ese número.`,
    none: 'En ningún momento hubo menos.',
    nothingYet: 'Nada de este periodo ha ocurrido todavía.',
    sum: ({ count, length }, say) =>
      say.plural(
        count,
        forms(`1 tramo por debajo, ${length}`, `${say.number(count)} tramos por debajo, ${length} en total`),
      ),
    stretch: ({ length, lowest, moment }, say) => `${length}, mínimo ${say.number(lowest)} a las ${moment}`,
    leavers: ({ status, from, to }) => `Salieron de ${status} de ${from} a ${to}`,
    noLeavers: ({ status }) => `En el cuarto de hora anterior, el número en ${status} no bajó.`,
    leaver: ({ status, moment, length }) => `${status} desde ${moment}, durante ${length}`,
    leaverBack: ({ status, moment, length }) =>
      `${status} a las ${moment}, durante ${length}; después volvió`,
    bringToTop: 'Ponerlos arriba',
  },
  churn: {
    least: 'Cambios de estado en 15 minutos, al menos',
    badLeast: ({ most }, say) => `Un número entero de 2 a ${say.number(most)}.`,
    none: 'El estado de nadie cambió tan a menudo.',
    agent: ({ count, start, end }, say) => `Cambios de ${start} a ${end}: ${say.number(count)}`,
    total: ({ count }, say) => `${say.number(count)} en total`,
  },
  collisions: {
    least: ({ status }) => `Agentes a la vez en ${status}, al menos`,
    badLeast: ({ most }, say) => `Un número entero de 2 a ${say.number(most)}.`,
    none: ({ status }) => `En ningún momento hubo tantos a la vez en ${status}.`,
    stretch: ({ length, highest, moment }, say) => `${length}, máximo ${say.number(highest)} a las ${moment}`,
    atHighest: ({ status, moment }) => `${status} a las ${moment}`,
    besides: 'Antes o después, en el mismo tramo',
  },
  leaversAt: {
    heading: ({ count, status, from, to }, say) =>
      say.plural(
        count,
        forms(
          `Primero, el agente que salió de ${status} de ${from} a ${to}.`,
          `Primero, los ${say.number(count)} agentes que salieron de ${status} de ${from} a ${to}.`,
        ),
      ),
    fell: ({ from, to }, say) => `El número pasó de ${say.number(from)} a ${say.number(to)}.`,
    nobody: ({ status, moment }) =>
      `En el cuarto de hora anterior a ${moment}, el número en ${status} no bajó: no se nombra a nadie.`,
    outside: 'Ese momento aún no ha ocurrido: no se nombra a nadie.',
    back: 'Volver al orden habitual',
  },
};
