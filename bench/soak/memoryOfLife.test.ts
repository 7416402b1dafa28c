import { expect, test } from 'vitest';

import { memoryOfLife, type MemorySample } from './memoryOfLife';

const samplesOf = (minutes: number, megabytesAt: (minute: number) => number): readonly MemorySample[] =>
  Array.from({ length: minutes + 1 }, (_, minute) => ({ minute, megabytes: megabytesAt(minute) }));

test('the slope leaves out the first five minutes', () => {
  const samples = samplesOf(30, (minute) => (minute < 5 ? 80 + 20 * minute : 180 + minute));
  const report = memoryOfLife(samples);
  expect(report).toMatchObject({ fromMinute: 0, toMinute: 30, largestMegabytes: 210, lastMegabytes: 210 });
  expect(report?.megabytesPerHour).toBeCloseTo(60);
});

test('a short life has no slope, and no samples have no report', () => {
  expect(memoryOfLife(samplesOf(14, () => 100))?.megabytesPerHour).toBeNull();
  expect(memoryOfLife([])).toBeUndefined();
});
