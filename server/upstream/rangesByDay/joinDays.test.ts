import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';

import type { AgentStatusReply } from '../../../src/contract/agentStatusReply';
import type { TimestampsMode } from '../../../src/contract/publicConfig';
import { singleDays } from '../coveredTime';
import { type TrueAgent, type WritingHabits, pageOf } from '../timestamps/upstreamClock.testkit';
import { joinDays } from './joinDays';

const replyOf = (...data: readonly unknown[]): AgentStatusReply => ({
  hasMore: false,
  limit: 50,
  offset: 0,
  data: [...data],
});
const span = (startTime: string, endTime: string) => ({
  primaryStatus: 'BUSY',
  secondaryStatus: '',
  startTime,
  endTime,
});
const jane = (...status: readonly unknown[]) => ({ userId: 'u-1', email: 'jane@example.com', status });
const evening = span('2026-11-22T22:00:00', '-');
const evenings = span('2026-11-22T22:00:00', '2026-11-23T06:00:00');
const noon = span('2026-11-23T12:00:00', '2026-11-23T13:00:00');

describe('the days of an agent', () => {
  it.each<[string, readonly unknown[], readonly unknown[], readonly unknown[]]>([
    ['are joined into one record', [jane(evenings)], [jane(noon)], [jane(evenings, noon)]],
    ['contain a span over midnight once', [jane(evenings)], [jane(evenings, noon)], [jane(evenings, noon)]],
    ['have it as the later day does', [jane(evening)], [jane(evenings)], [jane(evenings)]],
    ['keep what one day says twice', [jane(noon, noon)], [jane()], [jane(noon, noon)]],
    [
      'keep both of two that begin at the same time',
      [jane(evening, evenings)],
      [jane(evening)],
      [jane(evening, evenings)],
    ],
    ['may be on one day only', [], [jane(noon)], [jane(noon)]],
    [
      'have the fields of the newest',
      [{ ...jane(noon), firstName: 'Jane', customId: '7' }],
      [{ userId: 'u-1', email: 'jane.doe@example.com', firstName: 'Janet' }],
      [
        {
          userId: 'u-1',
          email: 'jane.doe@example.com',
          status: [noon],
          firstName: 'Janet',
          customId: '7',
        },
      ],
    ],
    [
      'are joined by the address without a user id',
      [{ email: 'Jane@example.com', status: [evenings] }],
      [{ email: 'jane@example.com', status: [noon] }],
      [{ email: 'jane@example.com', status: [evenings, noon] }],
    ],
    [
      'without statuses stay without',
      [{ userId: 'u-1' }],
      [{ userId: 'u-1', status: null }],
      [{ userId: 'u-1', status: null }],
    ],
  ])('%s', (_, first, second, joined) => {
    expect(joinDays([replyOf(...first), replyOf(...second)]).data).toEqual(joined);
  });

  it('that cannot be read stay for the page to report', () => {
    const unreadable = [
      null,
      'text',
      {},
      { userId: 'u-1', status: 'none' },
      { userId: 7, status: [7, null] },
    ];
    const { data } = joinDays([replyOf(...unreadable), replyOf(...unreadable)]);
    expect(data).toEqual([...unreadable, ...unreadable]);
  });
});

it('more agents follow if any day has more, and the smallest page counts', () => {
  const days = [
    { ...replyOf(), hasMore: true, limit: 50 },
    { ...replyOf(), limit: 20 },
  ] as const;
  expect(joinDays([days[0], days[1]])).toMatchObject({ hasMore: true, limit: 20, offset: 0 });
});

