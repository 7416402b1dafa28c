import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DurationWords, formatClockDuration, formatShortDuration, parseClockDuration } from './duration';

describe('parseClockDuration', () => {
  it.each([
    ['00:00:00', 0],
    ['00:00:55', 55],
    ['00:01:10', 70],
    ['32:17:04', 32 * 3600 + 17 * 60 + 4],
    ['744:00:00', 744 * 3600],
    ['99999:59:59', 99_999 * 3600 + 3599],
  ])('reads %s as %i s', (text, seconds) => {
    expect(parseClockDuration(text)).toBe(seconds * 1000);
  });

  it.each([
    '-',
    '',
    '1:00:00',
    '00:60:00',
    '00:00:60',
    '00:00',
    '00:00:55.5',
    '-01:00:00',
    ' 00:00:55',
    '100000:00:00',
  ])('refuses %j', (text) => {
    expect(parseClockDuration(text)).toBeUndefined();
  });
});

describe('formatClockDuration', () => {
  it.each([
    [55_000, '0:00:55'],
    [((32 * 60 + 17) * 60 + 4) * 1000, '32:17:04'],
    [999, '0:00:00'],
    [-61_000, '−0:01:01'],
  ])('writes %i ms as %s', (lengthMs, text) => {
    expect(formatClockDuration(lengthMs)).toBe(text);
  });

  it('writes the digits of a locale', () => {
    expect(formatClockDuration(3_723_000, 'ar-EG')).toBe('١:٠٢:٠٣');
    expect(formatClockDuration(3_723_000, 'ar-AE')).toBe('1:02:03');
    expect(formatClockDuration(3_723_000, 'de')).toBe('1:02:03');
  });

  it('writes what can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 * 3600 }), (seconds) => {
        expect(parseClockDuration(formatClockDuration(seconds * 1000).padStart(8, '0'))).toBe(seconds * 1000);
      }),
    );
  });
});

const english: DurationWords = {
  seconds: ({ seconds }) => `${seconds} s`,
  minutes: ({ minutes }) => `${minutes} m`,
  minutesSeconds: ({ minutes, seconds }) => `${minutes} m ${seconds} s`,
  hoursMinutes: ({ hours, minutes }) => `${hours} h ${String(minutes).padStart(2, '0')} m`,
  daysHours: ({ days, hours }) => `${days} d ${hours} h`,
};

describe('formatShortDuration', () => {
  it.each([
    [-5, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 m'],
    [750_000, '12 m 30 s'],
    [3_599_999, '59 m 59 s'],
    [3_900_000, '1 h 05 m'],
    [86_399_999, '23 h 59 m'],
    [86_400_000, '1 d 0 h'],
    [273_600_000, '3 d 4 h'],
  ])('writes %i ms as %s', (lengthMs, text) => {
    expect(formatShortDuration(lengthMs, english)).toBe(text);
  });
});
