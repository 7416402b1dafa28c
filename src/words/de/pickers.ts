import type { PickersDictionary } from '../en/pickers';

export const pickersDe: PickersDictionary = {
  showAgents: 'Agenten zeigen',
  showZones: 'Zeitzonen zeigen',
  previousMonth: 'Vorheriger Monat',
  nextMonth: 'Nächster Monat',
  mostDays: ({ count }, say) =>
    say.plural(count, {
      one: 'Nur ein einzelner Tag.',
      other: `Erster und letzter Tag; höchstens ${say.number(count)} Tage.`,
    }),
  noAgent:
    'Kein Agent hat das in Name, E-Mail-Adresse oder eigener ID. Eine ganze E-Mail-Adresse lässt sich mit Eingabe hinzufügen.',
  noZone: 'Keine Zeitzone hat das in Name oder Versatz.',
  noEmail: 'Ohne E-Mail-Adresse, darum nicht auswählbar',
  allCounted: ({ count }, say) => `Alle ${say.number(count)} Agenten`,
  nowPicked: ({ count }, say) =>
    say.plural(count, { one: '1 Agent ausgewählt.', other: `${say.number(count)} Agenten ausgewählt.` }),
  tooMany: ({ most, count }, say) =>
    say.plural(count, {
      one: `Mehr als ${say.number(most)} Agenten passen nicht in eine Anfrage; 1 wurde weggelassen.`,
      other: `Mehr als ${say.number(most)} Agenten passen nicht in eine Anfrage; ${say.number(count)} wurden weggelassen.`,
    }),
  notEmails: ({ list }) => `Keine E-Mail-Adressen: ${list}.`,
  pickedAgents: 'Ausgewählte Agenten',
  remove: ({ name }) => `${name} entfernen`,
  showMore: ({ count }, say) => `${say.number(count)} weitere zeigen`,
  showFewer: 'Weniger zeigen',
  clear: 'Leeren',
  clearWhat: '(ausgewählte Agenten)',
};
