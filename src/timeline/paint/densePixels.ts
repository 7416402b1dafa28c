import { GAP_KEY } from '../scene/barBatch';
import type { Scene } from '../scene/timelineScene';

/** What the pixels of a scene's bars are written to: one 32-bit colour for each device pixel, row by row. */
export type PixelBuffer = {
  readonly colours: Uint32Array;
  readonly widthDevicePx: number;
  readonly heightDevicePx: number;
};

/**
 * Writes the primary bars of a scene as pixels, and clears everything else. Dense rows are 2 to 12
 * pixels high: 400 of them hold 20,000 bars, and as many rectangles would take a canvas twice the time
 * that a frame has.
 *
 * @param colourOfKey a bar's colour in the byte order of the buffer
 */
export function writeDensePixels(
  scene: Scene,
  { colours, widthDevicePx, heightDevicePx }: PixelBuffer,
  colourOfKey: (key: number) => number,
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
      if (left < right) colours.fill(colourOfKey(key), lineStart + left, lineStart + right);
    }
    // The lines of a row are alike.
    for (let line = firstLine + 1; line < endLine; line += 1) {
      colours.copyWithin(line * widthDevicePx, lineStart, lineStart + widthDevicePx);
    }
  }
}
