/**
 * Gives a canvas as many device pixels as its size in CSS pixels asks for; setting a size clears it,
 * so that happens only where it changed. `undefined` where the browser gives no context.
 *
 * Where that is no whole number, the canvas is made a fraction of a device pixel larger or smaller
 * than asked for: stretched over the size itself it would be blurred from edge to edge.
 */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  widthCssPx: number,
  heightCssPx: number,
  devicePixelRatio: number,
): CanvasRenderingContext2D | undefined {
  const width = Math.max(1, Math.round(widthCssPx * devicePixelRatio));
  const height = Math.max(1, Math.round(heightCssPx * devicePixelRatio));
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  canvas.style.width = `${width / devicePixelRatio}px`;
  canvas.style.height = `${height / devicePixelRatio}px`;
  return canvas.getContext('2d', { alpha: false }) ?? undefined;
}

/**
 * The nearest place that lies between two device pixels, in CSS pixels. An edge elsewhere is smeared
 * over two of them: at a ratio of 1.25 that is where most whole CSS pixels lie.
 */
export function onDevicePixel(cssPx: number, devicePixelRatio: number): number {
  return Math.round(cssPx * devicePixelRatio) / devicePixelRatio;
}
