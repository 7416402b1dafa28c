import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { AgentStatusRequest, DateFilter } from '../../../src/contract/agentStatusRequest';
import type { TimestampsMode } from '../../../src/contract/publicConfig';
import type { BudgetCaller } from '../../budget/budget';
import { failureWith } from '../../failures/upstreamFailure.testkit';
import type { TimestampsSetting } from '../../settings/settings';
import type { FindingKeeper } from '../findings';
import { sharedKeeper } from '../findings.testkit';
import type { UpstreamCall } from '../upstreamCall';
import { TimestampsWatch } from './TimestampsWatch';
import type { TimestampsFinding } from './timestampsFinding';
import { type TrueAgent, pageOf } from './upstreamClock.testkit';

const MIDNIGHT = Date.parse('2026-11-23T00:00:00Z');

beforeEach(() => {
  // After all statuses.
  vi.useFakeTimers({ now: MIDNIGHT + 2 * 86_400_000, toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const caller: BudgetCaller = {
  signal: new AbortController().signal,
  urgency: () => 1,
  subjects: () => new Set(['supervisor']),
};

function watchOf(
  setting: TimestampsSetting,
  callUpstream: UpstreamCall,
  keeper: FindingKeeper<TimestampsFinding> = sharedKeeper<TimestampsFinding>(),
): TimestampsWatch {
  return new TimestampsWatch({
    setting,
    callUpstream,
    keeper,
    onReport: () => undefined,
    onError: (error) => expect.fail(String(error)),
  });
}

const agentsArbitrary = fc
  .array(
    fc.array(
      fc.record({
        status: fc.constantFrom('BUSY', 'AWAY'),
        startMs: fc.integer({ min: -96, max: 96 }).map((quarters) => MIDNIGHT + quarters * 900_000),
        minutes: fc.integer({ min: 1, max: 600 }),
      }),
      { maxLength: 4 },
    ),
    { maxLength: 4 },
  )
  .map((spansOfAgents) =>
    spansOfAgents.map((spans, index): TrueAgent => ({
      email: `agent${index}@example.com`,
      spans: spans.map(({ status, startMs, minutes }) => ({
        status,
        startMs,
        endMs: startMs + minutes * 60_000,
      })),
    })),
  );

const stepArbitrary = fc.record({
  date: fc.constantFrom('2026-11-22', '2026-11-23'),
  timeZoneOffSet: fc.constantFrom(-330, 0, 240, 300),
  agents: agentsArbitrary,
  passedSeconds: fc.integer({ min: 0, max: 200 }),
  isHelped: fc.boolean(),
});

describe('whoever asks for whatever', () => {
  it('what is called verified is true, and is tried at most once a minute', async () => {
    let verified = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, { minLength: 1, maxLength: 10 }),
        fc.constantFrom<TimestampsMode>('requested-offset', 'utc'),
        fc.record({ ignoresAgents: fc.boolean(), cutsSpans: fc.boolean() }),
        async (steps, mode, habits) => {
          let agents: readonly TrueAgent[] = [];
          let isHelped = true;
          let calls = 0;
          const triedMs: number[] = [];
          const watch = watchOf('auto', async (request, paging) => {
            calls += 1;
            if (calls === 2) triedMs.push(performance.now());
            if (calls > 1 && !isHelped) throw failureWith('upstream-error', { upstreamStatus: 500 });
            return pageOf(agents, request, paging, { mode, ...habits });
          });
          for (const step of steps) {
            ({ agents, isHelped } = step);
            calls = 0;
            const dateFilter: DateFilter = { date: step.date, timeZoneOffSet: step.timeZoneOffSet };
            await watch.callUpstream({ filter: { dateFilter } }, { limit: 50, offset: 0 }, caller);
            await vi.waitFor(() => undefined);
            expect(calls).toBeLessThanOrEqual(3);
            const inForce = watch.inForce();
            if (inForce.check === 'verified') {
              verified += 1;
              expect(inForce.mode).toBe(mode);
            } else expect(inForce).toEqual({ mode: 'requested-offset', check: 'unverified' });
            vi.advanceTimersByTime(step.passedSeconds * 1000);
          }
          const pauses = triedMs.slice(1).map((atMs, index) => atMs - (triedMs[index] ?? 0));
          expect(Math.min(60_000, ...pauses)).toBe(60_000);
        },
      ),
    );
    expect(verified).toBeGreaterThan(50);
  });
});

describe('calls at the same time, while nothing is known', () => {
  it('begin once the first reply is compared, so that no replies wait in memory', async () => {
    const agents: readonly TrueAgent[] = [
      {
        email: 'jane@example.com',
        spans: [{ status: 'BUSY', startMs: MIDNIGHT + 36e5, endMs: MIDNIGHT + 72e5 }],
      },
    ];
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const watch = watchOf('auto', async (request, paging) => {
      asked.push(request.filter.agents === undefined ? 'page' : 'agent');
      await new Promise<void>((resolve) => answers.push(resolve));
      return pageOf(agents, request, paging, { mode: 'utc' });
    });
    const request: AgentStatusRequest = {
      filter: { dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } },
    };
    const calls = [0, 50, 100].map(async (offset) =>
      watch.callUpstream(request, { limit: 50, offset }, caller),
    );
    answers.shift()?.();
    await vi.waitFor(() => expect(asked).toEqual(['page', 'agent']), { timeout: 30_000 });
    answers.shift()?.();
    await vi.waitFor(() => expect(asked).toEqual(['page', 'agent', 'page', 'page']), { timeout: 30_000 });
    for (const answer of answers.splice(0)) answer();
    await Promise.all(calls);
    expect(watch.inForce()).toEqual({ mode: 'utc', check: 'verified' });
  });
});

