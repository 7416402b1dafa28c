import { assertNever } from '../../base/assertNever';
import type { RowSize } from '../../domain/filters';

/**
 * Where things stand in a row, in CSS pixels from the row's top.
 *
 *     ┌ header beside the plot ┬ primary lane   thick, solid ──────────┐
 *     │                        ├ secondary lane thin, tinted, labelled ┤
 *     │                        ├ compared lane  the other day, if any   ┤
 *     └────────────────────────┴───────────────────────────────────────┘
 *
 * On narrow screens the header is above its bars and the plot takes the whole width. On the whole
 * floor a row is a few pixels of primary status, and only each n-th header has room for its name.
 */
export type RowLayout = {
  readonly rowSize: RowSize;
  readonly rowHeightCssPx: number;
  readonly primaryTopCssPx: number;
  readonly primaryHeightCssPx: number;
  readonly secondaryTopCssPx: number;
  /** 0 where there is no room for secondary statuses. */
  readonly secondaryHeightCssPx: number;
  readonly comparedTopCssPx: number;
  /** 0 where nothing is compared, or where there is no room for it. */
  readonly comparedHeightCssPx: number;
  /** Width of the header column; 0 where headers are above the bars, or nowhere. */
  readonly headerWidthCssPx: number;
  readonly isHeaderAbove: boolean;
};

/** How high a header is that is above its bars. */
export const HEADER_ABOVE_CSS_PX = 20;

/** What a layout has to fit into. */
export type RowSpace = {
  readonly widthCssPx: number;
  readonly heightCssPx: number;
  /** Rows of the list, headings of groups included. */
  readonly rowCount: number;
  readonly rowSize: RowSize;
  /** Whether another range is laid beside this one. */
  readonly isComparing?: boolean;
  /** Whether a panel is beside the rows: it takes its room from the plot alone, and the headers stay as they are. */
  readonly hasPanel?: boolean;
};

/** The lane of what is compared, and the ground above it, by the size of rows. */
const COMPARED_LANE = {
  comfortable: { heightCssPx: 8, gapCssPx: 2 },
  compact: { heightCssPx: 5, gapCssPx: 1 },
} as const;

/** Under this height the plot shows a row in ten more without the ground around the lanes. */
const LOW_CSS_PX = 400;

/** Room under 600 px is too narrow for names and bars side by side. */
const NARROW_CSS_PX = 600;

/** A dense row is no thinner than this, whatever has to fit. */
const THINNEST_ROW_CSS_PX = 2;
/** With few agents dense rows grow up to this, the height of a compact row's bars. */
const THICKEST_DENSE_ROW_CSS_PX = 12;
/** Rows at least this high leave a pixel between each other. */
const LEAST_PARTED_ROW_CSS_PX = 4;

/** The layout for a timeline of the given size. */
export function rowLayoutFor(space: RowSpace): RowLayout {
  const layout = plainLayoutFor(space);
  if (space.isComparing !== true || layout.rowSize === 'dense') return layout;
  const { heightCssPx, gapCssPx } = COMPARED_LANE[layout.rowSize];
  return {
    ...layout,
    rowHeightCssPx: layout.rowHeightCssPx + gapCssPx + heightCssPx,
    comparedTopCssPx: layout.secondaryTopCssPx + layout.secondaryHeightCssPx + gapCssPx,
    comparedHeightCssPx: heightCssPx,
  };
}

const nothingCompared = { comparedTopCssPx: 0, comparedHeightCssPx: 0 };

