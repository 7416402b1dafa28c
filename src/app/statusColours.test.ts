import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { defaultPublicConfig } from '../contract/publicConfig';
import { at } from '../base/elementAt';
import { StatusFacts } from '../domain/statusFacts';
import { StatusCatalog } from '../domain/statusCatalog';
import { colourOf, type ColourScheme, type StatusLook, statusPalette } from '../domain/statusPalette';
import type { CanvasTheme } from '../timeline/paint/canvasTheme';
import { StatusInks } from '../timeline/paint/statusInk';
import {
  ciede2000,
  colourDistance,
  contrastRatio,
  laidOver,
  lightnessOf,
  type Vision,
  visions,
} from './colourVision.testkit';

const styles = readFileSync(new URL('styles.css', import.meta.url), 'utf8');

/** A colour of the style sheet, e.g. `surface`, as a scheme sets it. */
function pageColour(scheme: ColourScheme, name: string): string {
  const block = styles.split(":root[data-theme='dark']")[scheme === 'dark' ? 1 : 0] ?? '';
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (found === undefined) throw new Error(`no --${name} in ${scheme}`);
  return found;
}

const schemes = ['light', 'dark'] as const;
const { statuses } = defaultPublicConfig;
/** More statuses than any configuration names. */
const manyCodes = Array.from({ length: 60 }, (_, index) => `UNKNOWN ${index}`);
const pairs = statuses.flatMap((one, index) =>
  statuses.slice(index + 1).map((other) => [one, other] as const),
);

/** WCAG 2.2, 1.4.11: graphics that one must see to understand. */
const LEAST_CONTRAST = 3;
/** WCAG 2.2, 1.4.3: text. */
const LEAST_TEXT_CONTRAST = 4.5;
/** In CIEDE2000: about 1 can just be told apart side by side; this is still plain across a screen. */
const LEAST_DISTANCE = 15;

/** The same for the pale bars of reasons, which lie next to each other. */
const LEAST_TINT_DISTANCE = 10;
/** In L*, where black is 0 and white 100: seen at a glance in bars of a pixel or two, whatever their hues. */
const LEAST_LIGHTNESS_STEP = 25;

describe('the measure', () => {
  it('agrees with the published pairs of CIEDE2000 (Sharma, Wu and Dalal 2005)', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([50, 2.5, 0], [50, 0, -2.5])).toBeCloseTo(4.3065, 4);
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4);
    expect(ciede2000([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447])).toBeCloseTo(1.4441, 4);
  });

  it('agrees with WCAG on black and white', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(laidOver('#ff000080', '#ffffff')).toBe('#ff7f7f');
  });

  it('has black, white and the middle gray at their lightness', () => {
    expect(lightnessOf('#000000', 'normal')).toBeCloseTo(0);
    expect(lightnessOf('#ffffff', 'deuteranopia')).toBeCloseTo(100, 1);
    expect(lightnessOf('#777777', 'normal')).toBeCloseTo(50, 0);
  });
});

