import { countOf, type Staffing } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { StatusLook } from '../../domain/statusPalette';

/** A status of the chart, with its number at each change point of the staffing. */
export type ChartLayer = { readonly look: StatusLook; readonly counts: Uint32Array };

/** What the chart stacks, from the bottom up. */
export type ChartLayers = {
  readonly layers: readonly ChartLayer[];
  /** The highest total of the stack, at least 1. */
  readonly topCount: number;
  /** Agents without a status: not drawn, but listed. */
  readonly noStatus: Uint32Array;
};

/**
 * The statuses shown (an empty list means all), the coverage status at the bottom: only there can its
 * number be compared with a horizontal line.
 */
export function chartLayers(
  staffing: Staffing,
  context: {
    readonly palette: readonly StatusLook[];
    readonly shownStatuses: readonly string[];
    readonly coverageStatus: string;
    readonly catalog: StatusCatalog;
  },
): ChartLayers {
  const { palette, shownStatuses, coverageStatus, catalog } = context;
  const shown = palette.filter(({ code }) => shownStatuses.length === 0 || shownStatuses.includes(code));
  const ordered = [
    ...shown.filter(({ code }) => code === coverageStatus),
    ...shown.filter(({ code }) => code !== coverageStatus),
  ];
  const layers = ordered.map((look) => ({
    look,
    counts: countOf(staffing, catalog.primaryCodeOf(look.code)),
  }));
  let topCount = 1;
  for (let point = 0; point < staffing.atMs.length; point += 1) {
    let stackedCount = 0;
    for (const { counts } of layers) stackedCount += at(counts, point);
    topCount = Math.max(topCount, stackedCount);
  }
  return {
    layers,
    topCount,
    noStatus: at(staffing.counts, staffing.counts.length - 1),
  };
}
