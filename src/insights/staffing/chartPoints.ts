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
