import { LEFT_OUT_KEY, type LaneName } from '../scene/barBatch';
import { fitsIntoBar, LABEL_PADDING_CSS_PX, type TextMeasure } from './barLabels';
import type { CanvasTheme } from './canvasTheme';
import { onDevicePixel } from './devicePixels';
import { fillOf, type Ink, type StatusInks } from './statusInk';
import { paintMark } from './paintMark';
import type { Scene, SceneRow } from '../scene/timelineScene';

/** What painting needs besides the scene. */
export type PaintTools = {
  readonly theme: CanvasTheme;
  readonly inks: StatusInks;
  readonly measure: TextMeasure;
  /** The text for a status code's bar. */
  readonly labelOf: (statusCode: number) => string;
  /** Paints the bars of rows that are a few pixels high. */
  readonly paintDense: (context: CanvasRenderingContext2D, scene: Scene) => void;
  /** Vertical lines behind the rows, in CSS pixels from the plot's left edge. */
  readonly gridLines: readonly { readonly xCssPx: number; readonly isStrong: boolean }[];
};

export const LABEL_FONT_CSS_PX = 10;

/** A lane lower than this has no room for words. */
const LEAST_LABELLED_LANE_CSS_PX = 10;

/** How strongly what is assumed is filled. In the upper lane edges in the full color keep its outline to be seen. */
const ASSUMED_OPACITY = 0.35;

/** Paints a scene, back to front. Computes no layout: every place comes from the scene. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, tools: PaintTools): void {
  const { theme } = tools;
  const { widthCssPx } = scene.scale;
  context.setTransform(scene.devicePixelRatio, 0, 0, scene.devicePixelRatio, 0, 0);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, widthCssPx, scene.heightCssPx);
  paintFuture(context, scene, theme);
  paintGrid(context, scene, tools);
  if (scene.layout.rowSize === 'dense') {
    tools.paintDense(context, scene);
    paintGroupLines(context, scene, theme);
    return;
  }
  for (const row of scene.rows) paintGround(context, scene, row, theme);
  paintBaselines(context, scene, theme);
  paintLane(context, scene, tools, 'primary');
  paintLane(context, scene, tools, 'secondary');
  paintLane(context, scene, tools, 'compared');
  if (scene.layout.secondaryHeightCssPx >= LEAST_LABELLED_LANE_CSS_PX) paintLabels(context, scene, tools);
  for (const row of scene.rows) for (const mark of row.marks) paintMark(context, scene, row, mark, theme);
}

/** What has not happened yet lies on the sunken surface, so that it is not taken for a gap. */
function paintFuture(context: CanvasRenderingContext2D, scene: Scene, theme: CanvasTheme): void {
  const { nowXCssPx, scale } = scene;
  if (nowXCssPx === undefined || nowXCssPx >= scale.widthCssPx) return;
  const left = Math.max(0, nowXCssPx);
  context.fillStyle = theme.sunken;
  context.fillRect(left, 0, scale.widthCssPx - left, scene.heightCssPx);
}

function paintGrid(context: CanvasRenderingContext2D, scene: Scene, { theme, gridLines }: PaintTools): void {
  const onePx = 1 / scene.devicePixelRatio;
  for (const { xCssPx, isStrong } of gridLines) {
    context.fillStyle = isStrong ? theme.control : theme.hairline;
    context.fillRect(Math.round(xCssPx / onePx) * onePx, 0, onePx, scene.heightCssPx);
  }
}

/** Where a heading is too thin for words, a line parts its group from the one before. */
function paintGroupLines(context: CanvasRenderingContext2D, scene: Scene, theme: CanvasTheme): void {
  context.fillStyle = theme.control;
  for (const { entry, topCssPx } of scene.rows) {
    if (entry.kind === 'group') context.fillRect(0, topCssPx, scene.scale.widthCssPx, 1);
  }
}

function paintGround(
  context: CanvasRenderingContext2D,
  scene: Scene,
  row: SceneRow,
  theme: CanvasTheme,
): void {
  const { layout, scale, devicePixelRatio } = scene;
  const onePx = 1 / devicePixelRatio;
  context.fillStyle = theme.hairline;
  const bottom = onDevicePixel(row.topCssPx + layout.rowHeightCssPx, devicePixelRatio);
  context.fillRect(0, bottom - onePx, scale.widthCssPx, onePx);
  if (row.entry.kind === 'group') {
    context.fillStyle = theme.sunken;
    const top = onDevicePixel(row.topCssPx, devicePixelRatio);
    context.fillRect(0, top, scale.widthCssPx, bottom - onePx - top);
  }
}

