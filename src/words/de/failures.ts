import type { FailuresDictionary } from '../en/failures';

export const failuresDe: FailuresDictionary = {
  titles: {
    http: 'Die Verbindung zum Dienst ist mit {status} fehlgeschlagen',
    unreadable: 'Die Antwort des Dienstes war nicht lesbar',
    notUnderstood: 'Die Antwort von Kore.ai wurde nicht verstanden',
    'bad-request': 'Der Dienst hat diese Anfrage abgelehnt',
    'range-too-long': 'Dieser Zeitraum ist länger, als der Dienst erlaubt',
    unauthenticated: 'Ihre Anmeldung fehlt oder ist abgelaufen',
    unchecked: 'Ihre Anmeldung kann gerade nicht geprüft werden',
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
    unverified: 'Ihr Zugriff konnte nicht geprüft werden',
    foreignHost: 'Der Dienst bedient diese Adresse nicht',
    tooManyRequests: 'Das Anfragelimit des Dienstes ist erreicht',
  },
  advice: {
    http: 'Versuchen Sie es gleich noch einmal. Wenn es anhält, wenden Sie sich an Ihren Administrator.',
    unreadable: 'Melden Sie dies Ihrem Administrator: {reason}.',
    notUnderstood:
      'Sie ist keine Liste von Agenten im erwarteten Format. Wenden Sie sich an Ihren Administrator.',
    'bad-request': 'Ändern Sie die Filter und versuchen Sie es erneut.',
    badFields: 'Ändern Sie die Filter: {faults}.',
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
  reasons: {
    'fields-invalid': 'Ändern Sie die Filter und versuchen Sie es erneut.',
    'body-unreadable':
      'Die Anfrage kam nicht unversehrt an. Laden Sie die Seite neu; wenn es anhält, wenden Sie sich an Ihren Administrator.',
    'path-unknown':
      'Diese Seite und der Dienst passen nicht zusammen. Laden Sie die Seite neu; wenn es anhält, wenden Sie sich an Ihren Administrator.',
    'method-not-allowed':
      'Etwas auf dem Weg zum Dienst verändert Anfragen. Wenden Sie sich an Ihren Administrator.',
    'token-missing':
      'Die Anfrage hatte kein Zugriffstoken. Öffnen Sie das Dashboard aus Ihrem Portal oder wenden Sie sich an Ihren Administrator.',
    'token-malformed':
      'Das Zugriffstoken war nicht lesbar. Bitten Sie Ihren Administrator zu prüfen, wie das Portal Token ausstellt.',
    'token-signature':
      'Die Signatur des Zugriffstokens stimmt nicht. Bitten Sie Ihren Administrator, die Schlüssel zu prüfen.',
    'token-key-unknown':
      'Das Zugriffstoken ist mit einem Schlüssel signiert, den der Dienst nicht kennt. Bitten Sie Ihren Administrator, die Schlüssel zu prüfen.',
    'token-algorithm':
      'Das Zugriffstoken ist auf eine Weise signiert, die der Dienst nicht annimmt. Bitten Sie Ihren Administrator, den Algorithmus zu prüfen.',
    'token-issuer':
      'Das Zugriffstoken kommt von einem anderen Aussteller, als der Dienst erwartet. Bitten Sie Ihren Administrator, den Aussteller zu prüfen.',
    'token-audience':
      'Das Zugriffstoken gilt für einen anderen Dienst. Bitten Sie Ihren Administrator, die Zielgruppe (audience) zu prüfen.',
    'token-expired': 'Ihr Zugriff ist abgelaufen. Öffnen Sie das Dashboard erneut aus Ihrem Portal.',
    'token-not-yet-valid':
      'Das Zugriffstoken ist noch nicht gültig. Bitten Sie Ihren Administrator, die Uhren von Portal und Dienst zu prüfen.',
    'token-lifetime':
      'Das Zugriffstoken ist länger gültig, als der Dienst erlaubt. Bitten Sie Ihren Administrator, seine Gültigkeit zu verkürzen.',
    'token-claim-missing':
      'Dem Zugriffstoken fehlt eine Angabe, die der Dienst braucht. Bitten Sie Ihren Administrator, seine Claims zu prüfen.',
    'token-keys-unavailable':
      'Der Dienst erhält die Schlüssel nicht, mit denen er den Zugriff prüft. Versuchen Sie es gleich noch einmal; wenn es anhält, wenden Sie sich an Ihren Administrator.',
    'display-revoked':
      'Das Token dieser Anzeige wurde widerrufen oder ist abgelaufen. Bitten Sie Ihren Administrator um eine neue Adresse.',
    'session-missing': 'Melden Sie sich an, um das Dashboard zu öffnen.',
    'session-ended': 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.',
    'session-check-unavailable':
      'Der Anmeldedienst ist nicht erreichbar. Versuchen Sie es gleich noch einmal; wenn es anhält, wenden Sie sich an Ihren Administrator.',
    'displays-unavailable':
      'Der Dienst kann den Zugriff dieser Anzeige gerade nicht prüfen. Er versucht es automatisch erneut; wenn es anhält, wenden Sie sich an Ihren Administrator.',
    'claims-unreadable':
      'Der Dienst kann nicht lesen, welche Agenten Sie sehen dürfen. Bitten Sie Ihren Administrator, die Claims des Zugriffstokens zu prüfen.',
    'host-name-foreign':
      'Der Dienst ist für die Adresse in Ihrem Browser nicht eingerichtet. Bitten Sie Ihren Administrator um die richtige.',
    'other-site':
      'Die Anfrage scheint von einer anderen Website zu kommen. Öffnen Sie das Dashboard direkt oder bitten Sie Ihren Administrator, seine öffentliche Adresse zu prüfen.',
    'budget-spent': 'Der Dienst hat vorerst alle Aufrufe an Kore.ai gemacht, die er machen darf.',
    'upstream-minute-limit': 'Kore.ai erlaubt in dieser Minute keine weiteren Aufrufe.',
    'upstream-hour-limit': 'Kore.ai erlaubt in dieser Stunde keine weiteren Aufrufe.',
    'upstream-limit': 'Kore.ai erlaubt vorerst keine weiteren Aufrufe.',
    'requests-per-minute': 'Der Dienst begrenzt die Anfragen jeder Person in einer Minute.',
    'requests-under-way': 'Der Dienst begrenzt, wie viele Anfragen einer Person er gleichzeitig beantwortet.',
    'credentials-refused':
      'Bitten Sie Ihren Administrator, Client-ID und Secret des Dienstes oder sein Token zu prüfen. Versuchen Sie es danach erneut.',
    'credentials-expired':
      'Das Token des Dienstes ist abgelaufen. Bitten Sie Ihren Administrator, es zu ersetzen oder die Uhr des Dienstes zu prüfen.',
    'credentials-signature':
      'Die Signatur stimmt nicht. Bitten Sie Ihren Administrator, das Client-Secret zu prüfen.',
    'client-unknown': 'Kore.ai kennt die Client-ID nicht. Bitten Sie Ihren Administrator, sie zu prüfen.',
    'credentials-used-twice':
      'Kore.ai nimmt jedes Token nur einmal an. Bitten Sie Ihren Administrator, statt eines Tokens Client-ID und Secret einzustellen.',
    'scope-missing':
      'Bitten Sie Ihren Administrator, der App den Scope „SmartAssist Analytics“ zu geben. Versuchen Sie es danach erneut.',
    'account-not-allowed':
      'Die App hat keinen Zugriff auf dieses Konto. Bitten Sie Ihren Administrator, die Einstellung des Kontos und die App zu prüfen.',
    'stream-not-allowed':
      'Die App hat keinen Zugriff auf diesen Stream. Bitten Sie Ihren Administrator, die Einstellung des Streams und die App zu prüfen.',
    'account-unknown':
      'Kore.ai kennt das Konto nicht. Bitten Sie Ihren Administrator, die Einstellung des Kontos zu prüfen.',
    'stream-unknown':
      'Kore.ai kennt den Stream nicht. Bitten Sie Ihren Administrator, die Einstellung des Streams zu prüfen.',
    'api-version-refused':
      'Kore.ai nimmt diese Version seiner API nicht an. Bitten Sie Ihren Administrator, die Einstellung der Version zu prüfen.',
    'date-range-refused': 'Kore.ai nimmt diesen Zeitraum nicht an. Wählen Sie einen einzelnen Tag.',
    'path-unknown-upstream':
      'Unter dieser Adresse hat Kore.ai nichts. Bitten Sie Ihren Administrator, die Einstellungen von Host und Konto zu prüfen.',
    redirected:
      'Die Adresse von Kore.ai führt woandershin. Bitten Sie Ihren Administrator, die Einstellung des Hosts zu prüfen.',
    'request-refused':
      'Bitten Sie Ihren Administrator, die Einstellungen von Host, Konto und Stream zu prüfen.',
    'name-not-resolved':
      'Der Hostname von Kore.ai wurde nicht gefunden. Bitten Sie Ihren Administrator, die Einstellung des Hosts und DNS zu prüfen.',
    'connection-refused':
      'Der Host von Kore.ai hat die Verbindung abgelehnt. Bitten Sie Ihren Administrator, die Einstellung des Hosts und die Firewall zu prüfen.',
    'connection-lost':
      'Die Verbindung wurde unterbrochen. Versuchen Sie es gleich noch einmal; wenn es anhält, wenden Sie sich an Ihren Administrator.',
    'no-route':
      'Es gibt keinen Weg zu Kore.ai. Bitten Sie Ihren Administrator, Netzwerk und Firewall zu prüfen.',
    'certificate-refused':
      'Dem Zertifikat von Kore.ai wird nicht vertraut. Bitten Sie Ihren Administrator, die Zertifikate und gegebenenfalls den Proxy zu prüfen.',
    'tls-failed':
      'Es kam keine sichere Verbindung zustande. Bitten Sie Ihren Administrator, Proxy und Firewall zu prüfen.',
    'proxy-failed':
      'Der Proxy hat die Verbindung nicht hergestellt. Bitten Sie Ihren Administrator, die Einstellungen des Proxys zu prüfen.',
    'connection-failed':
      'Versuchen Sie es gleich noch einmal. Wenn es anhält, bitten Sie Ihren Administrator, die Verbindung zu Kore.ai zu prüfen.',
    'no-answer-in-time':
      'Versuchen Sie es gleich noch einmal. Wenn es anhält, wählen Sie weniger Tage oder Agenten.',
    'gateway-timeout':
      'Ein Gateway auf dem Weg hat nicht länger gewartet. Versuchen Sie es gleich noch einmal.',
    'web-page':
      'Stattdessen kam eine Webseite. Kore.ai wird möglicherweise gewartet; wenn es anhält, bitten Sie Ihren Administrator, die Einstellung des Hosts zu prüfen.',
    'cut-off': 'Die Antwort brach ab. Versuchen Sie es gleich noch einmal.',
    'other-form':
      'Die Antwort ist keine Liste von Agenten im erwarteten Format. Wenden Sie sich an Ihren Administrator.',
    undecodable:
      'Die Antwort ließ sich nicht entpacken. Versuchen Sie es gleich noch einmal; wenn es anhält, wenden Sie sich an Ihren Administrator.',
    empty: 'Die Antwort war leer. Versuchen Sie es gleich noch einmal.',
    'server-error': 'Das Problem liegt bei Kore.ai. Versuchen Sie es gleich noch einmal.',
    unavailable:
      'Kore.ai ist gerade nicht verfügbar, möglicherweise wegen Wartung. Versuchen Sie es später erneut.',
    'status-unexpected':
      'Die Antwort hatte einen unerwarteten Status. Versuchen Sie es gleich noch einmal; wenn es anhält, wenden Sie sich an Ihren Administrator.',
    'reply-invalid': 'Die Antwort hat nicht das erwartete Format. Wenden Sie sich an Ihren Administrator.',
    'paging-stuck':
      'Kore.ai hat weitere Agenten gemeldet, aber keine neuen geschickt. Bitten Sie Ihren Administrator, dies Kore.ai zu melden.',
    'filter-ignored':
      'Kore.ai hat Agenten geschickt, die nicht angefordert waren. Bitten Sie Ihren Administrator, dies Kore.ai zu melden.',
  },
  reason: 'Grund: {reason}',
  updatesResume: 'Die Daten bleiben und werden in {time} automatisch aktualisiert.',
  loadingResumes: 'Das Laden wird in {time} automatisch fortgesetzt.',
};
