import { expect, test } from 'vitest';

import { askedRange } from './askedRange';

test.each([
  [{ date: '2026-03-10', timeZoneOffSet: -60 }, '2026-03-09T23:00:00Z', '2026-03-10T23:00:00Z'],
  [{ date: '2026-03-10', timeZoneOffSet: 300 }, '2026-03-10T05:00:00Z', '2026-03-11T05:00:00Z'],
  [
    { startDate: '2026-03-10', endDate: '2026-03-12', timeZoneOffSet: 0 },
    '2026-03-10T00:00:00Z',
    '2026-03-13T00:00:00Z',
  ],
  [
    { startDate: '2026-03-10T08:00:00', endDate: '2026-03-10T15:59:59', timeZoneOffSet: -330 },
    '2026-03-10T02:30:00Z',
    '2026-03-10T10:30:00Z',
  ],
])('%j is from %s to %s', (dateFilter, start, end) => {
  const { startSeconds, endSeconds } = askedRange(dateFilter);
  expect([startSeconds, endSeconds]).toEqual([Date.parse(start) / 1000, Date.parse(end) / 1000]);
});
