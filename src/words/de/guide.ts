import type { GuideDictionary } from '../en/guide';

export const guideDe: GuideDictionary = {
  title: 'So lesen Sie die Zeitleiste',
  show: 'Anzeigen',
  dismiss: 'Verstanden',
  again: 'Unten unter {help} (?) finden Sie das wieder.',
  sampleName: 'Kim Wagner',
  marks: {
    lanes: { name: 'Status und Grund', text: 'Die obere Spur zeigt den Status, die untere seinen Grund.' },
    gap: { text: 'Gepunktete Linie: Es wurde nichts gemeldet.' },
    offline: { text: 'Balken: Dieser Status wurde gemeldet, es ist also keine Lücke.' },
    now: {
      name: 'Jetzt',
      text: 'Dunkle Linie. Ein Balken, der bis zu ihr reicht, läuft noch. Die dunklere Fläche danach ist die Zukunft.',
    },
    assumed: {
      name: 'Noch nicht bestätigt',
      text: 'Blasseres Ende: Hier enden die neuesten Daten; dass der Status andauert, ist angenommen.',
    },
    cut: {
      name: 'Reicht über den Zeitraum hinaus',
      text: 'Pfeil am Rand: Der Status begann früher oder endet später.',
    },
    short: {
      name: 'Sehr kurze Status',
      text: 'Von mehreren in einem Pixel wird der längste gezeichnet, zuvor aber: {urgent}. Vergrößern Sie, um alle zu sehen.',
    },
    overlap: {
      name: 'Überlappung',
      text: 'Rote Streifen: Für dieselbe Zeit sind zwei Status gemeldet.',
    },
    instant: {
      name: 'Ohne Dauer',
      text: 'Dünne senkrechte Linie: Der Status dauerte nicht an oder endet vor seinem Beginn.',
    },
    leftOut: {
      name: 'Vom Filter ausgelassen',
      text: 'Dünne waagerechte Linie: Hier ist ein Status, aber der Filter blendet ihn aus.',
    },
    compared: {
      name: 'Verglichener Tag',
      text: 'Dritte Spur beim Vergleichen: derselbe Agent am anderen Tag.',
    },
    clock: {
      name: 'Zeitumstellung',
      text: 'Fahne auf der Zeitachse: Die Uhr wird vor- oder zurückgestellt.',
    },
    doubtful: {
      name: 'Mögliche Fehler',
      text: 'Manche Daten dieses Agenten könnten falsch sein. Zeigen Sie auf das Dreieck, oder öffnen Sie die Datenhinweise.',
    },
    changed: {
      name: 'Gerade geändert',
      text: 'Der Name ist nach einem Statuswechsel einige Sekunden lang hervorgehoben.',
    },
    onTop: {
      name: 'Oben',
      text: 'Balken am Anfang der Zeile: Der ausgewählte Einblick hat den Agenten nach oben geholt.',
    },
    pinned: {
      name: 'Angeheftet',
      text: 'Der Agent bleibt oben. Zum Anheften zeigen Sie auf einen Namen und klicken auf die Nadel.',
    },
  },
};
