import type { Interval } from '../../time/interval';
import { readCanvasTheme } from '../../timeline/paint/canvasTheme';
import { fitCanvas } from '../../timeline/paint/devicePixels';
import { AXIS_HEIGHT_CSS_PX } from '../../timeline/paint/paintAxis';
import { type RowLayout, rowLayoutFor } from '../../timeline/scene/rowLayout';
import { TimelinePainter } from '../../timeline/paint/TimelinePainter';
import { type TimeScale, xOf } from '../../timeline/scene/timeScale';
import { yieldToPage } from '../yieldToPage';
import type { SheetContent } from '../sheetFacts';
import { paintRowNames } from './paintRowNames';
import { pictureHead } from './paintPictureHead';
import { type PicturePart, pictureParts } from './pictureParts';

export const PICTURE_WIDTH_CSS_PX = 1600;
/** All dense rows are to fit into about this height. */
const DENSE_HEIGHT_CSS_PX = 1000;
/** The height painted at a time, so that the page stays responsive: at most a screen of rows. */
const STRIP_HEIGHT_CSS_PX = 700;

export type PictureRequest = {
  readonly content: SheetContent;
  readonly visible: Interval;
  readonly devicePixelRatio: 1 | 2;
  /** The note after the title if there are several pictures. */
  readonly partNote: (number: number, count: number) => string;
  /** An element of the page, whose colors and font the picture uses. */
  readonly look: Element;
};

export type PictureTask = {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  /** Receives each picture as soon as it is made. */
  readonly onPicture: (picture: Blob, number: number, count: number) => Promise<void>;
};

/** The layout of rows in a picture. */
export function pictureLayout({ model }: SheetContent): RowLayout {
  return rowLayoutFor({
    widthCssPx: PICTURE_WIDTH_CSS_PX,
    heightCssPx: DENSE_HEIGHT_CSS_PX,
    rowCount: model.entries.length,
    rowSize: model.rowSize,
    isComparing: model.comparison !== undefined,
  });
}

/**
 * Paints all entries of the model as pictures, as many as their height needs: title, facts, legend and axis
 * on each, names beside the rows. Throws if the browser cannot make a picture of that size.
 */
export async function paintPictures(request: PictureRequest, task: PictureTask): Promise<void> {
  const { content, devicePixelRatio } = request;
  const { entries } = content.model;
  const layout = pictureLayout(content);
  const theme = readCanvasTheme(request.look);
  const canvas = document.createElement('canvas');
  const context = contextOf(canvas);
  const head = pictureHead(context, content, theme, PICTURE_WIDTH_CSS_PX);
  const headHeightCssPx = head.heightCssPx + AXIS_HEIGHT_CSS_PX;
  const parts = pictureParts(entries.length, {
    widthCssPx: PICTURE_WIDTH_CSS_PX,
    headHeightCssPx,
    rowHeightCssPx: layout.rowHeightCssPx,
    devicePixelRatio,
  });
  const plots = new PlotStrips(request, layout);
  try {
    for (const [index, part] of parts.entries()) {
      const heightCssPx = headHeightCssPx + (part.end - part.first) * layout.rowHeightCssPx;
      fitCanvas(canvas, PICTURE_WIDTH_CSS_PX, heightCssPx, devicePixelRatio);
      context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      context.fillStyle = theme.surface;
      context.fillRect(0, 0, PICTURE_WIDTH_CSS_PX, heightCssPx);
      head.paint(parts.length === 1 ? '' : request.partNote(index + 1, parts.length));
      plots.paintAxis(context, head.heightCssPx);
      paintRowNames(context, content, { ...part, topCssPx: headHeightCssPx, layout }, theme);
      for (const strip of stripsOf(part, layout)) {
        plots.paintRows(context, strip, headHeightCssPx + (strip.first - part.first) * layout.rowHeightCssPx);
        task.onProgress(strip.end / Math.max(1, entries.length));
        await yieldToPage();
        task.signal.throwIfAborted();
      }
      const nowX = plots.nowXCssPx;
      if (nowX !== undefined) {
        context.fillStyle = theme.ink;
        context.fillRect(
          layout.headerWidthCssPx + nowX - 1,
          headHeightCssPx,
          2,
          heightCssPx - headHeightCssPx,
        );
      }
      await task.onPicture(await pngOf(canvas), index + 1, parts.length);
    }
  } finally {
    plots.release();
    // Some browsers keep the memory of a canvas as long as it has a size.
    canvas.width = 0;
  }
}

function stripsOf({ first, end }: PicturePart, layout: RowLayout): readonly PicturePart[] {
  const step = Math.max(1, Math.floor(STRIP_HEIGHT_CSS_PX / layout.rowHeightCssPx));
  return Array.from({ length: Math.ceil((end - first) / step) }, (_, index) => ({
    first: first + index * step,
    end: Math.min(end, first + (index + 1) * step),
  }));
}

/** The timeline's own painter on canvases the size of a strip, which are copied into the picture. */
class PlotStrips {
  readonly #request: PictureRequest;
  readonly #layout: RowLayout;
  readonly #scale: TimeScale;
  readonly #plot = document.createElement('canvas');
  readonly #axis = document.createElement('canvas');
  readonly #host = document.createElement('div');
  readonly #painter: TimelinePainter;

  constructor(request: PictureRequest, layout: RowLayout) {
    this.#request = request;
    this.#layout = layout;
    this.#scale = {
      visible: request.visible,
      widthCssPx: PICTURE_WIDTH_CSS_PX - layout.headerWidthCssPx,
    };
    // Colors and font are read from the element, so it has to be in the page.
    this.#host.hidden = true;
    this.#host.append(this.#plot, this.#axis);
    request.look.append(this.#host);
    this.#painter = new TimelinePainter(this.#plot, this.#axis);
  }

  get nowXCssPx(): number | undefined {
    const { now } = this.#request.content.model;
    const { start, end } = this.#scale.visible;
    return now > start && now < end ? xOf(this.#scale, now) : undefined;
  }

  paintAxis(context: CanvasRenderingContext2D, topCssPx: number): void {
    const { content, devicePixelRatio } = this.#request;
    this.#painter.paintAxis(content.model, this.#scale, devicePixelRatio);
    this.#copy(context, this.#axis, topCssPx, AXIS_HEIGHT_CSS_PX);
  }

  paintRows(context: CanvasRenderingContext2D, strip: PicturePart, topCssPx: number): void {
    const { content, devicePixelRatio } = this.#request;
    const { rowHeightCssPx } = this.#layout;
    const heightCssPx = (strip.end - strip.first) * rowHeightCssPx;
    const view = { layout: this.#layout, scrollTopCssPx: strip.first * rowHeightCssPx, heightCssPx };
    this.#painter.paintRows(content.model, this.#scale, view, devicePixelRatio);
    this.#copy(context, this.#plot, topCssPx, heightCssPx);
  }

  release(): void {
    this.#host.remove();
  }

  #copy(
    context: CanvasRenderingContext2D,
    source: HTMLCanvasElement,
    topCssPx: number,
    heightCssPx: number,
  ): void {
    context.drawImage(source, this.#layout.headerWidthCssPx, topCssPx, this.#scale.widthCssPx, heightCssPx);
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('this browser gives the page no canvas');
  return context;
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) {
    throw new Error(`this browser makes no picture of ${canvas.width} × ${canvas.height} pixels`);
  }
  return blob;
}
