import type { NoticesDictionary } from '../en/notices';

export const noticesDe: NoticesDictionary = {
  waitingBanner: ({ time }) =>
    `Das Aufrufkontingent des Kontos ist erschöpft; weiter geht es von selbst in ${time}. Das Gezeigte bleibt.`,
  offlineBanner: ({ time }) =>
    `Sie sind offline. Gezeigt wird der Stand von ${time}; die Seite macht von selbst weiter.`,
  shownAsOf: ({ time }) => `Gezeigt wird der Stand von ${time}.`,
  future: 'Dieser Zeitraum liegt in der Zukunft: Es kann noch kein Status gemeldet sein.',
  nothingReported: 'In diesem Zeitraum wurde für keinen Agenten ein Status gemeldet.',
  missing: ({ count }, say) =>
    say.plural(count, {
      one: 'Unvollständig: 1 Agent wird gezeigt, andere fehlen.',
      other: `Unvollständig: ${say.number(count)} Agenten werden gezeigt, andere fehlen.`,
    }),
  maybeMissing: ({ count }, say) =>
    say.plural(count, {
      one: 'Unvollständig: 1 Agent wird gezeigt, andere fehlen womöglich.',
      other: `Unvollständig: ${say.number(count)} Agenten werden gezeigt, andere fehlen womöglich.`,
    }),
  stoppedAt: ({ count }, say) => `Unvollständig: Bei ${say.number(count)} Agenten hat die Seite aufgehört.`,
  pagesFailed: ({ count, list }, say) =>
    say.plural(count, {
      one: `Die Seite ${list} ist ausgeblieben.`,
      other: `Die Seiten ${list} sind ausgeblieben.`,
    }),
  fromAgent: ({ number }, say) => `ab Agent ${say.number(number)}`,
  noProgress:
    'Kore.ai meldet weitere Agenten, aber die letzte Seite brachte niemand Neuen; darum fragt die Seite nicht weiter. Der Betreiber des Dienstes sollte das Kore.ai melden.',
  stopped: ({ count }, say) => `Unvollständig: Das Laden wurde bei ${say.number(count)} Agenten angehalten.`,
  resume: 'Weiter laden',
  pickThem: 'Wählen Sie die Agenten aus, die Sie sehen möchten.',

  absentStatuses: ({ list, count }, say) =>
    say.plural(count, {
      one: `Kein Agent hat in diesem Zeitraum den Status ${list}. Prüfen Sie die Schreibweise in der Adresse.`,
      other: `Kein Agent hat in diesem Zeitraum einen der Status ${list}. Prüfen Sie die Schreibweise in der Adresse.`,
    }),
  showEveryStatus: 'Jeden Status zeigen',
  leaveOut: ({ count }, say) => say.plural(count, { one: 'Weglassen', other: 'Alle weglassen' }),
  absentAgents: ({ list, count }, say) =>
    say.plural(count, {
      one: `Kore.ai kennt keinen Agenten mit dieser E-Mail-Adresse: ${list}. Prüfen Sie die Schreibweise.`,
      other: `Kore.ai kennt keine Agenten mit diesen E-Mail-Adressen: ${list}. Prüfen Sie die Schreibweise.`,
    }),
  showAllAgents: 'Alle Agenten zeigen',
  remove: ({ count }, say) => say.plural(count, { one: 'Entfernen', other: 'Alle entfernen' }),

  noSuchDay: ({ date, zone }) => `${date} gab es in ${zone} nicht`,
  noSuchDayAdvice:
    'Die Uhr der Zeitzone hat ihn übersprungen. Wählen Sie einen anderen Tag oder eine andere Zeitzone.',
  waiting: 'Das Aufrufkontingent des Kontos ist erschöpft',
  waitingAdvice: ({ time }) =>
    `Kore.ai erlaubt nur eine bestimmte Zahl von Aufrufen pro Minute, und die ist verbraucht. Weiter geht es von selbst in ${time}; Sie müssen nichts tun.`,
  offline: 'Sie sind offline',
  offlineAdvice: 'Prüfen Sie Ihre Netzwerkverbindung. Es geht von selbst weiter, sobald sie zurück ist.',
  noneOfPicked: 'Kore.ai kennt keinen der ausgewählten Agenten',
  noneOfPickedAdvice: 'Prüfen Sie die Schreibweise der E-Mail-Adressen, oder zeigen Sie alle Agenten.',
  noAgentsAdvice:
    'Kore.ai hat geantwortet, aber für dieses Konto keinen Agenten geliefert. Falls es welche geben sollte, muss der Betreiber des Dienstes die Einstellungen von Konto und Stream prüfen.',
  noMatch: 'Kein Agent passt zu diesen Filtern',
  clearFilters: 'Filter löschen',
  noneHasStatus: ({ count }, say) =>
    say.plural(count, {
      one: '1 Agent ist da, hat aber keinen der gewählten Status.',
      other: `${say.number(count)} Agenten sind da, aber keiner hat einen der gewählten Status.`,
    }),
  noneFits: ({ count, query }, say) =>
    say.plural(count, {
      one: `1 Agent ist da, passt aber nicht zu „${query}“.`,
      other: `${say.number(count)} Agenten sind da, aber keiner passt zu „${query}“.`,
    }),
  noneFitsBoth: ({ count, query }, say) =>
    say.plural(count, {
      one: `1 Agent ist da, passt aber nicht zu „${query}“ und den gewählten Status.`,
      other: `${say.number(count)} Agenten sind da, aber keiner passt zu „${query}“ und den gewählten Status.`,
    }),
  noneCame: 'Unvollständig: Es ist kein Agent angekommen',
  noneReadable: ({ count }, say) =>
    say.plural(count, {
      one: 'Kore.ai hat einen Agenten geschickt, der nicht lesbar war',
      other: `Kore.ai hat ${say.number(count)} Agenten geschickt, und keiner war lesbar`,
    }),
  isIncomplete: ({ what }) => `Unvollständig: ${what}`,
  brokenOff:
    'Kore.ai meldet weitere Agenten, hat aber niemand Neuen geschickt; darum fragt die Seite nicht weiter.',
  noticesTell: 'Die Datenhinweise unten sagen, was nicht stimmte, und speichern die Datensätze.',
  retryOrTell:
    'Versuchen Sie es gleich noch einmal. Bleibt es so, sollte der Betreiber des Dienstes das Kore.ai melden.',

  doubtsTitle: 'Datenhinweise',
  soundTitle: 'Wie verlässlich die Daten sind',
  noDoubts: 'An diesen Daten ist nichts zweifelhaft.',
  setAside: 'Ausgesondert',
  setAsideHint: 'Datensätze, die nicht lesbar waren. Sie werden weder gezeichnet noch gezählt.',
  twice: 'Doppelt',
  twiceHint: 'Agenten, die auf mehr als einer Seite kamen.',
  odd: 'Seiten',
  oddHint: 'Seiten, die nicht der Anfrage entsprechen.',
  doubtful: 'Zweifelhaft',
  doubtfulHint: ({ zone }) =>
    `Gezeichnet und gezählt und in der Zeile des Agenten markiert. Zeiten gelten für ${zone}.`,
  save: 'Datensätze mit Gründen speichern (JSON)',
  more: ({ count }, say) => `und ${say.number(count)} weitere`,

  reasons: {
    agent: ({ position, fault }, say) => `Agent ${say.number(position)}: ${fault}`,
    span: ({ position, fault }, say) => `Abschnitt ${say.number(position)}: ${fault}`,
    notRecord: 'muss ein Datensatz mit benannten Feldern sein',
    missing: ({ field }) => `${field} fehlt`,
    notText: ({ field }) => `${field} muss Text sein`,
    empty: ({ field }) => `${field} darf nicht leer sein`,
    notSpans: ({ field }) => `${field} muss eine Liste von Abschnitten sein`,
    notJson: 'die Antwort ist kein JSON',
    notReply: 'die Antwort muss ein Datensatz mit benannten Feldern sein',
    notFlag: ({ field }) => `${field} muss true oder false sein`,
    notNumber: ({ field }) => `${field} muss eine Zahl sein`,
    notAgents: ({ field }) => `${field} muss eine Liste von Agenten sein`,
    notStart: ({ field }) => `${field} muss eine Zeit der Form yyyy-mm-ddTHH:mm:ss sein`,
    notEnd: ({ field }) => `${field} muss eine Zeit der Form yyyy-mm-ddTHH:mm:ss oder "-" sein`,
    unreadableStart: ({ text }) => `startTime ${text} ist keine Zeit`,
    unreadableEnd: ({ text }) => `endTime ${text} ist weder eine Zeit noch "-"`,
    twiceSame: 'kam zweimal, beide Male gleich; einmal gezeigt',
    twiceDiffering: 'kam zweimal und nicht gleich; gezeigt wird die neuere Fassung',
    otherOffset: ({ agent, stated, asked }, say) =>
      `die Seite ab Agent ${say.number(agent)} beginnt nach eigener Angabe bei Offset ${say.number(stated)}, gefragt war ${say.number(asked)}`,
    badSize: ({ agent, stated, most }, say) =>
      `die Seite ab Agent ${say.number(agent)} gibt ${say.number(stated)} als Seitengröße an, gefragt waren höchstens ${say.number(most)}`,
    tooFew: ({ agent, stated, count }, say) =>
      say.plural(count, {
        one: `die Seite ab Agent ${say.number(agent)} enthält 1 Agenten von ${say.number(stated)}, obwohl weitere folgen sollen`,
        other: `die Seite ab Agent ${say.number(agent)} enthält ${say.number(count)} Agenten von ${say.number(stated)}, obwohl weitere folgen sollen`,
      }),
  },

  failures: {
    http: ({ status }) => `Etwas zwischen hier und dem Dienst hat mit ${status} geantwortet`,
    unreadable: 'Die Antwort des Dienstes war nicht lesbar',
    notUnderstood: 'Die Antwort von Kore.ai war nicht zu verstehen',
    'bad-request': 'Der Dienst hat diese Anfrage abgelehnt',
    'range-too-long': 'Dieser Zeitraum ist länger, als der Dienst erlaubt',
    unauthenticated: 'Ihre Anmeldung fehlt oder ist abgelaufen',
    forbidden: 'Sie dürfen diese Agenten nicht sehen',
    'rate-limited': 'Das Aufrufkontingent des Kontos ist erschöpft',
    'upstream-auth': 'Kore.ai hat die Zugangsdaten des Dienstes abgelehnt',
    'upstream-scope': 'Laut Kore.ai darf der Dienst keine Agentenstatus lesen',
    'upstream-config': 'Kore.ai nimmt die Einstellungen des Dienstes nicht an',
    'upstream-unreachable': 'Kore.ai ist vom Dienst aus nicht erreichbar',
    'upstream-timeout': 'Kore.ai hat zu lange für die Antwort gebraucht',
    'upstream-not-json': 'Kore.ai hat mit etwas geantwortet, das keine Daten sind',
    'upstream-too-large': 'Die Antwort von Kore.ai war zu groß',
    'upstream-error': 'Kore.ai hat mit einem Fehler geantwortet',
  },
  advice: {
    http: 'Oft geht das vorüber. Bleibt es so, melden Sie es dem Betreiber des Dienstes oder des Netzwerks davor.',
    unreadable: ({ reason }) => `Melden Sie dem Betreiber des Dienstes: ${reason}.`,
    notUnderstood:
      'Sie ist keine Fehlermeldung, aber auch keine Liste von Agenten in der vereinbarten Form. Der Betreiber des Dienstes muss danach sehen und Kore.ai Bescheid geben, falls sich die Form geändert hat. Versuchen Sie es danach erneut.',
    'bad-request': 'Ändern Sie die Filter und versuchen Sie es erneut.',
    badFields: ({ faults }) => `Ändern Sie die Filter: ${faults}.`,
    'range-too-long': 'Wählen Sie weniger Tage.',
    unauthenticated:
      'Melden Sie sich in dem Portal, aus dem Sie kommen, neu an, und versuchen Sie es dann erneut.',
    forbidden: 'Bitten Sie den Betreiber des Dienstes um weitere Rechte.',
    'rate-limited': 'Es füllt sich jede Minute auf; die Seite macht von selbst weiter.',
    'upstream-auth':
      'Es sind nicht Ihre: Der Betreiber des Dienstes muss Client-ID und Secret oder das feste Token prüfen. Versuchen Sie es danach erneut.',
    'upstream-scope':
      'Der Betreiber des Dienstes muss seiner App den Scope „SmartAssist Analytics“ geben. Versuchen Sie es danach erneut.',
    'upstream-config': 'Der Betreiber des Dienstes muss die Einstellungen von Host, Konto und Stream prüfen.',
    'upstream-unreachable':
      'Oft geht das vorüber. Bleibt es so, muss der Betreiber des Dienstes dessen Weg zu Kore.ai prüfen.',
    'upstream-timeout': 'Versuchen Sie es gleich noch einmal.',
    'upstream-not-json': 'Oft ist es eine Wartungsseite. Versuchen Sie es später erneut.',
    'upstream-too-large': 'Wählen Sie weniger Tage oder weniger Agenten.',
    'upstream-error': 'Versuchen Sie es gleich noch einmal.',
  },
};