describe('replicas that share what they find', () => {
  const busy = (startMs: number): TrueAgent => ({
    email: 'jane@example.com',
    spans: [{ status: 'BUSY', startMs, endMs: startMs + 60_000 }],
  });
  const request: AgentStatusRequest = { filter: { dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } } };
  const paging = { limit: 50, offset: 0 };

  it('do not try again what another has just tried in vain', async () => {
    const keeper = sharedKeeper<TimestampsFinding>();
    let calls = 0;
    // Each reply has another span, so nothing is settled.
    const callUpstream: UpstreamCall = async (asked, page) => {
      calls += 1;
      return pageOf([busy(MIDNIGHT + 36e6 + calls * 60_000)], asked, page, { mode: 'utc' });
    };
    const one = watchOf('auto', callUpstream, keeper);
    const other = watchOf('auto', callUpstream, keeper);
    await one.callUpstream(request, paging, caller);
    await other.callUpstream(request, paging, caller);
    expect(calls).toBe(3);
  });

  it('agree since when the upstream has changed', async () => {
    const keeper = sharedKeeper<TimestampsFinding>();
    let mode: TimestampsMode = 'utc';
    const callUpstream: UpstreamCall = async (asked, page) =>
      pageOf([busy(MIDNIGHT + 36e6)], asked, page, { mode });
    const one = watchOf('auto', callUpstream, keeper);
    const other = watchOf('auto', callUpstream, keeper);
    for (const watch of [one, other]) await watch.callUpstream(request, paging, caller);
    expect([one, other].map((watch) => watch.sinceMs())).toEqual([-Infinity, -Infinity]);
    vi.advanceTimersByTime(25 * 3_600_000);
    mode = 'requested-offset';
    const changedMs = performance.now();
    await one.callUpstream(request, paging, caller);
    await vi.waitFor(() => expect(one.inForce().mode).toBe(mode));
    vi.advanceTimersByTime(10_000);
    await other.refresh();
    await vi.waitFor(() => expect(other.inForce().mode).toBe(mode));
    expect(one.sinceMs()).toBeGreaterThanOrEqual(changedMs);
    expect(other.sinceMs()).toBe(one.sinceMs());
  });
});
