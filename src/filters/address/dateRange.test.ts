import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCivilDays, countCivilDays, FIRST_CIVIL_DATE, LAST_CIVIL_DATE } from '../../time/civilDate';
import { DAY_MS } from '../../time/instant';
import { clampCivilDate, dayRange, limitRange, neighbourRange, withFrom, withTo } from './dateRange';

const dateArbitrary = fc
  .integer({ min: 0, max: 365_241 })
  .map((days) => addCivilDays(FIRST_CIVIL_DATE, days));
const rangeArbitrary = fc
  .tuple(dateArbitrary, fc.integer({ min: 0, max: 60 }))
  .map(([from, more]) => ({ from, to: clampCivilDate(addCivilDays(from, more)) }));
const dateOf = (text: string) =>
  addCivilDays(FIRST_CIVIL_DATE, (Date.parse(text) - Date.parse(FIRST_CIVIL_DATE)) / DAY_MS);
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
  const maxDays = 31;
  const limited = rangeArbitrary.map((range) => limitRange(range, maxDays));

  it('keep the start that was set or stood there, the order and the limit', () => {
    fc.assert(
      fc.property(limited, dateArbitrary, (range, date) => {
        const moved = [withFrom(range, date, maxDays), withTo(range, date, maxDays)] as const;
        expect(moved[0].range.from).toBe(date);
        const isCut = moved[1].refusedDays !== undefined;
        expect(moved[1].range).toMatchObject(isCut ? { from: range.from } : { to: date });
        for (const { range: next } of moved) {
          expect(lengthDays(next)).toBeGreaterThanOrEqual(1);
          expect(lengthDays(next)).toBeLessThanOrEqual(maxDays);
        }
      }),
    );
  });

  it('leave the other end alone while the range stays in order and within the limit', () => {
    const range = { from: dateOf('2026-03-05'), to: dateOf('2026-03-10') };
    expect(withFrom(range, dateOf('2026-03-01'), maxDays).range).toEqual({
      from: '2026-03-01',
      to: '2026-03-10',
    });
    expect(withTo(range, dateOf('2026-03-31'), maxDays).range).toEqual({
      from: '2026-03-05',
      to: '2026-03-31',
    });
  });

  it('allow a range of exactly the limit', () => {
    const range = { from: dateOf('2026-03-05'), to: dateOf('2026-03-10') };
    expect(withFrom(range, dateOf('2026-02-08'), maxDays)).toEqual({
      range: { from: '2026-02-08', to: '2026-03-10' },
      refusedDays: undefined,
    });
    expect(withTo(range, dateOf('2026-04-04'), maxDays)).toEqual({
      range: { from: '2026-03-05', to: '2026-04-04' },
      refusedDays: undefined,
    });
  });

  it('take the other end along where the range would turn round', () => {
    const range = { from: dateOf('2026-03-05'), to: dateOf('2026-03-10') };
    expect(withFrom(range, dateOf('2026-04-01'), maxDays).range).toEqual(dayRange(dateOf('2026-04-01')));
    expect(withTo(range, dateOf('2026-02-01'), maxDays).range).toEqual(dayRange(dateOf('2026-02-01')));
  });

  it('keep the start where the range would become too long, and say how long', () => {
    const range = { from: dateOf('2026-03-09'), to: dateOf('2026-03-10') };
    expect(withFrom(range, dateOf('2026-01-05'), maxDays)).toEqual({
      range: { from: '2026-01-05', to: '2026-01-06' },
      refusedDays: 65,
    });
    expect(withTo(range, dateOf('2026-05-05'), maxDays)).toEqual({
      range: { from: '2026-03-09', to: '2026-04-08' },
      refusedDays: 58,
    });
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
