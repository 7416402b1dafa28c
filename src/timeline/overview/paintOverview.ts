import type { CanvasTheme } from '../paint/canvasTheme';
import { onDevicePixel } from '../paint/devicePixels';

/** The agents in one status over time, and what they are painted with. */
type OverviewLayer = { readonly colour: string; readonly agents: Float64Array };

export type OverviewPicture = {
  /** From the bottom up. */
  readonly layers: readonly OverviewLayer[];
  readonly agentCount: number;
  /** Where what has not happened yet begins, in CSS pixels; the width or more where all has. */
  readonly nowXCssPx: number;
  /** Where the newest data ends: from here to now the statuses are assumed. */
  readonly knownXCssPx: number;
};

/** How much of what is assumed is covered. */
const ASSUMED_VEIL = 0.6;

/** Paints how many of all agents are in each status, stacked; what is left above reported none. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  { layers, agentCount, nowXCssPx, knownXCssPx }: OverviewPicture,
  size: { readonly widthCssPx: number; readonly heightCssPx: number; readonly devicePixelRatio: number },
  theme: CanvasTheme,
): void {
  const { widthCssPx, heightCssPx, devicePixelRatio } = size;
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, widthCssPx, heightCssPx);
  const columnCount = layers[0]?.agents.length ?? 0;
  const onDevicePx = (cssPx: number) => onDevicePixel(cssPx, devicePixelRatio);
  const pastCssPx = onDevicePx(Math.min(Math.max(0, nowXCssPx), widthCssPx));
  const floors = new Float64Array(columnCount);
  for (const { colour, agents } of layers) {
    context.fillStyle = colour;
    for (let column = 0; column < columnCount; column += 1) {
      const left = onDevicePx((widthCssPx * column) / columnCount);
      const right = Math.min(pastCssPx, onDevicePx((widthCssPx * (column + 1)) / columnCount));
      if (right <= left) continue;
      const floor = floors[column] ?? 0;
      const ceiling = floor + (agents[column] ?? 0) / Math.max(1, agentCount);
      floors[column] = ceiling;
      const top = onDevicePx(heightCssPx * (1 - ceiling));
      const bottom = onDevicePx(heightCssPx * (1 - floor));
      if (bottom > top) context.fillRect(left, top, right - left, bottom - top);
    }
  }
  const knownCssPx = onDevicePx(Math.max(0, knownXCssPx));
  if (knownCssPx < pastCssPx) {
    context.fillStyle = theme.surface;
    context.globalAlpha = ASSUMED_VEIL;
    context.fillRect(knownCssPx, 0, pastCssPx - knownCssPx, heightCssPx);
    context.globalAlpha = 1;
  }
  if (pastCssPx < widthCssPx) {
    context.fillStyle = theme.sunken;
    context.fillRect(pastCssPx, 0, widthCssPx - pastCssPx, heightCssPx);
  }
}
