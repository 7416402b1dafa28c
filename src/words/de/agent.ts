import type { AgentDictionary } from '../en/agent';

export const agentDe: AgentDictionary = {
  pin: 'Anheften',
  pinned: 'Angeheftet',
  thisRange: 'Dieser Zeitraum',
  inDoubt: 'Mögliche Fehler',
  drawnThough: ({ doubts }) => `Angezeigt und gezählt, aber: ${doubts}.`,
  noStatusNow: 'Jetzt kein Status',
  noStatusAtEnd: 'Am Ende kein Status',
  since: ({ length }) => `seit ${length}`,
  noneInRange: 'In diesem Zeitraum wurde kein Status gemeldet.',
  changes: 'Wechsel',
  first: 'Erster',
  last: 'Letzter',
  longest: 'Längster',
  showMore: ({ some, count }, format) =>
    `${format.number(some)} weitere von ${format.number(count)} anzeigen`,
  percent: ({ percent }, format) => `${format.number(percent)} %`,
  underOnePercent: (_, format) => `<${format.number(1)} %`,
  noSuchDay: 'gibt es in dieser Zeitzone nicht',
  hoursLong: ({ hours }, format) => `${format.number(hours)} h lang`,
  notBegun: 'hat noch nicht begonnen',
  noneReported: 'kein Status gemeldet',
  lastDays: ({ count }, format) =>
    format.plural(count, { one: 'Letzter Tag', other: `Letzte ${format.number(count)} Tage` }),
  upTo: ({ days, date }) => `${days} bis ${date}`,
  loading: 'wird geladen',
  notHere: 'nicht geladen',
  loadingWeek: 'Frühere Tage werden geladen …',
  waiting: ({ time }) =>
    `Aufruflimit von Kore.ai erreicht. Das Laden wird in ${time} automatisch fortgesetzt.`,
  offline: 'Sie sind offline. Das Laden wird automatisch fortgesetzt, sobald das Netzwerk zurück ist.',
  noEmail: 'Dieser Agent hat keine E-Mail-Adresse, daher können andere Tage nicht geladen werden.',
  unknown: 'Kore.ai hat zur E-Mail-Adresse dieses Agenten keine anderen Tage geliefert.',
};
