/** The fill pattern of a status, besides its color. */
export type PatternName = 'solid' | 'diagonal' | 'dots' | 'horizontal' | 'backslash' | 'cross';

/** The color, pattern and label of a primary status, in every view. */
export type StatusLook = {
  readonly code: string;
  readonly label: string;
  readonly lightColour: string;
  readonly darkColour: string;
  readonly pattern: PatternName;
};

export type ColourScheme = 'light' | 'dark';

type Colours = Pick<StatusLook, 'lightColour' | 'darkColour'>;

/** For the first primary statuses that are not configured; cross-hatched, so that they stand out. */
const UNKNOWN_COLOURS: readonly Colours[] = [
  { lightColour: '#a03c9c', darkColour: '#d98ad6' },
  { lightColour: '#0e7c93', darkColour: '#5fc3d8' },
  { lightColour: '#8a5a2b', darkColour: '#cfa173' },
  { lightColour: '#b3455a', darkColour: '#ee93a4' },
];

/** Steps of this angle around the color wheel never repeat a hue, and keep hues as far apart as possible. */
const GOLDEN_ANGLE_DEGREES = 137.508;

/** The look of the `index`-th unknown status; those after the chosen colors get unique colors too. */
function unknownLook(index: number): Colours & Pick<StatusLook, 'pattern'> {
  const chosen = UNKNOWN_COLOURS[index];
  if (chosen !== undefined) return { ...chosen, pattern: 'cross' };
  const step = index - UNKNOWN_COLOURS.length;
  // Starting at 100°, none of the first dozen hues is close to that of a configured status with the same pattern.
  const hue = (100 + step * GOLDEN_ANGLE_DEGREES) % 360;
  const pattern = step % 2 === 0 ? 'dots' : 'diagonal';
  return { lightColour: hexColour(hue, 0.6, 0.33), darkColour: hexColour(hue, 0.6, 0.72), pattern };
}

/** A color of hue (degrees), saturation and lightness (0 to 1) as `#rrggbb`: the canvas appends the opacity. */
function hexColour(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channels = [0, 8, 4].map((offset) => {
    const turn = (offset + hue / 30) % 12;
    const level = lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(level * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/**
 * The one palette for canvas, charts, legend, table and print: the configured looks first, in legend
 * order, then one for every other primary status in the data, in order of appearance.
 *
 * @param ownLookOf what is known about the look of one that is not configured
 */
export function statusPalette(
  configured: readonly StatusLook[],
  seen: readonly string[],
  blankLabel: string,
  ownLookOf: (primary: string) => Partial<StatusLook> = () => ({}),
): readonly StatusLook[] {
  const unknown = seen.filter((primary) => !configured.some(({ code }) => code === primary));
  return [
    ...configured,
    ...unknown.map((code, index): StatusLook => ({
      code,
      label: readable(code, blankLabel),
      ...unknownLook(index),
      ...ownLookOf(code),
    })),
  ];
}

/** Letters and digits with single punctuation marks or spaces between them, as people name a status. */
const WORDS = /^[\p{L}\p{M}\p{N}]+(?:[\s_'’&/.-]+[\p{L}\p{M}\p{N}]+)*$/u;

/** `ON_HOLD` becomes `On hold`; what is not words stays as it is, and an invisible code gets `blankLabel`. */
function readable(code: string, blankLabel: string): string {
  if (/^[\s\p{C}\p{Z}]*$/u.test(code)) return blankLabel;
  if (!WORDS.test(code)) return code;
  const words = code.replaceAll(/[_\s]+/g, ' ');
  return words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words;
}

/** The color of a look in a color scheme. */
export function colourOf(look: StatusLook, scheme: ColourScheme): string {
  return scheme === 'dark' ? look.darkColour : look.lightColour;
}
