import { packer } from '../cache/packer';
import { type CallLog, nothingCalled } from './callLog';
import { type ServiceOptions, createService } from '../createService';
import { readSettings } from '../settings/settings';
import type { TestUpstream } from '../upstream/testUpstream.testkit';

const usualSettings = {
  KORE_ACCOUNT_ID: 'account',
  KORE_STREAM_ID: 'st-1',
  KORE_CLIENT_ID: 'cs-1',
  KORE_CLIENT_SECRET: 'secret',
  // Or the first call would go before the others, to find it out.
  KORE_TIMESTAMPS: 'utc',
};

/** The whole service in front of a test upstream, open to everyone. `ask` requests one page of a day. */
export async function serviceWithUpstream(
  upstream: TestUpstream,
  environment: Readonly<Record<string, string>>,
  callLog: CallLog | undefined = nothingCalled,
  options: Pick<ServiceOptions, 'onLimitChange'> = {},
) {
  const reading = readSettings({ ...usualSettings, KORE_HOST: upstream.origin, ...environment }, () => '');
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const service = await createService(reading.settings, {
    packer,
    callLog,
    isReady: () => true,
    onRequest: () => undefined,
    onError: () => undefined,
    ...options,
  });
  const ask = async (offset: number, headers: Readonly<Record<string, string>> = {}, date = '2026-11-23') => {
    const response = await service.request(`/api/agentstatusdetails?offset=${offset}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ filter: { dateFilter: { date, timeZoneOffSet: 0 } } }),
    });
    // A reply is under way until it is read.
    return new Response(await response.arrayBuffer(), response);
  };
  return { ask, callsLeft: service.callsLeft, limits: service.limits };
}
