import type { Interval } from '../../time/interval';
import type { Hit } from '../scene/hitTest';

/** The elements that the engine draws into and moves. They belong to React, which never touches what the engine sets. */
export type TimelineElements = {
  readonly scroller: HTMLElement;
  readonly plot: HTMLCanvasElement;
  readonly axis: HTMLCanvasElement;
  /** Holds the row headers; moved as one when rows scroll. */
  readonly rows: HTMLElement;
  readonly nowLine: HTMLElement;
  readonly cursorLine: HTMLElement;
};

export type ClientPoint = { readonly clientX: number; readonly clientY: number };

/** The pointer over the plot, and what lies under it. */
export type Hover = ClientPoint & {
  readonly hit: Hit;
  /** The pointer has come to rest: the tooltip stays where it is, and can be reached. */
  readonly isAnchored: boolean;
};

export type TimelineEvents = {
  /** The visible part changed by hand and has come to rest; `undefined` when it is the whole window. */
  readonly onVisibleChange: (visible: Interval | undefined) => void;
  readonly onPick: (hit: Hit) => void;
  /** A finger tapped: the tooltip shows what is there, as for a resting pointer. */
  readonly onTap: (hit: Hit) => void;
};

/** A period whose element the engine keeps in its place, for keyboard focus. */
export type FocusTarget = {
  readonly element: HTMLElement;
  readonly entryIndex: number;
  readonly startMs: number;
  readonly endMs: number;
};
