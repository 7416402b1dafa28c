import type { ClientPoint } from './timelineElements';

/** A range of the plot between two pointers' places, in CSS pixels from the plot's left edge. */
export type PlotRange = { readonly leftCssPx: number; readonly rightCssPx: number };

/** What gestures ask of the timeline. Distances in CSS pixels, x from the plot's left edge. */
export type GestureCommands = {
  /** Moves the visible range so that what is under the pointer follows it. */
  readonly panByCssPx: (distance: number) => void;
  readonly scrollByCssPx: (distance: number) => void;
  readonly zoomAtCssPx: (factor: number, xCssPx: number) => void;
  /** The pointer rests or moves over the plot without dragging; `undefined` where there is nothing to show. */
  readonly hover: (point: ClientPoint | undefined) => void;
  /** The pointer has left the timeline for this place. */
  readonly leave: (point: ClientPoint) => void;
  /** A click that dragged nothing. */
  readonly pick: (point: ClientPoint) => void;
  /** A tap of a finger, which cannot hover: it shows what is there. */
  readonly tap: (point: ClientPoint) => void;
  /** A second click or tap, soon after the first and close to it. */
  readonly pickAgain: () => void;
  /** A range is being drawn out; `undefined` once it is canceled. */
  readonly select: (range: PlotRange | undefined) => void;
  /** The range is drawn. */
  readonly zoomToSelection: (range: PlotRange) => void;
  readonly gestureEnded: () => void;
};
