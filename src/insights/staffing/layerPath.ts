import { at } from '../../base/elementAt';
import type { ChartPoint } from './chartPoints';

/** Maps times and numbers to CSS pixels on the chart. */
export type ChartScales = {
  readonly xOf: (atMs: number) => number;
  readonly yOf: (count: number) => number;
};

/**
 * The outline of a stacked layer as an SVG path, in steps: along its upper edge, and back along that of the
 * layers below. Empty for no points.
 */
export function layerPath(
  points: readonly ChartPoint[],
  layerIndex: number,
  { xOf, yOf }: ChartScales,
): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const upper = (point: ChartPoint) => place(yOf(stackedUpTo(point, layerIndex + 1)));
  const lower = (point: ChartPoint) => place(yOf(stackedUpTo(point, layerIndex)));
  let path = `M${place(xOf(first.atMs))} ${lower(first)}V${upper(first)}`;
  for (let index = 1; index < points.length; index += 1) {
    const point = at(points, index);
    path += `H${place(xOf(point.atMs))}V${upper(point)}`;
  }
  path += `V${lower(last)}`;
  for (let index = points.length - 2; index >= 0; index -= 1) {
    const point = at(points, index);
    path += `V${lower(point)}H${place(xOf(point.atMs))}`;
  }
  return `${path}Z`;
}

function stackedUpTo({ counts }: ChartPoint, end: number): number {
  let sum = 0;
  for (let index = 0; index < end; index += 1) sum += at(counts, index);
  return sum;
}

/** A tenth of a pixel is finer than any screen. */
function place(cssPx: number): number {
  return Math.round(cssPx * 10) / 10;
}
