import type { EmbedTheme } from '../../contract/embedMessages';
import type { ThemeName } from '../../domain/filters';
import type { ColourScheme } from '../../domain/statusPalette';
import type { FrameWords } from '../../words/en/frame';
import { contrastOf, type HexColour, luminanceOf, mixColours, nearestGood, parseHexColour } from './colours';

/** The tokens that a host has set, each found right. */
export type ThemeTokens = {
  readonly accent?: HexColour;
  readonly surface?: HexColour;
  /** Families as CSS lists them; only those of the reader's device can be shown. */
  readonly font?: string;
  readonly radiusCssPx?: number;
};

type RejectedToken = {
  readonly field: string;
  readonly code: keyof FrameWords['rejected'];
  readonly value: string;
};

export type ReadTheme = {
  /** `undefined` leaves it as it is. */
  readonly scheme: ThemeName | undefined;
  readonly tokens: ThemeTokens;
  readonly rejected: readonly RejectedToken[];
};

/** Between these two, neither dark nor light text can be read well enough on a surface. */
const DARKEST_LIGHT = 0.6;
const LIGHTEST_DARK = 0.04;

const LARGEST_RADIUS_CSS_PX = 16;

/** What of a host's theme can be used. A surface says by itself whether it is light or dark. */
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
  const asked = read('scheme', 'notScheme', (text) =>
    (['auto', 'light', 'dark'] as const).find((scheme) => scheme === text),
  );
  const accent = read('accent', 'notColour', parseHexColour);
  const font = read('font', 'notFont', parseFont);
  const radiusCssPx = read('radius', 'notRadius', parseRadius);
  const given = read('surface', 'notColour', parseHexColour);
  const own = given === undefined ? undefined : schemeOfSurface(given);
  if (given !== undefined && own === undefined) {
    rejected.push({ field: 'surface', code: 'greySurface', value: given });
  } else if (given !== undefined && asked !== undefined && asked !== 'auto' && asked !== own) {
    rejected.push({ field: 'surface', code: 'otherScheme', value: given });
  }
  const surface = rejected.some(({ field }) => field === 'surface') ? undefined : given;
  return {
    scheme: surface === undefined ? asked : own,
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

/** Names and quotes, nothing that could end a declaration. */
function parseFont(text: string): string | undefined {
  const families = text.split(',').map((family) => family.trim());
  const areFamilies = families.every((family) => /^(?:"[\w .-]+"|'[\w .-]+'|[a-z][\w -]*)$/i.test(family));
  return areFamilies && text.length <= 200 ? families.join(', ') : undefined;
}

function parseRadius(text: string): number | undefined {
  const digits = /^(\d{1,2}(?:\.\d{1,3})?)(?:px)?$/.exec(text.trim())?.[1];
  const radius = Number(digits ?? Number.NaN);
  return radius <= LARGEST_RADIUS_CSS_PX ? radius : undefined;
}

/** The page's own colours that others are laid over, as the style sheet has them. */
export type PageColours = {
  readonly surface: HexColour;
  readonly muted: HexColour;
  readonly control: HexColour;
  readonly ink: HexColour;
  readonly warn: HexColour;
  readonly danger: HexColour;
  /** Those of the statuses: graphics that one must see. */
  readonly statuses: readonly HexColour[];
};

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT_CONTRAST = 4.5;
const GRAPHICS_CONTRAST = 3;

/**
 * The colours that the tokens come to in a scheme, as custom properties of the style sheet. A host's colour is
 * moved towards white or black, as far as it takes for all that stands on it to be seen, and no further.
 */
export function themeColours(
  { accent, surface }: ThemeTokens,
  scheme: ColourScheme,
  page: PageColours,
): { readonly [property: string]: HexColour } {
  const isDark = scheme === 'dark';
  const end = isDark ? '#000000' : '#ffffff';
  const ink = isDark ? '#ffffff' : '#000000';
  const ground =
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
  const grounds =
    surface === undefined
      ? {}
      : {
          '--surface': ground,
          '--raised': isDark ? mixColours(ground, ink, 0.04) : ground,
          '--sunken': isDark ? mixColours(ground, end, 0.35) : mixColours(ground, ink, 0.03),
          '--hairline': mixColours(ground, ink, isDark ? 0.12 : 0.11),
        };
  if (accent === undefined) return grounds;
  const softOf = (colour: HexColour) => mixColours(ground, colour, isDark ? 0.2 : 0.1);
  const shown = nearestGood(
    accent,
    ink,
    (candidate) =>
      contrastOf(candidate, ground) >= TEXT_CONTRAST &&
      contrastOf(candidate, softOf(candidate)) >= TEXT_CONTRAST,
  );
  const onAccent = ['#ffffff', '#000000'].toSorted(
    (one, other) => contrastOf(other, shown) - contrastOf(one, shown),
  );
  return {
    ...grounds,
    '--accent': shown,
    '--accent-ink': onAccent[0] ?? end,
    '--accent-soft': softOf(shown),
  };
}