describe('days asked for one by one', () => {
  const firstMs = Date.parse('2026-11-20T00:00:00Z');
  const agentsArbitrary = fc.array(
    fc.array(
      fc.record({
        status: fc.constantFrom('BUSY', 'AWAY'),
        startMs: fc.integer({ min: 0, max: 7 * 24 * 4 }).map((quarters) => firstMs + quarters * 900_000),
        minutes: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
      }),
      { maxLength: 8 },
    ),
    { maxLength: 4 },
  );
  const trueAgents = (
    spansOfAgents: typeof agentsArbitrary extends fc.Arbitrary<infer Value> ? Value : never,
  ) =>
    spansOfAgents.map((spans, index): TrueAgent => ({
      email: `agent${index}@example.com`,
      spans: spans.map(({ status, startMs, minutes }) => ({
        status,
        startMs,
        ...(minutes !== undefined && { endMs: startMs + minutes * 60_000 }),
      })),
    }));
  const rangeArbitrary = fc.record({
    startDate: fc.constantFrom('2026-11-21', '2026-11-22'),
    endDate: fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-25'),
    timeZoneOffSet: fc.constantFrom(-330, 0, 300),
  });
  const paging = { limit: 50, offset: 0 };

  const inTwoWays = (
    agents: readonly TrueAgent[],
    dateFilter: { startDate: string; endDate: string; timeZoneOffSet: number },
    habits: WritingHabits,
  ) => {
    const ask = (filter: Parameters<typeof singleDays>[0]) =>
      pageOf(agents, { filter: { dateFilter: filter } }, paging, habits);
    const [first, ...others] = singleDays(dateFilter).map(ask);
    if (first === undefined) throw new Error('a range has a day');
    return { atOnce: ask(dateFilter), byDay: joinDays([first, ...others]) };
  };

  it('are the same spans as the range at once', () => {
    fc.assert(
      fc.property(
        agentsArbitrary,
        rangeArbitrary,
        fc.constantFrom<TimestampsMode>('requested-offset', 'utc'),
        (spansOfAgents, range, mode) => {
          const { atOnce, byDay } = inTwoWays(trueAgents(spansOfAgents), range, { mode });
          const spansOf = ({ data }: AgentStatusReply) =>
            data.map((record) => [nameOf(record), textsOf(record)]);
          expect(spansOf(byDay)).toEqual(spansOf(atOnce));
        },
      ),
    );
  });

  it('cover the same time if each day is cut at midnight', () => {
    fc.assert(
      fc.property(agentsArbitrary, rangeArbitrary, (spansOfAgents, range) => {
        const habits = { mode: 'requested-offset', cutsSpans: true } as const;
        const { atOnce, byDay } = inTwoWays(trueAgents(spansOfAgents), range, habits);
        const coveredBy = ({ data }: AgentStatusReply) =>
          data.map((record) => [nameOf(record), coverageOf(record)]);
        expect(coveredBy(byDay)).toEqual(coveredBy(atOnce));
      }),
    );
  });
});

const recordSchema = v.object({
  email: v.string(),
  status: v.optional(
    v.array(v.object({ primaryStatus: v.string(), startTime: v.string(), endTime: v.string() })),
    [],
  ),
});

function nameOf(record: unknown): string {
  return v.parse(recordSchema, record).email;
}

/** Its spans in one order; one that is there twice in truth comes once. */
function textsOf(record: unknown): readonly string[] {
  return [...new Set(v.parse(recordSchema, record).status.map((each) => JSON.stringify(each)))].toSorted();
}

/** By status, the merged times in which it was in it. */
function coverageOf(record: unknown): readonly unknown[] {
  const spans = v.parse(recordSchema, record).status;
  return ['BUSY', 'AWAY'].map((status) => {
    const merged: [string, string][] = [];
    const own = spans
      .filter(({ primaryStatus, startTime, endTime }) => primaryStatus === status && startTime !== endTime)
      .map(({ startTime, endTime }): [string, string] => [startTime, endTime === '-' ? '9' : endTime]);
    for (const [start, end] of own.toSorted(([one], [other]) => one.localeCompare(other))) {
      const last = merged.at(-1);
      if (last === undefined || last[1] < start) merged.push([start, end]);
      else last[1] = last[1] < end ? end : last[1];
    }
    return merged;
  });
}
