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
    const palette = statusPalette([busy], ['ON_HOLD', 'BUSY', 'WRAP_UP']);
    expect(palette.map(({ code }) => code)).toEqual(['BUSY', 'ON_HOLD', 'WRAP_UP']);
    expect(palette[0]).toBe(busy);
  });

  it.each([
    ['ON_HOLD', 'On hold'],
    ['on_hold', 'on hold'],
    ['AfterCall', 'AfterCall'],
    ['__proto__', 'proto'],
    ['ÜBERGABE', 'Übergabe'],
  ])('makes %s readable: %s', (code, label) => {
    expect(statusPalette([], [code])[0]).toMatchObject({ code, label, pattern: 'cross' });
  });

  it('gives neighbouring unknown statuses different colours, however many there are', () => {
    const palette = statusPalette(
      [],
      Array.from({ length: 10 }, (_, index) => `S${index}`),
    );
    for (const scheme of ['light', 'dark'] as const) {
      palette.slice(1).forEach((look, index) => {
        const neighbour = palette[index];
        expect(neighbour === undefined ? '' : colourOf(neighbour, scheme)).not.toBe(colourOf(look, scheme));
      });
    }
  });
});
