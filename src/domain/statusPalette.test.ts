import { describe, expect, it } from 'vitest';
import { colourOf, type StatusLook, statusPalette } from './statusPalette';

const busy: StatusLook = {
  code: 'BUSY',
  label: 'Busy',
  lightColour: '#3f51c4',
  darkColour: '#7f8ff5',
  pattern: 'horizontal',
};

describe('statusPalette', () => {
  it('has the configured looks first, seen or not, then the unknown ones as they appear', () => {
    const palette = statusPalette([busy], ['ON_HOLD', 'BUSY', 'WRAP_UP'], '(blank)');
    expect(palette.map(({ code }) => code)).toEqual(['BUSY', 'ON_HOLD', 'WRAP_UP']);
    expect(palette[0]).toBe(busy);
  });

  it.each([
    ['ON_HOLD', 'On hold'],
    ['on_hold', 'on hold'],
    ['AfterCall', 'AfterCall'],
    ['__proto__', '__proto__'],
    ['<IMG SRC=X>', '<IMG SRC=X>'],
    ['WRAP-UP', 'Wrap-up'],
    ['  ', '(blank)'],
    ['\u200B', '(blank)'],
    ['ÜBERGABE', 'Übergabe'],
  ])('makes %s readable: %s', (code, label) => {
    expect(statusPalette([], [code], '(blank)')[0]).toMatchObject({ code, label, pattern: 'cross' });
  });

  it('gives every unknown status a unique color that never changes', () => {
    const codes = Array.from({ length: 100 }, (_, index) => `S${index}`);
    const palette = statusPalette([], codes, '(blank)');
    for (const scheme of ['light', 'dark'] as const) {
      const colours = palette.map((look) => colourOf(look, scheme));
      expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
      expect(new Set(colours).size).toBe(codes.length);
    }
    expect(statusPalette([], codes.slice(0, 10), '(blank)')).toEqual(palette.slice(0, 10));
  });

  it('changes the pattern as well, after the chosen colors', () => {
    const codes = Array.from({ length: 7 }, (_, index) => `S${index}`);
    const patterns = statusPalette([], codes, '(blank)').map(({ pattern }) => pattern);
    expect(patterns).toEqual(['cross', 'cross', 'cross', 'cross', 'dots', 'diagonal', 'dots']);
  });
});
