import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';
import type { TimestampsMode } from '../../src/contract/publicConfig';
import type { TimestampsCheck } from '../../src/contract/timestampsInForce';
import type { UpstreamCall } from '../upstream/upstreamCall';
import { failureWith } from '../failures/upstreamFailure.testkit';
import { sharedKeeper } from '../upstream/findings.testkit';
import { noReplicaLease } from './replicaLease';
import type { LifetimeSettings } from '../settings/settings';
import { unlimitedBudget } from '../budget/budget';
import { createCopyStore } from './copyStore';
import { LiveDemand } from './liveDemand';
import type { PageCaller } from './getPage';
import { type PageCacheOptions, createPageCache } from './pageCache';
import { type Timestamps, knownTimestamps } from '../upstream/timestamps/timestampsFinding';
import { packer } from './packer';

const reply = { hasMore: false, limit: 50, offset: 0, data: [{ userId: 'u-1', email: 'Jane@Example.com' }] };
const origin = { origin: 'https://a.example', accountId: 'a', streamId: 'st-1', apiVersion: 'v1' } as const;
const NOON = Date.parse('2026-11-23T12:00:00Z');

const dayQuestion = (date: string): AgentPageRequest => ({
  request: { filter: { dateFilter: { date, timeZoneOffSet: 0 } } },
  paging: { limit: 50, offset: 0 },
});
const today = dayQuestion('2026-11-23');
const lastWeek = dayQuestion('2026-11-16');

const callUpstream = vi.fn<UpstreamCall>();
beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date', 'performance'] });
  callUpstream.mockReset().mockResolvedValue(reply);
});
afterEach(() => {
  vi.useRealTimers();
});

const foregroundCaller = (): PageCaller => ({
  signal: new AbortController().signal,
  urgency: 3,
  subject: 'supervisor',
  wantsFresh: false,
});

type Finding = { readonly timestamps?: Timestamps; readonly areRangesByDay?: boolean };

function cacheWith(
  changes: Partial<LifetimeSettings> = {},
  found: Finding = {},
  takeCall: PageCacheOptions['takeCall'] = unlimitedBudget.take,
) {
  const { timestamps = knownTimestamps('requested-offset'), areRangesByDay = false } = found;
  const lifetimes = { liveSeconds: 15, finishedSeconds: 86_400, staleSeconds: 600, ...changes };
  const getPage = createPageCache({
    origin,
    timestamps,
    areRangesByDay: () => areRangesByDay,
    callUpstream,
    store: createCopyStore(undefined),
    lease: noReplicaLease,
    batchSizeKeeper: sharedKeeper(),
    packer,
    holdReply: async (work) => await work(),
    lifetimes,
    demand: new LiveDemand(lifetimes, () => ({ callsPerMinute: 48, callsPerHour: undefined })),
    takeCall,
    callEveryMs: () => 1250,
  });
  return async (pageRequest = today, caller: Partial<PageCaller> = {}) =>
    await getPage(pageRequest, { ...foregroundCaller(), ...caller });
}

const passSeconds = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

/** A call that ends when the test ends it. */
function holdUpstream() {
  let resolve: (value: typeof reply) => void = () => expect.fail('not called yet');
  let reject: (reason: unknown) => void = () => expect.fail('not called yet');
  callUpstream.mockReturnValue(
    new Promise((onResolve, onReject) => {
      resolve = onResolve;
      reject = onReject;
    }),
  );
  return { resolve, reject };
}

