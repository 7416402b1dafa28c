import type { GuideDictionary } from '../en/guide';

export const guideDe: GuideDictionary = {
  title: 'So lesen Sie die Zeitleiste',
  show: 'Anzeigen',
  dismiss: 'Verstanden',
  again: 'Unten unter {help} (?) finden Sie das wieder.',
  sampleName: 'Kim Wagner',
  marks: {
    lanes: { name: 'Status und Grund', text: 'Die obere Spur zeigt den Status, die untere seinen Grund.' },
    reasons: {
      name: 'Gründe',
      text: 'Farbe und Muster unterscheiden die Gründe, wo kein Wort hinpasst: Pause, Mittagessen, Schulung, Besprechung.',
    },
    gap: { text: 'Gepunktete Linie: Es wurde nichts gemeldet.' },
    offline: { text: 'Balken: Dieser Status wurde gemeldet, es ist also keine Lücke.' },
    now: {
      name: 'Jetzt',
      text: 'Dicke senkrechte Linie. Ein Balken bis zu ihr läuft noch; danach kommt die Zukunft.',
    },
    assumed: {
      name: 'Noch nicht bestätigt',
      text: 'Verblasstes Ende: neuer als die neuesten Daten, als andauernd angenommen.',
    },
    cut: {
      name: 'Reicht über den Zeitraum hinaus',
      text: 'Pfeil am Rand: Der Status begann früher oder endet später.',
    },
    short: {
      name: 'Sehr kurze Status',
      text: '{urgent}: auch dann gezeichnet, wenn schmaler als ein Pixel. Vergrößern zeigt alles.',
    },
    overlap: {
      name: 'Überlappung',
      text: 'Streifen unter einer Linie: Für dieselbe Zeit sind zwei Status gemeldet.',
    },
    instant: {
      name: 'Ohne Dauer',
      text: 'Dünne senkrechte Linie: ohne Dauer, oder endet vor dem Beginn.',
    },
    leftOut: {
      name: 'Vom Filter ausgelassen',
      text: 'Dünne waagerechte Linie: ein Status, den der Filter ausblendet.',
    },
    compared: {
      name: 'Verglichener Tag',
      text: 'Dritte Spur beim Vergleichen: derselbe Agent an jenem Tag.',
    },
    clock: {
      name: 'Zeitumstellung',
      text: 'Fahne auf der Zeitachse: Die Uhr wird vor- oder zurückgestellt.',
    },
    doubtful: {
      name: 'Mögliche Fehler',
      text: 'Manche Daten dieses Agenten könnten falsch sein. Die Datenhinweise sagen, welche.',
    },
    changed: {
      name: 'Gerade geändert',
      text: 'Hervorgehobener Name: einige Sekunden nach einem neuen Status.',
    },
    onTop: {
      name: 'Oben',
      text: 'Balken am Zeilenanfang: vom ausgewählten Einblick nach oben geholt.',
    },
    pinned: {
      name: 'Angeheftet',
      text: 'Bleibt oben. Zum Anheften auf einen Namen zeigen und die Nadel anklicken.',
    },
  },
};
