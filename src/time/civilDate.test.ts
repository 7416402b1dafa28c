import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCivilDays,
  type CivilDate,
  civilDateAsUtcMs,
  civilDateFromLocalMs,
  civilDatesOf,
  countCivilDays,
  FIRST_CIVIL_DATE,
  LAST_CIVIL_DATE,
  parseCivilDate,
} from './civilDate';

const anyDate = fc
  .integer({ min: civilDateAsUtcMs(FIRST_CIVIL_DATE), max: civilDateAsUtcMs(LAST_CIVIL_DATE) })
  .map(civilDateFromLocalMs);

describe('parseCivilDate', () => {
  it.each(['2000-01-01', '2026-03-10', '2028-02-29', '2999-12-31'])('reads %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    ['10.03.2026', 'format'],
    ['2026-3-10', 'format'],
    ['2026-03-10T00:00:00', 'format'],
    ['2026-03-10\n', 'format'],
    ['+2026-03-10', 'format'],
    ['', 'format'],
    ['２０２６-03-10', 'format'],
    ['2026-02-29', 'no-such-date'],
    ['2026-04-31', 'no-such-date'],
    ['2026-13-01', 'no-such-date'],
    ['2026-00-10', 'no-such-date'],
    ['2026-01-00', 'no-such-date'],
    ['1999-12-31', 'too-early'],
    ['0000-01-01', 'too-early'],
    ['3000-01-01', 'too-late'],
    ['9999-12-31', 'too-late'],
  ])('says of %j: %s', (text, fault) => {
    expect(parseCivilDate(text)).toEqual({ fault });
  });
});

describe('counting days', () => {
  it('goes from month to month and year to year', () => {
    expect(addCivilDays('2026-12-31' as CivilDate, 1)).toBe('2027-01-01');
    expect(addCivilDays('2028-03-01' as CivilDate, -1)).toBe('2028-02-29');
    expect(countCivilDays('2026-03-10' as CivilDate, '2026-03-10' as CivilDate)).toBe(1);
    expect(countCivilDays('2026-03-10' as CivilDate, '2026-03-09' as CivilDate)).toBe(0);
  });

  it('adds what it counts, in the order of the text', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 4000 }), (date, days) => {
        const later = addCivilDays(date, days);
        expect(countCivilDays(date, later)).toBe(days + 1);
        expect(addCivilDays(later, -days)).toBe(date);
        expect(later > date).toBe(true);
      }),
    );
  });

  it('names every day of a range, one that a zone skipped included', () => {
    const day = (date: number) => `2011-12-${date}` as CivilDate;
    expect(civilDatesOf(day(29), day(31))).toEqual([day(29), day(30), day(31)]);
  });
});
