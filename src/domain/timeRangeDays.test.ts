import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCivilDays, type CivilDate, FIRST_CIVIL_DATE } from '../time/civilDate';
import { HOUR_MS } from '../time/instant';
import { isEmpty, lengthOf } from '../time/interval';
import type { Zone } from '../time/zone';
import { daysOf, lastDays } from './timeRangeDays';

const date = (text: string) => text as CivilDate;
const zone = (name: string) => name as Zone;
const hoursOf = (to: string, zoneName: string) =>
  daysOf(lastDays(date(to), 7, zone(zoneName))).map((day) => lengthOf(day.interval) / HOUR_MS);

describe('the last days', () => {
  it('are the seven that end with the date', () => {
    const { from, to } = lastDays(date('2026-03-10'), 7, zone('UTC'));
    expect([from, to]).toEqual(['2026-03-04', '2026-03-10']);
  });

  it('do not begin before dates do', () => {
    expect(lastDays(date('2000-01-03'), 7, zone('UTC')).from).toBe(FIRST_CIVIL_DATE);
  });

  it.each([
    ['2026-03-10', 'America/New_York', [24, 24, 24, 24, 23, 24, 24]],
    ['2026-11-01', 'America/New_York', [24, 24, 24, 24, 24, 24, 25]],
    ['2026-04-05', 'Australia/Lord_Howe', [24, 24, 24, 24, 24, 24, 24.5]],
  ])('up to %s in %s are as long as they are', (to, zoneName, hours) => {
    expect(hoursOf(to, zoneName)).toEqual(hours);
  });

  it('include a skipped day as an empty range', () => {
    const days = daysOf(lastDays(date('2011-12-31'), 7, zone('Pacific/Apia')));
    expect(days.filter(({ interval }) => isEmpty(interval)).map(({ from }) => from)).toEqual(['2011-12-30']);
  });

  it('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('UTC', 'America/New_York', 'Africa/Cairo', 'Pacific/Apia', 'Asia/Kathmandu'),
        (after, dayCount, zoneName) => {
          const timeRange = lastDays(addCivilDays(date('2000-02-01'), after), dayCount, zone(zoneName));
          const days = daysOf(timeRange);
          expect(days).toHaveLength(dayCount);
          expect(days[0]?.interval.start).toBe(timeRange.interval.start);
          expect(days.at(-1)?.interval.end).toBe(timeRange.interval.end);
          days.slice(1).forEach((day, index) => expect(day.interval.start).toBe(days[index]?.interval.end));
        },
      ),
    );
  });
});
