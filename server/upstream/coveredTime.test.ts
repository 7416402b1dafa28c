import { describe, expect, it } from 'vitest';

import { coveredTime, daysOf, singleDays } from './coveredTime';

describe('the end of a time range', () => {
  it.each([
    [{ date: '2026-11-23', timeZoneOffSet: 0 }, '2026-11-24T00:00:00Z'],
    [{ date: '2026-11-23', timeZoneOffSet: -330 }, '2026-11-23T18:30:00Z'],
    [{ date: '2026-11-23', timeZoneOffSet: 300 }, '2026-11-24T05:00:00Z'],
    [{ startDate: '2026-02-01', endDate: '2026-02-28', timeZoneOffSet: 0 }, '2026-03-01T00:00:00Z'],
    [
      { startDate: '2026-11-23T08:00:00', endDate: '2026-11-23T15:59:59', timeZoneOffSet: -60 },
      '2026-11-23T15:00:00Z',
    ],
  ])('of %j is %s', (dateFilter, end) => {
    expect(new Date(coveredTime(dateFilter).endMs).toISOString()).toBe(new Date(end).toISOString());
  });
});

it.each([
  [{ date: '2026-11-23', timeZoneOffSet: 0 }, 1],
  [{ startDate: '2026-02-27', endDate: '2026-03-01', timeZoneOffSet: -330 }, 3],
  [{ startDate: '2026-11-23T08:00:00', endDate: '2026-11-24T07:59:59', timeZoneOffSet: 0 }, 2],
])('the days of %j are %i', (dateFilter, days) => {
  expect(daysOf(dateFilter)).toBe(days);
});

it.each([
  [{ date: '2026-11-23', timeZoneOffSet: -330 }, ['2026-11-23']],
  [
    { startDate: '2026-02-27', endDate: '2026-03-01', timeZoneOffSet: -330 },
    ['2026-02-27', '2026-02-28', '2026-03-01'],
  ],
  [
    { startDate: '2026-12-31T22:00:00', endDate: '2027-01-01T07:59:59', timeZoneOffSet: -330 },
    ['2026-12-31', '2027-01-01'],
  ],
])('%j as single days', (dateFilter, dates) => {
  expect(singleDays(dateFilter)).toEqual(dates.map((date) => ({ date, timeZoneOffSet: -330 })));
});
