/**
 * The nearest place that lies between two device pixels, in CSS pixels. An edge elsewhere is smeared
 * over two of them: at a ratio of 1.25 that is where most whole CSS pixels lie.
 */
export function onDevicePixel(cssPx: number, devicePixelRatio: number): number {
  return Math.round(cssPx * devicePixelRatio) / devicePixelRatio;
}
