import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentDay } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import { FAR_FUTURE } from '../../domain/testDay.testkit';
import { timeRangeOf } from '../../domain/timeRange';
import { addCivilDays, type CivilDate, civilDateFromLocalMs } from '../../time/civilDate';
import { DAY_MS, HOUR_MS, instantFromMs, MINUTE_MS } from '../../time/instant';
import { localMsAt, parseZone, UTC, type Zone } from '../../time/zone';
import { alignedByClock, alignedByLogin, visitCompared } from './comparedTime';

const day = (year: number, month: number, date: number): CivilDate =>
  civilDateFromLocalMs(Date.UTC(year, month - 1, date));
const zoneNamed = (name: string): Zone => parseZone(name) ?? UTC;
const zones = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Cairo'].map(
  zoneNamed,
);

const catalog = new StatusCatalog();
const offline = catalog.codeOf('OFFLINE', '');
const available = catalog.codeOf('AVAILABLE', 'Ready');

function agentWith(spans: readonly (readonly [startMs: number, endMs: number, code: number])[]): AgentDay {
  return {
    userId: 'u-1',
    displayName: 'Ada',
    email: '',
    customId: '',
    columns: {
      startMs: Float64Array.from(spans, ([startMs]) => startMs),
      endMs: Float64Array.from(spans, ([, endMs]) => endMs),
      statusCode: Uint32Array.from(spans, ([, , code]) => code),
      declaredSeconds: new Int32Array(spans.length),
      doubts: new Uint8Array(spans.length),
    },
    firstRow: 0,
    endRow: spans.length,
    asOf: FAR_FUTURE,
  };
}

describe('alignedByClock', () => {
  it('draws every minute at the same time of day, on any two days of any zone', () => {
    const dates = fc.integer({ min: 0, max: 800 }).map((days) => addCivilDays(day(2025, 1, 1), days));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        dates,
        dates,
        fc.integer({ min: 1, max: 3 }),
        (zone, one, two, days) => {
          const shown = timeRangeOf(one, addCivilDays(one, days - 1), zone);
          const compared = timeRangeOf(two, addCivilDays(two, days - 1), zone);
          const pieces = alignedByClock(compared, shown);
          const dayShiftMs = Date.parse(one) - Date.parse(two);
          // Which moments of the compared range are drawn at each minute of the shown one, by the pieces and by brute force.
          const byClock = new Map<number, number[]>();
          for (let ms: number = compared.interval.start; ms < compared.interval.end; ms += 30 * MINUTE_MS) {
            const localMs = localMsAt(zone, instantFromMs(ms)) + dayShiftMs;
            byClock.set(localMs, [...(byClock.get(localMs) ?? []), ms]);
          }
          for (let ms: number = shown.interval.start; ms < shown.interval.end; ms += 30 * MINUTE_MS) {
            const here = pieces
              .filter(({ compared: { start, end }, shiftMs }) => start + shiftMs <= ms && ms < end + shiftMs)
              .map(({ shiftMs }) => ms - shiftMs);
            expect(here.toSorted((a, b) => a - b)).toEqual(
              byClock.get(localMsAt(zone, instantFromMs(ms))) ?? [],
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves out the hour that the shown day skips, and shows one twice that it has twice', () => {
    const zone = zoneNamed('America/New_York');
    const usual = timeRangeOf(day(2026, 3, 1), day(2026, 3, 1), zone);
    const lengthOf = (shownDay: CivilDate) =>
      alignedByClock(usual, timeRangeOf(shownDay, shownDay, zone)).reduce(
        (sum, { compared }) => sum + compared.end - compared.start,
        0,
      );
    expect(lengthOf(day(2026, 3, 8))).toBe(23 * HOUR_MS);
    expect(lengthOf(day(2026, 3, 9))).toBe(24 * HOUR_MS);
    expect(lengthOf(day(2026, 11, 1))).toBe(25 * HOUR_MS);
  });
});

describe('alignedByLogin', () => {
  const shown = timeRangeOf(day(2026, 3, 10), day(2026, 3, 10), UTC).interval;
  const compared = timeRangeOf(day(2026, 3, 3), day(2026, 3, 3), UTC).interval;
  const here = agentWith([
    [shown.start, shown.start + 8 * HOUR_MS, offline],
    [shown.start + 8 * HOUR_MS, shown.start + 16 * HOUR_MS, available],
  ]);
  const then = agentWith([[compared.start + 9 * HOUR_MS, compared.start + 12 * HOUR_MS, available]]);

  it('makes the first logins coincide, whatever was offline before them', () => {
    const pieces = alignedByLogin(
      { agent: then, interval: compared },
      { agent: here, interval: shown },
      catalog,
    );
    expect(pieces).toEqual([{ compared, shiftMs: 7 * DAY_MS - HOUR_MS }]);
  });

  it('is empty for an agent who never logged in', () => {
    const never = agentWith([[compared.start, compared.end, offline]]);
    expect(
      alignedByLogin({ agent: never, interval: compared }, { agent: here, interval: shown }, catalog),
    ).toEqual([]);
    expect(
      alignedByLogin({ agent: then, interval: compared }, { agent: never, interval: shown }, catalog),
    ).toEqual([]);
  });

  it('visits shifted periods, within what is visible and what was observed', () => {
    const pieces = alignedByLogin(
      { agent: then, interval: compared },
      { agent: here, interval: shown },
      catalog,
    );
    const visible = {
      start: instantFromMs(shown.start + 9 * HOUR_MS),
      end: instantFromMs(shown.start + 12 * HOUR_MS),
    };
    const observed = { start: compared.start, end: instantFromMs(compared.start + 12.5 * HOUR_MS) };
    const seen: (readonly number[])[] = [];
    visitCompared(then, pieces, { observed, visible }, (startMs, endMs, row) => {
      seen.push([(startMs - shown.start) / HOUR_MS, (endMs - shown.start) / HOUR_MS, row]);
    });
    expect(seen).toEqual([
      [9, 11, 0],
      [11, 11.5, -1],
    ]);
  });
});
