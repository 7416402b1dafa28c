import type { NoticesDictionary } from '../en/notices';

export const noticesDe: NoticesDictionary = {
  waitingBanner: ({ time }) =>
    `Aufruflimit von Kore.ai erreicht. Die Daten bleiben und werden in ${time} automatisch aktualisiert.`,
  offlineBanner: ({ time }) =>
    `Sie sind offline. Angezeigt wird der Stand von ${time}; die Aktualisierung wird automatisch fortgesetzt.`,
  shownAsOf: ({ time }) => `Angezeigt wird der Stand von ${time}.`,
  future: 'Dieser Zeitraum liegt in der Zukunft, daher ist noch kein Status gemeldet.',
  nothingReported: 'In diesem Zeitraum wurde für keinen Agenten ein Status gemeldet.',
  missing: ({ count }, format) =>
    format.plural(count, {
      one: 'Unvollständig: 1 Agent wird angezeigt; andere fehlen.',
      other: `Unvollständig: ${format.number(count)} Agenten werden angezeigt; andere fehlen.`,
    }),
  maybeMissing: ({ count }, format) =>
    format.plural(count, {
      one: 'Unvollständig: 1 Agent wird angezeigt; andere fehlen möglicherweise.',
      other: `Unvollständig: ${format.number(count)} Agenten werden angezeigt; andere fehlen möglicherweise.`,
    }),
  stoppedAt: ({ count }, format) =>
    `Unvollständig: Die Seite zeigt höchstens ${format.number(count)} Agenten an.`,
  pagesFailed: ({ count, list }, format) =>
    format.plural(count, {
      one: `Die Seite ${list} konnte nicht geladen werden.`,
      other: `Die Seiten ${list} konnten nicht geladen werden.`,
    }),
  fromAgent: ({ number }, format) => `ab Agent ${format.number(number)}`,
  noProgress:
    'Kore.ai hat weitere Agenten gemeldet, aber keine neuen gesendet; daher wurde das Laden beendet. Bitten Sie Ihren Administrator, dies Kore.ai zu melden.',
  stopped: ({ count }, format) =>
    `Unvollständig: Das Laden wurde bei ${format.number(count)} Agenten angehalten.`,
  resume: 'Weiter laden',
  pickThem: 'Wählen Sie die Agenten aus, die Sie sehen möchten.',

  absentStatuses: ({ list, count }, format) =>
    format.plural(count, {
      one: `Kein Agent hat in diesem Zeitraum den Status ${list}. Prüfen Sie die Schreibweise im Link.`,
      other: `Kein Agent hat in diesem Zeitraum einen der Status ${list}. Prüfen Sie die Schreibweise im Link.`,
    }),
  showEveryStatus: 'Alle Status anzeigen',
  absentAgents: ({ list, count }, format) =>
    format.plural(count, {
      one: `Kore.ai hat keinen Agenten mit dieser E-Mail-Adresse: ${list}. Prüfen Sie die Schreibweise.`,
      other: `Kore.ai hat keine Agenten mit diesen E-Mail-Adressen: ${list}. Prüfen Sie die Schreibweise.`,
    }),
  showAllAgents: 'Alle Agenten anzeigen',
  remove: ({ count }, format) => format.plural(count, { one: 'Entfernen', other: 'Alle entfernen' }),

  noSuchDay: ({ date, zone }) => `${date} gibt es in ${zone} nicht`,
  noSuchDayAdvice:
    'Die Uhren dort haben diesen Tag übersprungen. Wählen Sie einen anderen Tag oder eine andere Zeitzone.',
  waiting: 'Aufruflimit von Kore.ai erreicht',
  waitingAdvice: ({ time }) =>
    `Ihr Konto hat seine Aufrufe vorerst verbraucht. Das Laden wird in ${time} automatisch fortgesetzt.`,
  offline: 'Sie sind offline',
  offlineAdvice:
    'Prüfen Sie Ihre Netzwerkverbindung. Das Laden wird automatisch fortgesetzt, sobald sie zurück ist.',
  noneOfPicked: 'Kore.ai hat keinen der ausgewählten Agenten',
  noneOfPickedAdvice:
    'Prüfen Sie die Schreibweise der E-Mail-Adressen oder lassen Sie alle Agenten anzeigen.',
  noAgentsAdvice:
    'Kore.ai hat für dieses Konto keine Agenten geliefert. Falls es welche geben sollte, bitten Sie Ihren Administrator, die Einstellungen von Konto und Stream zu prüfen.',
  noMatch: 'Keine Agenten gefunden',
  clearFilters: 'Filter löschen',
  noneHasStatus: ({ count }, format) =>
    format.plural(count, {
      one: '1 Agent ist geladen, hat aber keinen ausgewählten Status.',
      other: `${format.number(count)} Agenten sind geladen, aber keiner hat einen ausgewählten Status.`,
    }),
  noneFits: ({ count, query }, format) =>
    format.plural(count, {
      one: `1 Agent ist geladen, passt aber nicht zu „${query}“.`,
      other: `${format.number(count)} Agenten sind geladen, aber keiner passt zu „${query}“.`,
    }),
  noneFitsBoth: ({ count, query }, format) =>
    format.plural(count, {
      one: `1 Agent ist geladen, passt aber nicht zu „${query}“ und den ausgewählten Status.`,
      other: `${format.number(count)} Agenten sind geladen, aber keiner passt zu „${query}“ und den ausgewählten Status.`,
    }),
  noneCame: 'Unvollständig: keine Agenten empfangen',
  noneReadable: ({ count }, format) =>
    format.plural(count, {
      one: 'Kore.ai hat 1 Agenten gesendet, der nicht lesbar war',
      other: `Kore.ai hat ${format.number(count)} Agenten gesendet, aber keiner war lesbar`,
    }),
  isIncomplete: ({ what }) => `Unvollständig: ${what}`,
  brokenOff:
    'Kore.ai hat weitere Agenten gemeldet, aber keine neuen gesendet; daher wurde das Laden beendet.',
  noticesExplain: 'Die Datenhinweise unten nennen die Gründe; dort lassen sich die Datensätze speichern.',
  retryOrReport:
    'Versuchen Sie es gleich noch einmal. Wenn es anhält, bitten Sie Ihren Administrator, es Kore.ai zu melden.',

  doubtsTitle: 'Datenhinweise',
  noDoubts: 'In diesen Daten wurden keine Probleme gefunden.',
  setAside: 'Nicht lesbar (ausgeschlossen)',
  setAsideHint: 'Datensätze, die nicht lesbar waren. Sie werden nicht angezeigt oder gezählt.',
  twice: 'Duplikate',
  twiceHint: 'Agenten, die auf mehr als einer Seite empfangen wurden.',
  odd: 'Unerwartete Seiten',
  oddHint: 'Seiten, die nicht der Anfrage entsprechen.',
  doubtful: 'Mögliche Fehler',
  doubtfulHint: ({ zone }) =>
    `Angezeigt und gezählt und in der Zeile des Agenten markiert. Zeiten gelten für ${zone}.`,
  save: 'Datensätze und Gründe speichern (JSON)',
  more: ({ count }, format) => `und ${format.number(count)} weitere`,

  reasons: {
    agent: ({ position, fault }, format) => `Agent ${format.number(position)}: ${fault}`,
    span: ({ position, fault }, format) => `Abschnitt ${format.number(position)}: ${fault}`,
    notRecord: 'muss ein Objekt sein',
    missing: ({ field }) => `${field} fehlt`,
    notText: ({ field }) => `${field} muss Text sein`,
    empty: ({ field }) => `${field} darf nicht leer sein`,
    notSpans: ({ field }) => `${field} muss eine Liste von Abschnitten sein`,
    notJson: 'die Antwort ist kein JSON',
    notReply: 'die Antwort muss ein Objekt sein',
    notFlag: ({ field }) => `${field} muss true oder false sein`,
    notNumber: ({ field }) => `${field} muss eine Zahl sein`,
    notAgents: ({ field }) => `${field} muss eine Liste von Agenten sein`,
    notStart: ({ field }) => `${field} muss eine Zeit der Form yyyy-mm-ddTHH:mm:ss sein`,
    notEnd: ({ field }) => `${field} muss eine Zeit der Form yyyy-mm-ddTHH:mm:ss oder "-" sein`,
    unreadableStart: ({ text }) => `startTime ${text} ist keine Zeit`,
    unreadableEnd: ({ text }) => `endTime ${text} ist weder eine Zeit noch "-"`,
    twiceSame: 'zweimal empfangen, identisch; einmal angezeigt',
    twiceDiffering: 'zweimal mit Unterschieden empfangen; die neuere Fassung wird angezeigt',
    otherOffset: ({ agent, stated, asked }, format) =>
      `die Seite ab Agent ${format.number(agent)} beginnt nach eigener Angabe bei Offset ${format.number(stated)}, angefragt war ${format.number(asked)}`,
    badSize: ({ agent, stated, most }, format) =>
      `die Seite ab Agent ${format.number(agent)} gibt ${format.number(stated)} als Seitengröße an, angefragt waren höchstens ${format.number(most)}`,
    tooFew: ({ agent, stated, count }, format) =>
      `die Seite ab Agent ${format.number(agent)} enthält ${format.number(count)} von ${format.number(stated)} Agenten, obwohl weitere folgen sollen`,
  },

  failures: {
    http: ({ status }) => `Die Verbindung zum Dienst ist mit ${status} fehlgeschlagen`,
    unreadable: 'Die Antwort des Dienstes war nicht lesbar',
    notUnderstood: 'Die Antwort von Kore.ai wurde nicht verstanden',
    'bad-request': 'Der Dienst hat diese Anfrage abgelehnt',
    'range-too-long': 'Dieser Zeitraum ist länger, als der Dienst erlaubt',
    unauthenticated: 'Ihre Anmeldung fehlt oder ist abgelaufen',
    forbidden: 'Sie haben keinen Zugriff auf diese Agenten',
    'rate-limited': 'Aufruflimit von Kore.ai erreicht',
    'upstream-auth': 'Kore.ai hat die Zugangsdaten des Dienstes abgelehnt',
    'upstream-scope': 'Kore.ai erlaubt dem Dienst nicht, Agentenstatus zu lesen',
    'upstream-config': 'Kore.ai hat die Einstellungen des Dienstes abgelehnt',
    'upstream-unreachable': 'Der Dienst kann Kore.ai nicht erreichen',
    'upstream-timeout': 'Kore.ai hat zu lange für die Antwort gebraucht',
    'upstream-not-json': 'Kore.ai hat keine Daten geliefert',
    'upstream-too-large': 'Die Antwort von Kore.ai war zu groß',
    'upstream-error': 'Kore.ai hat einen Fehler gemeldet',
  },
  advice: {
    http: 'Versuchen Sie es gleich noch einmal. Wenn es anhält, wenden Sie sich an Ihren Administrator.',
    unreadable: ({ reason }) => `Melden Sie dies Ihrem Administrator: ${reason}.`,
    notUnderstood:
      'Sie ist keine Liste von Agenten im erwarteten Format. Wenden Sie sich an Ihren Administrator.',
    'bad-request': 'Ändern Sie die Filter und versuchen Sie es erneut.',
    badFields: ({ faults }) => `Ändern Sie die Filter: ${faults}.`,
    'range-too-long': 'Wählen Sie weniger Tage.',
    unauthenticated: 'Melden Sie sich in Ihrem Portal neu an und versuchen Sie es dann erneut.',
    forbidden: 'Bitten Sie Ihren Administrator um Zugriff.',
    'rate-limited': 'Das Laden wird automatisch fortgesetzt.',
    'upstream-auth':
      'Bitten Sie Ihren Administrator, Client-ID und Secret des Dienstes oder sein Token zu prüfen. Versuchen Sie es danach erneut.',
    'upstream-scope':
      'Bitten Sie Ihren Administrator, der App den Scope „SmartAssist Analytics“ zu geben. Versuchen Sie es danach erneut.',
    'upstream-config':
      'Bitten Sie Ihren Administrator, die Einstellungen von Host, Konto und Stream zu prüfen.',
    'upstream-unreachable':
      'Versuchen Sie es gleich noch einmal. Wenn es anhält, bitten Sie Ihren Administrator, die Verbindung zu Kore.ai zu prüfen.',
    'upstream-timeout': 'Versuchen Sie es gleich noch einmal.',
    'upstream-not-json': 'Kore.ai wird möglicherweise gewartet. Versuchen Sie es später erneut.',
    'upstream-too-large': 'Wählen Sie weniger Tage oder Agenten.',
    'upstream-error': 'Versuchen Sie es gleich noch einmal.',
  },
};
