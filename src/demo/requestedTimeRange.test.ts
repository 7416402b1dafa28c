import { expect, test } from 'vitest';
import { requestedTimeRange } from './requestedTimeRange';

test('a date is the whole day in the offset of the request', () => {
  expect(requestedTimeRange({ date: '2026-03-10', timeZoneOffSet: -330 })).toEqual({
    startMs: Date.UTC(2026, 2, 9, 18, 30),
    endMs: Date.UTC(2026, 2, 10, 18, 30),
  });
});

test('an end date includes its whole day, an end with a time includes that second', () => {
  const startDate = '2026-03-10';
  expect(requestedTimeRange({ startDate, endDate: '2026-03-11', timeZoneOffSet: 300 })).toEqual({
    startMs: Date.UTC(2026, 2, 10, 5),
    endMs: Date.UTC(2026, 2, 12, 5),
  });
  expect(requestedTimeRange({ startDate, endDate: '2026-03-11T08:00:00', timeZoneOffSet: 0 })).toEqual({
    startMs: Date.UTC(2026, 2, 10),
    endMs: Date.UTC(2026, 2, 11, 8, 0, 1),
  });
});
