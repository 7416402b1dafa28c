import type { AxisLayout } from '../scene/axisLayout';
import type { CanvasTheme } from './canvasTheme';

export const AXIS_HEIGHT_CSS_PX = 34;

/** Paints the axis: dates above, times below, a flag where the clock is set. */
export function paintAxis(
  context: CanvasRenderingContext2D,
  layout: AxisLayout,
  size: { readonly widthCssPx: number; readonly devicePixelRatio: number },
  theme: CanvasTheme,
): void {
  const onePx = 1 / size.devicePixelRatio;
  context.setTransform(size.devicePixelRatio, 0, 0, size.devicePixelRatio, 0, 0);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, size.widthCssPx, AXIS_HEIGHT_CSS_PX);
  context.fillStyle = theme.hairline;
  context.fillRect(0, AXIS_HEIGHT_CSS_PX - onePx, size.widthCssPx, onePx);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.direction = 'ltr';
  for (const tick of layout.ticks) {
    context.fillStyle = tick.startsDate ? theme.control : theme.hairline;
    const x = Math.round(tick.xCssPx / onePx) * onePx;
    context.fillRect(x, AXIS_HEIGHT_CSS_PX - 6, onePx, 6);
    context.font = `400 11px ${theme.fontFamily}`;
    context.fillStyle = theme.muted;
    // A label that would be cut by the right edge is left out.
    if (x + 3 + context.measureText(tick.text).width <= size.widthCssPx) {
      context.fillText(tick.text, x + 3, AXIS_HEIGHT_CSS_PX - 12);
    }
  }
  context.font = `600 11px ${theme.fontFamily}`;
  context.fillStyle = theme.ink;
  for (const date of layout.dates) context.fillText(date.text, date.xCssPx + 3, 10);
  for (const jump of layout.jumps) {
    const flagWidth = context.measureText(jump.text).width + 10;
    // The flag flies from its pole; it makes way for a date that is there already, and for the edge.
    const inTheWay = layout.dates.find(
      ({ xCssPx, text }) =>
        xCssPx < jump.xCssPx + flagWidth && jump.xCssPx < xCssPx + 9 + context.measureText(text).width,
    );
    const wanted =
      inTheWay === undefined
        ? jump.xCssPx
        : Math.max(jump.xCssPx, inTheWay.xCssPx + 9 + context.measureText(inTheWay.text).width);
    const x = Math.min(wanted, size.widthCssPx - flagWidth);
    context.fillStyle = theme.accent;
    context.fillRect(jump.xCssPx - 1, 17, 2, AXIS_HEIGHT_CSS_PX - 17);
    context.fillRect(Math.min(jump.xCssPx - 1, x), 15, Math.abs(x - jump.xCssPx) + 2, 2);
    context.fillRect(x, 2, flagWidth, 15);
    context.fillStyle = theme.surface;
    context.fillText(jump.text, x + 5, 10);
  }
}
