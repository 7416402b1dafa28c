import type { PickersDictionary } from '../en/pickers';

export const pickersDe: PickersDictionary = {
  showAgents: 'Agenten anzeigen',
  showZones: 'Zeitzonen anzeigen',
  previousMonth: 'Vorheriger Monat',
  nextMonth: 'Nächster Monat',
  mostDays: {
    one: 'Wählen Sie einen Tag.',
    other: 'Wählen Sie den ersten und letzten Tag, höchstens {#count} Tage.',
  },
  noAgent:
    'Kein Agent mit diesem Namen, dieser E-Mail-Adresse oder benutzerdefinierten ID. Andere fügen Sie mit einer vollständigen E-Mail-Adresse hinzu.',
  noZone: 'Keine Zeitzonen gefunden.',
  noEmail: 'Ohne E-Mail-Adresse nicht auswählbar',
  nowPicked: {
    one: '1 Agent ausgewählt.',
    other: '{#count} Agenten ausgewählt.',
  },
  tooMany: {
    one: 'Höchstens {#most} Agenten können ausgewählt werden; 1 wurde weggelassen.',
    other: 'Höchstens {#most} Agenten können ausgewählt werden; {#count} wurden weggelassen.',
  },
  notEmails: 'Keine E-Mail-Adressen: {list}.',
  pickedAgents: 'Ausgewählte Agenten',
  remove: '{name} entfernen',
  showMore: '{#count} weitere anzeigen',
  showFewer: 'Weniger anzeigen',
  clear: 'Leeren',
  clearWhat: '(ausgewählte Agenten)',
  reasonsNow: 'Wie viele Agenten jetzt darin sind. Wählen Sie Gründe, um nur diese Agenten zu sehen.',
  reasonsInRange:
    'Wie viele Agenten in diesem Zeitraum darin waren. Wählen Sie Gründe, um nur diese Agenten zu sehen.',
  notMapped: 'nicht zugeordnet',
  notMappedHint:
    'Nicht zugeordnet: Der Dienst sagt nicht, was diese Gründe bedeuten; es gilt das Limit ihres Status.',
};
