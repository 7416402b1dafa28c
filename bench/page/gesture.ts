/** One event of the mouse, in CSS pixels; a turn of the wheel or a step of a drag. */
type GestureStep = { readonly xPx: number; readonly yPx: number };

export type Gesture = {
  readonly name: 'scroll' | 'zoom' | 'pan';
  readonly kind: 'wheel' | 'drag';
  readonly key: 'none' | 'control';
  readonly steps: readonly GestureStep[];
};

/** The interval of a 60 Hz mouse. */
export const eventIntervalMs = 16;

/**
 * The pause before a gesture. A wheel event that comes sooner continues the previous gesture: a zoom would scroll,
 * and a pan would start with the whole day already visible. The dashboard waits for 160 ms.
 */
export const restBeforeGestureMs = 500;

const repeated = (count: number, step: GestureStep) => Array.from({ length: count }, () => step);

/**
 * In this order, because panning needs something to pan to: after zooming in by twenty-five turns and out by
 * fifteen, the timeline is wider than its viewport. Each gesture reverses on its way, and none ends where it
 * began, so that a gesture that moved nothing can be detected.
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
