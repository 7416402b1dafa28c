import { countOf, type Staffing } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { StaffingScale } from '../../domain/filters';
import type { StatusLook } from '../../domain/statusPalette';

/** A status of the chart, with its number at each change point of the staffing. */
export type ChartLayer = { readonly look: StatusLook; readonly counts: Uint32Array };

/** What the chart stacks, from the bottom up. */
export type ChartLayers = {
  readonly layers: readonly ChartLayer[];
  /** The highest total of the stack, at least 1; all agents where the scale is of all. */
  readonly topCount: number;
  /** Statuses left out of the scale: not drawn, but listed. */
  readonly unscaled: readonly ChartLayer[];
  /** Agents without a status: not drawn, but listed. */
  readonly noStatus: Uint32Array;
};

/** What the chart is made of. */
export type ChartContext = {
  readonly palette: readonly StatusLook[];
  /** Empty for all. */
  readonly shownStatuses: readonly string[];
  /** The primary statuses that count as covered. */
  readonly coverStatuses: readonly string[];
  readonly scale: StaffingScale;
  /** Whether agents in a primary status are not at work. */
  readonly isOffline: (primary: string) => boolean;
  readonly catalog: StatusCatalog;
};

/**
 * The statuses shown, those that count as covered at the bottom: only there can their number be compared with a
 * horizontal line. Agents who are not at work would be most of the scale, so their statuses are in it only if
 * asked for: by the scale, or by a filter that names one.
 */
export function chartLayers(
  staffing: Staffing,
  { palette, shownStatuses, coverStatuses, scale, isOffline, catalog }: ChartContext,
): ChartLayers {
  const isFiltered = shownStatuses.length > 0;
  const shown = palette.filter(({ code }) => !isFiltered || shownStatuses.includes(code));
  const layerOf = (look: StatusLook): ChartLayer => ({
    look,
    counts: countOf(staffing, catalog.primaryCodeOf(look.code)),
  });
  const isScaled = ({ code }: StatusLook) => scale === 'all' || isFiltered || !isOffline(code);
  const layers = [
    ...coverStatuses.flatMap((status) => shown.filter(({ code }) => code === status)),
    ...shown.filter((look) => !coverStatuses.includes(look.code) && isScaled(look)),
  ].map(layerOf);
  let topCount = scale === 'all' && !isFiltered ? Math.max(1, staffing.agentCount) : 1;
  for (let point = 0; point < staffing.atMs.length; point += 1) {
    let stackedCount = 0;
    for (const { counts } of layers) stackedCount += at(counts, point);
    topCount = Math.max(topCount, stackedCount);
  }
  return {
    layers,
    topCount,
    unscaled: shown.filter((look) => !coverStatuses.includes(look.code) && !isScaled(look)).map(layerOf),
    noStatus: at(staffing.counts, staffing.counts.length - 1),
  };
}

/** What is written beside the chart: every status, drawn or not. */
export function listedLayers({ layers, unscaled }: ChartLayers): readonly ChartLayer[] {
  return [...layers, ...unscaled];
}
