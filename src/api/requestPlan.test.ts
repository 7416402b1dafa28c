import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { agentStatusRequestSchema, type DateFilter } from '../contract/agentStatusRequest';
import { liveRange, timeRangeOf } from '../domain/timeRange';
import { addCivilDays, type CivilDate, civilDateFromLocalMs } from '../time/civilDate';
import { DAY_MS, HOUR_MS, instantFromMs, instantToIso } from '../time/instant';
import type { Zone } from '../time/zone';
import { everyone, planRequest, planRequests } from './requestPlan';

type Api = Parameters<typeof planRequest>[2];

const v1: Api = { apiVersion: 'v1', timestamps: 'requested-offset' };
const v2: Api = { apiVersion: 'v2', timestamps: 'requested-offset' };

function plan(zone: string, from: string, to = from, api = v1) {
  return planRequest(timeRangeOf(from as CivilDate, to as CivilDate, zone as Zone), everyone, api);
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
    expect(plan('Asia/Kolkata', '2026-03-10')?.timestamps).toBe('requested-offset');
    const utc = plan('Asia/Kolkata', '2026-03-10', '2026-03-10', { apiVersion: 'v1', timestamps: 'utc' });
    expect(utc).toMatchObject({ timestamps: 'utc', dateFilter: { timeZoneOffSet: -330 } });
  });

  it('passes agents and teams on', () => {
    const timeRange = timeRangeOf('2026-03-10' as CivilDate, '2026-03-10' as CivilDate, 'UTC' as Zone);
    const wanted = { agents: ['jane@example.com'], teams: ['billing'] };
    expect(planRequest(timeRange, wanted, v1)).toMatchObject(wanted);
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
        const planned = planRequest({ interval, ...dates }, everyone, { apiVersion: version, timestamps });
        if (planned === undefined) {
          expect(interval.end).toBe(interval.start);
          return;
        }
        const { dateFilter, covered } = planned;
        expect(v.is(agentStatusRequestSchema, { filter: { dateFilter } })).toBe(true);
        const { startMs, endMs } = requestedTime(dateFilter);
        expect({ startMs, endMs }).toEqual({ startMs: covered.start, endMs: covered.end });
        expect(planned.timestamps).toBe(timestamps);
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

describe('planRequests', () => {
  const datesOf = (hours: number, zone: string, now: string, api = v1) =>
    planRequests(liveRange(hours, zone as Zone, instantFromMs(Date.parse(now))), everyone, api).map(
      ({ dateFilter }) => ('date' in dateFilter ? dateFilter.date : dateFilter),
    );

  it('takes one request for each civil day that the hours up to now touch', () => {
    expect(datesOf(8, 'UTC', '2026-03-10T12:00:00Z')).toEqual(['2026-03-10']);
    expect(datesOf(12, 'UTC', '2026-03-10T11:59:59Z')).toEqual(['2026-03-09', '2026-03-10']);
    // A minute before midnight it is one, at midnight two; the new day is asked for as soon as it begins.
    expect(datesOf(8, 'Asia/Kolkata', '2026-03-10T18:29:59Z')).toEqual(['2026-03-10']);
    expect(datesOf(8, 'Asia/Kolkata', '2026-03-10T18:30:00Z')).toEqual(['2026-03-10', '2026-03-11']);
    expect(datesOf(48, 'UTC', '2026-03-10T12:00:00Z')).toEqual(['2026-03-08', '2026-03-09', '2026-03-10']);
  });

  it('takes whole days in API v2 as well', () => {
    expect(datesOf(8, 'Europe/Berlin', '2026-03-10T03:00:00Z', v2)).toEqual([
      { startDate: '2026-03-09T00:00:00', endDate: '2026-03-09T23:59:59', timeZoneOffSet: -60 },
      { startDate: '2026-03-10T00:00:00', endDate: '2026-03-10T23:59:59', timeZoneOffSet: -60 },
    ]);
  });

  it('takes each day in its own offset around a clock change', () => {
    const offsets = (now: string) =>
      planRequests(
        liveRange(48, 'America/New_York' as Zone, instantFromMs(Date.parse(now))),
        everyone,
        v1,
      ).map(({ dateFilter }) => dateFilter);
    expect(offsets('2026-03-09T16:00:00Z')).toEqual([
      { date: '2026-03-07', timeZoneOffSet: 300 },
      { date: '2026-03-08', timeZoneOffSet: 300 },
      { date: '2026-03-09', timeZoneOffSet: 240 },
    ]);
    expect(offsets('2026-11-02T16:00:00Z')).toEqual([
      { date: '2026-10-31', timeZoneOffSet: 240 },
      { startDate: '2026-11-01', endDate: '2026-11-02', timeZoneOffSet: 240 },
      { date: '2026-11-02', timeZoneOffSet: 300 },
    ]);
  });

  it('leaves out a date that the zone skipped', () => {
    // Samoa went from the 29th to the 31st.
    expect(datesOf(24, 'Pacific/Apia', '2011-12-30T22:00:00Z')).toEqual(['2011-12-29', '2011-12-31']);
  });

  it('takes one request for civil dates, however many', () => {
    const range = timeRangeOf('2026-03-01' as CivilDate, '2026-03-31' as CivilDate, 'UTC' as Zone);
    expect(planRequests(range, { ...everyone, agents: ['jane@example.com'] }, v1)).toEqual([
      planRequest(range, { ...everyone, agents: ['jane@example.com'] }, v1),
    ]);
    const skipped = timeRangeOf('2011-12-30' as CivilDate, '2011-12-30' as CivilDate, 'Pacific/Apia' as Zone);
    expect(planRequests(skipped, everyone, v1)).toEqual([]);
  });

  it('takes one for each civil date where the upstream refuses ranges', () => {
    const byDay: Api = { ...v1, rangesByDay: true };
    const filtersOf = (from: string, to: string, zone: string) =>
      planRequests(
        timeRangeOf(from as CivilDate, to as CivilDate, zone as Zone),
        { ...everyone, teams: ['billing'] },
        byDay,
      ).map(({ dateFilter }) => dateFilter);
    expect(filtersOf('2026-03-07', '2026-03-09', 'America/New_York')).toEqual([
      { date: '2026-03-07', timeZoneOffSet: 300 },
      { date: '2026-03-08', timeZoneOffSet: 300 },
      { date: '2026-03-09', timeZoneOffSet: 240 },
    ]);
    expect(filtersOf('2026-03-10', '2026-03-10', 'UTC')).toEqual([{ date: '2026-03-10', timeZoneOffSet: 0 }]);
    expect(filtersOf('2026-03-01', '2026-03-31', 'UTC')).toHaveLength(31);
    expect(filtersOf('2011-12-30', '2011-12-30', 'Pacific/Apia')).toEqual([]);
  });

  const anyLive = fc.record({
    zone: fc.constantFrom(...(Intl.supportedValuesOf('timeZone') as Zone[])),
    now: fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }).map(instantFromMs),
    hours: fc.integer({ min: 1, max: 48 }),
    moreHours: fc.integer({ min: 0, max: 47 }),
    laterMs: fc.integer({ min: 0, max: 24 * HOUR_MS }),
    version: fc.constantFrom('v1', 'v2'),
    timestamps: fc.constantFrom('requested-offset', 'utc'),
  });

  it('asks for the same days whoever looks, whenever, and for however many hours', () => {
    fc.assert(
      fc.property(anyLive, ({ zone, now, hours, moreHours, laterMs, version, timestamps }) => {
        const api: Api = { apiVersion: version, timestamps };
        const plans = planRequests(liveRange(hours, zone, now), everyone, api);
        const most = Math.min(48, hours + moreHours);
        const ofMore = planRequests(liveRange(most, zone, now), everyone, api);
        expect(ofMore.slice(-plans.length)).toEqual(plans);
        const today = plans.at(-1);
        const ofLater = planRequests(liveRange(48, zone, instantFromMs(now + laterMs)), everyone, api);
        // A day later, what is today's now is one of the days that are asked for.
        expect(ofLater.map(({ dateFilter }) => dateFilter)).toContainEqual(today?.dateFilter);
      }),
    );
  });

  it('asks for all of the hours, each day from the end of the one before', () => {
    fc.assert(
      fc.property(anyLive, ({ zone, now, hours, version, timestamps }) => {
        const range = liveRange(hours, zone, now);
        const plans = planRequests(range, everyone, { apiVersion: version, timestamps });
        expect(plans.length).toBeLessThanOrEqual(4);
        expect(plans[0]?.covered.start).toBeLessThanOrEqual(range.interval.start);
        expect(plans.at(-1)?.covered.end).toBeGreaterThan(now);
        for (const [index, { covered }] of plans.slice(1).entries()) {
          const before = plans[index]?.covered;
          expect(covered.start).toBeLessThanOrEqual(before?.end ?? Number.NaN);
          expect(covered.start).toBeGreaterThan(before?.start ?? Number.NaN);
        }
      }),
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