/** Dots where nothing is reported, and under everything that is: one stroke for all rows, as it is one in each frame. */
function paintBaselines(context: CanvasRenderingContext2D, scene: Scene, theme: CanvasTheme): void {
  const { layout, scale, devicePixelRatio, nowXCssPx } = scene;
  const happenedCssPx = Math.min(scale.widthCssPx, nowXCssPx ?? scale.widthCssPx);
  if (happenedCssPx <= 0) return;
  const onePx = 1 / devicePixelRatio;
  context.strokeStyle = theme.control;
  context.globalAlpha = 0.55;
  context.lineWidth = onePx;
  context.setLineDash([2, 4]);
  context.beginPath();
  for (const { entry, topCssPx, knownUntilDevicePx } of scene.rows) {
    // That nothing is reported is known up to the newest data only.
    const right = Math.min(happenedCssPx, knownUntilDevicePx / devicePixelRatio);
    if (entry.kind === 'group' || right <= 0) continue;
    const middle = Math.round(topCssPx + layout.primaryTopCssPx + layout.primaryHeightCssPx / 2);
    const y = onDevicePixel(middle, devicePixelRatio) + onePx / 2;
    context.moveTo(0, y);
    context.lineTo(right, y);
  }
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintLane(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { theme, inks }: PaintTools,
  lane: LaneName,
): void {
  const { layout, devicePixelRatio } = scene;
  const batch = scene[lane];
  const laneTop = layout[`${lane}TopCssPx`];
  const laneHeight = layout[`${lane}HeightCssPx`];
  const onePx = 1 / devicePixelRatio;
  let lastKey: number | undefined;
  let ink: Ink | undefined;
  for (const row of scene.rows) {
    const top = onDevicePixel(row.topCssPx + laneTop, devicePixelRatio);
    const height = onDevicePixel(row.topCssPx + laneTop + laneHeight, devicePixelRatio) - top;
    const [first, end] = row[`${lane}Bars`];
    // What is compared lies in another range.
    const knownUntilDevicePx = lane === 'compared' ? Number.POSITIVE_INFINITY : row.knownUntilDevicePx;
    for (let bar = first; bar < end; bar += 1) {
      const key = batch.key(bar);
      const leftDevicePx = batch.leftDevicePx(bar);
      const rightDevicePx = batch.rightDevicePx(bar);
      const left = leftDevicePx * onePx;
      const width = rightDevicePx * onePx - left;
      const knownWidth = Math.min(width, Math.max(0, knownUntilDevicePx - leftDevicePx) * onePx);
      if (key === LEFT_OUT_KEY) {
        if (lane === 'primary') {
          context.fillStyle = theme.control;
          context.fillRect(left, top + height - 2, knownWidth, 1);
          lastKey = undefined;
        }
        continue;
      }
      if (key !== lastKey || ink === undefined) {
        ink = lane === 'secondary' ? inks.secondary(key) : inks.primary(key);
        lastKey = key;
      }
      // A device pixel of background parts neighbours, whatever their colours (WCAG 1.4.11).
      const drawn = width > 3 * onePx ? width - onePx : width;
      context.fillStyle = fillOf(ink, drawn);
      if (knownWidth > 0) context.fillRect(left, top, Math.min(drawn, knownWidth), height);
      if (knownWidth >= drawn) continue;
      context.globalAlpha = ASSUMED_OPACITY;
      context.fillRect(left + knownWidth, top, drawn - knownWidth, height);
      context.globalAlpha = 1;
      if (lane !== 'primary') continue;
      context.fillStyle = ink.colour;
      context.fillRect(left + knownWidth, top, drawn - knownWidth, onePx);
      context.fillRect(left + knownWidth, top + height - onePx, drawn - knownWidth, onePx);
    }
  }
}

function paintLabels(context: CanvasRenderingContext2D, scene: Scene, tools: PaintTools): void {
  const { layout, secondary, devicePixelRatio } = scene;
  context.font = `500 ${LABEL_FONT_CSS_PX}px ${tools.theme.fontFamily}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.direction = 'ltr';
  context.fillStyle = tools.theme.ink;
  for (const row of scene.rows) {
    const middle = row.topCssPx + layout.secondaryTopCssPx + layout.secondaryHeightCssPx / 2 + 0.5;
    const [first, end] = row.secondaryBars;
    for (let bar = first; bar < end; bar += 1) {
      const key = secondary.key(bar);
      if (key === LEFT_OUT_KEY) continue;
      const left = secondary.leftDevicePx(bar) / devicePixelRatio;
      const width = secondary.rightDevicePx(bar) / devicePixelRatio - left;
      const label = tools.labelOf(key);
      if (fitsIntoBar(label, width, tools.measure)) {
        context.fillText(label, left + LABEL_PADDING_CSS_PX, middle);
      }
    }
  }
}