function plainLayoutFor(space: RowSpace): RowLayout {
  const isNarrow = isNarrowFor(space);
  const isLow = space.heightCssPx < LOW_CSS_PX;
  switch (space.rowSize) {
    case 'comfortable':
      return {
        rowSize: 'comfortable',
        // In a low one the two lines of a name and its status, 16 and 14 px, just fit.
        rowHeightCssPx: isNarrow ? 52 : isLow ? 31 : 34,
        primaryTopCssPx: isNarrow ? 22 : isLow ? 2 : 4,
        primaryHeightCssPx: 13,
        secondaryTopCssPx: isNarrow ? 36 : isLow ? 16 : 18,
        secondaryHeightCssPx: 12,
        ...nothingCompared,
        ...headers(space),
      };
    case 'compact':
      return {
        rowSize: 'compact',
        rowHeightCssPx: isNarrow ? 36 : 20,
        primaryTopCssPx: isNarrow ? HEADER_ABOVE_CSS_PX : 2,
        primaryHeightCssPx: 9,
        secondaryTopCssPx: isNarrow ? 30 : 12,
        secondaryHeightCssPx: 5,
        ...nothingCompared,
        ...headers(space),
      };
    case 'dense': {
      const rowHeightCssPx = denseRowHeight(space);
      const gapCssPx = rowHeightCssPx >= LEAST_PARTED_ROW_CSS_PX ? 1 : 0;
      return {
        rowSize: 'dense',
        rowHeightCssPx,
        primaryTopCssPx: 0,
        primaryHeightCssPx: rowHeightCssPx - gapCssPx,
        secondaryTopCssPx: rowHeightCssPx,
        secondaryHeightCssPx: 0,
        ...nothingCompared,
        headerWidthCssPx: isNarrow ? 0 : 136,
        isHeaderAbove: false,
      };
    }
    default:
      return assertNever(space.rowSize);
  }
}

/** A page with room for a panel is never narrow. */
function isNarrowFor({ widthCssPx, hasPanel = false }: RowSpace): boolean {
  return widthCssPx < NARROW_CSS_PX && !hasPanel;
}

function headers(space: RowSpace) {
  if (isNarrowFor(space)) return { headerWidthCssPx: 0, isHeaderAbove: true };
  const isWide = space.widthCssPx >= 1000 || space.hasPanel === true;
  return { headerWidthCssPx: isWide ? 224 : 184, isHeaderAbove: false };
}

/** The largest whole height at which all rows are on screen at once. */
function denseRowHeight({ heightCssPx, rowCount }: RowSpace): number {
  const fitting = Math.floor(heightCssPx / Math.max(1, rowCount));
  return Math.min(THICKEST_DENSE_ROW_CSS_PX, Math.max(THINNEST_ROW_CSS_PX, fitting));
}

/** Whether two layouts put everything in the same place. */
export function isSameLayout(one: RowLayout, other: RowLayout): boolean {
  return (
    one.rowSize === other.rowSize &&
    one.rowHeightCssPx === other.rowHeightCssPx &&
    one.headerWidthCssPx === other.headerWidthCssPx &&
    one.isHeaderAbove === other.isHeaderAbove
  );
}

/** A header's words need this much height; of dense rows one in so many has them. */
const DENSE_LABEL_CSS_PX = 14;

/** Of so many rows one has words in its header. */
export function rowsPerLabel({ rowSize, rowHeightCssPx }: RowLayout): number {
  return rowSize === 'dense' ? Math.ceil(DENSE_LABEL_CSS_PX / rowHeightCssPx) : 1;
}

/** Rows `[first, end)` of the list. */
export type RowRange = { readonly first: number; readonly end: number };

export function isSameRange(one: RowRange, other: RowRange): boolean {
  return one.first === other.first && one.end === other.end;
}

/** The rows of `count` that touch the view. */
export function rowsInView(
  layout: RowLayout,
  view: { readonly scrollTopCssPx: number; readonly heightCssPx: number },
  count: number,
): RowRange {
  const first = Math.min(count, Math.max(0, Math.floor(view.scrollTopCssPx / layout.rowHeightCssPx)));
  const end = Math.min(count, Math.ceil((view.scrollTopCssPx + view.heightCssPx) / layout.rowHeightCssPx));
  return { first, end: Math.max(first, end) };
}

/**
 * The rows `[first, end)` among which each n-th has its name written beside the bars of dense rows: those
 * in view and up to one name more, always as many for a view of one height. None at other sizes.
 */
export function rowsToName(
  layout: RowLayout,
  view: { readonly scrollTopCssPx: number; readonly heightCssPx: number },
): RowRange {
  if (layout.rowSize !== 'dense' || layout.headerWidthCssPx === 0) return { first: 0, end: 0 };
  const step = rowsPerLabel(layout);
  const labelCssPx = step * layout.rowHeightCssPx;
  const first = Math.floor(Math.max(0, view.scrollTopCssPx) / labelCssPx) * step;
  return { first, end: first + (Math.ceil(view.heightCssPx / labelCssPx) + 1) * step };
}
