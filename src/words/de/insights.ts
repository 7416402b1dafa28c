import type { InsightsDictionary } from '../en/insights';

export const insightsDe: InsightsDictionary = {
  button: {
    title: 'Einblicke',
    named: ({ count }, format) =>
      format.plural(count, {
        one: 'Einblicke: 1 erfordert Aufmerksamkeit',
        other: `Einblicke: ${format.number(count)} erfordern Aufmerksamkeit`,
      }),
  },
  tabs: {
    attention: 'Auffälligkeiten',
    coverage: 'Besetzung',
    changes: 'Häufige Wechsel',
    overlaps: 'Gleichzeitig abwesend',
  },
  showMore: ({ count }, format) => `${format.number(count)} weitere anzeigen`,
  badNumber: ({ most }, format) => `Geben Sie eine ganze Zahl von 2 bis ${format.number(most)} ein.`,
  noStatus: 'kein Status',
  staffing: {
    toggle: 'Besetzung',
    title: 'Agenten nach Status im Zeitverlauf',
    moment: 'Zeitpunkt im Besetzungsdiagramm',
    count: ({ status, count }, format) => `${status} ${format.number(count)}`,
    at: ({ moment, counts }) => `${moment}: ${counts}`,
    notYet: ({ moment }) => `${moment}: noch in der Zukunft`,
    hint: 'Klicken oder Eingabetaste zeigt, wer gerade gegangen war. Ziehen vergrößert.',
    minimum: ({ count }, format) => `Minimum ${format.number(count)}`,
    axis: ({ count }, format) =>
      format.plural(count, { one: '1 Agent', other: `${format.number(count)} Agenten` }),
    showTable: 'Als Tabelle anzeigen',
    hideTable: 'Tabelle ausblenden',
    time: 'Zeit',
    lowest: ({ status }) => `Minimum ${status}`,
    tableEvery: ({ length }) =>
      `Eine Zeile je ${length}; vergrößern zeigt mehr Zeilen. Die letzte Spalte zeigt die niedrigste Zahl bis zur nächsten Zeile.`,
    tableEach: 'Eine Zeile für jeden Wechsel in der sichtbaren Zeit.',
    tableNothing: 'Die sichtbare Zeit liegt noch in der Zukunft.',
  },
  attention: {
    note: 'Status, die länger als ihr Limit dauerten. Manche können vom System statt vom Agenten gesetzt sein.',
    none: 'Kein Status liegt über seinem Limit.',
    noneLeft: 'Alles hier ist bestätigt.',
    over: ({ status, length, limit }) => `${status} ${length} (Limit ${limit})`,
    acknowledge: ({ name }) => `${name} bestätigen`,
    acknowledgeHint: 'Bestätigen (in diesem Browser ausblenden)',
    putBack: ({ name }) => `${name} wiederherstellen`,
    hidden: ({ count }, format) => `${format.number(count)} bestätigt`,
    showHidden: 'Ausgeblendete anzeigen',
    hideHidden: 'Wieder ausblenden',
    notKept: 'Dieser Browser kann Bestätigungen nicht speichern. Nach dem Neuladen erscheint alles wieder.',
    thresholds: 'Limits',
    threshold: ({ status }) => `${status}, Minuten`,
    thresholdHint: 'Leer lassen, um den Standardwert zu verwenden.',
    usual: ({ minutes }, format) => `Standard ${format.number(minutes)}`,
    never: 'Standard: keins',
    reset: 'Auf Standardwerte zurücksetzen',
    badThreshold: ({ most }, format) =>
      `Geben Sie Minuten über 0 ein, bis ${format.number(most)} (eine Woche).`,
  },
  coverage: {
    minimum: ({ status }) => `Mindestzahl ${status}`,
    badMinimum: ({ most }, format) =>
      `Geben Sie eine ganze Zahl von 1 bis ${format.number(most)} ein oder lassen Sie das Feld leer.`,
    unset: 'Geben Sie eine Mindestzahl ein, um alle Zeiträume mit weniger Agenten zu sehen.',
    aboveAll: ({ agents }, format) =>
      format.plural(agents, {
        one: 'Hier ist nur 1 Agent, daher wird diese Mindestzahl nie erreicht.',
        other: `Hier sind nur ${format.number(agents)} Agenten, daher wird diese Mindestzahl nie erreicht.`,
      }),
    none: 'Nie unter der Mindestzahl.',
    nothingYet: 'Dieser Zeitraum liegt noch in der Zukunft.',
    sum: ({ count, length }, format) =>
      format.plural(count, {
        one: `1 Zeitraum unter der Mindestzahl, ${length}`,
        other: `${format.number(count)} Zeiträume unter der Mindestzahl, insgesamt ${length}`,
      }),
    period: ({ length, lowest, moment }, format) =>
      `${length}, am wenigsten ${format.number(lowest)} um ${moment}`,
    leavers: ({ status, from, to }) => `${status} verlassen von ${from} bis ${to}`,
    noLeavers: ({ status }) => `${status} fiel in den 15 Minuten davor nicht.`,
    leaver: ({ status, moment, length }) => `${status} seit ${moment}, ${length}`,
    leaverBack: ({ status, moment, length }) => `${status} um ${moment}, ${length}, dann zurück`,
    bringToTop: 'Nach oben verschieben',
  },
  changes: {
    minimum: 'Mindestzahl Statuswechsel in 15 Minuten',
    none: 'Kein Agent wechselte den Status so oft.',
    agent: ({ count, start, end }, format) =>
      format.plural(count, {
        one: `1 Wechsel von ${start} bis ${end}`,
        other: `${format.number(count)} Wechsel von ${start} bis ${end}`,
      }),
    total: ({ count }, format) => `${format.number(count)} insgesamt`,
  },
  overlaps: {
    minimum: ({ status }) => `Mindestzahl gleichzeitig ${status}`,
    none: ({ status }) => `Nie waren so viele gleichzeitig ${status}.`,
    period: ({ length, highest, moment }, format) =>
      `${length}, Spitze ${format.number(highest)} um ${moment}`,
    atHighest: ({ status, moment }) => `${status} um ${moment}`,
    besides: 'Davor oder danach, im selben Zeitraum',
  },
  leavers: {
    heading: ({ count, status, from, to }, format) =>
      format.plural(count, {
        one: `Oben: der Agent, der ${status} von ${from} bis ${to} verließ.`,
        other: `Oben: die ${format.number(count)} Agenten, die ${status} von ${from} bis ${to} verließen.`,
      }),
    fell: ({ from, to }, format) => `Die Zahl fiel von ${format.number(from)} auf ${format.number(to)}.`,
    noAgents: ({ status, moment }) =>
      `${status} fiel in den 15 Minuten vor ${moment} nicht, daher werden keine Agenten aufgeführt.`,
    outside: 'Dieser Zeitpunkt liegt noch in der Zukunft, daher werden keine Agenten aufgeführt.',
    back: 'Zurück zur Standardreihenfolge',
  },
};
