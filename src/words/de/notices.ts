import type { NoticesDictionary } from '../en/notices';

export const noticesDe: NoticesDictionary = {
  offlineBanner:
    'Sie sind offline. Angezeigt wird der Stand von {time}; die Aktualisierung wird automatisch fortgesetzt.',
  shownAsOf: 'Angezeigt wird der Stand von {time}.',
  clockSlow: 'Die Uhr dieses Geräts geht {length} nach. Hier gilt die Zeit des Dienstes.',
  clockFast: 'Die Uhr dieses Geräts geht {length} vor. Hier gilt die Zeit des Dienstes.',
  future: 'Dieser Zeitraum liegt in der Zukunft, daher ist noch kein Status gemeldet.',
  nothingReported: 'In diesem Zeitraum wurde für keinen Agenten ein Status gemeldet.',
  daysMissing:
    'Unvollständig: {#here} von {#count} Tagen sind vollständig geladen; an den anderen Tagen fehlen Zeiten.',
  missing: {
    one: 'Unvollständig: 1 Agent wird angezeigt; andere fehlen.',
    other: 'Unvollständig: {#count} Agenten werden angezeigt; andere fehlen.',
  },
  maybeMissing: {
    one: 'Unvollständig: 1 Agent wird angezeigt; andere fehlen möglicherweise.',
    other: 'Unvollständig: {#count} Agenten werden angezeigt; andere fehlen möglicherweise.',
  },
  stoppedAt: 'Unvollständig: Die Seite zeigt höchstens {#count} Agenten an.',
  pagesFailed: {
    one: 'Die Seite {list} konnte nicht geladen werden.',
    other: 'Die Seiten {list} konnten nicht geladen werden.',
  },
  fromAgent: 'ab Agent {#number}',
  noProgress:
    'Kore.ai hat weitere Agenten gemeldet, aber keine neuen gesendet; daher wurde das Laden beendet. Bitten Sie Ihren Administrator, dies Kore.ai zu melden.',
  stopped: 'Unvollständig: Das Laden wurde bei {#count} Agenten angehalten.',
  resume: 'Weiter laden',
  pickThem: 'Wählen Sie die Agenten aus, die Sie sehen möchten.',

  absentStatuses: {
    one: 'Kein Agent hat in diesem Zeitraum den Status {list}. Prüfen Sie die Schreibweise im Link.',
    other: 'Kein Agent hat in diesem Zeitraum einen der Status {list}. Prüfen Sie die Schreibweise im Link.',
  },
  showEveryStatus: 'Alle Status anzeigen',
  absentAgents: {
    one: 'Kore.ai hat keinen Agenten mit dieser E-Mail-Adresse: {list}. Prüfen Sie die Schreibweise.',
    other: 'Kore.ai hat keine Agenten mit diesen E-Mail-Adressen: {list}. Prüfen Sie die Schreibweise.',
  },
  absentTeams: {
    one: 'Kein Team hat die ID {list}. Es wurde vielleicht umbenannt oder entfernt, oder Ihr Zugriff umfasst es nicht.',
    other:
      'Keine Teams haben die IDs {list}. Sie wurden vielleicht umbenannt oder entfernt, oder Ihr Zugriff umfasst sie nicht.',
  },
  showAllTeams: 'Alle Teams anzeigen',
  showAllAgents: 'Alle Agenten anzeigen',
  remove: { one: 'Entfernen', other: 'Alle entfernen' },

  noSuchDay: '{date} gibt es in {zone} nicht',
  noSuchDayAdvice:
    'Die Uhren dort haben diesen Tag übersprungen. Wählen Sie einen anderen Tag oder eine andere Zeitzone.',
  offline: 'Sie sind offline',
  offlineAdvice:
    'Prüfen Sie Ihre Netzwerkverbindung. Das Laden wird automatisch fortgesetzt, sobald sie zurück ist.',
  noneOfPicked: 'Kore.ai hat keinen der ausgewählten Agenten',
  noneOfPickedAdvice:
    'Prüfen Sie die Schreibweise der E-Mail-Adressen oder lassen Sie alle Agenten anzeigen.',
  noAgentsAdvice:
    'Kore.ai hat für dieses Konto keine Agenten geliefert. Falls es welche geben sollte, bitten Sie Ihren Administrator, die Einstellungen von Konto und Stream zu prüfen.',
  noTeamAgents: 'Keine Agenten in den ausgewählten Teams',
  noTeamAgentsAdvice:
    'Kore.ai hat keines ihrer Mitglieder geliefert. Wählen Sie andere Teams oder lassen Sie alle anzeigen.',
  noneInBoth: 'Keiner der ausgewählten Agenten ist in den ausgewählten Teams',
  noneInBothAdvice: 'Mit beiden Filtern muss ein Agent in beiden sein.',
  noAccess: 'Ihr Zugriff umfasst keine Agenten',
  noAccessAdvice:
    'Ihrem Konto sind weder Agenten noch Teams zugeordnet. Bitten Sie Ihren Administrator um Zugriff.',
  noMatch: 'Keine Agenten gefunden',
  clearFilters: 'Filter löschen',
  noneHasStatus: {
    one: '1 Agent ist geladen, hat aber keinen ausgewählten Status.',
    other: '{#count} Agenten sind geladen, aber keiner hat einen ausgewählten Status.',
  },
  noneFits: {
    one: '1 Agent ist geladen, passt aber nicht zu „{query}“.',
    other: '{#count} Agenten sind geladen, aber keiner passt zu „{query}“.',
  },
  noneFitsBoth: {
    one: '1 Agent ist geladen, passt aber nicht zu „{query}“ und den ausgewählten Status.',
    other: '{#count} Agenten sind geladen, aber keiner passt zu „{query}“ und den ausgewählten Status.',
  },
  noneCame: 'Unvollständig: keine Agenten empfangen',
  noneReadable: {
    one: 'Kore.ai hat 1 Agenten gesendet, der nicht lesbar war',
    other: 'Kore.ai hat {#count} Agenten gesendet, aber keiner war lesbar',
  },
  isIncomplete: 'Unvollständig: {what}',
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
  notFound: 'Nicht gefunden',
  notFoundHint: 'Kore.ai hat keine Agenten mit diesen E-Mail-Adressen. Prüfen Sie die Schreibweise.',
  doubtful: 'Mögliche Fehler',
  doubtfulHint: 'Angezeigt und gezählt und in der Zeile des Agenten markiert. Zeiten gelten für {zone}.',
  save: 'Datensätze und Gründe speichern (JSON)',
  more: 'und {#count} weitere',

  signIn: {
    again: 'Erneut anmelden',
    signedOut: 'Sie sind abgemeldet',
    resume: 'Melden Sie sich erneut an, um in dieser Ansicht weiterzuarbeiten.',
    titles: {
      cancelled: 'Die Anmeldung wurde abgebrochen',
      expired: 'Die Anmeldung hat zu lange gedauert',
      mismatch: 'Die Anmeldung konnte nicht abgeschlossen werden',
      provider: 'Der Anmeldedienst hat einen Fehler gemeldet',
      refused: 'Sie haben keinen Zugriff auf dieses Dashboard',
      unfinished: 'Sie sind nicht angemeldet',
    },
    advice: {
      cancelled: 'Melden Sie sich an, um das Dashboard zu öffnen.',
      expired: 'Sie wurde zu Ihrer Sicherheit beendet. Beginnen Sie von vorn.',
      mismatch: 'Sie wurde in einem anderen Tab begonnen oder schon verwendet. Beginnen Sie von vorn.',
      provider:
        'Versuchen Sie es gleich noch einmal. Wenn es anhält, wenden Sie sich an Ihren Administrator.',
      refused: 'Bitten Sie Ihren Administrator um Zugriff oder melden Sie sich mit einem anderen Konto an.',
      unfinished:
        'Melden Sie sich an, um das Dashboard zu öffnen. Erscheint dieser Hinweis wieder, erlauben Sie Cookies für diese Adresse.',
    },
  },

  reasons: {
    agent: 'Agent {#position}: {fault}',
    span: 'Abschnitt {#position}: {fault}',
    notRecord: 'muss ein Objekt sein',
    missing: '{field} fehlt',
    'not-text': '{field} muss Text sein',
    empty: '{field} darf nicht leer sein',
    'not-spans': '{field} muss eine Liste von Abschnitten sein',
    'not-json': 'die Antwort ist kein JSON',
    notReply: 'die Antwort muss ein Objekt sein',
    'not-a-flag': '{field} muss true oder false sein',
    'not-a-number': '{field} muss eine Zahl sein',
    'not-agents': '{field} muss eine Liste von Agenten sein',
    'not-a-start': '{field} muss eine Zeit der Form yyyy-mm-ddTHH:mm:ss sein',
    'not-an-end': '{field} muss eine Zeit der Form yyyy-mm-ddTHH:mm:ss oder "-" sein',
    'unreadable-start': 'startTime {text} ist keine Zeit',
    'unreadable-end': 'endTime {text} ist weder eine Zeit noch "-"',
    twiceSame: 'zweimal empfangen, identisch; einmal angezeigt',
    twiceDiffering: 'zweimal mit Unterschieden empfangen; die neuere Fassung wird angezeigt',
    otherOffset:
      'die Seite ab Agent {#agent} beginnt nach eigener Angabe bei Offset {#stated}, angefragt war {#asked}',
    badSize:
      'die Seite ab Agent {#agent} gibt {#stated} als Seitengröße an, angefragt waren höchstens {#most}',
    tooFew:
      'die Seite ab Agent {#agent} enthält {#count} von {#stated} Agenten, obwohl weitere folgen sollen',
  },

  agentsNotFound: {
    one: '{#missing} von {#count} Agenten nicht gefunden',
    other: '{#missing} von {#count} Agenten nicht gefunden',
  },
  comparedLoading: 'wird geladen',
  comparedAhead: 'dieser Tag liegt in der Zukunft',
  comparedEmpty: 'es wurde nichts gemeldet',
  comparedFailed: 'konnte nicht vollständig geladen werden',
  dataNotices: { one: '1 Datenhinweis', other: '{#count} Datenhinweise' },
  dataQualityHint:
    'Anteil der {#count} Abschnitte ohne mögliche Fehler. Jede Zeile ergibt die angezeigte Zeit.',
  timesExplained: {
    unverified:
      'Kore.ai sendet Zeiten ohne Zeitzone. Sie werden als {mode} gelesen; geprüft wird das, sobald ein Agent einen Status hat. Bis dahin können Zeiten um Stunden abweichen.',
    contradicted:
      'Die Einstellung KORE_TIMESTAMPS besagt {set}, Kore.ai sendet aber {sent}. Bitten Sie Ihren Administrator, die Einstellung zu ändern.',
  },
  timesModes: { 'requested-offset': 'Ortszeit', utc: 'UTC' },
  dayOver: '{date} ist vorbei.',
  showNewDay: 'Heute anzeigen',
  displayEnded: 'Diese Anzeige hat keinen Zugriff mehr',
  displayEndedAdvice:
    'Das Token der Anzeige {id} wurde widerrufen oder ist abgelaufen. Bitten Sie Ihren Administrator um eine neue Adresse.',
};
