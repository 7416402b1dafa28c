import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataNotice } from '../domain/dataNotice';
import { type AgentDay, doubtsOf, ONGOING_END_MS, spanDoubt } from '../domain/spanColumns';
import { FAR_FUTURE } from '../domain/testDay.testkit';
import { timeRangeOf } from '../domain/timeRange';
import { type CivilDate, civilDateFromLocalMs } from '../time/civilDate';
import { HOUR_MS, instantFromMs } from '../time/instant';
import { lengthOf } from '../time/interval';
import { parseZone, UTC } from '../time/zone';
import type { AgentRow } from './rows/agentRows';
import { reconcile, validShare } from './reconciliation';
import { visitPeriods } from './statusPeriods';

type TestSpan = { readonly startMs: number; readonly endMs: number; readonly doubts: number };

function rowOf(spans: readonly TestSpan[]): AgentRow {
  const agent: AgentDay = {
    userId: 'u',
    displayName: 'Ada',
    email: '',
    customId: '',
    columns: {
      startMs: Float64Array.from(spans, ({ startMs }) => startMs),
      endMs: Float64Array.from(spans, ({ endMs }) => endMs),
      statusCode: new Uint32Array(spans.length),
      declaredSeconds: new Int32Array(spans.length),
      doubts: Uint8Array.from(spans, ({ doubts }) => doubts),
    },
    firstRow: 0,
    endRow: spans.length,
    asOf: FAR_FUTURE,
  };
  return {
    agent,
    current: undefined,
    first: undefined,
    primaryCodes: new Set(),
    statusCodes: new Set(),
    doubts: doubtsOf(agent),
    searchText: '',
  };
}

const about = { agentName: undefined, userId: undefined, pageOffset: 0, record: undefined };
const notices: { readonly [Kind in DataNotice['kind']]: DataNotice } = {
  'agent-set-aside': { kind: 'agent-set-aside', position: 1, fault: { code: 'not-a-record' }, ...about },
  'span-set-aside': { kind: 'span-set-aside', position: 1, fault: { code: 'not-a-record' }, ...about },
  'duplicate-agent': { kind: 'duplicate-agent', isSame: true, ...about },
  'page-shape': { kind: 'page-shape', fault: { code: 'bad-size', stated: 0, most: 50 }, ...about },
};
const span = fc.record({
  startMs: fc.integer({ min: 0, max: 1000 }),
  endMs: fc.integer({ min: 0, max: 1000 }),
  doubts: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 15 })),
});
const kinds = fc.constantFrom<DataNotice['kind']>(
  'agent-set-aside',
  'span-set-aside',
  'duplicate-agent',
  'page-shape',
);

describe('reconcile', () => {
  it('counts each span once, and once under each of its doubts', () => {
    fc.assert(
      fc.property(fc.array(fc.array(span)), fc.array(kinds), (lists, noticeKinds) => {
        const spans = lists.flat();
        const having = (doubt: number) => spans.filter(({ doubts }) => (doubts & doubt) !== 0).length;
        const setAsideCount = noticeKinds.filter((kind) => kind === 'span-set-aside').length;
        expect(
          reconcile(
            lists.map(rowOf),
            noticeKinds.map((kind) => notices[kind]),
          ),
        ).toEqual({
          spanCount: spans.length + setAsideCount,
          doubtfulCount: spans.filter(({ doubts }) => doubts !== 0).length,
          setAsideCount,
          overlapCount: having(spanDoubt.overlap),
          endBeforeStartCount: having(spanDoubt.endBeforeStart),
          durationMismatchCount: having(spanDoubt.durationMismatch),
          futureCount: having(spanDoubt.future),
        });
      }),
    );
  });
});

describe('validShare', () => {
  const counted = (spanCount: number, doubtfulCount: number, setAsideCount: number) =>
    validShare({
      spanCount,
      doubtfulCount,
      setAsideCount,
      overlapCount: 0,
      endBeforeStartCount: 0,
      durationMismatchCount: 0,
      futureCount: 0,
    });

  it.each([
    [0, 0, 0, undefined],
    [10, 0, 0, 1],
    [1_000_000, 1, 0, 0.999],
    [1_000_000, 0, 1, 0.999],
    [3, 1, 1, 0.333],
    [2, 1, 1, 0],
  ])('of %d spans, %d doubtful and %d set aside, is %s', (spans, doubtful, setAside, share) => {
    expect(counted(spans, doubtful, setAside)).toBe(share);
  });
});

describe('a row', () => {
  const day = (year: number, month: number, date: number): CivilDate =>
    civilDateFromLocalMs(Date.UTC(year, month - 1, date));
  const days = [
    ['America/New_York', day(2026, 3, 8), 23],
    ['America/New_York', day(2026, 11, 1), 25],
    ['Australia/Lord_Howe', day(2026, 4, 5), 24.5],
    ['Asia/Kathmandu', day(2026, 3, 10), 24],
    ['Pacific/Apia', day(2011, 12, 30), 0],
  ] as const;

  it.each(days)('adds up to the day to the millisecond: %s on %s has %d hours', (name, date, hours) => {
    const { interval } = timeRangeOf(date, date, parseZone(name) ?? UTC);
    expect(lengthOf(interval)).toBe(hours * HOUR_MS);
    const anyMs = fc.integer({ min: -5 * HOUR_MS, max: 30 * HOUR_MS }).map((ms) => interval.start + ms);
    const spans = fc.array(
      fc.record({
        startMs: anyMs,
        endMs: fc.oneof(anyMs, fc.constant(ONGOING_END_MS)),
        doubts: fc.constant(0),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(spans, (list) => {
        const { agent } = rowOf(list.toSorted((one, other) => one.startMs - other.startMs));
        let sumMs = 0;
        let cursorMs: number = interval.start;
        visitPeriods(agent, interval, (startMs, endMs) => {
          expect(startMs).toBe(cursorMs);
          sumMs += endMs - startMs;
          cursorMs = endMs;
        });
        expect(sumMs).toBe(lengthOf(interval));
        expect(instantFromMs(cursorMs)).toBe(interval.end);
      }),
    );
  });
});
