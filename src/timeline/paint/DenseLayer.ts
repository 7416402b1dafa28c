import { GAP_KEY, LEFT_OUT_KEY } from '../scene/barBatch';
import type { StatusInks } from './statusInk';
import type { Scene } from '../scene/timelineScene';

/** A status that the filter leaves out is still there, as a breath of its control colour. */
const LEFT_OUT_ALPHA = 0x40;
/** A row of a few pixels has no room for edges, so what is assumed is filled more strongly than in other rows. */
const ASSUMED_ALPHA = 0x80;

/** Paints the bars of dense rows through its own canvas of pixels. */
export class DenseLayer {
  readonly #canvas = document.createElement('canvas');
  readonly #colours = new Map<string, number>();
  #image: ImageData | undefined;

  /** Paints over what is there: where there are no bars it stays. */
  paint(context: CanvasRenderingContext2D, scene: Scene, inks: StatusInks, leftOutColour: string): void {
    const { width, height } = context.canvas;
    const pen = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) return;
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#image = undefined;
    }
    this.#image ??= pen.createImageData(width, height);
    const buffer = {
      colours: new Uint32Array(this.#image.data.buffer),
      widthDevicePx: width,
      heightDevicePx: height,
    };
    const leftOut = withAlpha(this.#colourOf(leftOutColour), LEFT_OUT_ALPHA);
    writeDensePixels(scene, buffer, {
      known: (key) => (key === LEFT_OUT_KEY ? leftOut : this.#colourOf(inks.primary(key).colour)),
      // Nothing is assumed of what is left out.
      assumed: (key) =>
        key === LEFT_OUT_KEY ? 0 : withAlpha(this.#colourOf(inks.primary(key).colour), ASSUMED_ALPHA),
    });
    pen.putImageData(this.#image, 0, 0);
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#canvas, 0, 0);
    context.restore();
  }

  /** A CSS colour, system colours included, as the pixel that it makes; asked of the browser once. */
  #colourOf(cssColour: string): number {
    let colour = this.#colours.get(cssColour);
    if (colour === undefined) {
      colour = pixelOf(cssColour);
      this.#colours.set(cssColour, colour);
    }
    return colour;
  }
}

function pixelOf(cssColour: string): number {
  const dot = document.createElement('canvas');
  dot.width = 1;
  dot.height = 1;
  const pen = dot.getContext('2d');
  if (pen === null) return 0;
  pen.fillStyle = cssColour;
  pen.fillRect(0, 0, 1, 1);
  return new Uint32Array(pen.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
}

/** Alpha is the last of a pixel's bytes: the highest in the number, as every machine with a browser counts. */
function withAlpha(colour: number, alpha: number): number {
  return ((colour & 0x00ff_ffff) | (alpha << 24)) >>> 0;
}

/** What the pixels of a scene's bars are written to: one 32-bit colour for each device pixel, row by row. */
type PixelBuffer = {
  readonly colours: Uint32Array;
  readonly widthDevicePx: number;
  readonly heightDevicePx: number;
};

/**
 * Writes the primary bars of a scene as pixels, and clears everything else. Dense rows are 2 to 12
 * pixels high: 400 of them hold 20,000 bars, and as many rectangles would take a canvas twice the time
 * that a frame has.
 *
 * @param colourOf a bar's colour, in the byte order of the buffer, up to the newest data and after it
 */
export function writeDensePixels(
  scene: Scene,
  { colours, widthDevicePx, heightDevicePx }: PixelBuffer,
  colourOf: {
    readonly known: (key: number) => number;
    readonly assumed: (key: number) => number;
  },
): void {
  colours.fill(0);
  const { layout, devicePixelRatio, primary } = scene;
  for (const row of scene.rows) {
    const top = Math.round(row.topCssPx * devicePixelRatio);
    const end = Math.round((row.topCssPx + layout.primaryHeightCssPx) * devicePixelRatio);
    const firstLine = Math.max(0, top);
    const endLine = Math.min(heightDevicePx, Math.max(top + 1, end));
    if (firstLine >= endLine) continue;
    const lineStart = firstLine * widthDevicePx;
    for (let bar = row.primaryBars[0]; bar < row.primaryBars[1]; bar += 1) {
      const key = primary.key(bar);
      if (key === GAP_KEY) continue;
      const left = Math.max(0, primary.leftDevicePx(bar));
      const right = Math.min(widthDevicePx, primary.rightDevicePx(bar));
      const split = Math.min(right, Math.max(left, row.knownUntilDevicePx));
      if (left < split) colours.fill(colourOf.known(key), lineStart + left, lineStart + split);
      if (split < right) colours.fill(colourOf.assumed(key), lineStart + split, lineStart + right);
    }
    // The lines of a row are alike.
    for (let line = firstLine + 1; line < endLine; line += 1) {
      colours.copyWithin(line * widthDevicePx, lineStart, lineStart + widthDevicePx);
    }
  }
}
