import { at } from '../../base/elementAt';
import { assertNever } from '../../base/assertNever';
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

/** Opacity of the secondary lane: statuses under one primary alternate, so that neighbours differ. */
const TINTS = ['38', '5c', '47', '6b'] as const; // 22 %, 36 %, 28 %, 42 % as hexadecimal alpha

const TILE_DEVICE_PX = 6;
/** How much of the background shows where a pattern is. */
const PATTERN_OPACITY = 0.42;

type InkSource = {
  readonly catalog: StatusCatalog;
  readonly palette: readonly StatusLook[];
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
  areOf({ catalog, palette }: Pick<InkSource, 'catalog' | 'palette'>): boolean {
    return this.#source.catalog === catalog && this.#source.palette === palette;
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

  /** The ink of the secondary lane for a status code: a tint of its primary's colour. */
  secondary(statusCode: number): Ink {
    let ink = this.#secondary.get(statusCode);
    if (ink === undefined) {
      const { colour } = this.primary(this.#source.catalog.primaryCodeOfStatus(statusCode));
      ink = { colour: `${colour}${at(TINTS, statusCode % TINTS.length)}`, pattern: undefined };
      this.#secondary.set(statusCode, ink);
    }
    return ink;
  }

  #tile(name: PatternName, background: string): CanvasPattern | undefined {
    if (name === 'solid') return undefined;
    const tile = document.createElement('canvas');
    tile.width = TILE_DEVICE_PX;
    tile.height = TILE_DEVICE_PX;
    const pen = tile.getContext('2d');
    if (pen === null) return undefined;
    pen.fillStyle = background;
    pen.fillRect(0, 0, TILE_DEVICE_PX, TILE_DEVICE_PX);
    pen.globalAlpha = PATTERN_OPACITY;
    pen.fillStyle = this.#source.theme.surface;
    pen.strokeStyle = this.#source.theme.surface;
    pen.lineWidth = 1.4;
    drawTile(pen, name);
    return this.#context.createPattern(tile, 'repeat') ?? undefined;
  }
}

function drawTile(pen: CanvasRenderingContext2D, name: Exclude<PatternName, 'solid'>): void {
  const size = TILE_DEVICE_PX;
  pen.beginPath();
  switch (name) {
    case 'diagonal':
    case 'cross':
      // Three strokes, so that the corners of neighbouring tiles join.
      for (const shift of [-size, 0, size]) {
        pen.moveTo(shift, size);
        pen.lineTo(shift + size, 0);
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
