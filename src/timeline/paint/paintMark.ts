import { assertNever } from '../../base/assertNever';
import type { CanvasTheme } from './canvasTheme';
import type { SceneMark } from '../scene/RowCache';
import type { Scene, SceneRow } from '../scene/timelineScene';

/** Paints a sign beside or over the bars of a row. */
export function paintMark(
  context: CanvasRenderingContext2D,
  scene: Scene,
  row: SceneRow,
  mark: SceneMark,
  theme: CanvasTheme,
): void {
  const { layout } = scene;
  const top = row.topCssPx + layout.primaryTopCssPx;
  const bottom = row.topCssPx + layout.secondaryTopCssPx + layout.secondaryHeightCssPx;
  const x = mark.xCssPx;
  switch (mark.kind) {
    case 'instant':
      context.fillStyle = theme.ink;
      context.fillRect(Math.round(x) - 0.5, top - 2, 1, bottom - top + 4);
      return;
    case 'overlap':
      paintHatch(context, x, top, Math.max(2, mark.widthCssPx), layout.primaryHeightCssPx, theme.danger);
      return;
    case 'cut-left':
      paintNotch(context, x, top + layout.primaryHeightCssPx / 2, -1, theme);
      return;
    case 'cut-right':
      paintNotch(context, x, top + layout.primaryHeightCssPx / 2, 1, theme);
      return;
    default:
      assertNever(mark);
  }
}

function paintHatch(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
  colour: string,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let shift = -height; shift < width; shift += 3) {
    context.moveTo(left + shift, top + height);
    context.lineTo(left + shift + height, top);
  }
  context.stroke();
  context.restore();
  context.fillStyle = colour;
  context.fillRect(left, top - 2, width, 2);
}

/** A notch cut into the bar's end that points to where the span continues. `direction` −1 is earlier, 1 later. */
function paintNotch(
  context: CanvasRenderingContext2D,
  edge: number,
  middle: number,
  direction: -1 | 1,
  theme: CanvasTheme,
): void {
  const tip = edge - direction * 1.5;
  const back = edge - direction * 7;
  context.fillStyle = theme.surface;
  context.beginPath();
  context.moveTo(tip, middle);
  context.lineTo(back, middle - 4.5);
  context.lineTo(back, middle + 4.5);
  context.closePath();
  context.fill();
}
