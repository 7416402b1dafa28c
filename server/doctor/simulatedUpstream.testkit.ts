import { createServer } from 'node:http';

import * as v from 'valibot';
import { onTestFinished } from 'vitest';

import { type AgentStatusRequest, agentStatusRequestSchema } from '../../src/contract/agentStatusRequest';
import { type TestUpstream, respondWith, startTestUpstream } from '../upstream/testUpstream.testkit';

const MINUTE_MS = 60_000;

/** The time of the upstream's clock. */
export const upstreamNowMs = Date.UTC(2026, 2, 10, 15);

export type UpstreamCase = {
  /** What times are local to. */
  readonly times?: 'offset' | 'utc' | 'India';
  readonly agents?: number;
  /** Whether anybody has had a status. */
  readonly isQuiet?: boolean;
  /** The calls that get another reply than usual; `undefined`: the usual one. */
  readonly instead?: (call: SimulatedCall) => Refused | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Refused = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

type SimulatedCall = {
  readonly kind: 'statuses' | 'all-agents';
  readonly version: 'v1' | 'v2';
  readonly isRange: boolean;
  readonly agents: readonly string[] | undefined;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Counted from 1. */
  readonly number: number;
};

export const refuse = (status: number, msg: string): Refused => ({
  status,
  body: { errors: [{ msg, code: status }] },
});

/** An upstream on the loopback that follows the document, except where the case says otherwise. Ends with the test. */
export async function startSimulatedUpstream(difference: UpstreamCase = {}): Promise<TestUpstream> {
  const { instead = () => undefined, headers = {}, agents = 3 } = difference;
  const upstream = await startTestUpstream(createServer());
  onTestFinished(async () => await upstream.close());
  const dated = { Date: new Date(upstreamNowMs).toUTCString(), ...headers };
  upstream.behave((response, received) => {
    const path = received.url ?? '';
    const filter = filterIn(received.body);
    const call: SimulatedCall = {
      kind: path.includes('/v1/public/') ? 'all-agents' : 'statuses',
      version: path.includes('/v2/') ? 'v2' : 'v1',
      isRange: filter !== undefined && 'startDate' in filter.dateFilter,
      agents: filter?.agents,
      path,
      headers: received.headers,
      number: upstream.calls.length,
    };
    const refused = instead(call);
    if (refused !== undefined) {
      respondWith(refused.status, refused.body, { ...dated, ...refused.headers })(response, received);
    } else if (call.kind === 'all-agents') {
      respondWith(200, allAgents(agents), dated)(response, received);
    } else {
      respondWith(200, pageOf(agents, filter, difference), dated)(response, received);
    }
  });
  return upstream;
}

type SentFilter = AgentStatusRequest['filter'];

/** `undefined` for a call without a body. */
function filterIn(body: string): SentFilter | undefined {
  return body === '' ? undefined : v.parse(agentStatusRequestSchema, JSON.parse(body)).filter;
}

function allAgents(count: number) {
  const results = Array.from({ length: Math.min(10, count) }, (_, index) => ({
    userId: `u-${index}`,
    emailId: emailOf(index),
  }));
  return {
    results,
    hasMore: count > 10,
    totalResults: count,
    totalPages: Math.ceil(count / 10),
    limit: 10,
    skip: 0,
  };
}

function emailOf(index: number): string {
  return `agent${index}@people.example`;
}

function pageOf(
  count: number,
  filter: SentFilter | undefined,
  { times = 'offset', isQuiet = false }: UpstreamCase,
) {
  const all = Array.from({ length: count }, (_, index) => index).filter(
    (index) => filter?.agents?.includes(emailOf(index)) ?? true,
  );
  const offsets = { offset: filter?.dateFilter.timeZoneOffSet ?? 0, utc: 0, India: -330 };
  const naive = (instantMs: number) =>
    new Date(instantMs - offsets[times] * MINUTE_MS).toISOString().slice(0, 19);
  const data = all.slice(0, 50).map((index) => ({
    userId: `u-${index}`,
    firstName: `Given${index}`,
    lastName: `Family${index}`,
    email: emailOf(index),
    status: isQuiet
      ? []
      : [
          {
            primaryStatus: 'AWAY',
            secondaryStatus: 'Login preparation',
            startTime: naive(upstreamNowMs - 480 * MINUTE_MS),
            endTime: naive(upstreamNowMs - 125 * MINUTE_MS),
            duration: '05:55:00',
          },
          {
            primaryStatus: 'BUSY',
            secondaryStatus: 'Lunch',
            startTime: naive(upstreamNowMs - 125 * MINUTE_MS),
            endTime: naive(upstreamNowMs - 97 * MINUTE_MS),
            duration: '00:28:00',
          },
          {
            primaryStatus: 'AVAILABLE',
            secondaryStatus: 'Available',
            startTime: naive(upstreamNowMs - 97 * MINUTE_MS),
            endTime: '-',
            duration: '-',
          },
        ],
  }));
  return { hasMore: all.length > 50, limit: 50, offset: 0, data };
}
