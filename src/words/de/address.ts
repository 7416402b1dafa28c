import type { AddressDictionary } from '../en/address';

export const addressDe: AddressDictionary = {
  lead: 'Ein Teil der Adresse war nicht brauchbar. Der Rest gilt.',
  others: 'weitere',
  facts: {
    repeated: 'Mehrfach angegeben. Das erste gilt.',
    unknown: 'Diesen Parameter gibt es nicht. Er wird nicht beachtet.',
    unknownMore: ({ count }, say) =>
      say.plural(count, {
        one: '1 weiterer Parameter ist unbekannt und wird nicht beachtet.',
        other: `${say.number(count)} weitere Parameter sind unbekannt und werden nicht beachtet.`,
      }),
    leftOut: 'Weggelassen.',
    using: ({ value }) => `Stattdessen gilt ${value}.`,
    usingToday: ({ date }) => `Stattdessen gilt heute (${date}).`,
    notOneOf: ({ value, names }) => `${value} ist keines von ${names}.`,
    notSort: ({ value, names }) => `${value} ist keines von ${names}, mit oder ohne - davor.`,
    notZone: ({ value }) => `${value} ist keine bekannte Zeitzone wie etwa Asia/Kolkata.`,
    notLanguage: ({ value }) => `${value} ist keine bekannte Sprache wie etwa en-GB.`,
    languageUnsupported: ({ value, names }) => `Die Seite spricht nicht ${value}, sondern ${names}.`,
    notEmails: ({ value, count }, say) =>
      say.plural(count, {
        one: `Keine E-Mail-Adresse: ${value}.`,
        other: `Keine E-Mail-Adressen: ${value}.`,
      }),
    tooManyAgents: ({ count, most }, say) =>
      `${say.number(count)} Agenten sind zu viele für eine Anfrage. Die ersten ${say.number(most)} gelten.`,
    statusTooLong: ({ value, most }, say) =>
      `Länger, als ein Status sein kann (${say.number(most)} Zeichen): ${value}.`,
    tooManyStatuses: ({ count, most }, say) =>
      `${say.number(count)} Status sind zu viele für eine Adresse. Die ersten ${say.number(most)} gelten.`,
    userIdTooLong: ({ value, most }, say) =>
      `Länger, als eine Benutzer-ID sein kann (${say.number(most)} Zeichen): ${value}.`,
    tooManyPins: ({ count, most }, say) =>
      `${say.number(count)} Agenten lassen sich nicht anheften. Die ersten ${say.number(most)} sind angeheftet.`,
    queryTooLong: ({ count, most }, say) =>
      `Der Suchtext hat ${say.number(count)} Zeichen. Die ersten ${say.number(most)} gelten.`,
    notPart: ({ value }) =>
      `${value} ist nicht Beginn/Ende, wie etwa 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.`,
    partTooShort: 'Der sichtbare Teil muss mindestens eine Sekunde nach seinem Beginn enden.',
    partOutside: 'Der sichtbare Teil liegt außerhalb des Zeitraums.',
    showingWhole: 'Gezeigt wird der ganze Zeitraum.',
    notSwitch: ({ value }) => `${value} ist weder 1 noch 0.`,
    staffingHidden: 'Das Besetzungsdiagramm bleibt ausgeblendet.',
    notWhole: ({ value, least, most }) => `${value} ist keine ganze Zahl von ${least} bis ${most}.`,
    noMinimum: 'Es ist keine Mindestbesetzung gesetzt.',
    usualNumber: 'Es gilt die übliche Zahl.',
    notThresholds: ({ value }) =>
      `Kein Status mit Sekunden bis zu einer Woche, wie etwa AWAY:1800: ${value}.`,
    usualThresholds: 'Die üblichen Schwellen gelten.',
    notMoment: ({ value }) => `${value} ist kein Zeitpunkt wie etwa 2026-03-10T08:00:00Z.`,
    momentOutside: 'Dieser Zeitpunkt liegt außerhalb des Zeitraums.',
    usualOrder: 'Die Zeilen behalten ihre übliche Reihenfolge.',
    shownAlready: ({ date }) => `${date} ist der Tag, der gezeigt wird.`,
    notCompared: 'Es wird nichts verglichen.',
    dateFormat: ({ value }) => `${value} ist kein Datum in der Form 2026-03-10 (Jahr-Monat-Tag).`,
    dateUnknown: ({ value }) => `${value} ist kein Tag im Kalender.`,
    dateTooEarly: ({ value }) => `${value} liegt vor dem Jahr 2000.`,
    dateTooLate: ({ value }) => `${value} liegt nach dem Jahr 2999.`,
    dateUnfinished: 'Kein vollständiges Datum.',
    endsBeforeStart: ({ from, to }) => `Der Zeitraum endet (${to}), bevor er beginnt (${from}).`,
    tooLong: ({ count, most }, say) =>
      `Der Zeitraum ist ${say.number(count)} Tage lang; höchstens ${say.plural(most, { one: '1 Tag kann', other: `${say.number(most)} Tage können` })} gezeigt werden.`,
    nowEnds: ({ date }) => `Er endet jetzt am ${date}.`,
    noEnd: ({ today, date }) =>
      `Es war kein Ende angegeben, und heute (${today}) ist von ${date} aus nicht erreichbar.`,
    noStart: ({ today, date }) =>
      `Es war kein Beginn angegeben, und heute (${today}) ist von ${date} aus nicht erreichbar.`,
    showingAlone: ({ date }) => `Gezeigt wird nur ${date}.`,
  },
  fieldFault: ({ field, reason, range }) => `${field}: ${reason} Weiterhin gezeigt wird ${range}.`,
  rangeTooLong: ({ count, most, to }, say) =>
    `Das wären ${say.number(count)} Tage, und höchstens ${say.plural(most, { one: '1 Tag kann', other: `${say.number(most)} Tage können` })} gezeigt werden. „Von“ bleibt wie gesetzt; „Bis“ ist jetzt ${to}.`,
};
