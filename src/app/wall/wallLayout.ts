import type { RowEntry } from '../../analysis/rows/rowOrder';
import { type WallPage, wallPages } from './wallPages';

/**
 * Sizes on the wall are multiples of a unit: a hundredth of the screen's shorter side, so that all is as large on a
 * screen that stands upright. Names of 2.3 units are above 2.2 % of the height of a wide screen.
 */
const UNITS_PER_SIDE = 100;
export const NAME_UNITS = 2.3;
/** The size of the page's own titles: its notices are enlarged so that theirs are as large as names. */
export const TITLE_CSS_PX = 16;
/** However small the window is, a name is no smaller than the page's own text. */
const SMALLEST_NAME_CSS_PX = 13;

/** A line holds a name with as much room above and below it as in a well set table. */
const LINE_UNITS = 3.6;
/** Name, status, time, and a strip that still shows an hour; narrower columns would cut names. */
const COLUMN_UNITS = 76;
/** What `WallColumn` has beside the strip: name, status, time, and the gaps between, in sizes of a name. */
const BESIDE_STRIP_EMS = 25.2;
const MOST_COLUMNS = 4;
/** With few agents, all of it grows. Beyond this, long names would be cut. */
const LARGEST_SCALE = 1.8;
/** Lines fill the height, but those of few agents do not drift further apart than this. */
const HIGHEST_LINE_UNITS = 2 * LINE_UNITS;

/** The unit of a screen, in CSS pixels. */
export function unitCssPx(screen: { readonly widthCssPx: number; readonly heightCssPx: number }): number {
  const side = Math.min(screen.widthCssPx, screen.heightCssPx);
  return Math.max(side / UNITS_PER_SIDE, SMALLEST_NAME_CSS_PX / NAME_UNITS);
}

/** Tiles side by side on a screen that is higher than wide. */
const UPRIGHT_TILES = 4;
/** What `WallHead` has beside the tiles on a wide screen: the time, and the gaps. */
const BESIDE_TILES_UNITS = 42;
/** A tile with its gap: the label of a status, or a count of three digits. */
const TILE_UNITS = 15;

/** How many tiles are side by side: in as few lines as leave room for their labels, each as full as the others. */
export function tileColumns(
  tileCount: number,
  screen: { readonly widthCssPx: number; readonly heightCssPx: number },
): number {
  const { widthCssPx, heightCssPx } = screen;
  if (heightCssPx > widthCssPx) return UPRIGHT_TILES;
  const most = Math.floor((widthCssPx / unitCssPx(screen) - BESIDE_TILES_UNITS) / TILE_UNITS);
  return Math.ceil(tileCount / Math.ceil(tileCount / Math.max(2, most)));
}

export type WallLayout = {
  readonly pages: readonly WallPage[];
  readonly columns: number;
  readonly lineHeightCssPx: number;
  readonly nameCssPx: number;
  /** The width of a strip, in sizes of a name. */
  readonly stripEms: number;
};

/**
 * Divides the rows into as few pages as they take at the smallest size that can be read, and makes all as large as they
 * fit into that many: one page if possible, none of them nearly empty. The number of columns is the one with the largest
 * text.
 */
export function wallLayout(
  entries: readonly RowEntry[],
  room: { readonly widthCssPx: number; readonly heightCssPx: number; readonly unitCssPx: number },
): WallLayout {
  const { widthCssPx, heightCssPx, unitCssPx: unit } = room;
  const lineCssPx = LINE_UNITS * unit;
  const mostLines = Math.max(2, Math.floor(heightCssPx / lineCssPx));
  const fitting = Math.floor(widthCssPx / (COLUMN_UNITS * unit));
  const mostColumns = Math.min(MOST_COLUMNS, Math.max(1, fitting));
  const pageCount = wallPages(entries, { columns: mostColumns, lines: mostLines }).length;
  const scaleOf = (columns: number, lines: number) => {
    const byWidth = Math.max(1, widthCssPx / columns / (COLUMN_UNITS * unit));
    const byHeight = Math.max(1, heightCssPx / (lines * lineCssPx));
    return Math.min(LARGEST_SCALE, byWidth, byHeight);
  };
  let best = { columns: mostColumns, lines: mostLines, scale: 1 };
  for (let columns = mostColumns; columns >= 1; columns -= 1) {
    const lines = leastLines(entries, { columns, most: mostLines, pageCount });
    if (lines === undefined) break;
    const scale = scaleOf(columns, lines);
    // Of two that are as large, fewer columns leave more room for the strips.
    if (scale >= best.scale) best = { columns, lines, scale };
  }
  const { columns, lines, scale } = best;
  const nameCssPx = NAME_UNITS * unit * scale;
  return {
    pages: wallPages(entries, { columns, lines }),
    columns,
    lineHeightCssPx: Math.min(heightCssPx / lines, HIGHEST_LINE_UNITS * unit),
    nameCssPx,
    stripEms: Math.max(0, widthCssPx / columns / nameCssPx - BESIDE_STRIP_EMS),
  };
}

/** The fewest lines of a column with which the rows take no more pages; `undefined` if even the most are too few. */
function leastLines(
  entries: readonly RowEntry[],
  {
    columns,
    most,
    pageCount,
  }: { readonly columns: number; readonly most: number; readonly pageCount: number },
): number | undefined {
  const first = Math.max(2, Math.ceil(entries.length / (columns * pageCount)));
  for (let lines = first; lines <= most; lines += 1) {
    if (wallPages(entries, { columns, lines }).length <= pageCount) return lines;
  }
  return undefined;
}
