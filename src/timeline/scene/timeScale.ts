import type { Interval } from '../../time/interval';

/**
 * How time becomes pixels. A value: panning and zooming make a new one.
 *
 *     time    visible.start ─────────── ms ───────────▶ visible.end
 *     x       0 ──────────────── xCssPx ──────────────▶ widthCssPx
 *
 * x counts CSS pixels from the plot's left edge, right of the row headers. In languages written from
 * right to left time still runs from left to right.
 */
export type TimeScale = { readonly visible: Interval; readonly widthCssPx: number };

/** Milliseconds per CSS pixel. Infinity for a plot without width. */
export function msPerCssPx({ visible, widthCssPx }: TimeScale): number {
  return (visible.end - visible.start) / widthCssPx;
}

/** Where a moment lies, in CSS pixels; may lie outside the plot. */
export function xOf(scale: TimeScale, atMs: number): number {
  const { visible, widthCssPx } = scale;
  return ((atMs - visible.start) / (visible.end - visible.start)) * widthCssPx;
}

/** The moment at a place, in milliseconds since the epoch; fractions are kept. */
export function msAt(scale: TimeScale, xCssPx: number): number {
  return scale.visible.start + xCssPx * msPerCssPx(scale);
}

/** Whether both draw the same part at the same width. */
export function isSameScale(one: TimeScale | undefined, other: TimeScale | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.widthCssPx === other.widthCssPx &&
    one.visible.start === other.visible.start &&
    one.visible.end === other.visible.end
  );
}
