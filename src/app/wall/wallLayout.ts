import type { RowEntry } from '../../analysis/rows/rowOrder';
import { type WallPage, wallPages } from './wallPages';

/**
 * Sizes on the wall are multiples of a unit: a hundredth of the screen's shorter side, so that all is as large on a
 * screen that stands upright. Names of 2.4 units are above 2.2 % of the height of a wide screen.
 */
const UNITS_PER_SIDE = 100;
export const NAME_UNITS = 2.4;
/** However small the window is, a name is no smaller than the page's own text. */
const SMALLEST_NAME_CSS_PX = 13;

/** A line holds a name with as much room above and below it as in a well set table. */
const LINE_UNITS = 3.9;
/** Name, status, time, and a strip that still shows an hour; narrower columns would cut names. */
const COLUMN_UNITS = 70;
const MOST_COLUMNS = 4;
/** With few agents, all of it grows. Beyond this, long names would be cut. */
const LARGEST_SCALE = 1.8;
/** Lines of few agents do not drift further apart than this, over their own height. */
const LOOSEST = 1.25;

/** The unit of a screen, in CSS pixels. */
export function unitCssPx(screen: { readonly widthCssPx: number; readonly heightCssPx: number }): number {
  const side = Math.min(screen.widthCssPx, screen.heightCssPx);
  return Math.max(side / UNITS_PER_SIDE, SMALLEST_NAME_CSS_PX / NAME_UNITS);
}

export type WallLayout = {
  readonly pages: readonly WallPage[];
  readonly columns: number;
  readonly lineHeightCssPx: number;
  readonly nameCssPx: number;
};

/**
 * Shows all rows on one page as large as they fit, in the number of columns in which they are largest. If they do not fit
 * at the smallest size that can be read, they are divided into pages that are full.
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
  let best: { readonly columns: number; readonly lines: number; readonly scale: number } | undefined;
  for (let columns = 1; columns <= mostColumns; columns += 1) {
    const lines = leastLines(entries, columns, mostLines);
    if (lines === undefined) continue;
    const widest = Math.max(1, widthCssPx / columns / (COLUMN_UNITS * unit));
    const scale = Math.min(LARGEST_SCALE, widest, heightCssPx / (lines * lineCssPx));
    if (best === undefined || scale > best.scale) best = { columns, lines, scale };
  }
  const { columns, lines, scale } = best ?? { columns: mostColumns, lines: mostLines, scale: 1 };
  return {
    pages: wallPages(entries, { columns, lines }),
    columns,
    lineHeightCssPx: Math.min(heightCssPx / lines, lineCssPx * scale * LOOSEST),
    nameCssPx: NAME_UNITS * unit * scale,
  };
}

/** The fewest lines of a column with which all rows are on one page; `undefined` if even the most are too few. */
function leastLines(entries: readonly RowEntry[], columns: number, most: number): number | undefined {
  const fits = (lines: number) => wallPages(entries, { columns, lines }).length === 1;
  if (entries.length > columns * most || !fits(most)) return undefined;
  let lines = Math.max(2, Math.ceil(entries.length / columns));
  while (!fits(lines)) lines += 1;
  return lines;
}
