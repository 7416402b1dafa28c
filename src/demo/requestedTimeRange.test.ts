import { expect, test } from 'vitest';
import { requestedTimeRange } from './requestedTimeRange';

test('a date is its whole day in the offset that came with it', () => {
  expect(requestedTimeRange({ date: '2026-03-10', timeZoneOffSet: -330 })).toEqual({
    startMs: Date.UTC(2026, 2, 9, 18, 30),
    endMs: Date.UTC(2026, 2, 10, 18, 30),
  });
});

test('a bare end date takes its whole day in, an end with a time takes that second in', () => {
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
