import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import type { TimestampsMode } from '../../contract/publicConfig';
import { type TimestampsInForce, timestampsText } from '../../contract/timestampsInForce';
import { StatusCatalog } from '../../domain/statusCatalog';
import { spanAt } from '../../domain/spanColumns';
import { timeRangeOf } from '../../domain/timeRange';
import { civilDateFromLocalMs } from '../../time/civilDate';
import { instantFromMs, instantToIso } from '../../time/instant';
import type { Zone } from '../../time/zone';
import { openAccess } from '../access';
import { readHere } from '../read/pageReader';
import { everyone, planRequest } from '../requestPlan';
import { AgentPageLoader } from './AgentPageLoader';
import { agentHandler, jsonResponse, mockedService } from './mockedService.testkit';

const service = mockedService();
const opened: AgentPageLoader[] = [];
const catalog = new StatusCatalog();
let client = new QueryClient();
afterEach(() => {
  for (const loader of opened.splice(0)) loader.dispose();
  client.clear();
  client = new QueryClient();
  vi.useRealTimers();
});

/** Loads a day in India, whose naive times the page takes for those of a mode. */
function load(timestamps: TimestampsMode, onTimestamps?: (said: TimestampsInForce) => void): AgentPageLoader {
  const day = civilDateFromLocalMs(Date.UTC(2026, 2, 10));
  const range = timeRangeOf(day, day, 'Asia/Kolkata' as Zone); // a known zone
  const plan = planRequest(range, everyone, { apiVersion: 'v1', timestamps });
  if (plan === undefined) throw new Error('the day is not empty');
  const loader = new AgentPageLoader(client, {
    plan,
    catalog,
    reader: readHere,
    access: openAccess,
    now: () => instantFromMs(Date.now()),
    onTimestamps,
    freshForMs: 60_000,
  });
  opened.push(loader);
  loader.start();
  return loader;
}

/** One agent on each of two pages, who is busy from nine to ten by the reply; what each says its times mean. */
function serve(saidAt: (offset: number, callOfOffset: number) => string | undefined): { calls: number[] } {
  const calls: number[] = [];
  service.use(
    agentHandler(({ offset }) => {
      calls.push(offset);
      const said = saidAt(offset, calls.filter((each) => each === offset).length);
      const span = { primaryStatus: 'BUSY', secondaryStatus: 'Call', duration: '01:00:00' };
      const times = { startTime: '2026-03-10T09:00:00', endTime: '2026-03-10T10:00:00' };
      const data = [{ userId: `u-${offset}`, status: [{ ...span, ...times }] }];
      const headers = said === undefined ? {} : { Timestamps: said };
      return jsonResponse({ hasMore: offset === 0, limit: 1, offset, data }, headers);
    }),
  );
  return { calls };
}

function startsOf(loader: AgentPageLoader): string[] {
  return loader
    .getSnapshot()
    .agents.map(({ columns, firstRow }) => instantToIso(spanAt(columns, firstRow).start));
}

const inIndia = '2026-03-10T03:30:00Z';
const inUtc = '2026-03-10T09:00:00Z';
const localText = timestampsText({ mode: 'requested-offset', check: 'verified' });
const utcText = timestampsText({ mode: 'utc', check: 'unverified' });

it.each([
  ['utc', utcText, inUtc],
  ['requested-offset', localText, inIndia],
  // Other gateways do not say it, and what cannot be read says nothing.
  ['utc', undefined, inUtc],
  ['requested-offset', 'gmt;check=verified', inIndia],
] as const)('reads the times as %s, as the header %s has it', async (mode, said, expected) => {
  serve(() => said);
  const loader = load(mode);
  await vi.waitFor(() => expect(startsOf(loader)).toEqual([expected, expected]));
});

it('keeps a page whose times mean something else for the load that has them right', async () => {
  const { calls } = serve(() => utcText);
  const said: TimestampsInForce[] = [];
  const assumed = load('requested-offset', (stated) => said.push(stated));
  await vi.waitFor(() => expect(said).toEqual([{ mode: 'utc', check: 'unverified' }]));
  assumed.dispose();
  const following = load('utc', (stated) => said.push(stated));
  await vi.waitFor(() => expect(startsOf(following)).toEqual([inUtc, inUtc]));
  // The first page was here already.
  expect(calls.filter((offset) => offset === 0)).toHaveLength(1);
  expect(assumed.getSnapshot().agents).toEqual([]);
});

it('never mixes the two: a page in another mode is requested again until it has the load’s', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { calls } = serve((offset, callOfOffset) =>
    offset === 1 && callOfOffset === 1 ? utcText : localText,
  );
  const seen = new Set<string>();
  const loader = load('requested-offset');
  loader.subscribe(() => startsOf(loader).forEach((start) => seen.add(start)));
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(5000);
    expect(startsOf(loader)).toEqual([inIndia, inIndia]);
  });
  expect(calls.filter((offset) => offset === 1)).toHaveLength(2);
  expect([...seen]).toEqual([inIndia]);
});
