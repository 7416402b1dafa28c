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
  showTeams: 'Teams anzeigen',
  noTeam: 'Kein Team mit diesem Namen oder Standort.',
  teamKinds: { team: 'Team', queue: 'Warteschlange' },
  teamsPicked: { one: '1 Team ausgewählt.', other: '{#count} Teams ausgewählt.' },
  tooManyTeams: {
    one: 'Höchstens {#most} Teams können ausgewählt werden; 1 wurde weggelassen.',
    other: 'Höchstens {#most} Teams können ausgewählt werden; {#count} wurden weggelassen.',
  },
  pickedTeams: 'Ausgewählte Teams',
  clearTeams: '(ausgewählte Teams)',
  teamSources: {
    file: 'Teams: Teamdatei, gelesen vor {age}',
    kore: 'Teams: Kore.ai, gelesen vor {age}',
    'file-and-kore': 'Teams: Teamdatei und Kore.ai, gelesen vor {age}',
    demo: 'Teams: Demo',
  },
  teamFaults: {
    'file-unreadable': 'Die Teamdatei kann nicht gelesen werden. Es gelten die zuletzt gelesenen Teams.',
    'lines-left-out': 'Einige Zeilen der Teamdatei sind nicht verwendbar. Ihre Agenten können hier fehlen.',
    'kore-failed': 'Die Teams von Kore.ai konnten nicht gelesen werden. Es gelten die zuletzt gelesenen.',
    'kore-incomplete': 'Nicht alle Teams von Kore.ai konnten gelesen werden. Hier können Mitglieder fehlen.',
  },
  membersToday: 'Teams haben die Mitglieder von heute, auch an vergangenen Tagen.',
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
