import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import type { TimestampsMode } from '../../../src/contract/publicConfig';
import { agentToCompare } from './agentToCompare';
import { compareTimes } from './compareTimes';
import { otherOffset } from './otherOffset';
import { type TrueSpan, recordOf } from './upstreamClock.testkit';

const email = 'jane@example.com';
const india = { date: '2026-11-23', timeZoneOffSet: -330 };
const nepal = { ...india, timeZoneOffSet: -345 };

const asked = (dateFilter: DateFilter, ...starts: readonly (string | { at: string; status: string })[]) => ({
  dateFilter,
  records: [
    {
      email,
      status: starts.map((start) => ({
        primaryStatus: typeof start === 'string' ? 'BUSY' : start.status,
        startTime: typeof start === 'string' ? start : start.at,
        endTime: '-',
      })),
    },
  ],
});

describe('one agent asked for in two offsets', () => {
  const nine = '2026-11-23T09:00:00';
  it.each<[string, TimestampsMode | undefined, readonly string[], readonly string[]]>([
    ['moved by the difference', 'requested-offset', [nine], ['2026-11-23T09:15:00']],
    ['not moved', 'utc', [nine], [nine]],
    ['not moved, with a new span', 'utc', [nine], [nine, '2026-11-23T09:05:00']],
    ['moved by something else', undefined, [nine], ['2026-11-23T09:30:00']],
    ['one moved, one not', undefined, [nine, '2026-11-23T11:00:00'], [nine, '2026-11-23T11:15:00']],
    ['both possible', undefined, [nine], [nine, '2026-11-23T09:15:00']],
    ['gone', undefined, [nine], []],
    ['nothing to compare', undefined, [], []],
    [
      'a span at the start of the day, which may have been cut there',
      undefined,
      ['2026-11-23T00:00:00'],
      ['2026-11-23T00:00:00'],
    ],
    ['a day that is cut where it begins in UTC', undefined, ['2026-11-22T18:30:00'], ['2026-11-22T18:15:00']],
    ['times that state their own offset', undefined, [`${nine}Z`], [`${nine}Z`]],
    ['times in another form', undefined, ['23/11/2026 09:00'], ['23/11/2026 09:00']],
    ['with thousandths', 'utc', [`${nine}.250`], [`${nine}.250`]],
  ])('%s: %s', (_, mode, first, second) => {
    expect(compareTimes(asked(india, ...first), asked(nepal, ...second))).toBe(mode);
  });

  it('is compared by its first 500 spans, wherever they are in the other reply', () => {
    const at = (index: number, laterMs = 0) =>
      new Date(Date.parse(`${nine}Z`) + index * 70_000 + laterMs).toISOString().slice(0, 19);
    const indices = Array.from({ length: 600 }, (_, index) => index);
    const first = asked(india, ...indices.map((index) => at(index)));
    const second = asked(nepal, ...[-1, ...indices].map((index) => at(index, 900_000)));
    expect(compareTimes(first, second)).toBe('requested-offset');
  });

  it('is compared status by status', () => {
    const first = asked(india, { at: nine, status: 'BUSY' });
    const second = asked(nepal, { at: nine, status: 'AWAY' }, { at: '2026-11-23T09:15:00', status: 'BUSY' });
    expect(compareTimes(first, second)).toBe('requested-offset');
  });

  it.each([
    [null],
    ['text'],
    [{ email }],
    [{ email, status: 'none' }],
    [{ email, status: [null, 7, { startTime: 5 }] }],
  ])('with %j settles nothing', (record) => {
    const reply = { dateFilter: india, records: [record] };
    expect(compareTimes(reply, { ...reply, dateFilter: nepal })).toBeUndefined();
    expect(agentToCompare(reply)).toBeUndefined();
  });
});

describe('an upstream in either mode', () => {
  const firstMs = Date.parse('2026-11-22T00:00:00Z');
  const hours = 72;
  const spansArbitrary = fc
    .array(
      fc.record({
        status: fc.constantFrom('BUSY', 'AWAY'),
        // Quarters of an hour make it likely that both modes seem possible.
        startMs: fc.integer({ min: 0, max: hours * 4 }).map((quarters) => firstMs + quarters * 900_000),
        minutes: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
      }),
      { maxLength: 12 },
    )
    .map((spans): readonly TrueSpan[] =>
      spans.map(({ status, startMs, minutes }) => ({
        status,
        startMs,
        ...(minutes !== undefined && { endMs: startMs + minutes * 60_000 }),
      })),
    );
  const offsetArbitrary = fc.oneof(
    fc.constantFrom(-330, 240, 300, 0, -60, -765),
    fc.integer({ min: -899, max: 779 }),
  );
  const daysArbitrary = fc.constantFrom(
    { date: '2026-11-23' },
    { startDate: '2026-11-22', endDate: '2026-11-24' },
    { startDate: '2026-11-23T08:00:00', endDate: '2026-11-23T19:59:59' },
  );
  const habitsArbitrary = fc.record({
    mode: fc.constantFrom<TimestampsMode>('requested-offset', 'utc'),
    cutsSpans: fc.boolean(),
    takesDaysInUtc: fc.boolean(),
  });

  it('is never taken for the other, even if statuses change between the calls', () => {
    fc.assert(
      fc.property(
        spansArbitrary,
        fc.array(fc.integer({ min: 1, max: 3600 }), { maxLength: 2 }),
        offsetArbitrary,
        daysArbitrary,
        habitsArbitrary,
        (spans, laterSeconds, timeZoneOffSet, days, habits) => {
          const lastMs = Math.max(firstMs, ...spans.map(({ startMs }) => startMs));
          const later = laterSeconds.map((seconds) => ({ status: 'BUSY', startMs: lastMs + seconds * 1000 }));
          const dateFilter = { ...days, timeZoneOffSet };
          const second = { ...days, timeZoneOffSet: otherOffset(timeZoneOffSet) };
          const seen = compareTimes(
            { dateFilter, records: [recordOf({ email, spans }, dateFilter, habits)] },
            {
              dateFilter: second,
              records: [recordOf({ email, spans: [...spans, ...later] }, second, habits)],
            },
          );
          expect([habits.mode, undefined]).toContain(seen);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is recognized by the agent who was chosen for it', () => {
    let chosen = 0;
    fc.assert(
      fc.property(
        fc.array(spansArbitrary, { minLength: 1, maxLength: 4 }),
        offsetArbitrary,
        daysArbitrary,
        fc.constantFrom<TimestampsMode>('requested-offset', 'utc'),
        (spansOfAgents, timeZoneOffSet, days, mode) => {
          const dateFilter = { ...days, timeZoneOffSet };
          const agents = spansOfAgents.map((spans, index) => ({ email: `agent${index}@example.com`, spans }));
          const records = agents.map((agent) => recordOf(agent, dateFilter, { mode }));
          const choice = agentToCompare({ dateFilter, records });
          const agent = agents.find((each) => each.email === choice?.email);
          if (choice === undefined || agent === undefined) return;
          chosen += 1;
          const second = {
            dateFilter: choice.dateFilter,
            records: [recordOf(agent, choice.dateFilter, { mode })],
          };
          expect(compareTimes(choice.first, second)).toBe(mode);
        },
      ),
      { numRuns: 1000 },
    );
    expect(chosen).toBeGreaterThan(300);
  });
});
