import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMs, instantToIso } from './instant';
import { instantToNaiveTime, type NaiveTimeMeaning, naiveTimeToInstant } from './naiveTime';

const india: NaiveTimeMeaning = { kind: 'offset', offsetMinutesEast: 330 };
const utc: NaiveTimeMeaning = { kind: 'utc' };

const anyMeaning: fc.Arbitrary<NaiveTimeMeaning> = fc.oneof(
  fc.constant(utc),
  fc.record({ kind: fc.constant('offset'), offsetMinutesEast: fc.integer({ min: -720, max: 840 }) }),
);

function isoOf(text: string, meaning: NaiveTimeMeaning): string | undefined {
  const instant = naiveTimeToInstant(text, meaning);
  return instant === undefined ? undefined : instantToIso(instant);
}

describe('naiveTimeToInstant', () => {
  it.each([
    ['2023-03-10T21:37:42', utc, '2023-03-10T21:37:42Z'],
    ['2023-03-10T21:37:42', india, '2023-03-10T16:07:42Z'],
    ['2023-03-10T21:37:42.25', utc, '2023-03-10T21:37:42.250Z'],
    ['2023-03-10T21:37:42Z', india, '2023-03-10T21:37:42Z'],
    ['2023-03-10T21:37:42+01:00', india, '2023-03-10T20:37:42Z'],
  ])('reads %s meant as %j', (text, meaning, iso) => {
    expect(isoOf(text, meaning)).toBe(iso);
  });

  it.each([
    '-',
    '',
    'never',
    '2023-02-30T00:00:00',
    '2023-02-30T00:00:00Z',
    '2023-03-10T24:00:00',
    '2023-03-10T12:60:00',
    '2023-03-10 21:37:42',
    '2023-03-10',
    '2023-03-10T21:37',
    '2023-03-10T21:37:42 ',
    '__proto__',
  ])('refuses %j', (text) => {
    expect(naiveTimeToInstant(text, india)).toBeUndefined();
  });

  it('reads only times that exist, as the platform itself does', () => {
    const two = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
    const anyYear = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
    const anyText = fc
      .tuple(anyYear, two(0, 13), two(0, 32), two(0, 25), two(0, 61), two(0, 61))
      .map(([year, month, day, ...clock]) => `${year}-${month}-${day}T${clock.join(':')}`);
    fc.assert(
      fc.property(anyText, (text) => {
        const parsedMs = Date.parse(`${text}Z`);
        const exists = !Number.isNaN(parsedMs) && new Date(parsedMs).toISOString().slice(0, 19) === text;
        expect(naiveTimeToInstant(text, utc)).toBe(exists ? parsedMs : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('converts back to the same second, whatever the meaning', () => {
    const anySecond = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2041, 0, 1) / 1000 });
    fc.assert(
      fc.property(anySecond, anyMeaning, (second, meaning) => {
        const instant = instantFromMs(second * 1000);
        const text = instantToNaiveTime(instant, meaning);
        expect(naiveTimeToInstant(text, meaning)).toBe(instant);
        // Written again it is the same text: nothing is lost in the other direction.
        expect(instantToNaiveTime(instantFromMs(instant + 999), meaning)).toBe(text);
      }),
    );
  });
});
