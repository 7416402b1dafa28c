import { GAP_KEY, type LaneName, LEFT_OUT_KEY } from '../../timeline/scene/barBatch';
import { type RowLayout, rowLayoutFor } from '../../timeline/scene/rowLayout';
import type { Scene } from '../../timeline/scene/timelineScene';

/** The width of a drawn page, scaled to any paper size. About A4 landscape, at 96 px per inch. */
export const PRINT_WIDTH_CSS_PX = 1040;
/** The room for rows on A4 and Letter landscape, with title, legend and axis above them. */
const ROWS_HEIGHT_CSS_PX = 540;
/** Bars are laid out on a grid this fine: a printer has more dots than a screen. */
export const PRINT_PIXEL_RATIO = 2;

/** Rows on paper are compact, whatever they are on screen; taller with a lane for another day. */
export function printLayoutFor(isComparing: boolean): RowLayout {
  return rowLayoutFor({
    widthCssPx: PRINT_WIDTH_CSS_PX,
    heightCssPx: 0,
    rowCount: 0,
    rowSize: 'compact',
    isComparing,
  });
}

/** The number of rows on a page. */
export function rowsPerPage({ rowHeightCssPx }: RowLayout): number {
  return Math.floor(ROWS_HEIGHT_CSS_PX / rowHeightCssPx);
}

/** The bars of one status on a page: one outline for all of them. */
export type PrintedBars = { readonly key: number; readonly outline: string };

/** The bars of a lane as outlines (SVG path data, in CSS pixels), one for each key, without gaps. */
export function printedBars(scene: Scene, lane: LaneName): readonly PrintedBars[] {
  const { layout, devicePixelRatio } = scene;
  const batch = scene[lane];
  const heightCssPx = layout[`${lane}HeightCssPx`];
  const outlines = new Map<number, string>();
  for (const row of scene.rows) {
    const topCssPx = row.topCssPx + layout[`${lane}TopCssPx`];
    const [first, end] = row[`${lane}Bars`];
    for (let bar = first; bar < end; bar += 1) {
      const key = batch.key(bar);
      if (key === GAP_KEY || key === LEFT_OUT_KEY) continue;
      const left = batch.leftDevicePx(bar) / devicePixelRatio;
      const width = batch.rightDevicePx(bar) / devicePixelRatio - left;
      const outline = `M${left} ${topCssPx}h${width}v${heightCssPx}h${-width}z`;
      outlines.set(key, `${outlines.get(key) ?? ''}${outline}`);
    }
  }
  return Array.from(outlines, ([key, outline]) => ({ key, outline }));
}
