/**
 * Gives a canvas its size in CSS pixels and as many device pixels as make it sharp; setting a size
 * clears it, so that happens only where it changed. `undefined` where the browser gives no context.
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
    canvas.style.width = `${widthCssPx}px`;
    canvas.style.height = `${heightCssPx}px`;
  }
  return canvas.getContext('2d', { alpha: false }) ?? undefined;
}
