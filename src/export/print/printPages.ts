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
export type PrintedBars = {
  readonly key: number;
  /** Up to the newest data; empty where all is after it. */
  readonly outline: string;
  /** After the newest data; usually empty. */
  readonly assumedOutline: string;
};

/** The bars of a lane as outlines (SVG path data, in CSS pixels), one pair for each key, without gaps. */
export function printedBars(scene: Scene, lane: LaneName): readonly PrintedBars[] {
  const { layout, devicePixelRatio } = scene;
  const batch = scene[lane];
  const heightCssPx = layout[`${lane}HeightCssPx`];
  const outlines = new Map<number, { known: string; assumed: string }>();
  for (const row of scene.rows) {
    const topCssPx = row.topCssPx + layout[`${lane}TopCssPx`];
    const knownUntilDevicePx = lane === 'compared' ? Number.POSITIVE_INFINITY : row.knownUntilDevicePx;
    const [first, end] = row[`${lane}Bars`];
    for (let bar = first; bar < end; bar += 1) {
      const key = batch.key(bar);
      if (key === GAP_KEY || key === LEFT_OUT_KEY) continue;
      const left = batch.leftDevicePx(bar);
      const right = batch.rightDevicePx(bar);
      const split = Math.min(right, Math.max(left, knownUntilDevicePx));
      const both = outlines.get(key) ?? { known: '', assumed: '' };
      both.known += outlineOf(left, split);
      both.assumed += outlineOf(split, right);
      outlines.set(key, both);
    }

    function outlineOf(leftDevicePx: number, rightDevicePx: number): string {
      if (rightDevicePx <= leftDevicePx) return '';
      const widthCssPx = (rightDevicePx - leftDevicePx) / devicePixelRatio;
      return `M${leftDevicePx / devicePixelRatio} ${topCssPx}h${widthCssPx}v${heightCssPx}h${-widthCssPx}z`;
    }
  }
  return Array.from(outlines, ([key, { known, assumed }]) => ({
    key,
    outline: known,
    assumedOutline: assumed,
  }));
}
