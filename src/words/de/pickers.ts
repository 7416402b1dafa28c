import type { PickersDictionary } from '../en/pickers';

export const pickersDe: PickersDictionary = {
  showAgents: 'Agenten anzeigen',
  showZones: 'Zeitzonen anzeigen',
  previousMonth: 'Vorheriger Monat',
  nextMonth: 'Nächster Monat',
  mostDays: ({ count }, format) =>
    format.plural(count, {
      one: 'Wählen Sie einen Tag.',
      other: `Wählen Sie den ersten und letzten Tag, höchstens ${format.number(count)} Tage.`,
    }),
  noAgent:
    'Kein Agent mit diesem Namen, dieser E-Mail-Adresse oder benutzerdefinierten ID. Andere fügen Sie mit einer vollständigen E-Mail-Adresse hinzu.',
  noZone: 'Keine Zeitzonen gefunden.',
  noEmail: 'Ohne E-Mail-Adresse nicht auswählbar',
  nowPicked: ({ count }, format) =>
    format.plural(count, {
      one: '1 Agent ausgewählt.',
      other: `${format.number(count)} Agenten ausgewählt.`,
    }),
  tooMany: ({ most, count }, format) =>
    format.plural(count, {
      one: `Höchstens ${format.number(most)} Agenten können ausgewählt werden; 1 wurde weggelassen.`,
      other: `Höchstens ${format.number(most)} Agenten können ausgewählt werden; ${format.number(count)} wurden weggelassen.`,
    }),
  notEmails: ({ list }) => `Keine E-Mail-Adressen: ${list}.`,
  pickedAgents: 'Ausgewählte Agenten',
  remove: ({ name }) => `${name} entfernen`,
  showMore: ({ count }, format) => `${format.number(count)} weitere anzeigen`,
  showFewer: 'Weniger anzeigen',
  clear: 'Leeren',
  clearWhat: '(ausgewählte Agenten)',
};
