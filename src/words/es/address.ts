import type { AddressDictionary } from '../en/address';
import { forms } from './forms';

export const addressEs: AddressDictionary = {
  lead: 'Parte de la dirección no se pudo usar. El resto vale.',
  others: 'otros',
  facts: {
    repeated: 'Aparece más de una vez. Vale el primero.',
    unknown: 'No existe tal parámetro. Se ignora.',
    unknownMore: ({ count }, say) =>
      say.plural(
        count,
        forms(
          'Otro parámetro es desconocido y se ignora.',
          `Otros ${say.number(count)} parámetros son desconocidos y se ignoran.`,
        ),
      ),
    leftOut: 'Se omite.',
    using: ({ value }) => `En su lugar se usa ${value}.`,
    usingToday: ({ date }) => `En su lugar se usa hoy (${date}).`,
    notOneOf: ({ value, names }) => `${value} no es ninguno de ${names}.`,
    notSort: ({ value, names }) => `${value} no es ninguno de ${names}, con o sin - delante.`,
    notZone: ({ value }) => `${value} no es una zona horaria conocida, como Asia/Kolkata.`,
    notLanguage: ({ value }) => `${value} no es un idioma conocido, como en-GB.`,
    languageUnsupported: ({ value, names }) => `La página no habla ${value}; habla ${names}.`,
    notEmails: ({ value, count }, say) =>
      say.plural(
        count,
        forms(`No es una dirección de correo: ${value}.`, `No son direcciones de correo: ${value}.`),
      ),
    tooManyAgents: ({ count, most }, say) =>
      `${say.number(count)} agentes son demasiados para una consulta. Valen los primeros ${say.number(most)}.`,
    statusTooLong: ({ value, most }, say) =>
      `Más largo de lo que puede ser un estado (${say.number(most)} caracteres): ${value}.`,
    tooManyStatuses: ({ count, most }, say) =>
      `${say.number(count)} estados son demasiados para una dirección. Valen los primeros ${say.number(most)}.`,
    userIdTooLong: ({ value, most }, say) =>
      `Más largo de lo que puede ser un ID de usuario (${say.number(most)} caracteres): ${value}.`,
    tooManyPins: ({ count, most }, say) =>
      `${say.number(count)} agentes son demasiados para fijarlos. Se fijan los primeros ${say.number(most)}.`,
    queryTooLong: ({ count, most }, say) =>
      `El texto buscado tiene ${say.number(count)} caracteres. Se usan los primeros ${say.number(most)}.`,
    notPart: ({ value }) => `${value} no es inicio/fin, como 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.`,
    partTooShort: 'La parte visible debe acabar al menos un segundo después de empezar.',
    partOutside: 'La parte visible queda fuera del periodo.',
    showingWhole: 'Se muestra todo el periodo.',
    notSwitch: ({ value }) => `${value} no es ni 1 ni 0.`,
    staffingHidden: 'El gráfico de dotación sigue oculto.',
    notWhole: ({ value, least, most }) => `${value} no es un número entero de ${least} a ${most}.`,
    noMinimum: 'No se fija ningún mínimo.',
    usualNumber: 'Vale el número habitual.',
    notThresholds: ({ value }) => `No es un estado con segundos, hasta una semana, como AWAY:1800: ${value}.`,
    usualThresholds: 'Valen los umbrales habituales.',
    notMoment: ({ value }) => `${value} no es un momento como 2026-03-10T08:00:00Z.`,
    momentOutside: 'Ese momento queda fuera del periodo.',
    usualOrder: 'Las filas conservan su orden habitual.',
    shownAlready: ({ date }) => `${date} es el día que se muestra.`,
    notCompared: 'No se compara nada.',
    dateFormat: ({ value }) => `${value} no es una fecha con la forma 2026-03-10 (año-mes-día).`,
    dateUnknown: ({ value }) => `${value} no es un día del calendario.`,
    dateTooEarly: ({ value }) => `${value} es anterior al año 2000.`,
    dateTooLate: ({ value }) => `${value} es posterior al año 2999.`,
    dateUnfinished: 'No es una fecha completa.',
    endsBeforeStart: ({ from, to }) => `El periodo acaba (${to}) antes de empezar (${from}).`,
    tooLong: ({ count, most }, say) =>
      `El periodo dura ${say.number(count)} días; se pueden mostrar como máximo ${say.plural(most, forms('1 día', `${say.number(most)} días`))}.`,
    nowEnds: ({ date }) => `Ahora acaba el ${date}.`,
    noEnd: ({ today, date }) => `No se indicó el final, y hoy (${today}) queda demasiado lejos de ${date}.`,
    noStart: ({ today, date }) =>
      `No se indicó el principio, y hoy (${today}) queda demasiado lejos de ${date}.`,
    showingAlone: ({ date }) => `Se muestra solo ${date}.`,
  },
  fieldFault: ({ field, reason, range }) => `${field}: ${reason} Se sigue mostrando ${range}.`,
  rangeTooLong: ({ count, most, to }, say) =>
    `Serían ${say.number(count)} días, y se pueden mostrar como máximo ${say.plural(most, forms('1 día', `${say.number(most)} días`))}. «Del» queda como se fijó; «Al» es ahora ${to}.`,
};
