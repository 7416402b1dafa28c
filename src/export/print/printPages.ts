import { GAP_KEY, LEFT_OUT_KEY, type BarBatch } from '../../timeline/scene/barBatch';
import { type RowLayout, rowLayoutFor } from '../../timeline/scene/rowLayout';
import type { Scene, SceneRow } from '../../timeline/scene/timelineScene';

/** How wide a page is drawn; paper of any size shrinks or stretches it. About A4 across, at 96 px an inch. */
export const PRINT_WIDTH_CSS_PX = 1040;
/** With title, legend and axis above them, rows have so much room on A4 and Letter across. */
const ROWS_HEIGHT_CSS_PX = 540;
/** Bars are laid out on a grid this fine: a printer has more dots than a screen. */
export const PRINT_PIXEL_RATIO = 2;

/** Rows on paper are compact, whatever they are on screen; taller where another day has its lane. */
export function printLayoutFor(isComparing: boolean): RowLayout {
  return rowLayoutFor({
    widthCssPx: PRINT_WIDTH_CSS_PX,
    heightCssPx: 0,
    rowCount: 0,
    rowSize: 'compact',
    isComparing,
  });
}

/** How many rows stand on a page. */
export function rowsPerPage({ rowHeightCssPx }: RowLayout): number {
  return Math.floor(ROWS_HEIGHT_CSS_PX / rowHeightCssPx);
}

export type PrintedLane = 'primary' | 'secondary' | 'compared';

/** The bars of one status on a page: one outline for all of them. */
export type PrintedBars = { readonly key: number; readonly outline: string };

/** A scene's bars of a lane as outlines (SVG path data, in CSS pixels), one for each key, gaps left out. */
export function printedBars(scene: Scene, lane: PrintedLane): readonly PrintedBars[] {
  const { layout } = scene;
  const laneTop = layout[`${lane}TopCssPx`];
  const laneHeight = layout[`${lane}HeightCssPx`];
  const outlines = new Map<number, string>();
  for (const row of scene.rows) {
    addBars(
      outlines,
      scene[lane],
      row[`${lane}Bars`],
      row.topCssPx + laneTop,
      laneHeight,
      scene.devicePixelRatio,
    );
  }
  return Array.from(outlines, ([key, outline]) => ({ key, outline }));
}

function addBars(
  outlines: Map<number, string>,
  batch: BarBatch,
  [first, end]: SceneRow['primaryBars'],
  topCssPx: number,
  heightCssPx: number,
  devicePixelRatio: number,
): void {
  for (let bar = first; bar < end; bar += 1) {
    const key = batch.key(bar);
    if (key === GAP_KEY || key === LEFT_OUT_KEY) continue;
    const left = batch.leftDevicePx(bar) / devicePixelRatio;
    const width = batch.rightDevicePx(bar) / devicePixelRatio - left;
    const outline = `M${left} ${topCssPx}h${width}v${heightCssPx}h${-width}z`;
    outlines.set(key, `${outlines.get(key) ?? ''}${outline}`);
  }
}