describe('callers at the same time', () => {
  it('share one call, even a thousand of them', async () => {
    const held = holdUpstream();
    const ask = cacheWith();
    const pending = Promise.all(Array.from({ length: 1000 }, async () => ask()));
    await vi.waitFor(() => expect(callUpstream).toHaveBeenCalled());
    held.resolve(reply);
    const answers = await pending;
    expect(callUpstream).toHaveBeenCalledOnce();
    const outcomes = answers.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'miss')).toHaveLength(1);
    expect(new Set(answers.map(({ page }) => page.asOfMs)).size).toBe(1);
  });

  it('share its failure too, instead of failing one after the other', async () => {
    const held = holdUpstream();
    const ask = cacheWith();
    const { signal } = new AbortController();
    const joined = vi.spyOn(signal, 'addEventListener');
    const pending = Promise.allSettled(Array.from({ length: 1000 }, async () => ask(today, { signal })));
    // Whoever asks after the failure causes a new call, so all of them have to wait for this one.
    await vi.waitFor(() => expect(joined).toHaveBeenCalledTimes(1000), { timeout: 30_000 });
    held.reject(failureWith('upstream-timeout'));
    const results = await pending;
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(callUpstream).toHaveBeenCalledOnce();
  });

  it('cause a new call after a failure', async () => {
    callUpstream.mockRejectedValueOnce(failureWith('upstream-timeout'));
    const ask = cacheWith();
    await expect(ask()).rejects.toMatchObject({ code: 'upstream-timeout' });
    expect((await ask()).outcome).toBe('miss');
  });

  it('can leave one by one without ending the call for the others', async () => {
    const held = holdUpstream();
    const ask = cacheWith();
    const leaving = new AbortController();
    const left = ask(today, { signal: leaving.signal });
    const staying = ask();
    await vi.waitFor(() => expect(callUpstream).toHaveBeenCalled());
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(callUpstream.mock.calls[0]?.[2].signal.aborted).toBe(false);
    held.resolve(reply);
    expect((await staying).outcome).toMatch(/miss|collapsed/);
  });

  it('cancel the call once all have left, so that none is wasted; the next caller starts another', async () => {
    holdUpstream();
    const ask = cacheWith();
    const leaving = new AbortController();
    const left = ask(today, { signal: leaving.signal });
    await vi.waitFor(() => expect(callUpstream).toHaveBeenCalled());
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(callUpstream.mock.calls[0]?.[2].signal.aborted).toBe(true);
    callUpstream.mockResolvedValue(reply);
    expect((await ask()).outcome).toBe('miss');
    expect(callUpstream).toHaveBeenCalledTimes(2);
  });

  it('make the call as urgent as the most urgent of them', async () => {
    const held = holdUpstream();
    const ask = cacheWith();
    const background = ask(today, { urgency: 6 });
    await vi.waitFor(() => expect(callUpstream).toHaveBeenCalled());
    const urgency = callUpstream.mock.calls[0]?.[2].urgency;
    expect(urgency?.()).toBe(6);
    const looking = ask(today, { urgency: 1 });
    await vi.waitFor(() => expect(urgency?.()).toBe(1));
    held.resolve(reply);
    await Promise.all([background, looking]);
  });
});

describe('a copy', () => {
  it('of a time range that includes now is served for one refresh', async () => {
    const ask = cacheWith();
    await ask();
    passSeconds(14);
    expect((await ask()).outcome).toBe('hit');
    passSeconds(2);
    expect(await ask()).toMatchObject({ outcome: 'miss', forwardedFor: 'stale' });
  });

  it('of a finished day is served for a day', async () => {
    const ask = cacheWith();
    await ask(lastWeek);
    passSeconds(86_300);
    expect((await ask(lastWeek)).outcome).toBe('hit');
    passSeconds(200);
    expect((await ask(lastWeek)).outcome).toBe('miss');
  });

  it('is replaced for a caller that wants a fresh one, but not twice within one refresh', async () => {
    const ask = cacheWith();
    await ask(lastWeek);
    passSeconds(60);
    expect(await ask(lastWeek, { wantsFresh: true })).toMatchObject({
      outcome: 'miss',
      forwardedFor: 'request',
    });
    passSeconds(10);
    expect((await ask(lastWeek, { wantsFresh: true })).outcome).toBe('hit');
    expect(callUpstream).toHaveBeenCalledTimes(2);
  });

  it('asks for the same agents in one order, whatever the order of the request', async () => {
    const ask = cacheWith();
    const named = (agents: string[]): AgentPageRequest => ({
      ...today,
      request: { filter: { ...today.request.filter, agents } },
    });
    await ask(named(['b@x', 'a@x']));
    expect((await ask(named(['a@x', 'b@x', 'a@x']))).outcome).toBe('hit');
    expect(callUpstream.mock.calls[0]?.[0].filter.agents).toEqual(['a@x', 'b@x']);
  });

  it('is not kept if its lifetime is 0', async () => {
    const ask = cacheWith({ liveSeconds: 0, finishedSeconds: 0, staleSeconds: 0 });
    await ask(lastWeek);
    await ask(lastWeek);
    expect(callUpstream).toHaveBeenCalledTimes(2);
  });
});

