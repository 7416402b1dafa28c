import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { retryAfterSeconds } from './retryAfter';

const nowMs = Date.parse('2026-11-23T12:00:00Z');

describe('the wait', () => {
  it.each([
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
    ['1', 1],
    [' 17 ', 17],
    ['1.5', 2],
    ['0.2', 1],
    ['0', undefined],
    ['0.0', undefined],
    ['-5', undefined],
    ['+5', undefined],
    ['1e3', undefined],
    ['soon', undefined],
    ['3600', 3600],
    ['3601', 3600],
    ['9'.repeat(400), 3600],
    ['Mon, 23 Nov 2026 12:00:45 GMT', 45],
    ['Monday, 23-Nov-26 12:00:45 GMT', 45],
    ['Mon Nov 23 12:00:45 2026', 45],
    ['Wed Dec  2 12:00:00 2026', 3600],
    ['Sunday, 06-Nov-94 08:49:37 GMT', undefined],
    ['Mon, 23 Nov 2026 12:00:00 GMT', undefined],
    ['Mon, 23 Nov 2026 11:59:00 GMT', undefined],
    ['Mon, 23 Nov 2076 12:00:00 GMT', 3600],
    ['Mon, 23 Foo 2026 12:00:45 GMT', undefined],
    ['2026-11-23T12:00:10Z', undefined],
  ])('of %s is %s seconds', (retryAfter, seconds) => {
    expect(retryAfterSeconds({ retryAfter, date: null }, nowMs)).toBe(seconds);
  });

  it.each([
    ['Mon, 23 Nov 2026 12:29:00 GMT', 60],
    ['Mon Nov 23 12:29:00 2026', 60],
    ['yesterday', 1800],
    ['', 1800],
  ])('until a date is counted from the date of the reply if that can be read: %s', (date, seconds) => {
    const retryAfter = 'Mon, 23 Nov 2026 12:30:00 GMT';
    expect(retryAfterSeconds({ retryAfter, date }, nowMs)).toBe(seconds);
  });

  it('until a date is the same in all three forms', () => {
    const offsetSeconds = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        offsetSeconds,
        (now, offset) => {
          const wholeNowMs = Math.floor(now.getTime() / 1000) * 1000;
          const at = new Date(wholeNowMs + offset * 1000);
          const [, day = '', month = '', year = '', time = ''] = at.toUTCString().split(' ');
          const forms = [
            at.toUTCString(),
            `Thursday, ${day}-${month}-${year.slice(2)} ${time} GMT`,
            `Thu ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`,
          ];
          const expected = offset > 0 ? Math.min(offset, 3600) : undefined;
          for (const retryAfter of forms) {
            expect(retryAfterSeconds({ retryAfter, date: null }, wholeNowMs)).toBe(expected);
          }
        },
      ),
    );
  });

  it('is never less than a second or more than an hour, whatever the header says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.- :GMTNovMon,'.split(''), 'Mon, 23 Nov 2026 ') }),
        (retryAfter) => {
          const seconds = retryAfterSeconds({ retryAfter, date: null }, nowMs) ?? 1;
          expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 3600).toBe(true);
        },
      ),
    );
  });
});
