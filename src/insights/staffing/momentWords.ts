import { pointAt, type Staffing } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';
import type { ChartLayers } from './chartLayers';

/** A status' number at a moment; `undefined` in place of its look for no status. */
export type MomentCount = { readonly layerIndex: number | undefined; readonly count: number };

/** The numbers at a moment, the topmost layer last, then those without a status. */
export function countsOfMoment(
  staffing: Staffing,
  { layers, noStatus }: ChartLayers,
  momentMs: number,
): readonly MomentCount[] {
  const point = pointAt(staffing, momentMs);
  if (point === -1) return [];
  return [
    ...layers.map(({ counts }, layerIndex) => ({ layerIndex, count: at(counts, point) })),
    { layerIndex: undefined, count: at(noStatus, point) },
  ];
}
