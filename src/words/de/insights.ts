import type { InsightsDictionary } from '../en/insights';

export const insightsDe: InsightsDictionary = {
  button: {
    title: 'Antworten',
    named: ({ count }, say) =>
      say.plural(count, {
        one: 'Antworten: 1 Abschnitt braucht Aufmerksamkeit',
        other: `Antworten: ${say.number(count)} Abschnitte brauchen Aufmerksamkeit`,
      }),
  },
  tabs: { attention: 'Auffällig', coverage: 'Besetzung', changes: 'Wechsel', overlaps: 'Zugleich weg' },
  close: 'Schließen',
  closeHint: 'Schließen (Esc)',
  showMore: ({ count }, say) => `${say.number(count)} weitere zeigen`,
  showInTimeline: 'In der Zeitleiste zeigen',
  ongoing: 'läuft',
  noStatus: 'kein Status',
  range: ({ start, end }) => `${start} – ${end}`,
  staffing: {
    toggle: 'Besetzung',
    title: 'Agenten nach Status im Zeitverlauf',
    moment: 'Zeitpunkt im Besetzungsdiagramm',
    count: ({ status, count }, say) => `${status} ${say.number(count)}`,
    at: ({ moment, counts }) => `${moment}: ${counts}`,
    notYet: ({ moment }) => `${moment}: noch nicht geschehen`,
    hint: 'Klick oder Eingabe: wer gerade gegangen war. Ziehen: vergrößern.',
    floor: ({ count }, say) => `mindestens ${say.number(count)}`,
    axis: ({ count }, say) => say.plural(count, { one: '1 Agent', other: `${say.number(count)} Agenten` }),
    showTable: 'Als Tabelle zeigen',
    hideTable: 'Tabelle ausblenden',
    time: 'Zeit',
    noStatus: 'Kein Status',
    lowest: ({ status }) => `Wenigste ${status}`,
    tableEvery: ({ length }) =>
      `Eine Zeile je ${length} des Sichtbaren. Die letzte Spalte hat die niedrigste Zahl bis zur nächsten Zeile; vergrößern bringt mehr Zeilen.`,
    tableEach: 'Eine Zeile für jeden Wechsel im Sichtbaren.',
    tableNothing: 'Vom Sichtbaren ist noch nichts geschehen.',
  },
  attention: {
    note: 'Was länger dauerte als die Schwelle seines Status. Ein Status kann vom System gesetzt sein: niemand muss ihn gewählt haben.',
    none: 'Nichts dauerte länger als seine Schwelle.',
    noneLeft: 'Alles hier ist zur Kenntnis genommen.',
    over: ({ status, length, over, threshold }) => `${status} für ${length}, ${over} über ${threshold}`,
    acknowledge: ({ name }) => `Zur Kenntnis nehmen: ${name}`,
    acknowledgeHint: 'Zur Kenntnis nehmen: in diesem Browser ausblenden',
    putBack: ({ name }) => `Wieder zeigen: ${name}`,
    hidden: ({ count }, say) => `${say.number(count)} zur Kenntnis genommen`,
    showHidden: 'Ausgeblendete zeigen',
    hideHidden: 'Wieder ausblenden',
    notKept:
      'Dieser Browser behält nichts von dieser Seite: was zur Kenntnis genommen wurde, kommt beim nächsten Laden wieder.',
    thresholds: 'Schwellen',
    threshold: ({ status }) => `${status}, Minuten`,
    thresholdHint: 'Leer steht für die übliche.',
    usual: ({ minutes }, say) => `üblich ${say.number(minutes)}`,
    never: 'üblich keine',
    reset: 'Zurück zu den üblichen Schwellen',
    badThreshold: ({ most }, say) => `Eine Zahl von Minuten über 0, bis ${say.number(most)} (eine Woche).`,
  },
  cover: {
    floor: ({ status }) => `Mindestens so viele ${status}`,
    badFloor: ({ most }, say) => `Eine ganze Zahl von 1 bis ${say.number(most)}, oder nichts.`,
    unset: 'Wie viele Agenten sollen es mindestens sein? Jeder Abschnitt mit weniger steht dann hier.',
    aboveAll: ({ agents }, say) =>
      say.plural(agents, {
        one: 'Hier ist nur 1 Agent; kein Moment kann das erreichen.',
        other: `Hier sind nur ${say.number(agents)} Agenten; kein Moment kann das erreichen.`,
      }),
    none: 'Zu keiner Zeit waren es weniger.',
    nothingYet: 'Von diesem Zeitraum ist noch nichts geschehen.',
    sum: ({ count, length }, say) =>
      say.plural(count, {
        one: `1 Abschnitt darunter, ${length}`,
        other: `${say.number(count)} Abschnitte darunter, zusammen ${length}`,
      }),
    stretch: ({ length, lowest, moment }, say) =>
      `${length}, am wenigsten ${say.number(lowest)} um ${moment}`,
    leavers: ({ status, from, to }) => `Aus ${status} gegangen von ${from} bis ${to}`,
    noLeavers: ({ status }) => `In der Viertelstunde davor fiel die Zahl der ${status} nicht.`,
    leaver: ({ status, moment, length }) => `${status} seit ${moment}, ${length}`,
    leaverBack: ({ status, moment, length }) => `${status} um ${moment}, ${length}, dann zurück`,
    bringToTop: 'Nach oben holen',
  },
  churn: {
    least: 'Statuswechsel in 15 Minuten, mindestens',
    badLeast: ({ most }, say) => `Eine ganze Zahl von 2 bis ${say.number(most)}.`,
    none: 'Niemandes Status wechselte so oft.',
    agent: ({ count, start, end }, say) =>
      say.plural(count, {
        one: `1 Wechsel von ${start} bis ${end}`,
        other: `${say.number(count)} Wechsel von ${start} bis ${end}`,
      }),
    total: ({ count }, say) => `${say.number(count)} insgesamt`,
  },
  collisions: {
    least: ({ status }) => `Agenten zugleich ${status}, mindestens`,
    badLeast: ({ most }, say) => `Eine ganze Zahl von 2 bis ${say.number(most)}.`,
    none: ({ status }) => `Zu keiner Zeit waren so viele zugleich ${status}.`,
    stretch: ({ length, highest, moment }, say) =>
      `${length}, am meisten ${say.number(highest)} um ${moment}`,
    atHighest: ({ status, moment }) => `${status} um ${moment}`,
    besides: 'Davor oder danach, im selben Abschnitt',
  },
  leaversAt: {
    heading: ({ count, status, from, to }, say) =>
      say.plural(count, {
        one: `Zuerst wer aus ${status} ging von ${from} bis ${to}: 1 Agent.`,
        other: `Zuerst wer aus ${status} ging von ${from} bis ${to}: ${say.number(count)} Agenten.`,
      }),
    fell: ({ from, to }, say) => `Die Zahl ging von ${say.number(from)} auf ${say.number(to)}.`,
    nobody: ({ status, moment }) =>
      `In der Viertelstunde vor ${moment} fiel die Zahl der ${status} nicht: niemand wird genannt.`,
    outside: 'Dieser Moment ist noch nicht geschehen: niemand wird genannt.',
    back: 'Zurück zur üblichen Reihenfolge',
  },
};
