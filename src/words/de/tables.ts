import type { TablesDictionary } from '../en/tables';

export const tablesDe: TablesDictionary = {
  scrolls: ({ name }) => `${name}, scrollbar`,
  spansRegion: 'Tabelle der Statusabschnitte',
  spans: 'Statusabschnitte',
  columns: {
    agent: 'Agent',
    email: 'E-Mail',
    customId: 'Eigene ID',
    primary: 'Status',
    secondary: 'Unterstatus',
    start: 'Beginn',
    end: 'Ende',
    duration: 'Dauer',
  },
  spanCount: ({ count }, say) =>
    say.plural(count, { one: '1 Abschnitt', other: `${say.number(count)} Abschnitte` }),
  spansOfAgents: ({ spans, agents }) => `${spans} von ${agents}, ganz und ungekürzt`,
  withoutAny: ({ agents }) => `${agents} ohne einen in diesem Zeitraum`,
  totals: 'Summen je Agent',
  total: 'Gesamt',
  allAgents: ({ count }, say) => `Alle ${say.number(count)} Agenten`,
  withinRange:
    'Nur Zeit innerhalb des Zeitraums; wo sich Status überlappen, zählt der zuletzt begonnene. Stunden:Minuten:Sekunden.',
  withinRangeToNow:
    'Nur Zeit innerhalb des Zeitraums, bis jetzt; wo sich Status überlappen, zählt der zuletzt begonnene. Stunden:Minuten:Sekunden.',
  columnsGroup: 'Spalten',
  moreColumns: 'Mehr Spalten',
  show: 'Zeigen',
  lengthForms: {
    time: 'Zeit',
    'of-range': 'Anteil am Zeitraum',
    'of-logged-in': 'Anteil an der angemeldeten Zeit',
  },
  secondaries: 'Sekundäre Status',
  raw: 'Überschneidungen doppelt zählen',
  loggedIn: 'Angemeldet',
  first: 'Erster',
  last: 'Letzter',
  changes: 'Wechsel',
  longest: 'Längster Abschnitt',
  loggedInMeaning: 'Angemeldet ist jeder Status außer Offline.',
  rawMeaning:
    'Zeit, die zwei Einträge beanspruchen, zählt für beide; eine Zeile kann so mehr als ihre Summe ergeben.',
};
