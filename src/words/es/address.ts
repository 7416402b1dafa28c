import type { AddressDictionary } from '../en/address';
import { forms } from './forms';

export const addressEs: AddressDictionary = {
  lead: 'Parte de este enlace no se pudo usar. El resto se aplica.',
  others: 'otros',
  facts: {
    repeated: 'Aparece más de una vez. Se usa el primero.',
    unknown: 'Este parámetro no existe y se ignora.',
    unknownMore: ({ count }, format) =>
      format.plural(
        count,
        forms(
          'Otro parámetro es desconocido y se ignora.',
          `Otros ${format.number(count)} parámetros son desconocidos y se ignoran.`,
        ),
      ),
    leftOut: 'Se ignora.',
    using: ({ value }) => `En su lugar se usa ${value}.`,
    usingToday: ({ date }) => `En su lugar se usa hoy (${date}).`,
    notOneOf: ({ value, names }) => `${value} no es ninguno de ${names}.`,
    notSort: ({ value, names }) => `${value} no es ninguno de ${names}, con o sin - delante.`,
    notZone: ({ value }) => `${value} no es una zona horaria conocida, como Asia/Kolkata.`,
    notLanguage: ({ value }) => `${value} no es un idioma conocido, como en-GB.`,
    languageUnsupported: ({ value, names }) =>
      `${value} no está disponible. Los idiomas de la página son ${names}.`,
    notEmails: ({ value, count }, format) =>
      format.plural(
        count,
        forms(`No es una dirección de correo: ${value}.`, `No son direcciones de correo: ${value}.`),
      ),
    tooManyAgents: ({ count, most }, format) =>
      `${format.number(count)} agentes son demasiados para una consulta. Se usan los primeros ${format.number(most)}.`,
    statusTooLong: ({ value, most }, format) =>
      `Estado de más de ${format.number(most)} caracteres: ${value}.`,
    tooManyStatuses: ({ count, most }, format) =>
      `${format.number(count)} estados son demasiados para un enlace. Se usan los primeros ${format.number(most)}.`,
    userIdTooLong: ({ value, most }, format) =>
      `ID de usuario de más de ${format.number(most)} caracteres: ${value}.`,
    tooManyPins: ({ count, most }, format) =>
      `${format.number(count)} agentes son demasiados para fijarlos. Se fijan los primeros ${format.number(most)}.`,
    queryTooLong: ({ count, most }, format) =>
      `El texto buscado tiene ${format.number(count)} caracteres. Se usan los primeros ${format.number(most)}.`,
    notPart: ({ value }) =>
      `${value} no tiene la forma inicio/fin, como 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.`,
    partTooShort: 'La parte visible debe acabar al menos un segundo después de empezar.',
    partOutside: 'La parte visible está fuera del periodo.',
    showingWhole: 'Se muestra todo el periodo.',
    notSwitch: ({ value }) => `${value} no es 1 ni 0.`,
    staffingHidden: 'El gráfico de dotación sigue oculto.',
    notWhole: ({ value, least, most }) => `${value} no es un número entero de ${least} a ${most}.`,
    noMinimum: 'No se fija ningún mínimo.',
    usingDefault: 'Se usa el valor predeterminado.',
    notThresholds: ({ value }) =>
      `No es un estado con un límite en segundos de hasta una semana, como AWAY:1800: ${value}.`,
    notMoment: ({ value }) => `${value} no es una hora como 2026-03-10T08:00:00Z.`,
    momentOutside: 'Esa hora está fuera del periodo.',
    shownAlready: ({ date }) => `${date} ya es el día que se muestra.`,
    notCompared: 'La comparación está desactivada.',
    dateFormat: ({ value }) => `${value} no es una fecha con la forma 2026-03-10 (año-mes-día).`,
    dateUnknown: ({ value }) => `${value} no es una fecha del calendario.`,
    dateTooEarly: ({ value }) => `${value} es anterior al año 2000.`,
    dateTooLate: ({ value }) => `${value} es posterior al año 2999.`,
    dateUnfinished: 'La fecha está incompleta.',
    endsBeforeStart: ({ from, to }) => `El periodo acaba (${to}) antes de empezar (${from}).`,
    tooLong: ({ count, most }, format) =>
      `El periodo dura ${format.number(count)} días; se pueden mostrar como máximo ${format.plural(most, forms('1 día', `${format.number(most)} días`))}.`,
    nowEnds: ({ date }) => `Ahora acaba el ${date}.`,
    noEnd: ({ today, date }) =>
      `No se indicó la fecha final, y hoy (${today}) queda demasiado lejos de ${date}.`,
    noStart: ({ today, date }) =>
      `No se indicó la fecha inicial, y hoy (${today}) queda demasiado lejos de ${date}.`,
    showingAlone: ({ date }) => `Se muestra solo ${date}.`,
  },
  fieldFault: ({ field, reason, range }) => `${field}: ${reason} Se sigue mostrando ${range}.`,
  rangeTooLong: ({ count, most, to }, format) =>
    `Serían ${format.number(count)} días; se pueden mostrar como máximo ${format.plural(most, forms('1 día', `${format.number(most)} días`))}. «Del» no cambia y «Al» es ahora ${to}.`,
};
