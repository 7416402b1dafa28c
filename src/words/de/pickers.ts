import type { PickersDictionary } from '../en/pickers';

export const pickersDe: PickersDictionary = {
  showAgents: 'Agenten anzeigen',
  showZones: 'Zeitzonen anzeigen',
  previousMonth: 'Vorheriger Monat',
  nextMonth: 'Nächster Monat',
  mostDays: ({ count }, say) =>
    say.plural(count, {
      one: 'Wählen Sie einen Tag.',
      other: `Wählen Sie den ersten und letzten Tag, höchstens ${say.number(count)} Tage.`,
    }),
  noAgent:
    'Kein Agent mit diesem Namen, dieser E-Mail-Adresse oder benutzerdefinierten ID. Andere fügen Sie mit einer vollständigen E-Mail-Adresse hinzu.',
  noZone: 'Keine Zeitzonen gefunden.',
  noEmail: 'Ohne E-Mail-Adresse nicht auswählbar',
  allCounted: ({ count }, say) => `Alle ${say.number(count)} Agenten`,
  nowPicked: ({ count }, say) =>
    say.plural(count, { one: '1 Agent ausgewählt.', other: `${say.number(count)} Agenten ausgewählt.` }),
  tooMany: ({ most, count }, say) =>
    say.plural(count, {
      one: `Höchstens ${say.number(most)} Agenten können ausgewählt werden; 1 wurde weggelassen.`,
      other: `Höchstens ${say.number(most)} Agenten können ausgewählt werden; ${say.number(count)} wurden weggelassen.`,
    }),
  notEmails: ({ list }) => `Keine E-Mail-Adressen: ${list}.`,
  pickedAgents: 'Ausgewählte Agenten',
  remove: ({ name }) => `${name} entfernen`,
  showMore: ({ count }, say) => `${say.number(count)} weitere anzeigen`,
  showFewer: 'Weniger anzeigen',
  clear: 'Leeren',
  clearWhat: '(ausgewählte Agenten)',
};
