import { sampleColumns } from '../../analysis/insights/sampleColumns';
import type { Staffing } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';
import { intersect, type Interval, isEmpty } from '../../time/interval';
import type { ChartLayer } from './chartLayers';

/** What the chart draws at a moment and from it on: the numbers of the layers, in their order. */
export type ChartPoint = { readonly atMs: number; readonly counts: readonly number[] };

/**
 * The points of a step chart over the visible part of what was observed, at most a few for each of
 * `columnCount` columns. No dip or peak of a layer is left out. The last point is where the observed part
 * ends, so that nothing is drawn beyond.
 */
export function chartPoints(
  staffing: Staffing,
  layers: readonly ChartLayer[],
  view: { readonly visible: Interval; readonly observed: Interval; readonly columnCount: number },
): ChartPoint[] {
  const drawn = intersect(intersect(staffing.interval, view.observed), view.visible);
  if (isEmpty(drawn)) return [];
  const share = (drawn.end - drawn.start) / (view.visible.end - view.visible.start);
  const columnCount = Math.max(1, Math.ceil(view.columnCount * share));
  // Statuses that are not drawn need no extremes.
  const drawnCounts = { ...staffing, counts: layers.map(({ counts }) => counts) };
  const points = Array.from(sampleColumns(drawnCounts, drawn, columnCount), (point): ChartPoint => ({
    atMs: Math.max(drawn.start, at(staffing.atMs, point)),
    counts: layers.map(({ counts }) => at(counts, point)),
  }));
  const last = points.at(-1);
  return last === undefined ? [] : [...points, { atMs: drawn.end, counts: last.counts }];
}

/** Maps times and numbers to CSS pixels on the chart. */
type ChartScales = {
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
