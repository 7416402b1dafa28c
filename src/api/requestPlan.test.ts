import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { agentStatusRequestSchema, type DateFilter } from '../contract/agentStatusRequest';
import { timeRangeOf } from '../domain/timeRange';
import { addCivilDays, type CivilDate, civilDateFromLocalMs } from '../time/civilDate';
import { DAY_MS, instantToIso } from '../time/instant';
import type { Zone } from '../time/zone';
import { planRequest } from './requestPlan';

type Api = Parameters<typeof planRequest>[2];

const v1: Api = { version: 'v1', timestamps: 'requested-offset' };
const v2: Api = { version: 'v2', timestamps: 'requested-offset' };

function plan(zone: string, from: string, to = from, api = v1) {
  return planRequest(timeRangeOf(from as CivilDate, to as CivilDate, zone as Zone), [], api);
}

/**
 * The time that a request covers by the vendor's document alone: naive times at an offset of −timeZoneOffSet
 * minutes, a bare start at 00:00:00, a bare end to the end of its day.
 */
function requestedTime(filter: DateFilter): { readonly startMs: number; readonly endMs: number } {
  const [first, last] = 'date' in filter ? [filter.date, filter.date] : [filter.startDate, filter.endDate];
  const shiftMs = filter.timeZoneOffSet * 60_000;
  const startText = first.length === 10 ? `${first}T00:00:00` : first;
  const endText = last.length === 10 ? `${last}T23:59:59` : last;
  return {
    startMs: Date.parse(`${startText}Z`) + shiftMs,
    endMs: Date.parse(`${endText}Z`) + shiftMs + 1000,
  };
}

describe('planRequest', () => {
  it.each([
    ['Asia/Kolkata', '2026-03-10', { date: '2026-03-10', timeZoneOffSet: -330 }],
    ['America/New_York', '2026-01-15', { date: '2026-01-15', timeZoneOffSet: 300 }],
    ['America/New_York', '2026-07-15', { date: '2026-07-15', timeZoneOffSet: 240 }],
    ['UTC', '2026-03-10', { date: '2026-03-10', timeZoneOffSet: 0 }],
    ['Asia/Kathmandu', '2026-03-10', { date: '2026-03-10', timeZoneOffSet: -345 }],
    // 23 hours fit into one day of the offset that the day began with.
    ['America/New_York', '2026-03-08', { date: '2026-03-08', timeZoneOffSet: 300 }],
    // 25 hours fit into none: one more day is requested, and the reply clipped.
    [
      'America/New_York',
      '2026-11-01',
      { startDate: '2026-11-01', endDate: '2026-11-02', timeZoneOffSet: 240 },
    ],
    // Cairo's clock skips midnight: the summer offset is in force from that day's first moment on.
    ['Africa/Cairo', '2024-04-26', { date: '2024-04-26', timeZoneOffSet: -180 }],
  ])('requests one day, %s %s', (zone, date, dateFilter) => {
    expect(plan(zone, date)?.dateFilter).toEqual(dateFilter);
  });

  it('requests a range of days', () => {
    expect(plan('Asia/Kolkata', '2026-03-10', '2026-03-12')?.dateFilter).toEqual({
      startDate: '2026-03-10',
      endDate: '2026-03-12',
      timeZoneOffSet: -330,
    });
  });

  it('takes the offset of the last day if that saves a day: Cairo skipped a midnight and repeated it later', () => {
    expect(plan('Africa/Cairo', '2010-09-10', '2010-09-30')?.dateFilter).toEqual({
      startDate: '2010-09-10',
      endDate: '2010-09-30',
      timeZoneOffSet: -120,
    });
  });

  it('requests exact seconds in API v2', () => {
    expect(plan('America/New_York', '2026-11-01', '2026-11-01', v2)?.dateFilter).toEqual({
      startDate: '2026-11-01T00:00:00',
      endDate: '2026-11-02T00:59:59',
      timeZoneOffSet: 240,
    });
  });

  it('requests nothing if the zone skipped the date', () => {
    expect(plan('Pacific/Apia', '2011-12-30')).toBeUndefined();
  });

  it('requests only existing days around the skipped date', () => {
    const across = plan('Pacific/Apia', '2011-12-29', '2011-12-31');
    expect(across?.dateFilter).toEqual({
      startDate: '2011-12-29',
      endDate: '2011-12-30',
      timeZoneOffSet: 600,
    });
    expect(across && instantToIso(across.covered.end)).toBe('2011-12-31T10:00:00Z');
  });

  it('reads replies in the offset that it sends, or in UTC if that is configured', () => {
    expect(plan('Asia/Kolkata', '2026-03-10')?.meaning).toEqual({ kind: 'offset', offsetMinutesEast: 330 });
    const utc = plan('Asia/Kolkata', '2026-03-10', '2026-03-10', { version: 'v1', timestamps: 'utc' });
    expect(utc?.meaning).toEqual({ kind: 'utc' });
  });

  it('passes the agents on', () => {
    const timeRange = timeRangeOf('2026-03-10' as CivilDate, '2026-03-10' as CivilDate, 'UTC' as Zone);
    expect(planRequest(timeRange, ['jane@example.com'], v1)?.agents).toEqual(['jane@example.com']);
  });

  const anyCase = fc.record({
    zone: fc.constantFrom(...(Intl.supportedValuesOf('timeZone') as Zone[])),
    from: fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }).map(civilDateFromLocalMs),
    moreDays: fc.integer({ min: 0, max: 30 }),
    version: fc.constantFrom('v1', 'v2'),
    timestamps: fc.constantFrom('requested-offset', 'utc'),
  });

  it('covers the range, in one form, with as few days as any offset needs', () => {
    fc.assert(
      fc.property(anyCase, ({ zone, from, moreDays, version, timestamps }) => {
        const { interval, ...dates } = timeRangeOf(from, addCivilDays(from, moreDays), zone);
        const planned = planRequest({ interval, ...dates }, [], { version, timestamps });
        if (planned === undefined) {
          expect(interval.end).toBe(interval.start);
          return;
        }
        const { dateFilter, covered, meaning } = planned;
        expect(v.is(agentStatusRequestSchema, { filter: { dateFilter } })).toBe(true);
        const { startMs, endMs } = requestedTime(dateFilter);
        expect({ startMs, endMs }).toEqual({ startMs: covered.start, endMs: covered.end });
        expect(meaning.kind).toBe(timestamps === 'utc' ? 'utc' : 'offset');
        if (meaning.kind === 'offset') expect(meaning.offsetMinutesEast).toBe(0 - dateFilter.timeZoneOffSet);
        if (version === 'v2') {
          expect({ startMs, endMs }).toEqual({ startMs: interval.start, endMs: interval.end });
          expect('date' in dateFilter).toBe(false);
          return;
        }
        expect(startMs).toBeLessThanOrEqual(interval.start);
        expect(endMs).toBeGreaterThanOrEqual(interval.end);
        const days = (endMs - startMs) / DAY_MS;
        expect('date' in dateFilter).toBe(days === 1);
        expect(days).toBe(fewestDays(interval.start, interval.end));
      }),
      { numRuns: 300 },
    );
  });
});

/** The fewest whole days that cover an interval, over every offset that the world's zones have. */
function fewestDays(startMs: number, endMs: number): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (let offsetMinutes = -720; offsetMinutes <= 840; offsetMinutes += 15) {
    const offsetMs = offsetMinutes * 60_000;
    const days = Math.ceil((endMs + offsetMs) / DAY_MS) - Math.floor((startMs + offsetMs) / DAY_MS);
    fewest = Math.min(fewest, days);
  }
  return fewest;
}
