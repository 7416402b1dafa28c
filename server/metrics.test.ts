import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { failureWith } from './failures/upstreamFailure.testkit';
import type { RequestRecord } from './http/recordRequests';
import { createMetrics } from './metrics';
import { LiveRoster } from './roster/LiveRoster';

const record: RequestRecord = {
  method: 'POST',
  route: '/api/agentstatusdetails',
  status: 401,
  durationMs: 3,
  problemCode: undefined,
  reason: undefined,
  upstreamStatus: undefined,
  causeCode: undefined,
  cacheOutcome: undefined,
  display: undefined,
};

test('failures are counted by code and reason', async () => {
  const { onRequest, observer, respond } = createMetrics('1.2.3');
  onRequest({ ...record, problemCode: 'unauthenticated', reason: 'token-audience' });
  onRequest({ ...record, problemCode: 'unauthenticated', reason: 'token-audience' });
  onRequest({ ...record, problemCode: 'range-too-long' });
  onRequest({ ...record, status: 200 });
  observer.onUpstreamAttempt(5, failureWith('upstream-auth', { upstreamWords: 'words of theirs' }));
  observer.onUpstreamAttempt(5, failureWith('upstream-too-large'));
  observer.onUpstreamAttempt(5);
  const text = await (await respond()).text();
  expect(text.match(/^agent_status_problems_total.*$/gm)).toEqual([
    'agent_status_problems_total{code="unauthenticated",reason="token-audience"} 2',
    'agent_status_problems_total{code="range-too-long",reason="none"} 1',
  ]);
  expect(text.match(/^agent_status_upstream_failures_total.*$/gm)).toEqual([
    'agent_status_upstream_failures_total{code="upstream-auth",reason="credentials-refused"} 1',
    'agent_status_upstream_failures_total{code="upstream-too-large",reason="none"} 1',
  ]);
  expect(text).not.toContain('theirs');
});

test('docs/operating.md names every metric', async () => {
  const { watch, respond } = createMetrics('1.2.3');
  watch({
    callsLeft: async () => 1,
    limits: () => ({ callsPerMinute: 48, callsPerHour: 1800 }),
    isRedisUp: () => true,
    currentRoster: () => new LiveRoster().current(),
  });
  const names = (await (await respond()).text()).matchAll(/^# HELP (agent_status_\w+)/gm);
  const text = readFileSync(new URL('../docs/operating.md', import.meta.url), 'utf8');
  const documented = new Set(Array.from(text.matchAll(/`(agent_status_\w+)/g), ([, name]) => name));
  expect(Array.from(names, ([, name]) => name).filter((name) => !documented.has(name))).toEqual([]);
});
