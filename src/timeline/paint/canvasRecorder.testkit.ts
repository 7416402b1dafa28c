import type { CanvasTheme } from './canvasTheme';

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One thing drawn, with the style that held at the time. Coordinates are CSS pixels. */
export type DrawCall =
  /** `alpha` where what is below shows through. */
  | ({ readonly kind: 'rect'; readonly style: string; readonly alpha?: number } & Rectangle)
  | {
      readonly kind: 'text';
      readonly style: string;
      readonly text: string;
      readonly x: number;
      readonly y: number;
    }
  /** A filled or stroked path, by its points; `clip` is the rectangle it was held to. */
  | {
      readonly kind: 'fill' | 'stroke';
      readonly style: string;
      readonly points: readonly (readonly [number, number])[];
      readonly clip: Rectangle | undefined;
    };

/** In the recorder a pattern is known by this style, and every character of text is this wide. */
export const PATTERN_STYLE = 'pattern';
export const CHARACTER_CSS_PX = 6;

/** Replaces a canvas: draws nothing, and logs each call. */
export class CanvasRecorder {
  readonly calls: DrawCall[] = [];
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  globalAlpha = 1;
  font = '';
  textAlign = '';
  textBaseline = '';
  direction = '';
  lineWidth = 1;
  transform: readonly number[] = [];
  #points: [number, number][] = [];
  #pathRect: Rectangle | undefined;
  #clip: Rectangle | undefined;
  #saved: (Rectangle | undefined)[] = [];

  /** The recorder, where painting asks for a canvas' context. */
  get context(): CanvasRenderingContext2D {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has all of a context that painting uses; anything else fails the test
    return this as unknown as CanvasRenderingContext2D;
  }

  setTransform(...matrix: readonly number[]): void {
    this.transform = matrix;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const alpha = this.globalAlpha === 1 ? {} : { alpha: this.globalAlpha };
    this.calls.push({ kind: 'rect', style: styleName(this.fillStyle), ...alpha, x, y, width, height });
  }

  fillText(text: string, x: number, y: number): void {
    this.calls.push({ kind: 'text', style: styleName(this.fillStyle), text, x, y });
  }

  measureText(text: string): { readonly width: number } {
    return { width: text.length * CHARACTER_CSS_PX };
  }

  createPattern(): object {
    return {};
  }

  setLineDash(): void {}

  beginPath(): void {
    this.#points = [];
    this.#pathRect = undefined;
  }

  moveTo(x: number, y: number): void {
    this.#points.push([x, y]);
  }

  lineTo(x: number, y: number): void {
    this.#points.push([x, y]);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#pathRect = { x, y, width, height };
  }

  closePath(): void {}

  clip(): void {
    this.#clip = this.#pathRect;
  }

  fill(): void {
    this.#push('fill', this.fillStyle);
  }

  stroke(): void {
    this.#push('stroke', this.strokeStyle);
  }

  save(): void {
    this.#saved.push(this.#clip);
  }

  restore(): void {
    this.#clip = this.#saved.pop();
  }

  /** The rectangles filled with a style, as `left,top widthxheight`; only those that cover what is below them, or not. */
  rectsIn(style: string, isOpaque = true): string[] {
    return this.calls.flatMap((call) =>
      call.kind === 'rect' && call.style === style && (call.alpha === undefined) === isOpaque
        ? [`${call.x},${call.y} ${call.width}x${call.height}`]
        : [],
    );
  }

  /** The texts written, in order. */
  get texts(): Extract<DrawCall, { kind: 'text' }>[] {
    return this.calls.filter((call) => call.kind === 'text');
  }

  #push(kind: 'fill' | 'stroke', style: unknown): void {
    this.calls.push({ kind, style: styleName(style), points: [...this.#points], clip: this.#clip });
  }
}

function styleName(style: unknown): string {
  return typeof style === 'string' ? style : PATTERN_STYLE;
}

/** A theme whose colours are their own names, so that a log reads by itself. */
export const namedTheme: CanvasTheme = {
  scheme: 'light',
  surface: 'surface',
  sunken: 'sunken',
  hairline: 'hairline',
  control: 'control',
  ink: 'ink',
  muted: 'muted',
  accent: 'accent',
  danger: 'danger',
  fontFamily: 'sans-serif',
};
