import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveRange, timeRangeOf } from '../../domain/timeRange';
import { zone } from '../../domain/testDay.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { spanAt } from '../../domain/spanColumns';
import { civilDateFromLocalMs } from '../../time/civilDate';
import { HOUR_MS, type Instant, instantFromMs, instantToIso } from '../../time/instant';
import { UTC, type Zone } from '../../time/zone';
import { openAccess } from '../access';
import { everyone, planRequests, type RequestPlan } from '../requestPlan';
import { readHere } from '../read/pageReader';
import { AgentPageLoader } from './AgentPageLoader';
import type { AgentLoad } from './agentLoad';
import { type DayLoader, DayLoads } from './DayLoads';
import { agentHandler, jsonResponse, mockedService, problemResponse } from './mockedService.testkit';

const service = mockedService();
const opened: AgentPageLoader[] = [];
const catalog = new StatusCatalog();
let client: QueryClient;
let nowMs: number;
/** The first date of each request, in order. */
let calls: string[];

beforeEach(() => {
  client = new QueryClient();
  client.mount();
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  nowMs = Date.UTC(2026, 2, 10, 12);
  calls = [];
});
afterEach(() => {
  for (const loader of opened.splice(0)) loader.dispose();
  client.unmount();
  client.clear();
  vi.useRealTimers();
});

/** Serves one page for each day, or what `instead` returns for its date. */
function serve(
  instead: (date: string) => Response | undefined | Promise<Response | undefined> = () => undefined,
): void {
  service.use(
    agentHandler(async ({ offset, request }) => {
      const text = await request.text();
      const date = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
      if (offset > 0) return jsonResponse({ hasMore: false, limit: 50, offset, data: [] });
      calls.push(date);
      return (await instead(date)) ?? pageOf(date);
    }),
  );
}

/** An agent who was busy from eight to nine on the day. */
function pageOf(date: string): Response {
  const span = { primaryStatus: 'BUSY', secondaryStatus: 'Coaching', duration: '01:00:00' };
  const times = { startTime: `${date}T08:00:00`, endTime: `${date}T09:00:00` };
  const data = [{ userId: 'u-1', email: 'u-1@example.com', status: [{ ...span, ...times }] }];
  return jsonResponse({ hasMore: false, limit: 50, offset: 0, data });
}

/** The days of the hours up to `now`; `kept` are those that were on screen before. */
function daysOf(
  hours: number,
  now: number,
  inZone: Zone = UTC,
  kept: readonly DayLoader[] = [],
): DayLoader[] {
  const api = { apiVersion: 'v1', timestamps: 'requested-offset' } as const;
  return loadersFor(planRequests(liveRange(hours, inZone, instantFromMs(now)), everyone, api), kept);
}

function loadersFor(plans: readonly RequestPlan[], kept: readonly DayLoader[] = []): DayLoader[] {
  return plans.map((plan) => {
    const key = JSON.stringify(plan);
    const before = kept.find((day) => day.key === key);
    if (before !== undefined) return before;
    const loader = new AgentPageLoader(client, {
      plan,
      catalog,
      reader: readHere,
      access: openAccess,
      now: () => instantFromMs(nowMs),
      freshForMs: 60_000,
    });
    opened.push(loader);
    return { key, plan, loader, hasJoinedLater: kept.length > 0 };
  });
}

/** The days of March up to this one, each requested alone, as where the upstream refuses ranges. */
function daysOfMarch(lastDay: number): DayLoader[] {
  const [from, to] = [1, lastDay].map((day) => civilDateFromLocalMs(Date.UTC(2026, 2, day)));
  if (from === undefined || to === undefined) throw new RangeError('two days');
  const api = { apiVersion: 'v1', timestamps: 'requested-offset', rangesByDay: true } as const;
  return loadersFor(planRequests(timeRangeOf(from, to, UTC), everyone, api));
}

function until(loads: DayLoads, isExpected: (load: AgentLoad) => boolean): Promise<AgentLoad> {
  return vi.waitFor(() => {
    const load = loads.getSnapshot();
    expect(isExpected(load)).toBe(true);
    return load;
  });
}

const isSettled = ({ end, activity }: AgentLoad) => end.kind !== 'open' && activity.kind === 'idle';

async function settled(loads: DayLoads): Promise<AgentLoad> {
  return until(loads, isSettled);
}

function startsOf({ agents }: AgentLoad): string[] {
  return agents.flatMap(({ columns, firstRow, endRow }) =>
    Array.from({ length: endRow - firstRow }, (_, index) =>
      instantToIso(spanAt(columns, firstRow + index).start),
    ),
  );
}