describe('while the upstream fails', () => {
  it.each(['upstream-timeout', 'upstream-unreachable', 'upstream-error', 'rate-limited'] as const)(
    'with %s, the last good copy is served for ten minutes, with its true age',
    async (code) => {
      const ask = cacheWith();
      const asOfMs = performance.now();
      await ask();
      callUpstream.mockRejectedValue(failureWith(code));
      passSeconds(590);
      expect(await ask()).toMatchObject({ outcome: 'stale', page: { asOfMs }, failure: { code } });
      passSeconds(11);
      await expect(ask()).rejects.toMatchObject({ code });
    },
  );

  it.each(['upstream-auth', 'upstream-scope', 'upstream-config'] as const)(
    'with %s, a refusal, no copy is served',
    async (code) => {
      const ask = cacheWith();
      await ask();
      passSeconds(20);
      callUpstream.mockRejectedValue(failureWith(code));
      await expect(ask()).rejects.toMatchObject({ code });
    },
  );

  it('the copy of a finished day that was due for a refresh is served', async () => {
    const ask = cacheWith();
    await ask(lastWeek);
    passSeconds(7200);
    callUpstream.mockRejectedValue(failureWith('upstream-error'));
    expect((await ask(lastWeek, { wantsFresh: true })).outcome).toBe('stale');
  });
});

describe('lists of agents', () => {
  const listOf = (...agents: string[]): AgentPageRequest => ({
    ...today,
    request: { filter: { ...today.request.filter, agents } },
  });
  beforeEach(() => {
    callUpstream.mockImplementation(async ({ filter }) => ({
      ...reply,
      data: (filter.agents ?? ['a@x', 'b@x', 'c@x']).map((email) => ({ userId: `u-${email}`, email })),
    }));
  });
  const askedFor = () => callUpstream.mock.calls.map(([{ filter }]) => filter.agents);

  it('that overlap ask for each agent once', async () => {
    const ask = cacheWith();
    await ask(listOf('a@x', 'b@x'));
    expect((await ask(listOf('b@x', 'c@x'))).page.emails).toEqual(['b@x', 'c@x']);
    expect(askedFor()).toEqual([['a@x', 'b@x'], ['c@x']]);
  });

  it('within a page of the whole list that someone looks at need no call, and are renewed by that page', async () => {
    const ask = cacheWith();
    await ask(today, { subject: 'other' });
    expect((await ask(listOf('b@x'))).outcome).toBe('hit');
    passSeconds(20);
    await ask(listOf('b@x'));
    expect(askedFor()).toEqual([undefined, undefined]);
  });

  it('are renewed together: when one has expired, the call brings others who are due', async () => {
    const ask = cacheWith();
    await ask(listOf('a@x'));
    passSeconds(8);
    await ask(listOf('b@x'), { subject: 'other' });
    passSeconds(8);
    await ask(listOf('a@x'));
    expect(askedFor().at(-1)).toEqual(['a@x', 'b@x']);
  });

  it('are as old as the oldest of their agents', async () => {
    const ask = cacheWith();
    const asOfMs = performance.now();
    await ask(listOf('a@x'));
    passSeconds(5);
    await ask(listOf('b@x'), { subject: 'other' });
    const { page, outcome } = await ask(listOf('a@x', 'b@x'));
    expect(outcome).toBe('hit');
    expect(page.asOfMs).toBe(asOfMs);
    expect(page.expiresAtMs).toBe(asOfMs + 15_000);
  });

  it('are served from copies if only the call for some of them fails', async () => {
    const ask = cacheWith();
    await ask(listOf('a@x'));
    passSeconds(20);
    await ask(listOf('b@x'));
    callUpstream.mockRejectedValue(failureWith('upstream-timeout'));
    passSeconds(20);
    expect(await ask(listOf('a@x', 'b@x'))).toMatchObject({
      outcome: 'stale',
      failure: { code: 'upstream-timeout' },
    });
    await expect(ask(listOf('a@x', 'c@x'))).rejects.toMatchObject({ code: 'upstream-timeout' });
  });

  const spentFor = (retryAfterSeconds: number) =>
    vi.fn<PageCacheOptions['takeCall']>(unlimitedBudget.take).mockImplementation(async () => {
      throw failureWith('rate-limited').withRetryAfter(retryAfterSeconds);
    });

  it.each([
    ['as long as the calls for those take', 10, 27.5],
    ['twice as long at most', 100, 30],
  ])('are served for longer while others have none yet: %s', async (_, others, seconds) => {
    const takeCall = spentFor(30).mockImplementationOnce(unlimitedBudget.take);
    const ask = cacheWith({}, {}, takeCall);
    const asOfMs = performance.now();
    await ask(listOf('a@x'));
    const fifty = Array.from({ length: 50 }, (_each, index) => `${index}@x`);
    for (let other = 0; other < others; other += 1) {
      const team = fifty.map((agent) => `${other}-${agent}`);
      await expect(ask(listOf(...team), { subject: `other-${other}` })).rejects.toThrow('rate-limited');
    }
    passSeconds(20);
    const { page, outcome } = await ask(listOf('a@x'), { wantsFresh: true });
    expect(outcome).toBe('hit');
    expect(page.expiresAtMs).toBe(asOfMs + seconds * 1000);
    passSeconds(10.1);
    expect((await ask(listOf('a@x'), { wantsFresh: true })).outcome).toBe('stale');
  });

  it('are brought while their caller waits, even if it was told to wait for long', async () => {
    const takeCall = spentFor(300);
    const ask = cacheWith({}, {}, takeCall);
    await expect(ask(listOf('a@x'), { subject: 'other' })).rejects.toThrow('rate-limited');
    passSeconds(290);
    takeCall.mockImplementation(unlimitedBudget.take);
    await ask(listOf('b@x'));
    expect(askedFor().at(-1)).toEqual(['a@x', 'b@x']);
  });
});

