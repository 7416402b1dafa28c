import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLetterIn } from './firstLetter';

describe('firstLetterIn', () => {
  it.each([
    ['en', 'ada', 'A'],
    ['en', 'Émile', 'E'],
    ['en', 'E\u0301mile', 'E'],
    ['en', 'Åsa', 'A'],
    ['sv', 'Åsa', 'Å'],
    ['en', 'Łukasz', 'L'],
    ['pl', 'Łukasz', 'Ł'],
    ['da', 'Øre', 'Ø'],
    ['es', 'Ñandú', 'Ñ'],
    ['en', 'ßtrange', 'S'],
    ['ru', 'Йошкин', 'Й'],
    ['en', 'Ωmega', 'Ω'],
    ['ko', '김민수', 'ᄀ'],
    ['ko', '강하늘', 'ᄀ'],
    ['zh', '王芳', '王'],
    ['ja', 'がく', 'か'],
    ['ar', 'أحمد', 'ا'],
    ['tr', 'İpek', 'İ'],
    ['en', 'ａｎｎ', 'A'],
    ['en', '“(Ann)”', 'A'],
    ['en', '\u202e Ann', 'A'],
    ['en', '🎧 ann', 'A'],
    ['en', '𐐨abc', '𐐀'],
  ])('%s: %s stands under %s', (language, name, letter) => {
    expect(firstLetterIn(language)(name)).toBe(letter);
  });

  it.each(['', ' ', '42nd agent', '٣ نجوم', '🎧', '--', '\ud800'])('%j is listed under no letter', (name) => {
    expect(firstLetterIn('en')(name)).toBeUndefined();
  });

  it('gives one character or none, the same for a name however it is accented in English', () => {
    const letterOf = firstLetterIn('en');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const letter = letterOf(name);
        expect(letter === undefined || Array.from(letter).length === 1).toBe(true);
        expect(letterOf(name)).toBe(letter);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'e', 'n', 'o', 'u'),
        fc.constantFrom('\u0301', '\u0308', '\u0303'),
        (base, mark) => {
          expect(letterOf(base + mark)).toBe(base.toUpperCase());
        },
      ),
    );
  });
});
