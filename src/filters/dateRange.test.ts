import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCivilDays, countCivilDays, FIRST_CIVIL_DATE, LAST_CIVIL_DATE } from '../time/civilDate';
import { clampCivilDate, dayRange, limitRange, neighbourRange, withFrom, withTo } from './dateRange';

const dateArbitrary = fc
  .integer({ min: 0, max: 365_241 })
  .map((days) => addCivilDays(FIRST_CIVIL_DATE, days));
const rangeArbitrary = fc
  .tuple(dateArbitrary, fc.integer({ min: 0, max: 60 }))
  .map(([from, more]) => ({ from, to: clampCivilDate(addCivilDays(from, more)) }));
const lengthDays = (range: { from: typeof FIRST_CIVIL_DATE; to: typeof FIRST_CIVIL_DATE }) =>
  countCivilDays(range.from, range.to);

describe('neighbourRange', () => {
  it('keeps the length and touches the range it came from, within the years 2000 to 2999', () => {
    fc.assert(
      fc.property(rangeArbitrary, fc.constantFrom<-1 | 1>(-1, 1), (range, direction) => {
        const moved = neighbourRange(range, direction);
        expect(lengthDays(moved)).toBe(lengthDays(range));
        expect(moved.from >= FIRST_CIVIL_DATE && moved.to <= LAST_CIVIL_DATE).toBe(true);
        const isAtLimit = moved.to === LAST_CIVIL_DATE || moved.from === FIRST_CIVIL_DATE;
        const touches =
          direction === 1
            ? moved.from === addCivilDays(range.to, 1)
            : moved.to === addCivilDays(range.from, -1);
        expect(touches || isAtLimit).toBe(true);
      }),
    );
  });

  it('stands still at the ends', () => {
    expect(neighbourRange(dayRange(LAST_CIVIL_DATE), 1)).toEqual(dayRange(LAST_CIVIL_DATE));
    expect(neighbourRange(dayRange(FIRST_CIVIL_DATE), -1)).toEqual(dayRange(FIRST_CIVIL_DATE));
  });
});

describe('withFrom and withTo', () => {
  it('keep the range in order and the date that was set', () => {
    fc.assert(
      fc.property(rangeArbitrary, dateArbitrary, (range, date) => {
        expect(withFrom(range, date).from).toBe(date);
        expect(withTo(range, date).to).toBe(date);
        expect(lengthDays(withFrom(range, date))).toBeGreaterThanOrEqual(1);
        expect(lengthDays(withTo(range, date))).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('limitRange', () => {
  it('cuts the end only', () => {
    fc.assert(
      fc.property(rangeArbitrary, fc.integer({ min: 1, max: 40 }), (range, maxDays) => {
        const limited = limitRange(range, maxDays);
        expect(limited.from).toBe(range.from);
        expect(lengthDays(limited)).toBe(Math.min(maxDays, lengthDays(range)));
      }),
    );
  });
});
