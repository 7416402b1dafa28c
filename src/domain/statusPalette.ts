import { at } from './at';

/** How a status is filled besides its colour. */
export type PatternName = 'solid' | 'diagonal' | 'dots' | 'horizontal' | 'cross';

/** How one primary status looks and reads, in every view. */
export type StatusLook = {
  readonly code: string;
  readonly label: string;
  readonly lightColour: string;
  readonly darkColour: string;
  readonly pattern: PatternName;
};

export type ColourScheme = 'light' | 'dark';

/** Given in turn to primary statuses that no configuration names; cross-hatched, so that they stand out. */
const UNKNOWN_COLOURS = [
  { lightColour: '#a03c9c', darkColour: '#d98ad6' },
  { lightColour: '#0e7c93', darkColour: '#5fc3d8' },
  { lightColour: '#8a5a2b', darkColour: '#cfa173' },
  { lightColour: '#b3455a', darkColour: '#ee93a4' },
] as const;

/**
 * The one palette for canvas, charts, legend, table and print: the configured looks first, in legend
 * order, then one for every other primary status that the data holds, in order of appearance.
 */
export function statusPalette(
  configured: readonly StatusLook[],
  seen: readonly string[],
): readonly StatusLook[] {
  const unknown = seen.filter((primary) => !configured.some(({ code }) => code === primary));
  return [
    ...configured,
    ...unknown.map((code, index): StatusLook => {
      const colours = at(UNKNOWN_COLOURS, index % UNKNOWN_COLOURS.length);
      return { code, label: readable(code), pattern: 'cross', ...colours };
    }),
  ];
}

/** `ON_HOLD` reads `On hold`. */
function readable(code: string): string {
  const words = code.replaceAll(/[_\s]+/g, ' ').trim();
  return words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words;
}

/** The colour of a look in a colour scheme. */
export function colourOf(look: StatusLook, scheme: ColourScheme): string {
  return scheme === 'dark' ? look.darkColour : look.lightColour;
}