describe('what was found out about the upstream', () => {
  const spans = [{ primaryStatus: 'BUSY', startTime: '2026-11-23T07:00:00', endTime: '2026-11-23T08:00:00' }];
  const india = { date: '2026-11-23', timeZoneOffSet: -330 };
  const inIndia: AgentPageRequest = {
    request: { filter: { dateFilter: india } },
    paging: { limit: 50, offset: 0 },
  };
  const inIndiaByAddress: AgentPageRequest = {
    request: { filter: { dateFilter: india, agents: ['jane@example.com'] } },
    paging: { limit: 50, offset: 0 },
  };

  it.each([
    ['the whole list', inIndia],
    ['a list of agents', inIndiaByAddress],
  ])('decides how a copy is translated and labeled: %s', async (_, pageRequest) => {
    callUpstream.mockResolvedValue({ ...reply, data: [{ email: 'jane@example.com', status: spans }] });
    let mode: TimestampsMode = 'requested-offset';
    let check: TimestampsCheck = 'unverified';
    const ask = cacheWith({}, { timestamps: { ...knownTimestamps(mode), inForce: () => ({ mode, check }) } });
    const read = async () => {
      const { page, outcome } = await ask(pageRequest);
      const text = new TextDecoder().decode(await packer.gunzip(page.gzip));
      return [outcome, page.timestamps, /"startTime":"([^"]*)"/.exec(text)?.[1]];
    };
    // Two viewers in Greenwich: the days are asked for in their offset.
    await ask(today, { subject: 'one' });
    await ask(today, { subject: 'other' });
    expect(await read()).toEqual(['miss', { mode, check }, '2026-11-23T12:30:00']);
    mode = 'utc';
    check = 'verified';
    expect(await read()).toEqual(['hit', { mode, check }, '2026-11-23T07:00:00']);
  });

  it.each([
    ['the whole list', today],
    [
      'a list of agents',
      { ...today, request: { filter: { ...today.request.filter, agents: ['jane@example.com'] } } },
    ],
  ])('leaves out copies from before the upstream changed: %s', async (_, pageRequest) => {
    let sinceMs = -Infinity;
    const ask = cacheWith({}, { timestamps: { ...knownTimestamps('utc'), sinceMs: () => sinceMs } });
    await ask(pageRequest);
    passSeconds(5);
    expect((await ask(pageRequest)).outcome).toBe('hit');
    sinceMs = performance.now();
    expect((await ask(pageRequest)).outcome).toBe('miss');
    passSeconds(5);
    expect((await ask(pageRequest)).outcome).toBe('hit');
    sinceMs = performance.now();
    callUpstream.mockRejectedValue(failureWith('upstream-timeout'));
    await expect(ask(pageRequest)).rejects.toMatchObject({ code: 'upstream-timeout' });
  });

  it('that days take calls of their own makes live ranges older', async () => {
    const month: AgentPageRequest = {
      request: {
        filter: { dateFilter: { startDate: '2026-10-24', endDate: '2026-11-23', timeZoneOffSet: 0 } },
      },
      paging: { limit: 16, offset: 0 },
    };
    const secondsFor = async (areRangesByDay: boolean) => {
      const { page } = await cacheWith({}, { areRangesByDay })(month);
      return Math.round((page.expiresAtMs - performance.now()) / 1000);
    };
    expect(await secondsFor(false)).toBe(15);
    // 31 calls, of seven tenths of 48 a minute.
    expect(await secondsFor(true)).toBe(55);
  });
});
