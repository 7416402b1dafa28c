/**
 * Where things stand in a row, in CSS pixels from the row's top.
 *
 *     ┌ header beside the plot ┬ primary lane   thick, solid ──────────┐
 *     │                        ├ secondary lane thin, tinted, labelled ┤
 *     └────────────────────────┴───────────────────────────────────────┘
 *
 * On narrow screens the header stands above its bars and the plot takes the whole width.
 */
export type RowLayout = {
  readonly rowHeightCssPx: number;
  readonly primaryTopCssPx: number;
  readonly primaryHeightCssPx: number;
  readonly secondaryTopCssPx: number;
  readonly secondaryHeightCssPx: number;
  /** Width of the header column; 0 where headers stand above the bars. */
  readonly headerWidthCssPx: number;
  readonly isHeaderAbove: boolean;
};

const LANES = { primaryHeightCssPx: 13, secondaryHeightCssPx: 12 } as const;

/** Room under 600 px is too narrow for names and bars side by side. */
const NARROW_CSS_PX = 600;

/** The layout for a timeline of the given width. */
export function rowLayoutFor(widthCssPx: number): RowLayout {
  if (widthCssPx < NARROW_CSS_PX) {
    return {
      ...LANES,
      rowHeightCssPx: 52,
      primaryTopCssPx: 22,
      secondaryTopCssPx: 36,
      headerWidthCssPx: 0,
      isHeaderAbove: true,
    };
  }
  return {
    ...LANES,
    rowHeightCssPx: 34,
    primaryTopCssPx: 4,
    secondaryTopCssPx: 18,
    headerWidthCssPx: widthCssPx < 1000 ? 184 : 224,
    isHeaderAbove: false,
  };
}

/** The rows `[first, end)` of `count` that touch the view. */
export function rowsInView(
  layout: RowLayout,
  view: { readonly scrollTopCssPx: number; readonly heightCssPx: number },
  count: number,
): { readonly first: number; readonly end: number } {
  const first = Math.min(count, Math.max(0, Math.floor(view.scrollTopCssPx / layout.rowHeightCssPx)));
  const end = Math.min(count, Math.ceil((view.scrollTopCssPx + view.heightCssPx) / layout.rowHeightCssPx));
  return { first, end: Math.max(first, end) };
}