describe('DayLoads', () => {
  it('loads each day once and joins them', async () => {
    serve();
    const loads = new DayLoads(daysOf(24, nowMs));
    loads.follow();
    const load = await settled(loads);
    expect(calls.toSorted()).toEqual(['2026-03-09', '2026-03-10']);
    expect(startsOf(load)).toEqual(['2026-03-09T08:00:00Z', '2026-03-10T08:00:00Z']);
    expect(load).toMatchObject({ end: { kind: 'complete' }, pageCount: 1, failedPages: [] });
  });

  it('refreshes as often as the present day needs, however long the copies of an earlier one serve', async () => {
    const stated = (ttl: number) => ({ Age: '0', 'Cache-Status': `agent-status-proxy; hit; ttl=${ttl}` });
    serve((date) => {
      const isPresent = date === '2026-03-10';
      // While more of the earlier day is to come, it is not over for the page.
      const reply = { hasMore: !isPresent, limit: 50, offset: 0, data: [{ userId: 'u-1' }] };
      return jsonResponse(reply, stated(isPresent ? 40 : 3600));
    });
    const loads = new DayLoads(daysOf(24, nowMs));
    const seen = new Set<number | undefined>();
    loads.subscribe(() => seen.add(loads.getSnapshot().refreshMs));
    loads.follow();
    expect((await settled(loads)).refreshMs).toBe(40_000);
    expect([...seen].filter((ms) => ms !== undefined)).toEqual([40_000]);
  });

  it('takes no earlier day for the present: without anything of today there is nothing', async () => {
    serve((date) => (date === '2026-03-10' ? problemResponse('upstream-error', 502) : undefined));
    const loads = new DayLoads(daysOf(24, nowMs));
    loads.follow();
    const load = await settled(loads);
    expect(load).toMatchObject({ agents: [], asOf: undefined, latestAsOf: undefined });
    expect(load.end).toEqual({ kind: 'incomplete', reason: 'failed-pages' });
    expect(load.failedPages.map(({ offset }) => offset)).toEqual([0]);
  });

  it('is open until every day is in', async () => {
    let release: (response: Response) => void = () => {};
    const yesterday = new Promise<Response>((resolve) => (release = resolve));
    serve((date) => (date === '2026-03-09' ? yesterday : undefined));
    const loads = new DayLoads(daysOf(24, nowMs));
    loads.follow();
    const early = await until(loads, ({ agents }) => agents.length > 0);
    expect(early).toMatchObject({ end: { kind: 'open' }, activity: { kind: 'fetching' } });
    expect(startsOf(early)).toEqual(['2026-03-10T08:00:00Z']);
    release(pageOf('2026-03-09'));
    expect(startsOf(await settled(loads))).toHaveLength(2);
  });

  it('refreshes today and not yesterday, which is final', async () => {
    serve();
    const loads = new DayLoads(daysOf(24, nowMs));
    loads.follow();
    await settled(loads);
    calls = [];
    nowMs += 60_000;
    loads.refresh();
    await until(loads, ({ asOf, activity }) => asOf === nowMs && activity.kind === 'idle');
    expect(calls).toEqual(['2026-03-10']);
  });

  it('refreshes yesterday once after midnight, and then no more', async () => {
    serve();
    nowMs = Date.UTC(2026, 2, 10, 23, 59);
    const before = daysOf(8, nowMs);
    new DayLoads(before).follow();
    await vi.waitFor(() => expect(before[0]?.loader.getSnapshot().activity.kind).toBe('idle'));
    nowMs = Date.UTC(2026, 2, 11, 0, 2);
    const loads = new DayLoads(daysOf(8, nowMs, UTC, before));
    loads.follow();
    await settled(loads);
    expect(calls).toEqual(['2026-03-10', '2026-03-11']);
    for (const expected of [['2026-03-10', '2026-03-11'], ['2026-03-11'], ['2026-03-11']]) {
      calls = [];
      nowMs += 30_000;
      loads.refresh();
      await until(loads, (load) => load.asOf === nowMs && isSettled(load));
      expect(calls.toSorted()).toEqual(expected);
    }
  });

  it('has yesterday refreshed again that was read before its last reports were in', async () => {
    serve();
    nowMs = Date.UTC(2026, 2, 11, 0, 0, 30);
    const loads = new DayLoads(daysOf(8, nowMs));
    loads.follow();
    await settled(loads);
    calls = [];
    nowMs += 30_000;
    loads.refresh();
    await until(loads, (load) => load.asOf === nowMs && isSettled(load));
    expect(calls.toSorted()).toEqual(['2026-03-10', '2026-03-11']);
  });

  it('keeps a day that was longer than others, though its request reaches into the next', async () => {
    serve();
    nowMs = Date.UTC(2026, 10, 2, 15);
    const loads = new DayLoads(daysOf(24, nowMs, zone('America/New_York')));
    loads.follow();
    await settled(loads);
    calls = [];
    nowMs += 60_000;
    loads.refresh();
    await until(loads, (load) => load.asOf === nowMs && isSettled(load));
    expect(calls).toEqual(['2026-11-02']);
  });

  it('stays complete while a day that joined later is loading', async () => {
    let release: (response: Response) => void = () => {};
    const newDay = new Promise<Response>((resolve) => (release = resolve));
    serve((date) => (date === '2026-03-11' ? newDay : undefined));
    nowMs = Date.UTC(2026, 2, 10, 23, 59);
    const before = daysOf(8, nowMs);
    const loadsBefore = new DayLoads(before);
    const unfollow = loadsBefore.follow();
    const shown = await settled(loadsBefore);
    unfollow();
    nowMs = Date.UTC(2026, 2, 11);
    const loads = new DayLoads(daysOf(8, nowMs, UTC, before));
    loads.follow();
    expect(loads.getSnapshot()).toMatchObject({ end: { kind: 'complete' }, activity: { kind: 'fetching' } });
    expect(loads.getSnapshot().agents).toEqual(shown.agents);
    expect(loads.getSnapshot().asOf).toBe(shown.asOf);
    release(pageOf('2026-03-11'));
    const load = await settled(loads);
    expect(load.end.kind).toBe('complete');
    expect(startsOf(load)).toEqual(['2026-03-10T08:00:00Z', '2026-03-11T08:00:00Z']);
  });

  it('is as old as today’s data, whenever a finished day was read', async () => {
    serve();
    const finished = daysOf(24, nowMs);
    const [yesterday, today] = finished;
    yesterday?.loader.start();
    await vi.waitFor(() => expect(yesterday?.loader.getSnapshot().end.kind).toBe('complete'));
    const readMs = nowMs;
    nowMs += HOUR_MS;
    const loads = new DayLoads(finished);
    loads.follow();
    const load = await settled(loads);
    expect(yesterday?.loader.getSnapshot().asOf).toBe(readMs);
    expect(load.asOf).toBe(today?.loader.getSnapshot().asOf);
    expect(load.asOf).toBe(nowMs as Instant);
    expect(load.latestAsOf).toBe(nowMs);
  });

  it('reports the fault of any day, and requests that day alone again', async () => {
    let isBroken = true;
    serve((date) => {
      if (date !== '2026-03-09' || !isBroken) return undefined;
      return problemResponse('upstream-config', 500);
    });
    const loads = new DayLoads(daysOf(24, nowMs));
    loads.follow();
    const load = await settled(loads);
    expect(load).toMatchObject({ end: { kind: 'incomplete' }, failedPages: [{ offset: 0 }] });
    expect(startsOf(load)).toEqual(['2026-03-10T08:00:00Z']);
    isBroken = false;
    calls = [];
    loads.retryFailed();
    expect(startsOf(await until(loads, ({ end }) => end.kind === 'complete'))).toHaveLength(2);
    expect(calls).toEqual(['2026-03-09']);
  });

  it('loads a range day by day, the newest first and a few at once', async () => {
    let underWay = 0;
    let mostUnderWay = 0;
    serve(async () => {
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      await Promise.resolve();
      underWay -= 1;
      return undefined;
    });
    const loads = new DayLoads(daysOfMarch(9));
    loads.follow();
    const load = await settled(loads);
    expect(startsOf(load)).toEqual(
      Array.from({ length: 9 }, (_, index) => `2026-03-0${index + 1}T08:00:00Z`),
    );
    expect(load).toMatchObject({ end: { kind: 'complete' }, pageCount: 1 });
    expect(calls.toSorted()).toEqual([...new Set(calls)].toSorted());
    expect(calls).toHaveLength(9);
    expect(calls.indexOf('2026-03-09')).toBeLessThan(4);
    expect(mostUnderWay).toBeLessThanOrEqual(4);
  });

  it('stops and resumes the days that were not requested yet as well', async () => {
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    serve(async () => {
      await released;
      return undefined;
    });
    const loads = new DayLoads(daysOfMarch(9));
    loads.follow();
    await vi.waitFor(() => expect(calls).toHaveLength(4));
    loads.stop();
    expect(loads.getSnapshot().end).toEqual({ kind: 'incomplete', reason: 'stopped' });
    release();
    expect((await until(loads, ({ activity }) => activity.kind === 'idle')).end.kind).toBe('incomplete');
    expect(calls).toHaveLength(4);
    loads.resume();
    expect(startsOf(await until(loads, ({ end }) => end.kind === 'complete'))).toHaveLength(9);
  });

  it('of no days is complete and empty', () => {
    expect(new DayLoads([]).getSnapshot()).toMatchObject({ agents: [], end: { kind: 'complete' } });
  });
});
