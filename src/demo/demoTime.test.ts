import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilTextOf,
  DAY_MS,
  dayNumberOf,
  durationText,
  naiveMsOf,
  naiveTimeWriter,
  weekdayOf,
} from './demoTime';

const anyDay = fc.integer({ min: dayNumberOf(1, 1, 1), max: dayNumberOf(9999, 12, 31) });

describe('the demo’s calendar', () => {
  test('agrees with the JavaScript engine on every day of ten thousand years', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * DAY_MS);
        expect(civilTextOf(day)).toBe(date.toISOString().slice(0, 10));
        expect(dayNumberOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  test('writes an instant local to the offset, negative east', () => {
    const instantMs = Date.UTC(2026, 2, 10, 20, 0, 5);
    expect(naiveTimeWriter(-330)(instantMs)).toBe('2026-03-11T01:30:05');
    expect(naiveTimeWriter(0)(instantMs)).toBe('2026-03-10T20:00:05');
    expect(naiveTimeWriter(300)(instantMs)).toBe('2026-03-10T15:00:05');
  });

  test('an instant is read back as written, even if the writer has just written another', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000));
    fc.assert(
      fc.property(instants, fc.integer({ min: -840, max: 720 }), (instantsMs, offsetMinutes) => {
        const write = naiveTimeWriter(offsetMinutes);
        for (const instantMs of instantsMs)
          expect(naiveMsOf(write(instantMs)) + offsetMinutes * 60_000).toBe(instantMs);
      }),
    );
  });
});

test('the hours of a duration may exceed 24 and 100', () => {
  expect(durationText(56_000)).toBe('00:00:56');
  expect(durationText((32 * 3600 + 17 * 60 + 4) * 1000)).toBe('32:17:04');
  expect(durationText((123 * 3600 + 59 * 60 + 59) * 1000)).toBe('123:59:59');
});
