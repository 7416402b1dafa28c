import type { ClientPoint } from '../gestures/timelineElements';

export type Size = { readonly width: number; readonly height: number };
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** How far from its point a tooltip is, so that the pointer hides nothing of it. */
const OFFSET_CSS_PX = 14;
const EDGE_CSS_PX = 8;
/** A hand on its way to the tooltip does not move along a ruler. */
const STRAY_CSS_PX = 4;

/** Where a tooltip is: below and right of its point, or on the other side where the viewport ends. */
export function tooltipPlace(
  { clientX, clientY }: ClientPoint,
  size: Size,
  viewport: Size,
): { readonly left: number; readonly top: number } {
  const fitsRight = clientX + OFFSET_CSS_PX + size.width <= viewport.width;
  const fitsBelow = clientY + OFFSET_CSS_PX + size.height <= viewport.height;
  const left = fitsRight ? clientX + OFFSET_CSS_PX : clientX - OFFSET_CSS_PX - size.width;
  const top = fitsBelow ? clientY + OFFSET_CSS_PX : clientY - OFFSET_CSS_PX - size.height;
  return {
    left: Math.max(EDGE_CSS_PX, Math.min(left, viewport.width - size.width - EDGE_CSS_PX)),
    top: Math.max(EDGE_CSS_PX, top),
  };
}

/**
 * Whether a pointer is in the tooltip, or on the way to it: in the rectangle between the point that
 * the tooltip is about and the tooltip's nearest corner. All in viewport coordinates.
 */
export function isOnWayToTooltip(from: ClientPoint, point: ClientPoint, box: Box): boolean {
  const nearestX = Math.min(Math.max(from.clientX, box.left), box.right);
  const nearestY = Math.min(Math.max(from.clientY, box.top), box.bottom);
  const isBetween =
    isWithin(point.clientX, from.clientX, nearestX) && isWithin(point.clientY, from.clientY, nearestY);
  const isInside =
    box.left <= point.clientX &&
    point.clientX <= box.right &&
    box.top <= point.clientY &&
    point.clientY <= box.bottom;
  return isBetween || isInside;
}

function isWithin(value: number, one: number, other: number): boolean {
  return Math.min(one, other) - STRAY_CSS_PX <= value && value <= Math.max(one, other) + STRAY_CSS_PX;
}