describe.each(schemes)('status colours, %s', (scheme) => {
  it.each(statuses)('$code stands out from the ground', (look) => {
    const contrast = contrastRatio(colourOf(look, scheme), pageColour(scheme, 'surface'));
    expect(contrast).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  // Neighbours of less than 3:1 between them are parted by a device pixel of ground (paintScene.test.ts).
  it.each(Object.keys(visions) as Vision[])(
    'stand out from the ground that parts them, with %s',
    (vision) => {
      for (const look of statuses) {
        const contrast = contrastRatio(colourOf(look, scheme), pageColour(scheme, 'surface'), vision);
        expect(contrast, look.code).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }
    },
  );

  it.each(Object.keys(visions) as Vision[])('can be told from each other with %s', (vision) => {
    for (const [one, other] of pairs) {
      const distance = colourDistance(colourOf(one, scheme), colourOf(other, scheme), vision);
      expect(distance, `${one.code} and ${other.code}`).toBeGreaterThanOrEqual(LEAST_DISTANCE);
    }
  });

  // Narrow bars and dense rows have no patterns.
  it.each(Object.keys(visions) as Vision[])(
    'of who can be reached and who is gone differ in lightness, with %s',
    (vision) => {
      const lightness = (code: string) => {
        const look = statuses.find((each) => each.code === code);
        if (look === undefined) throw new Error(`no ${code}`);
        return lightnessOf(colourOf(look, scheme), vision);
      };
      const step = Math.abs(lightness('AVAILABLE') - lightness('OFFLINE'));
      expect(step).toBeGreaterThanOrEqual(LEAST_LIGHTNESS_STEP);
    },
  );

  it('of statuses that nobody configured stand out from the ground too', () => {
    for (const look of statusPalette([], manyCodes, '(blank)')) {
      const contrast = contrastRatio(colourOf(look, scheme), pageColour(scheme, 'surface'));
      expect(contrast, look.code).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });

  it('of the first dozen unconfigured statuses can be distinguished', () => {
    const looks = statusPalette(statuses, manyCodes, '(blank)').slice(0, statuses.length + 12);
    for (const [index, one] of looks.entries()) {
      for (const other of looks.slice(index + 1)) {
        if (one.pattern !== other.pattern) continue;
        const distance = colourDistance(colourOf(one, scheme), colourOf(other, scheme), 'normal');
        expect(distance, `${one.code} and ${other.code}`).toBeGreaterThanOrEqual(LEAST_DISTANCE);
      }
    }
  });

  it('let the labels on their tints be read', () => {
    const catalog = new StatusCatalog();
    const palette = statusPalette(statuses, manyCodes, '(blank)');
    for (const { code } of palette) {
      for (let count = 0; count < 4; count += 1) catalog.codeOf(code, `secondary ${count}`);
    }
    const surface = pageColour(scheme, 'surface');
    // Only the patterns need a canvas, and the lower lane has none.
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
    const named = { scheme, surface, ink: pageColour(scheme, 'ink'), control: pageColour(scheme, 'control') };
    const theme = named as CanvasTheme;
    const facts = new StatusFacts(
      // The color closest to the text, the farthest from it, and those of other statuses.
      ['#000000', '#ffffff', '#ffff00', '#0000ff'].map((colour, index) => ({
        primary: 'BUSY',
        secondary: `secondary ${index}`,
        lightColour: colour,
        darkColour: colour,
      })),
    );
    const inks = new StatusInks({} as CanvasRenderingContext2D, { catalog, palette, facts, theme });
    for (let statusCode = 0; statusCode < catalog.size; statusCode += 1) {
      const ground = laidOver(inks.secondary(statusCode).colour, surface);
      const { primary, secondary } = catalog.statusOf(statusCode);
      expect(contrastRatio(theme.ink, ground), `${primary} ${secondary}`).toBeGreaterThanOrEqual(
        LEAST_TEXT_CONTRAST,
      );
    }
    expect(at(catalog.primaries, 4)).toBe('UNKNOWN 0');
  });
});

describe.each(['AWAY', 'BUSY'])('reasons under %s', (primary) => {
  const reasons = {
    other: 'Fire drill',
    break: 'Coffee break',
    meal: 'Lunch',
    training: 'Training',
    meeting: 'Team meeting',
    afterCall: 'After-call work',
    full: 'All slots full',
  };
  const primaryLook = statuses.find(({ code }) => code === primary);
  const looks = Object.values(reasons).map((secondary): StatusLook | undefined => {
    const own = new StatusFacts([]).ownLookOf({ primary, secondary }, primaryLook);
    return own ?? (primaryLook && { ...primaryLook, pattern: 'solid' });
  });
  const reasonPairs = looks.flatMap((one, index) => looks.slice(index + 1).map((other) => [one, other]));

  it.each(
    schemes.flatMap((scheme) => Object.keys(visions).map((vision) => [scheme, vision as Vision] as const)),
  )('can be told from each other in the %s theme with %s, by pattern or color', (scheme, vision) => {
    expect(reasonPairs).toHaveLength(21);
    for (const [one, other] of reasonPairs) {
      if (one === undefined || other === undefined) throw new Error(`no look under ${primary}`);
      if (one.pattern !== other.pattern) continue;
      // As they are painted: tints of 42 % at most.
      const tintOf = (look: StatusLook) =>
        laidOver(`${colourOf(look, scheme)}6b`, pageColour(scheme, 'surface'));
      const distance = colourDistance(tintOf(one), tintOf(other), vision);
      expect(distance, `${one.code} and ${other.code}`).toBeGreaterThanOrEqual(LEAST_TINT_DISTANCE);
    }
  });
});

it('each status has its own pattern where color does not distinguish it', () => {
  expect(new Set(statuses.map(({ pattern }) => pattern)).size).toBe(statuses.length);
});

describe.each(schemes)('the page’s own colours, %s', (scheme) => {
  it.each([
    ['ink', 'surface'],
    ['muted', 'surface'],
    ['muted', 'sunken'],
    ['muted', 'raised'],
    ['accent', 'surface'],
    ['accent-ink', 'accent'],
    ['surface', 'accent'],
    ['warn', 'warn-soft'],
    ['warn', 'surface'],
    ['danger', 'danger-soft'],
    ['danger', 'surface'],
  ])('%s can be read on %s', (text, ground) => {
    const contrast = contrastRatio(pageColour(scheme, text), pageColour(scheme, ground));
    expect(contrast).toBeGreaterThanOrEqual(LEAST_TEXT_CONTRAST);
  });

  it('the lines of controls can be seen', () => {
    const contrast = contrastRatio(pageColour(scheme, 'control'), pageColour(scheme, 'surface'));
    expect(contrast).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});
