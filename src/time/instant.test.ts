import { describe, expect, it } from 'vitest';
import { durationFromMs, instantFromIso, instantFromMs, instantToIso } from './instant';

describe('instantFromIso', () => {
  it.each([
    ['2026-03-10T08:00:00Z', '2026-03-10T08:00:00Z'],
    ['2026-03-10T08:00Z', '2026-03-10T08:00:00Z'],
    ['2026-03-10T08:00:00.5Z', '2026-03-10T08:00:00.500Z'],
    ['2026-03-10T08:00:00+05:30', '2026-03-10T02:30:00Z'],
    ['2026-03-10T08:00:00-03:30', '2026-03-10T11:30:00Z'],
  ])('reads %s', (text, iso) => {
    const instant = instantFromIso(text);
    expect(instant === undefined ? undefined : instantToIso(instant)).toBe(iso);
  });

  it.each([
    '2026-03-10T08:00:00',
    '2026-03-10',
    '2026-03-10 08:00:00Z',
    '2026-02-30T08:00:00Z',
    '2026-03-10T24:00:00Z',
    '2026-03-10T08:60:00Z',
    '2026-03-10T08:00:00+25:00',
    '2026-03-10T08:00:00+0530',
    '1678440000000',
    '',
  ])('refuses %j', (text) => {
    expect(instantFromIso(text)).toBeUndefined();
  });
});

describe('the constructors', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuse %d', (value) => {
    expect(() => instantFromMs(value)).toThrow(RangeError);
    expect(() => durationFromMs(value)).toThrow(RangeError);
  });
});
