import type { EmbedTheme } from '../../contract/embedMessages';
import type { ThemeName } from '../../domain/filters';
import type { ColourScheme } from '../../domain/statusPalette';
import type { FrameWords } from '../../words/en/frame';
import {
  contrastOf,
  type HexColour,
  luminanceOf,
  mixColours,
  nearestGood,
  parseHexColour,
} from '../../domain/colours';

/** The tokens that a host has set, each validated. */
export type ThemeTokens = {
  readonly accent?: HexColour;
  readonly surface?: HexColour;
  /** A CSS list of font families; only fonts on the reader's device can be shown. */
  readonly font?: string;
  readonly radiusCssPx?: number;
};

type RejectedToken = {
  readonly field: string;
  readonly code: keyof FrameWords['rejected'];
  readonly value: string;
};

export type ReadTheme = {
  /** `undefined` leaves the scheme unchanged. */
  readonly scheme: ThemeName | undefined;
  readonly tokens: ThemeTokens;
  readonly rejected: readonly RejectedToken[];
};

/** On a surface with a luminance between these two, neither dark nor light text has enough contrast. */
const DARKEST_LIGHT = 0.6;
const LIGHTEST_DARK = 0.04;

const MAX_RADIUS_CSS_PX = 16;

/** Validates a host's theme. A surface determines whether the scheme is light or dark. */
export function readHostTheme(theme: EmbedTheme): ReadTheme {
  if (typeof theme === 'string') return { scheme: theme, tokens: {}, rejected: [] };
  const rejected: RejectedToken[] = [];
  const read = <Value>(
    field: 'scheme' | 'accent' | 'surface' | 'font' | 'radius',
    code: RejectedToken['code'],
    parse: (text: string) => Value | undefined,
  ): Value | undefined => {
    const given = theme[field];
    if (given === undefined) return undefined;
    const value = parse(String(given));
    if (value === undefined) rejected.push({ field, code, value: String(given).slice(0, 100) });
    return value;
  };
  const requestedScheme = read('scheme', 'notScheme', (text) =>
    (['auto', 'light', 'dark'] as const).find((scheme) => scheme === text),
  );
  const accent = read('accent', 'notColour', parseHexColour);
  const font = read('font', 'notFont', parseFont);
  const radiusCssPx = read('radius', 'notRadius', parseRadius);
  const requestedSurface = read('surface', 'notColour', parseHexColour);
  const surfaceScheme = requestedSurface === undefined ? undefined : schemeOfSurface(requestedSurface);
  if (requestedSurface !== undefined && surfaceScheme === undefined) {
    rejected.push({ field: 'surface', code: 'greySurface', value: requestedSurface });
  } else if (
    requestedSurface !== undefined &&
    requestedScheme !== undefined &&
    requestedScheme !== 'auto' &&
    requestedScheme !== surfaceScheme
  ) {
    rejected.push({ field: 'surface', code: 'otherScheme', value: requestedSurface });
  }
  const surface = rejected.some(({ field }) => field === 'surface') ? undefined : requestedSurface;
  return {
    scheme: surface === undefined ? requestedScheme : surfaceScheme,
    tokens: {
      ...(accent !== undefined && { accent }),
      ...(surface !== undefined && { surface }),
      ...(font !== undefined && { font }),
      ...(radiusCssPx !== undefined && { radiusCssPx }),
    },
    rejected,
  };
}

function schemeOfSurface(surface: HexColour): ColourScheme | undefined {
  const luminance = luminanceOf(surface);
  if (luminance >= DARKEST_LIGHT) return 'light';
  return luminance <= LIGHTEST_DARK ? 'dark' : undefined;
}

/** Accepts names and quotes only, nothing that could end a CSS declaration. */
function parseFont(text: string): string | undefined {
  const families = text.split(',').map((family) => family.trim());
  const areFamilies = families.every((family) => /^(?:"[\w .-]+"|'[\w .-]+'|[a-z][\w -]*)$/i.test(family));
  return areFamilies && text.length <= 200 ? families.join(', ') : undefined;
}

function parseRadius(text: string): number | undefined {
  const digits = /^(\d{1,2}(?:\.\d{1,3})?)(?:px)?$/.exec(text.trim())?.[1];
  const radius = Number(digits ?? Number.NaN);
  return radius <= MAX_RADIUS_CSS_PX ? radius : undefined;
}

/** The style sheet's own colors that a host's colors must contrast with. */
export type PageColours = {
  readonly surface: HexColour;
  readonly muted: HexColour;
  readonly control: HexColour;
  readonly ink: HexColour;
  readonly warn: HexColour;
  readonly danger: HexColour;
  /** Status colors, which need the contrast of graphics. */
  readonly statuses: readonly HexColour[];
};

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT_CONTRAST = 4.5;
const GRAPHICS_CONTRAST = 3;

/**
 * The tokens' colors in a scheme, as custom properties of the style sheet. A host's color is moved toward
 * white or black just as far as contrast requires.
 */
export function themeColours(
  { accent, surface }: ThemeTokens,
  scheme: ColourScheme,
  page: PageColours,
): { readonly [property: string]: HexColour } {
  const isDark = scheme === 'dark';
  const end = isDark ? '#000000' : '#ffffff';
  const ink = isDark ? '#ffffff' : '#000000';
  const background =
    surface === undefined
      ? page.surface
      : nearestGood(
          surface,
          end,
          (candidate) =>
            [page.ink, page.muted, page.warn, page.danger].every(
              (text) => contrastOf(text, candidate) >= TEXT_CONTRAST,
            ) &&
            [page.control, ...page.statuses].every(
              (graphic) => contrastOf(graphic, candidate) >= GRAPHICS_CONTRAST,
            ),
        );
  const surfaceColours =
    surface === undefined
      ? {}
      : {
          '--surface': background,
          '--raised': isDark ? mixColours(background, ink, 0.04) : background,
          '--sunken': isDark ? mixColours(background, end, 0.35) : mixColours(background, ink, 0.03),
          '--hairline': mixColours(background, ink, isDark ? 0.12 : 0.11),
        };
  if (accent === undefined) return surfaceColours;
  const softOf = (colour: HexColour) => mixColours(background, colour, isDark ? 0.2 : 0.1);
  const shown = nearestGood(
    accent,
    ink,
    (candidate) =>
      contrastOf(candidate, background) >= TEXT_CONTRAST &&
      contrastOf(candidate, softOf(candidate)) >= TEXT_CONTRAST,
  );
  const onAccent = ['#ffffff', '#000000'].toSorted(
    (one, other) => contrastOf(other, shown) - contrastOf(one, shown),
  );
  return {
    ...surfaceColours,
    '--accent': shown,
    '--accent-ink': onAccent[0] ?? end,
    '--accent-soft': softOf(shown),
  };
}
