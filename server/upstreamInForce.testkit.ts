import * as v from 'valibot';

import { agentStatusReplySchema } from '../src/contract/agentStatusReply';
import type { AgentStatusRequest, DateFilter } from '../src/contract/agentStatusRequest';
import { publicConfigSchema } from '../src/contract/publicConfig';
import { nothingCalled } from './budget/callLog';
import { packer } from './cache/packer';
import { createService } from './createService';
import type { SharedRedis } from './redis/sharedRedis';
import { readSettings } from './settings/settings';
import type { TestUpstream } from './upstream/testUpstream.testkit';
import type { TimestampsReport } from './upstream/timestamps/timestampsFinding';

const credentials = {
  KORE_ACCOUNT_ID: 'account',
  KORE_STREAM_ID: 'st-1',
  KORE_CLIENT_ID: 'cs-1',
  KORE_CLIENT_SECRET: 'secret',
};

type Asking = {
  readonly dateFilter: DateFilter;
  readonly agents?: string[];
  readonly offset?: number;
  readonly token?: string;
};

/** One replica of the whole service in front of a test upstream, with what it reports of the upstream. */
export async function replicaWith(
  { origin }: Pick<TestUpstream, 'origin'>,
  environment: Readonly<Record<string, string>> = {},
  redis?: SharedRedis,
) {
  const reading = readSettings({ ...credentials, KORE_HOST: origin, ...environment }, () => '');
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const reports: TimestampsReport[] = [];
  const refusals: string[] = [];
  const errors: unknown[] = [];
  const service = await createService(reading.settings, {
    packer,
    redis,
    callLog: nothingCalled,
    isReady: () => true,
    onRequest: () => undefined,
    onTimestamps: (report) => reports.push(report),
    onRangesRefused: () => refusals.push('ranges'),
    onError: (error) => errors.push(error),
  });
  /** One page; its agents are those of a 200. */
  const ask = async ({ dateFilter, agents, offset = 0, token }: Asking) => {
    const filter = { dateFilter, ...(agents && { agents }) } satisfies AgentStatusRequest['filter'];
    const response = await service.request(`/api/agentstatusdetails?offset=${offset}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ filter }),
    });
    const content: unknown = await response.json();
    const { status, headers } = response;
    return {
      status,
      timestamps: headers.get('Timestamps'),
      retryAfter: headers.get('Retry-After'),
      cacheStatus: headers.get('Cache-Status'),
      reply: status === 200 ? v.parse(agentStatusReplySchema, content) : undefined,
    };
  };
  const config = async () => {
    const { timestamps, timestampsCheck, rangesByDay } = v.parse(
      publicConfigSchema,
      await (await service.request('/api/config')).json(),
    );
    return { timestamps, timestampsCheck, rangesByDay };
  };
  return { ask, config, reports, refusals, errors };
}
