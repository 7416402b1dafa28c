import { type ReactNode, useEffect, useRef } from 'react';
import type { ColourScheme } from '../../domain/statusPalette';
import { formatLocalTime } from '../../time/format';
import { HOUR_MS } from '../../time/instant';
import { LOOK_CHANGE, onPixelRatioChange } from '../engine/watchSurroundings';
import { NOW_LINE_CLASSES } from '../engine/overlayPlacement';
import { readCanvasTheme } from '../paint/canvasTheme';
import { fitCanvas } from '../paint/devicePixels';
import { AXIS_HEIGHT_CSS_PX, paintAxis } from '../paint/paintAxis';
import { TimelinePainter } from '../paint/TimelinePainter';
import { rowLayoutFor } from '../scene/rowLayout';
import { xOf } from '../scene/timeScale';
import { type GuideLook, type RowMark, sampleModel } from './guideSamples';

export const SAMPLE_WIDTH_CSS_PX = 132;

export type SampleProps = {
  readonly look: GuideLook;
  /** The samples are painted anew when it changes. */
  readonly scheme: ColourScheme;
};

/** A row with a mark, painted by the timeline's own painter. */
export function RowSample({ mark, look, scheme }: SampleProps & { readonly mark: RowMark }) {
  const model = sampleModel(mark, look);
  const layout = rowLayoutFor({
    // Wide enough for names beside the rows, so that the sample is of the bars alone.
    widthCssPx: 1000,
    heightCssPx: 0,
    rowCount: 1,
    rowSize: model.rowSize,
    isComparing: model.comparison !== undefined,
  });
  const heightCssPx = layout.rowHeightCssPx;
  const scale = { visible: model.timeRange.interval, widthCssPx: SAMPLE_WIDTH_CSS_PX };
  const paint = (canvas: HTMLCanvasElement) =>
    new TimelinePainter(canvas, canvas).paintRows(
      model,
      scale,
      { layout, scrollTopCssPx: 0, heightCssPx },
      devicePixelRatio,
    );
  const isRunning = model.now < model.timeRange.interval.end;
  return (
    <PaintedSample paint={paint} scheme={scheme} heightCssPx={heightCssPx}>
      {isRunning && <span className={NOW_LINE_CLASSES} style={{ left: xOf(scale, model.now) }} />}
    </PaintedSample>
  );
}

/** The time axis where the clock is set. */
export function AxisSample({ look, scheme }: SampleProps) {
  const { words, language } = look;
  const tick = (xCssPx: number, hour: number) => ({
    xCssPx,
    text: formatLocalTime(language, hour * HOUR_MS),
    startsDate: false,
  });
  const ticks = [tick(16, 3), tick(84, 4)];
  const jumps = [{ xCssPx: 16, text: words.clockForward({ amount: words.hours({ count: 1 }) }) }];
  const paint = (canvas: HTMLCanvasElement) => {
    const context = fitCanvas(canvas, SAMPLE_WIDTH_CSS_PX, AXIS_HEIGHT_CSS_PX, devicePixelRatio);
    if (context === undefined) return;
    paintAxis(
      context,
      { ticks, dates: [], jumps },
      { widthCssPx: SAMPLE_WIDTH_CSS_PX, devicePixelRatio },
      readCanvasTheme(canvas),
    );
  };
  return <PaintedSample paint={paint} scheme={scheme} heightCssPx={AXIS_HEIGHT_CSS_PX} />;
}

type PaintedSampleProps = {
  readonly paint: (canvas: HTMLCanvasElement) => void;
  readonly scheme: ColourScheme;
  readonly heightCssPx: number;
  /** What lies over the canvas. */
  readonly children?: ReactNode;
};

/** The words beside a sample say all that it shows. */
function PaintedSample({ paint, scheme, heightCssPx, children }: PaintedSampleProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const paintNow = () => paint(element);
    paintNow();
    onPixelRatioChange(paintNow, signal);
    document.addEventListener(LOOK_CHANGE, paintNow, { signal });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', paintNow, { signal });
    }
    element.addEventListener('contextrestored', paintNow, { signal });
    return () => stop.abort();
  }, [paint, scheme]);
  return (
    <span
      aria-hidden
      dir="ltr"
      className="relative block overflow-hidden rounded-sm border border-hairline"
      style={{ height: heightCssPx + 1, width: SAMPLE_WIDTH_CSS_PX + 2 }}
    >
      <canvas ref={canvas} className="block" />
      {children}
    </span>
  );
}
