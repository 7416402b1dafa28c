import { at } from '../../base/elementAt';
import { assertNever } from '../../base/assertNever';
import { contrastOf, mixColours, parseHexColour } from '../../domain/colours';
import type { StatusFacts } from '../../domain/statusFacts';
import { colourOf, type PatternName, type StatusLook } from '../../domain/statusPalette';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { CanvasTheme } from './canvasTheme';

/** What a status is painted with. */
export type Ink = {
  readonly colour: string;
  /**
   * The colour with its pattern on it, so that colour is never alone; `undefined` for solid. It covers
   * what is below: one rectangle a bar, where colour and pattern apart would be two.
   */
  readonly pattern: CanvasPattern | undefined;
};

/**
 * Bars narrower than this show their colour only: a pattern would be noise. The colours of the usual statuses differ in
 * lightness where they could be mistaken for each other (`statusColours.test.ts`).
 */
const NARROWEST_PATTERN_CSS_PX = 5;

/** What a bar of a width is filled with. */
export function fillOf({ colour, pattern }: Ink, widthCssPx: number): string | CanvasPattern {
  return widthCssPx >= NARROWEST_PATTERN_CSS_PX ? (pattern ?? colour) : colour;
}

/** Opacity of the secondary lane: statuses under one primary alternate, so that neighbours differ. */
const TINTS = ['38', '5c', '47', '6b'] as const; // 22 %, 36 %, 28 %, 42 % as hexadecimal alpha

const TILE_DEVICE_PX = 6;
/** How much of the background shows where a pattern is. */
const PATTERN_OPACITY = 0.42;
/** On a pale tint less would not be seen. It is the background, so text on it can be read even better. */
const TINT_PATTERN_OPACITY = 0.8;

/** WCAG 2.2, 1.4.3. */
const LEAST_TEXT_CONTRAST = 4.5;
/** From strong to pale: 42, 36, 28, 22, 16, 10 and 6 %. */
const OWN_TINTS = ['6b', '5c', '47', '38', '29', '1a', '0f'] as const;

type InkSource = {
  readonly catalog: StatusCatalog;
  readonly palette: readonly StatusLook[];
  readonly facts: StatusFacts;
  readonly theme: CanvasTheme;
};

/** The inks of all statuses of a catalog, made as they are first needed and kept. */
export class StatusInks {
  readonly #context: CanvasRenderingContext2D;
  readonly #source: InkSource;
  readonly #primary = new Map<number, Ink>();
  readonly #secondary = new Map<number, Ink>();

  constructor(context: CanvasRenderingContext2D, source: InkSource) {
    this.#context = context;
    this.#source = source;
  }

  /** Whether these are still the inks of a catalog and a palette. */
  areOf({ catalog, palette, facts }: Omit<InkSource, 'theme'>): boolean {
    const source = this.#source;
    return source.catalog === catalog && source.palette === palette && source.facts === facts;
  }

  /** The ink of the primary lane for a primary code. */
  primary(primaryCode: number): Ink {
    let ink = this.#primary.get(primaryCode);
    if (ink === undefined) {
      const { catalog, palette, theme } = this.#source;
      const primary = at(catalog.primaries, primaryCode);
      const look = palette.find(({ code }) => code === primary);
      const colour = look === undefined ? theme.control : colourOf(look, theme.scheme);
      ink = { colour, pattern: look === undefined ? undefined : this.#tile(look.pattern, colour) };
      this.#primary.set(primaryCode, ink);
    }
    return ink;
  }

  /** The ink of the secondary lane for a status code: a tint of its own colour, or of its primary's. */
  secondary(statusCode: number): Ink {
    let ink = this.#secondary.get(statusCode);
    if (ink === undefined) {
      const { catalog, palette, facts, theme } = this.#source;
      const status = catalog.statusOf(statusCode);
      const own = facts.ownLookOf(
        status,
        palette.find(({ code }) => code === status.primary),
      );
      if (own === undefined) {
        const { colour } = this.primary(catalog.primaryCodeOfStatus(statusCode));
        ink = { colour: `${colour}${at(TINTS, statusCode % TINTS.length)}`, pattern: undefined };
      } else {
        const colour = readableTint(colourOf(own, theme.scheme), theme);
        ink = { colour, pattern: this.#tile(own.pattern, colour, TINT_PATTERN_OPACITY) };
      }
      this.#secondary.set(statusCode, ink);
    }
    return ink;
  }

  #tile(name: PatternName, background: string, opacity = PATTERN_OPACITY): CanvasPattern | undefined {
    if (name === 'solid') return undefined;
    const tile = document.createElement('canvas');
    tile.width = TILE_DEVICE_PX;
    tile.height = TILE_DEVICE_PX;
    const pen = tile.getContext('2d');
    if (pen === null) return undefined;
    pen.fillStyle = background;
    pen.fillRect(0, 0, TILE_DEVICE_PX, TILE_DEVICE_PX);
    pen.globalAlpha = opacity;
    pen.fillStyle = this.#source.theme.surface;
    pen.strokeStyle = this.#source.theme.surface;
    pen.lineWidth = 1.4;
    drawTile(pen, name);
    return this.#context.createPattern(tile, 'repeat') ?? undefined;
  }
}

/**
 * The strongest tint of any color on which the page's text can be read. In forced colors, which may be names, the
 * usual one.
 */
function readableTint(colour: string, { surface, ink }: CanvasTheme): string {
  const ground = parseHexColour(surface);
  const text = parseHexColour(ink);
  const hex = parseHexColour(colour);
  if (ground === undefined || text === undefined || hex === undefined) return `${colour}${TINTS[0]}`;
  const tint = OWN_TINTS.find((alpha) => {
    const share = Number.parseInt(alpha, 16) / 255;
    return contrastOf(text, mixColours(ground, hex, share)) >= LEAST_TEXT_CONTRAST;
  });
  return `${hex}${tint ?? '00'}`;
}

function drawTile(pen: CanvasRenderingContext2D, name: Exclude<PatternName, 'solid'>): void {
  const size = TILE_DEVICE_PX;
  pen.beginPath();
  switch (name) {
    case 'diagonal':
    case 'backslash':
    case 'cross':
      // Three strokes, so that the corners of neighbouring tiles join.
      for (const shift of [-size, 0, size]) {
        if (name !== 'backslash') {
          pen.moveTo(shift, size);
          pen.lineTo(shift + size, 0);
        }
        if (name === 'diagonal') continue;
        pen.moveTo(shift, 0);
        pen.lineTo(shift + size, size);
      }
      pen.stroke();
      return;
    case 'dots':
      pen.fillRect(1, 1, 1.6, 1.6);
      pen.fillRect(4, 4, 1.6, 1.6);
      return;
    case 'horizontal':
      pen.fillRect(0, 2, size, 1.2);
      return;
    default:
      assertNever(name);
  }
}
