import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanDoubt } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import type { NaiveTimeMeaning } from '../../time/naiveTime';
import { replyMade, spanRecord } from './decodePage.testkit';
import { decodeSpans } from './decodeSpans';

function decode(records: readonly unknown[], meaning: NaiveTimeMeaning = { kind: 'utc' }) {
  const catalog = new StatusCatalog();
  return { ...decodeSpans(records, { meaning, catalog, asOf: replyMade }), catalog };
}

function doubtsOf(...changes: Readonly<Record<string, unknown>>[]): string[] {
  return decode(changes.map(spanRecord)).spans.map(({ doubts }) =>
    Object.entries(spanDoubt)
      .filter(([, bit]) => (doubts & bit) !== 0)
      .map(([name]) => name)
      .join('+'),
  );
}

describe('decodeSpans', () => {
  it('reads naive times in the offset that was sent', () => {
    const [span] = decode([spanRecord()], { kind: 'offset', offsetMinutesEast: 330 }).spans;
    expect(span?.startMs).toBe(Date.UTC(2026, 2, 10, 2, 30));
    expect(span?.endMs).toBe(Date.UTC(2026, 2, 10, 3, 30));
  });

  it('orders spans by start, then end, ongoing last', () => {
    const ongoing = spanRecord({ endTime: '-', duration: '-' });
    const earlier = spanRecord({ startTime: '2026-03-10T07:00:00' });
    const { spans } = decode([ongoing, ongoing, spanRecord(), earlier]);
    const hours = spans.map(({ startMs, endMs }) => [
      new Date(startMs).getUTCHours(),
      Number.isFinite(endMs) ? new Date(endMs).getUTCHours() : '-',
    ]);
    expect(hours.map(String)).toEqual(['7,9', '8,9', '8,-', '8,-']);
  });

  it('keeps unknown primary statuses', () => {
    const { spans, catalog } = decode([spanRecord({ primaryStatus: 'ON_HOLD', secondaryStatus: null })]);
    expect(catalog.statusOf(spans[0]?.statusCode ?? -1)).toEqual({ primary: 'ON_HOLD', secondary: '' });
  });

  it.each([
    ['2026-03-10T09:00:00', '01:00:00', ''],
    ['2026-03-10T09:00:00', '01:00:01', ''],
    ['2026-03-10T09:00:00', '00:59:59', ''],
    ['2026-03-10T09:00:00', '01:00:02', 'durationMismatch'],
    ['2026-03-10T09:00:00', '00:59:58', 'durationMismatch'],
    ['2026-03-10T09:00:00', 'an hour', 'durationMismatch'],
    ['2026-03-10T09:00:00', '-', 'durationMismatch'],
    ['2026-03-10T09:00:00', '', ''],
    ['2026-03-10T09:00:00', null, ''],
    ['-', '-', ''],
    // An ongoing span has no length to compare with.
    ['-', '02:00:00', ''],
    ['2026-03-10T08:00:00', '00:00:00', ''],
    ['2026-03-10T07:59:59', null, 'endBeforeStart'],
    // The reply was made at 18:00; a minute of skew is allowed.
    ['2026-03-10T18:01:00', null, ''],
    ['2026-03-10T18:01:01', null, 'future'],
  ])('doubts a span from 08:00 to %s of %j: %j', (endTime, duration, doubts) => {
    expect(doubtsOf({ endTime, duration })).toEqual([doubts]);
  });

  it('marks what starts in the future', () => {
    expect(doubtsOf({ startTime: '2026-03-10T18:01:01', endTime: '-', duration: '-' })).toEqual(['future']);
    expect(doubtsOf({ startTime: '2026-03-10T18:01:00', endTime: '-', duration: '-' })).toEqual(['']);
  });

  it('marks what starts before an earlier span has ended, however many are between them', () => {
    const from = (startTime: string, endTime: string) => ({
      startTime: `2026-03-10T${startTime}`,
      endTime: `2026-03-10T${endTime}`,
      duration: null,
    });
    expect(
      doubtsOf(from('08:00:00', '12:00:00'), from('09:00:00', '10:00:00'), from('11:59:59', '13:00:00')),
    ).toEqual(['', 'overlap', 'overlap']);
    expect(doubtsOf(from('08:00:00', '09:00:00'), from('09:00:00', '10:00:00'))).toEqual(['', '']);
    expect(doubtsOf({ endTime: '-', duration: '-' }, from('17:00:00', '17:30:00'))).toEqual(['', 'overlap']);
  });

  it.each([
    [{ startTime: 'yesterday' }, { code: 'unreadable-start', text: 'yesterday' }],
    [{ startTime: '-' }, { code: 'unreadable-start', text: '-' }],
    [{ startTime: '2026-02-30T08:00:00' }, { code: 'unreadable-start', text: '2026-02-30T08:00:00' }],
    [{ endTime: '' }, { code: 'unreadable-end', text: '' }],
    [{ endTime: null }, { code: 'not-an-end', field: 'endTime' }],
    [{ startTime: 1_678_440_000 }, { code: 'not-a-start', field: 'startTime' }],
    [{ startTime: undefined }, { code: 'not-a-start', field: 'startTime' }],
    [{ primaryStatus: '' }, { code: 'empty', field: 'primaryStatus' }],
    [{ primaryStatus: 3 }, { code: 'not-text', field: 'primaryStatus' }],
    [{ duration: 3600 }, { code: 'not-text', field: 'duration' }],
  ])('sets %j aside: %j', (change, fault) => {
    const record = spanRecord(change);
    const { spans, setAside } = decode([spanRecord(), record]);
    expect(setAside).toEqual([{ position: 2, fault, record }]);
    expect(setAside[0]?.record).toBe(record);
    expect(spans).toHaveLength(1);
  });

  it('cuts the text in a reason, and keeps the whole record', () => {
    const startTime = 'x'.repeat(10_000);
    const { setAside } = decode([spanRecord({ startTime })]);
    expect(setAside[0]?.fault).toEqual({ code: 'unreadable-start', text: `${'x'.repeat(40)}…` });
    expect(setAside[0]?.record).toMatchObject({ startTime });
  });

  it('loses nothing: each record is a span or set aside, in both cases as received', () => {
    const anyJunk = fc.oneof(
      fc.constantFrom<unknown>(null, undefined, '-', '', '__proto__', 0, -1, [], {}, 'x'.repeat(300)),
      fc.anything(),
    );
    const anyTime = fc
      .integer({ min: Date.UTC(2026, 2, 9), max: Date.UTC(2026, 2, 12) })
      .map((ms) => new Date(ms).toISOString().slice(0, 19));
    const orJunk = (good: fc.Arbitrary<unknown>) => fc.oneof({ weight: 6, arbitrary: good }, anyJunk);
    const anyRecord = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          primaryStatus: orJunk(fc.constantFrom('BUSY', 'AWAY', '__proto__')),
          secondaryStatus: orJunk(fc.string()),
          startTime: orJunk(anyTime),
          endTime: orJunk(fc.oneof(anyTime, fc.constant('-'))),
          duration: orJunk(fc.constantFrom('00:00:55', '-', '99999:59:59', '999999:00:00')),
        }),
      },
      fc.constant<unknown>(JSON.parse('{"__proto__":{"primaryStatus":"BUSY"},"startTime":"-"}')),
      anyJunk,
    );
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), (records) => {
        const { spans, setAside } = decode(records);
        expect(spans.length + setAside.length).toBe(records.length);
        for (const { position, fault, record } of setAside) {
          // Not by ===, because a record can be NaN, which differs from itself.
          expect(Object.is(records[position - 1], record)).toBe(true);
          // It must be cloneable between threads.
          expect(structuredClone(fault)).toEqual(fault);
        }
        for (const span of spans) {
          expect(Number.isFinite(span.startMs)).toBe(true);
          expect(Number.isNaN(span.endMs)).toBe(false);
          // It must survive a column of 32 bits.
          expect(Int32Array.of(span.declaredSeconds)[0]).toBe(span.declaredSeconds);
        }
        expect(spans.map(({ startMs }) => startMs)).toEqual(
          spans.map(({ startMs }) => startMs).toSorted((one, other) => one - other),
        );
      }),
      { numRuns: 500 },
    );
  });
});
