/** A sign beside or over the bars of a row. */
export type SceneMark =
  /** The status goes on: the bar fades out at its right end. */
  | { readonly kind: 'ongoing'; readonly xCssPx: number }
  /** A span of no length, or one that ends before it starts. */
  | { readonly kind: 'instant'; readonly xCssPx: number }
  /** Two spans claim the same time. */
  | { readonly kind: 'overlap'; readonly xCssPx: number; readonly widthCssPx: number }
  /** The span began before the window, or ends after it. */
  | { readonly kind: 'cut-left' | 'cut-right'; readonly xCssPx: number };
