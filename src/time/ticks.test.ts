import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, DAY_MS, HOUR_MS, instantFromIso, instantFromMs, MINUTE_MS } from './instant';
import { type Interval, interval } from './interval';
import { tickStepMs, ticksIn } from './ticks';
import { clockChangesIn, localMsAt, offsetMinutesAt, type Zone } from './zone';

function between(startIso: string, endIso: string): Interval {
  const start = instantFromIso(startIso);
  const end = instantFromIso(endIso);
  if (start === undefined || end === undefined) throw new Error('not an interval');
  return interval(start, end);
}

const clockTime = (localMs: number) => new Date(localMs).toISOString().slice(11, 16);

/** The ticks as the axis would show them: the clock's time, `!` where the offset is shown, `|` where a date begins. */
function drawn(zone: string, visible: Interval, leastMs: number): string {
  return ticksIn(zone as Zone, visible, leastMs)
    .map(
      ({ localMs, startsDate, showsOffset }) =>
        `${startsDate ? '|' : ''}${clockTime(localMs)}${showsOffset ? '!' : ''}`,
    )
    .join(' ');
}

describe('ticksIn', () => {
  it('shows a repeated hour twice, with its offsets', () => {
    const visible = between('2026-11-01T03:00:00Z', '2026-11-01T09:00:00Z');
    expect(drawn('America/New_York', visible, HOUR_MS)).toBe('|23:00 |00:00 01:00! 01:00! 02:00 03:00');
  });

  it('shows none of a skipped hour, and the offset right after it', () => {
    const visible = between('2026-03-08T05:00:00Z', '2026-03-08T10:00:00Z');
    expect(drawn('America/New_York', visible, HOUR_MS)).toBe('|00:00 01:00 03:00! 04:00 05:00');
  });

  it('continues with round times after a shift of half an hour', () => {
    const visible = between('2026-04-04T13:00:00Z', '2026-04-04T18:00:00Z');
    expect(drawn('Australia/Lord_Howe', visible, 30 * MINUTE_MS)).toBe(
      '|00:00 00:30 01:00 01:30! 01:30! 02:00 02:30 03:00 03:30 04:00',
    );
  });

  it('uses the round hours of a zone with a quarter-hour offset', () => {
    const visible = between('2026-03-09T17:00:00Z', '2026-03-09T20:30:00Z');
    expect(drawn('Asia/Kathmandu', visible, HOUR_MS)).toBe('|23:00 |00:00 01:00 02:00');
  });

  it('loses no repeated hour where the view begins between two seconds', () => {
    const visible = between('2026-11-01T05:30:00.500Z', '2026-11-01T07:30:00.500Z');
    expect(drawn('America/New_York', visible, HOUR_MS)).toBe('|01:00! 02:00');
    const longer = between('2026-11-01T04:30:00.500Z', '2026-11-01T07:30:00.001Z');
    expect(drawn('America/New_York', longer, HOUR_MS)).toBe('|01:00! 01:00! 02:00');
  });

  it('is empty for an empty interval', () => {
    const moment = instantFromMs(0);
    expect(ticksIn('UTC' as Zone, { start: moment, end: moment }, HOUR_MS)).toEqual([]);
  });

  it('ticks in order, inside the interval, on round local times, everywhere they belong', () => {
    const anyZone = fc.constantFrom(...(Intl.supportedValuesOf('timeZone') as Zone[]));
    const anyStart = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
    const anyLengthMs = fc.integer({ min: 1, max: 5 * DAY_MS });
    // Steps of five minutes and more: checking every minute finds each tick.
    const anyLeastMs = fc.integer({ min: 2 * MINUTE_MS + 1, max: DAY_MS });
    fc.assert(
      fc.property(anyZone, anyStart, anyLengthMs, anyLeastMs, (zone, startMs, lengthMs, leastMs) => {
        const start = instantFromMs(startMs);
        const end = addMs(start, lengthMs);
        const stepMs = tickStepMs(leastMs);
        const expected: number[] = [];
        for (let atMs = Math.ceil(startMs / MINUTE_MS) * MINUTE_MS; atMs < end; atMs += MINUTE_MS) {
          if (localMsAt(zone, instantFromMs(atMs)) % stepMs === 0) expected.push(atMs);
        }
        const ticks = ticksIn(zone, { start, end }, leastMs);
        expect(ticks.map(({ at }) => at as number)).toEqual(expected);
        for (const tick of ticks) {
          expect(tick.localMs).toBe(localMsAt(zone, tick.at));
          expect(tick.offsetMinutes).toBe(offsetMinutesAt(zone, tick.at));
        }
        if (clockChangesIn(zone, start, end).length === 0) {
          expect(ticks.some(({ showsOffset }) => showsOffset)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('tickStepMs', () => {
  it('is the smallest even step that leaves enough room', () => {
    expect(tickStepMs(1)).toBe(1000);
    expect(tickStepMs(HOUR_MS)).toBe(HOUR_MS);
    expect(tickStepMs(HOUR_MS + 1)).toBe(2 * HOUR_MS);
    expect(tickStepMs(365 * DAY_MS)).toBe(28 * DAY_MS);
  });
});
