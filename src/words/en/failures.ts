import type { Dictionary, Translation, Words } from '../dictionary';

/** What failed, and what can be done about it. */
export const failuresEn = {
  titles: {
    http: 'The connection to the service failed with {status}',
    unreadable: 'The service’s response could not be read',
    notUnderstood: 'Kore.ai’s response was not understood',
    'bad-request': 'The service rejected this request',
    'range-too-long': 'This range is longer than the service allows',
    unauthenticated: 'Your sign-in is missing or has expired',
    unchecked: 'Your sign-in cannot be checked right now',
    forbidden: 'You do not have access to these agents',
    'rate-limited': 'Kore.ai call limit reached',
    'upstream-auth': 'Kore.ai rejected the service’s credentials',
    'upstream-scope': 'Kore.ai does not let the service read agent statuses',
    'upstream-config': 'Kore.ai rejected the service’s settings',
    'upstream-unreachable': 'The service cannot reach Kore.ai',
    'upstream-timeout': 'Kore.ai took too long to answer',
    'upstream-not-json': 'Kore.ai did not return data',
    'upstream-too-large': 'Kore.ai’s response was too large',
    'upstream-error': 'Kore.ai returned an error',
    unverified: 'Your access could not be verified',
    foreignHost: 'The service does not serve this address',
    tooManyRequests: 'The service’s request limit is reached',
  },
  advice: {
    http: 'Retry in a moment. If it continues, contact your administrator.',
    unreadable: 'Report this to your administrator: {reason}.',
    notUnderstood: 'It is not a list of agents in the expected format. Contact your administrator.',
    'bad-request': 'Change the filters and try again.',
    badFields: 'Change the filters: {faults}.',
    'range-too-long': 'Select fewer days.',
    unauthenticated: 'Sign in to your portal again, then retry.',
    forbidden: 'Ask your administrator for access.',
    'rate-limited': 'Loading resumes automatically.',
    'upstream-auth':
      'Ask your administrator to check the service’s client ID and secret, or its token. Then retry.',
    'upstream-scope': 'Ask your administrator to give its app the scope “SmartAssist Analytics”. Then retry.',
    'upstream-config': 'Ask your administrator to check the host, account, and stream settings.',
    'upstream-unreachable':
      'Retry in a moment. If it continues, ask your administrator to check the connection to Kore.ai.',
    'upstream-timeout': 'Try again in a moment.',
    'upstream-not-json': 'Kore.ai may be under maintenance. Try again later.',
    'upstream-too-large': 'Select fewer days or agents.',
    'upstream-error': 'Try again in a moment.',
  },
  // In place of the advice, where the service states the reason.
  reasons: {
    'fields-invalid': 'Change the filters and try again.',
    'body-unreadable':
      'The request did not arrive intact. Reload the page; if it continues, contact your administrator.',
    'path-unknown':
      'This page and the service do not fit together. Reload the page; if it continues, contact your administrator.',
    'method-not-allowed': 'Something on the way to the service changes requests. Contact your administrator.',
    'token-missing':
      'The request had no access token. Open the dashboard from your portal, or contact your administrator.',
    'token-malformed':
      'The access token could not be read. Ask your administrator to check how the portal issues tokens.',
    'token-signature':
      'The signature of the access token does not match. Ask your administrator to check the keys.',
    'token-key-unknown':
      'The access token was signed with a key that the service does not know. Ask your administrator to check the key set.',
    'token-algorithm':
      'The access token was signed in a way that the service does not accept. Ask your administrator to check the algorithm.',
    'token-issuer':
      'The access token is from another issuer than the service expects. Ask your administrator to check the issuer.',
    'token-audience':
      'The access token is for another service. Ask your administrator to check the audience.',
    'token-expired': 'Your access has expired. Open the dashboard from your portal again.',
    'token-not-yet-valid':
      'The access token is not valid yet. Ask your administrator to check the clocks of the portal and the service.',
    'token-lifetime':
      'The access token is valid for longer than the service allows. Ask your administrator to shorten its lifetime.',
    'token-claim-missing':
      'The access token lacks a claim that the service needs. Ask your administrator to check its claims.',
    'token-keys-unavailable':
      'The service cannot get the keys that access is checked with. Retry in a moment; if it continues, contact your administrator.',
    'display-revoked':
      'The token of this display was revoked or has expired. Ask your administrator for a new address.',
    'session-missing': 'Sign in to open the dashboard.',
    'session-ended': 'Your session has ended. Sign in again.',
    'session-check-unavailable':
      'The sign-in service cannot be reached. Retry in a moment; if it continues, contact your administrator.',
    'displays-unavailable':
      'The service cannot check this display’s access right now. It tries again automatically; if it continues, contact your administrator.',
    'claims-unreadable':
      'The service cannot read which agents you may see. Ask your administrator to check the claims of the access token.',
    'host-name-foreign':
      'The service is not set up for the address in your browser. Ask your administrator for the right one.',
    'other-site':
      'The request seems to come from another website. Open the dashboard directly, or ask your administrator to check its public address.',
    'budget-spent': 'The service has made all the Kore.ai calls that it may make for now.',
    'upstream-minute-limit': 'Kore.ai allows no more calls in this minute.',
    'upstream-hour-limit': 'Kore.ai allows no more calls in this hour.',
    'upstream-limit': 'Kore.ai allows no more calls for now.',
    'requests-per-minute': 'The service limits the requests of each person in a minute.',
    'requests-under-way': 'The service limits how many requests of each person it answers at a time.',
    'credentials-refused':
      'Ask your administrator to check the service’s client ID and secret, or its token. Then retry.',
    'credentials-expired':
      'The service’s token has expired. Ask your administrator to replace it, or to check the service’s clock.',
    'credentials-signature':
      'The signature does not match. Ask your administrator to check the client secret.',
    'client-unknown': 'Kore.ai does not know the client ID. Ask your administrator to check it.',
    'credentials-used-twice':
      'Kore.ai accepts each token only once. Ask your administrator to set the client ID and secret instead of a token.',
    'scope-missing': 'Ask your administrator to give its app the scope “SmartAssist Analytics”. Then retry.',
    'account-not-allowed':
      'Its app has no access to this account. Ask your administrator to check the account setting and the app.',
    'stream-not-allowed':
      'Its app has no access to this stream. Ask your administrator to check the stream setting and the app.',
    'account-unknown':
      'Kore.ai does not know the account. Ask your administrator to check the account setting.',
    'stream-unknown': 'Kore.ai does not know the stream. Ask your administrator to check the stream setting.',
    'api-version-refused':
      'Kore.ai does not accept this version of its API. Ask your administrator to check the version setting.',
    'date-range-refused': 'Kore.ai does not accept this range of dates. Select a single day.',
    'path-unknown-upstream':
      'Kore.ai has nothing at this address. Ask your administrator to check the host and account settings.',
    redirected: 'Kore.ai’s address leads somewhere else. Ask your administrator to check the host setting.',
    'request-refused': 'Ask your administrator to check the host, account, and stream settings.',
    'name-not-resolved':
      'Kore.ai’s host name was not found. Ask your administrator to check the host setting and DNS.',
    'connection-refused':
      'Kore.ai’s host refused the connection. Ask your administrator to check the host setting and the firewall.',
    'connection-lost':
      'The connection was interrupted. Retry in a moment; if it continues, contact your administrator.',
    'no-route': 'There is no route to Kore.ai. Ask your administrator to check the network and the firewall.',
    'certificate-refused':
      'Kore.ai’s certificate is not trusted. Ask your administrator to check the certificates, and the proxy if there is one.',
    'tls-failed':
      'No secure connection could be made. Ask your administrator to check the proxy and the firewall.',
    'proxy-failed':
      'The proxy did not make the connection. Ask your administrator to check the proxy settings.',
    'connection-failed':
      'Retry in a moment. If it continues, ask your administrator to check the connection to Kore.ai.',
    'no-answer-in-time': 'Retry in a moment. If it continues, select fewer days or agents.',
    'gateway-timeout': 'A gateway on the way gave up waiting. Retry in a moment.',
    'web-page':
      'A web page came instead. Kore.ai may be under maintenance; if it continues, ask your administrator to check the host setting.',
    'cut-off': 'The response broke off. Try again in a moment.',
    'other-form': 'The response is not a list of agents in the expected format. Contact your administrator.',
    undecodable:
      'The response could not be decompressed. Retry in a moment; if it continues, contact your administrator.',
    empty: 'The response was empty. Try again in a moment.',
    'server-error': 'The problem is at Kore.ai. Try again in a moment.',
    unavailable: 'Kore.ai is unavailable right now, possibly for maintenance. Try again later.',
    'status-unexpected':
      'The response had an unexpected status. Retry in a moment; if it continues, contact your administrator.',
    'reply-invalid': 'The response is not in the expected format. Contact your administrator.',
    'paging-stuck':
      'Kore.ai reported more agents but sent no new ones. Ask your administrator to report this to Kore.ai.',
    'filter-ignored':
      'Kore.ai sent agents that were not requested. Ask your administrator to report this to Kore.ai.',
  },
  // The reason itself, for a support ticket.
  reason: 'Reason: {reason}',
  updatesResume: 'The data shown stays, and updates resume automatically in {time}.',
  loadingResumes: 'Loading resumes automatically in {time}.',
} as const satisfies Dictionary;

export type FailuresDictionary = Translation<typeof failuresEn>;
export type FailuresWords = Words<typeof failuresEn>;
