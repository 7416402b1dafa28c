import type { TablesDictionary } from '../en/tables';

export const tablesDe: TablesDictionary = {
  scrolls: '{name}, scrollbar',
  spansRegion: 'Tabelle der Statusabschnitte',
  spans: 'Statusabschnitte',
  columns: {
    agent: 'Agent',
    email: 'E-Mail',
    customId: 'Benutzerdefinierte ID',
    primary: 'Status',
    secondary: 'Unterstatus',
    start: 'Beginn',
    end: 'Ende',
    duration: 'Dauer',
  },
  spansOfAgents: '{spans} von {agents}, mit vollständigem Beginn und Ende',
  withoutAny: '{agents} ohne Abschnitt in diesem Zeitraum',
  totals: 'Summen je Agent',
  total: 'Gesamt',
  withinRange:
    'Zeit innerhalb des Zeitraums in Stunden:Minuten:Sekunden. Wo sich Status überlappen, zählt der zuletzt begonnene.',
  withinRangeToNow:
    'Zeit innerhalb des Zeitraums bis jetzt in Stunden:Minuten:Sekunden. Wo sich Status überlappen, zählt der zuletzt begonnene.',
  columnsGroup: 'Spalten',
  moreColumns: 'Mehr Spalten',
  show: 'Anzeigen',
  lengthForms: {
    time: 'Zeit',
    'of-range': 'Anteil am Zeitraum',
    'of-logged-in': 'Anteil an der angemeldeten Zeit',
  },
  secondaries: 'Unterstatus',
  raw: 'Überschneidungen doppelt zählen',
  loggedIn: 'Angemeldet',
  first: 'Erster',
  last: 'Letzter',
  changes: 'Wechsel',
  longest: 'Längster Zeitraum',
  loggedInMeaning: 'Angemeldet ist jeder Status außer Offline.',
  rawMeaning: 'Überlappende Zeit zählt für beide Status, daher kann eine Zeile mehr als ihre Summe ergeben.',
};
