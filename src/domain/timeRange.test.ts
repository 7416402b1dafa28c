import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../time/civilDate';
import { HOUR_MS, instantToIso } from '../time/instant';
import { isEmpty, lengthOf } from '../time/interval';
import type { Zone } from '../time/zone';
import { timeRangeOf } from './timeRange';

const timeRange = (from: string, to: string, zone: string) =>
  timeRangeOf(from as CivilDate, to as CivilDate, zone as Zone);

describe('timeRangeOf', () => {
  it('goes from the first midnight to the one after the last day', () => {
    const { interval } = timeRange('2026-03-10', '2026-03-12', 'Asia/Kolkata');
    expect(instantToIso(interval.start)).toBe('2026-03-09T18:30:00Z');
    expect(instantToIso(interval.end)).toBe('2026-03-12T18:30:00Z');
  });

  it.each([
    ['America/New_York', '2026-03-08', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', '2026-11-01', 25],
    ['America/New_York', '2026-10-31', '2026-11-02', 73],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05', 24.5],
    ['Pacific/Apia', '2011-12-29', '2011-12-31', 48],
  ])('%s, %s to %s: %d hours', (zone, from, to, hours) => {
    expect(lengthOf(timeRange(from, to, zone).interval)).toBe(hours * HOUR_MS);
  });

  it('is empty for a date that the zone skipped', () => {
    expect(isEmpty(timeRange('2011-12-30', '2011-12-30', 'Pacific/Apia').interval)).toBe(true);
  });

  it('refuses a range that ends before it starts', () => {
    expect(() => timeRange('2026-03-10', '2026-03-09', 'UTC')).toThrow(RangeError);
  });
});
