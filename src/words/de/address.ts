import type { AddressDictionary } from '../en/address';

export const addressDe: AddressDictionary = {
  lead: 'Ein Teil dieses Links war nicht verwendbar. Der Rest gilt.',
  others: 'weitere',
  facts: {
    repeated: 'Mehrfach angegeben. Die erste Angabe wird verwendet.',
    unknown: 'Diesen Parameter gibt es nicht. Er wird ignoriert.',
    unknownMore: ({ count }, format) =>
      format.plural(count, {
        one: '1 weiterer Parameter ist unbekannt und wird ignoriert.',
        other: `${format.number(count)} weitere Parameter sind unbekannt und werden ignoriert.`,
      }),
    leftOut: 'Wird ignoriert.',
    using: ({ value }) => `Stattdessen wird ${value} verwendet.`,
    usingToday: ({ date }) => `Stattdessen wird heute (${date}) verwendet.`,
    notOneOf: ({ value, names }) => `${value} ist keines von ${names}.`,
    notSort: ({ value, names }) => `${value} ist keines von ${names}, mit oder ohne - davor.`,
    notZone: ({ value }) => `${value} ist keine bekannte Zeitzone wie etwa Asia/Kolkata.`,
    notLanguage: ({ value }) => `${value} ist keine bekannte Sprache wie etwa en-GB.`,
    languageUnsupported: ({ value, names }) =>
      `${value} ist nicht verfügbar. Die Sprachen der Seite sind ${names}.`,
    notEmails: ({ value, count }, format) =>
      format.plural(count, {
        one: `Keine E-Mail-Adresse: ${value}.`,
        other: `Keine E-Mail-Adressen: ${value}.`,
      }),
    tooManyAgents: ({ count, most }, format) =>
      `${format.number(count)} Agenten sind zu viele für eine Anfrage. Die ersten ${format.number(most)} werden verwendet.`,
    statusTooLong: ({ value, most }, format) =>
      `Status mit mehr als ${format.number(most)} Zeichen: ${value}.`,
    tooManyStatuses: ({ count, most }, format) =>
      `${format.number(count)} Status sind zu viele für einen Link. Die ersten ${format.number(most)} werden verwendet.`,
    userIdTooLong: ({ value, most }, format) =>
      `Benutzer-ID mit mehr als ${format.number(most)} Zeichen: ${value}.`,
    tooManyPins: ({ count, most }, format) =>
      `${format.number(count)} Agenten sind zu viele zum Anheften. Die ersten ${format.number(most)} sind angeheftet.`,
    queryTooLong: ({ count, most }, format) =>
      `Der Suchtext hat ${format.number(count)} Zeichen. Die ersten ${format.number(most)} werden verwendet.`,
    notPart: ({ value }) =>
      `${value} hat nicht die Form Beginn/Ende, wie etwa 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.`,
    partTooShort: 'Der sichtbare Teil muss mindestens eine Sekunde nach seinem Beginn enden.',
    partOutside: 'Der sichtbare Teil liegt außerhalb des Zeitraums.',
    showingWhole: 'Der ganze Zeitraum wird angezeigt.',
    notSwitch: ({ value }) => `${value} ist weder 1 noch 0.`,
    staffingHidden: 'Das Besetzungsdiagramm bleibt ausgeblendet.',
    notWhole: ({ value, least, most }) => `${value} ist keine ganze Zahl von ${least} bis ${most}.`,
    noMinimum: 'Es ist kein Minimum festgelegt.',
    usingDefault: 'Der Standardwert wird verwendet.',
    notThresholds: ({ value }) =>
      `Kein Status mit einem Limit in Sekunden bis zu einer Woche, wie etwa AWAY:1800: ${value}.`,
    notMoment: ({ value }) => `${value} ist kein Zeitpunkt wie etwa 2026-03-10T08:00:00Z.`,
    momentOutside: 'Dieser Zeitpunkt liegt außerhalb des Zeitraums.',
    shownAlready: ({ date }) => `${date} ist der Tag, der bereits angezeigt wird.`,
    notCompared: 'Der Vergleich ist ausgeschaltet.',
    dateFormat: ({ value }) => `${value} ist kein Datum in der Form 2026-03-10 (Jahr-Monat-Tag).`,
    dateUnknown: ({ value }) => `${value} ist kein Kalendertag.`,
    dateTooEarly: ({ value }) => `${value} liegt vor dem Jahr 2000.`,
    dateTooLate: ({ value }) => `${value} liegt nach dem Jahr 2999.`,
    dateUnfinished: 'Das Datum ist unvollständig.',
    endsBeforeStart: ({ from, to }) => `Der Zeitraum endet (${to}), bevor er beginnt (${from}).`,
    tooLong: ({ count, most }, format) =>
      `Der Zeitraum ist ${format.number(count)} Tage lang; höchstens ${format.plural(most, { one: '1 Tag kann', other: `${format.number(most)} Tage können` })} angezeigt werden.`,
    nowEnds: ({ date }) => `Er endet jetzt am ${date}.`,
    noEnd: ({ today, date }) =>
      `Es war kein Enddatum angegeben, und heute (${today}) liegt zu weit von ${date} entfernt.`,
    noStart: ({ today, date }) =>
      `Es war kein Startdatum angegeben, und heute (${today}) liegt zu weit von ${date} entfernt.`,
    showingAlone: ({ date }) => `Nur ${date} wird angezeigt.`,
  },
  fieldFault: ({ field, reason, range }) => `${field}: ${reason} Weiterhin angezeigt wird ${range}.`,
  rangeTooLong: ({ count, most, to }, format) =>
    `Das wären ${format.number(count)} Tage; höchstens ${format.plural(most, { one: '1 Tag kann', other: `${format.number(most)} Tage können` })} angezeigt werden. „Von“ bleibt unverändert, „Bis“ ist jetzt ${to}.`,
};
