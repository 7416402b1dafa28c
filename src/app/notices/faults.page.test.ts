import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  agentRecord,
  type ChooseFault,
  type Fault,
  pageBody,
  pagingOf,
  serveAgents,
  spanRecord,
  type UpstreamRequest,
} from '../../demo/upstreamPages.testkit';
import { openPage, timeline } from '../page.testkit';

/** Two pages; what goes wrong goes wrong with the second, so that there is something to lose. */
const hundredAgents = Array.from({ length: 100 }, (_, index) => agentRecord(index + 1));
const secondPage = hundredAgents.slice(50);

const limitBody = '{"errors":[{"msg":"You\'ve exceeded the per-minute rate limit","code":4290}]}';

type FaultCase = {
  readonly name: string;
  readonly fault: (request: UpstreamRequest) => Fault | undefined;
  /** What the page says; left out: nothing, for nothing is missing. */
  readonly says?: RegExp;
  readonly agents: number;
};

const status = (code: number) => () => ({ status: code, body: '' });

const pageOf = (agents: readonly unknown[], envelope = {}) => {
  return (request: UpstreamRequest): Fault => ({ status: 200, body: pageBody(request, agents, envelope) });
};

const faultCases: readonly FaultCase[] = [
  { name: '400', fault: status(400), says: /rejected the service’s settings/, agents: 50 },
  { name: '401', fault: status(401), says: /credentials/, agents: 50 },
  { name: '403', fault: status(403), says: /does not let the service read/, agents: 50 },
  { name: '408', fault: status(408), says: /took too long/, agents: 50 },
  { name: '409', fault: status(409), says: /Kore\.ai returned an error/, agents: 50 },
  {
    name: '429',
    fault: status(429),
    says: /Kore.ai call limit reached.*resumes automatically in/,
    agents: 50,
  },
  {
    name: 'the limit’s text under 200',
    fault: () => ({ status: 200, body: limitBody }),
    says: /Kore.ai call limit reached.*resumes automatically in/,
    agents: 50,
  },
  { name: 'a reset', fault: () => ({ isHangUp: true }), says: /cannot reach Kore/, agents: 50 },
  {
    name: 'HTML with 200',
    fault: () => ({ status: 200, body: '<!doctype html><p>Sign in' }),
    says: /did not return data/,
    agents: 50,
  },
  {
    name: 'wrong types',
    fault: () => ({ status: 200, body: '{"hasMore":"no","limit":50,"offset":50,"data":[]}' }),
    says: /was not understood/,
    agents: 50,
  },
  {
    name: 'agents that the first page had',
    fault: pageOf([...hundredAgents.slice(40, 50), ...secondPage, ...secondPage]),
    agents: 100,
  },
  {
    name: 'a hasMore that lies',
    fault: pageOf(hundredAgents.slice(0, 50), { hasMore: true }),
    says: /sent no new ones/,
    agents: 50,
  },
  {
    name: 'a clamped limit',
    fault: (request) => ({
      status: 200,
      body: pageBody(request, hundredAgents.slice(50, 75), { limit: 25, hasMore: true }),
    }),
    agents: 100,
  },
  {
    name: 'records that are none',
    fault: pageOf([...secondPage.slice(1), 7, null, { userId: 5 }]),
    says: /3 data notices/,
    agents: 99,
  },
  {
    name: 'spans from a clock five minutes ahead',
    fault: pageOf(secondPage.map((agent) => ({ ...agent, status: [spanRecord('08:05:00', '09:05:00')] }))),
    agents: 100,
  },
];

describe('with a second page that meets', () => {
  test.each(faultCases)('$name', async ({ fault, says, agents }) => {
    const chooseFault: ChooseFault = (request, index) =>
      (pagingOf(request).offset === 50 ? fault(request) : undefined) ??
      serveAgents(hundredAgents)(request, index);
    await openPage('from=2026-03-10&to=2026-03-10&tz=UTC', { chooseFault });
    await expect.element(timeline).toHaveAttribute('aria-rowcount', String(agents));
    if (says === undefined) {
      await expect.element(timeline).toHaveAttribute('aria-busy', 'false');
      await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    } else {
      await expect.poll(() => document.body.textContent).toMatch(says);
    }
  });
});
