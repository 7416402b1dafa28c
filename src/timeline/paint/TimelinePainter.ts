import type { Interval } from '../../time/interval';
import { axisLayout, type AxisLayout } from '../scene/axisLayout';
import { TextMeasure } from './barLabels';
import { type CanvasTheme, readCanvasTheme } from './canvasTheme';
import { fitCanvas } from './devicePixels';
import { DenseLayer } from './DenseLayer';
import { type Hit, hitTest } from '../scene/hitTest';
import { AXIS_HEIGHT_CSS_PX, paintAxis } from './paintAxis';
import { RowCache } from '../scene/RowCache';
import { LABEL_FONT_CSS_PX, paintScene } from './paintScene';
import type { RowLayout } from '../scene/rowLayout';
import { StatusInks } from './statusInk';
import type { TimelineModel } from '../scene/timelineModel';
import { type Scene, timelineScene } from '../scene/timelineScene';
import type { TimeScale } from '../scene/timeScale';

/** Where the rows stand in the view. */
export type RowsView = {
  readonly layout: RowLayout;
  readonly scrollTopCssPx: number;
  readonly heightCssPx: number;
  /** Rows from this one on are left out, though they are in view; none where it is missing. */
  readonly endRow?: number;
};

/**
 * The two canvases of the timeline: keeps what painting needs between frames (colours, patterns,
 * measured words) and the last scene, which is also what the pointer is tested against.
 */
export class TimelinePainter {
  readonly #plot: HTMLCanvasElement;
  readonly #axisCanvas: HTMLCanvasElement;
  #knownTheme: CanvasTheme | undefined;
  #inks: StatusInks | undefined;
  #measure: TextMeasure | undefined;
  #dense: DenseLayer | undefined;
  readonly #kept = new RowCache();
  #scene: Scene | undefined;
  #axis: AxisLayout | undefined;

  constructor(plot: HTMLCanvasElement, axis: HTMLCanvasElement) {
    this.#plot = plot;
    this.#axisCanvas = axis;
  }

  /** Has colours and type read anew with the next frame, which has to paint everything. */
  forgetTheme(): void {
    this.#knownTheme = undefined;
    this.#inks = undefined;
    this.#dense = undefined;
    this.#measure = undefined;
  }

  /** Where now stood in the last scene; `undefined` when it was out of the window, or nothing is painted yet. */
  get paintedNowXCssPx(): number | undefined {
    return this.#scene?.nowXCssPx;
  }

  paintAxis(model: TimelineModel, scale: TimeScale, devicePixelRatio: number): void {
    this.#axis = axisLayout(scale, model.timeRange.zone, model);
    const context = fitCanvas(this.#axisCanvas, scale.widthCssPx, AXIS_HEIGHT_CSS_PX, devicePixelRatio);
    if (context === undefined) return;
    paintAxis(context, this.#axis, { widthCssPx: scale.widthCssPx, devicePixelRatio }, this.#theme);
  }

  paintRows(model: TimelineModel, scale: TimeScale, view: RowsView, devicePixelRatio: number): void {
    this.#scene = timelineScene(model, { ...view, scale, devicePixelRatio }, this.#kept);
    const context = fitCanvas(this.#plot, scale.widthCssPx, view.heightCssPx, devicePixelRatio);
    if (context === undefined) return;
    const inks = this.#inksFor(context, model);
    paintScene(context, this.#scene, {
      theme: this.#theme,
      inks,
      measure: this.#measureWith(context),
      labelOf: (statusCode) => model.facts.labelOf(model.catalog.statusOf(statusCode)),
      paintDense: (on, scene) => {
        this.#dense ??= new DenseLayer();
        this.#dense.paint(on, scene, inks, this.#theme.control);
      },
      gridLines: (this.#axis?.ticks ?? []).map(({ xCssPx, startsDate }) => ({
        xCssPx,
        isStrong: startsDate,
      })),
    });
  }

  /** What the last scene shows at a point, in CSS pixels from the plot's top left. */
  hitAt(xCssPx: number, yCssPx: number, observed: Interval): Hit | undefined {
    return this.#scene === undefined ? undefined : hitTest(this.#scene, xCssPx, yCssPx, observed);
  }

  /** Read within a frame, which needs the page's styles anyway. */
  get #theme(): CanvasTheme {
    this.#knownTheme ??= readCanvasTheme(this.#plot);
    return this.#knownTheme;
  }

  #inksFor(context: CanvasRenderingContext2D, { catalog, palette, facts }: TimelineModel): StatusInks {
    if (this.#inks?.areOf({ catalog, palette, facts }) !== true) {
      this.#inks = new StatusInks(context, { catalog, palette, facts, theme: this.#theme });
    }
    return this.#inks;
  }

  #measureWith(context: CanvasRenderingContext2D): TextMeasure {
    this.#measure ??= new TextMeasure((text) => {
      context.font = `500 ${LABEL_FONT_CSS_PX}px ${this.#theme.fontFamily}`;
      return context.measureText(text).width;
    });
    return this.#measure;
  }
}
