import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPublicConfig } from '../../contract/publicConfig';
import { contrastRatio } from '../colourVision.testkit';
import { contrastOf, mixColours, parseHexColour } from '../../domain/colours';
import { type PageColours, readHostTheme, themeColours } from './hostTheme';

const statusesOf = (scheme: 'light' | 'dark') =>
  defaultPublicConfig.statuses.map(({ lightColour, darkColour }) =>
    scheme === 'dark' ? darkColour : lightColour,
  );
const pages: Readonly<Record<'light' | 'dark', PageColours>> = {
  light: {
    surface: '#ffffff',
    ink: '#161a22',
    muted: '#586070',
    control: '#858d9b',
    warn: '#8a5300',
    danger: '#b3261e',
    statuses: statusesOf('light'),
  },
  dark: {
    surface: '#11141a',
    ink: '#e9ecf2',
    muted: '#9ba5b5',
    control: '#737d8f',
    warn: '#f4bd63',
    danger: '#ff9a90',
    statuses: statusesOf('dark'),
  },
};
const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);

describe('a host’s theme', () => {
  it('is a scheme by its name, or tokens', () => {
    expect(readHostTheme('dark')).toEqual({ scheme: 'dark', tokens: {}, rejected: [] });
    expect(
      readHostTheme({ scheme: 'light', accent: '#0A7', font: '"IBM Plex Sans", Arial', radius: '8px' }),
    ).toEqual({
      scheme: 'light',
      tokens: { accent: '#00aa77', font: '"IBM Plex Sans", Arial', radiusCssPx: 8 },
      rejected: [],
    });
  });

  it('takes its scheme from its surface', () => {
    expect(readHostTheme({ surface: '#fbf7ef' })).toMatchObject({ scheme: 'light', rejected: [] });
    expect(readHostTheme({ scheme: 'auto', surface: '#0c1018' })).toMatchObject({ scheme: 'dark' });
  });

  it.each([
    [{ scheme: 'sepia' }, 'scheme', 'notScheme'],
    [{ accent: 'red' }, 'accent', 'notColour'],
    [{ accent: '#12345' }, 'accent', 'notColour'],
    [{ accent: 'url(https://x.example/)' }, 'accent', 'notColour'],
    [{ surface: '#808080' }, 'surface', 'greySurface'],
    [{ scheme: 'dark', surface: '#ffffff' }, 'surface', 'otherScheme'],
    [{ font: 'Arial; color: red' }, 'font', 'notFont'],
    [{ font: 'a'.repeat(300) }, 'font', 'notFont'],
    [{ font: 'x}body{display:none' }, 'font', 'notFont'],
    [{ radius: 17 }, 'radius', 'notRadius'],
    [{ radius: -1 }, 'radius', 'notRadius'],
    [{ radius: '1em' }, 'radius', 'notRadius'],
  ])('with %j is told what cannot be used, and the rest counts', (theme, field, code) => {
    const { rejected, tokens } = readHostTheme({
      ...theme,
      ...(field !== 'accent' && { accent: '#00aa77' }),
    });
    expect(rejected).toEqual([expect.objectContaining({ field, code })]);
    if (field !== 'accent') expect(tokens).toEqual({ accent: '#00aa77' });
  });
});

describe.each(['light', 'dark'] as const)('the colours that tokens come to, %s', (scheme) => {
  const page = pages[scheme];

  it('keep every text and mark readable, whatever the host gives', () => {
    fc.assert(
      fc.property(fc.option(anyColour), fc.option(anyColour), (accent, surface) => {
        const colours = themeColours(
          { ...(accent !== null && { accent }), ...(surface !== null && { surface }) },
          scheme,
          page,
        );
        const ground = colours['--surface'] ?? page.surface;
        for (const text of [page.ink, page.muted, page.warn, page.danger]) {
          expect(contrastRatio(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
        for (const mark of [page.control, ...page.statuses]) {
          expect(contrastRatio(mark, ground)).toBeGreaterThanOrEqual(3);
        }
        if (accent === null) return;
        const shown = colours['--accent'] ?? '';
        expect(contrastRatio(shown, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(shown, colours['--accent-soft'] ?? '')).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(shown, colours['--accent-ink'] ?? '')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('are the host’s own where they can be', () => {
    const accent = scheme === 'dark' ? '#8fd3b6' : '#00604a';
    expect(themeColours({ accent }, scheme, page)['--accent']).toBe(accent);
    expect(themeColours({ accent }, scheme, page)).not.toHaveProperty('--surface');
    expect(themeColours({}, scheme, page)).toEqual({});
  });
});

describe('colours', () => {
  it('are read in both lengths', () => {
    expect(parseHexColour(' #AbC ')).toBe('#aabbcc');
    expect(parseHexColour('#aabbccdd')).toBeUndefined();
  });

  it('agree with the measure of the palette', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (one, other) => {
        expect(contrastOf(one, other)).toBeCloseTo(contrastRatio(one, other), 6);
        expect(mixColours(one, other, 0)).toBe(one);
        expect(mixColours(one, other, 1)).toBe(other);
      }),
    );
  });
});
