import { expect, it } from 'vitest';

import { AGENT_STATUS_ROUTE, type RequestRecord, requestLevel } from './recordRequests';

const healthCheck: RequestRecord = {
  method: 'GET',
  route: '/healthz',
  status: 200,
  durationMs: 1,
  problemCode: undefined,
  reason: undefined,
  upstreamStatus: undefined,
  causeCode: undefined,
  cacheOutcome: undefined,
  display: undefined,
};

it.each<[string, Partial<RequestRecord>, ReturnType<typeof requestLevel>]>([
  ['a health check', {}, 'debug'],
  ['a file that has not changed', { route: '/assets/*', status: 304 }, 'debug'],
  ['a page of agents', { route: AGENT_STATUS_ROUTE, cacheOutcome: 'hit' }, 'info'],
  ['a caller who has left', { route: AGENT_STATUS_ROUTE, status: 499 }, 'info'],
  ['not being ready while stopping', { route: '/readyz', status: 503 }, 'info'],
  ['an older copy', { route: AGENT_STATUS_ROUTE, cacheOutcome: 'stale', reason: 'server-error' }, 'warn'],
  ['an older copy without a reason', { cacheOutcome: 'stale' }, 'warn'],
  ['an unexpected error', { status: 500 }, 'error'],
  ['a wrong request', { status: 400, problemCode: 'bad-request', reason: 'fields-invalid' }, 'warn'],
  ['a refused token', { status: 401, problemCode: 'unauthenticated', reason: 'token-audience' }, 'warn'],
  ['refused credentials', { problemCode: 'upstream-auth', reason: 'credentials-refused' }, 'error'],
  ['a certificate', { problemCode: 'upstream-unreachable', reason: 'certificate-refused' }, 'error'],
  ['a lost connection', { problemCode: 'upstream-unreachable', reason: 'connection-lost' }, 'warn'],
  ['a reply that is too large', { problemCode: 'upstream-too-large' }, 'warn'],
])('%s is logged at its level', (_, facts, level) => {
  expect(requestLevel({ ...healthCheck, ...facts })).toBe(level);
});
