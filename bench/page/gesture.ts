/** One event of the mouse, in CSS pixels; a turn of the wheel or a step of a drag. */
type GestureStep = { readonly xPx: number; readonly yPx: number };

export type Gesture = {
  readonly name: 'scroll' | 'zoom' | 'pan';
  readonly kind: 'wheel' | 'drag';
  readonly key: 'none' | 'control';
  readonly steps: readonly GestureStep[];
};

/** A 60 Hz mouse's pace. */
export const eventIntervalMs = 16;

/**
 * Silence before a gesture. A wheel that is turned again sooner still does what it did before: what was
 * meant to zoom would scroll, and what was meant to pan would find all of the day in view already. The
 * dashboard waits for 160 ms.
 */
export const restBeforeGestureMs = 500;

const repeated = (count: number, step: GestureStep) => Array.from({ length: count }, () => step);

/**
 * In this order, because panning needs something to pan to: zoomed in by twenty-five turns and out by
 * fifteen, the timeline is wider than its window. Each gesture turns back on its way, and none ends where it
 * began, so that one which moved nothing can be told.
 */
export const gestures: readonly Gesture[] = [
  {
    name: 'scroll',
    kind: 'wheel',
    key: 'none',
    steps: [...repeated(55, { xPx: 0, yPx: 120 }), ...repeated(5, { xPx: 0, yPx: -120 })],
  },
  {
    name: 'zoom',
    kind: 'wheel',
    key: 'control',
    steps: [...repeated(25, { xPx: 0, yPx: -60 }), ...repeated(15, { xPx: 0, yPx: 60 })],
  },
  {
    name: 'pan',
    kind: 'drag',
    key: 'none',
    steps: [...repeated(40, { xPx: -12, yPx: 0 }), ...repeated(20, { xPx: 12, yPx: 0 })],
  },
];
