import { centredVisible, draggedVisible, type OverviewGrip, overviewGripAt } from './overviewGrip';
import { msAt, xOf } from '../scene/timeScale';
import type { Interval } from '../../time/interval';
import type { VisiblePart } from '../engine/VisiblePart';

/** A pointer that moved less than this selects no range. */
const LEAST_NEW_CSS_PX = 4;

const cursors: { readonly [Grip in OverviewGrip]: string } = {
  start: 'ew-resize',
  end: 'ew-resize',
  window: 'grab',
  beside: 'pointer',
  new: 'crosshair',
};

/** Lets the visible part be moved, resized and centered on the overview. Returns what stops it. */
export function listenOnOverview(strip: HTMLElement, time: VisiblePart): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let held:
    | {
        readonly pointerId: number;
        readonly grip: Exclude<OverviewGrip, 'beside'>;
        readonly before: Interval;
        readonly fromXCssPx: number;
      }
    | undefined;

  /** The strip as a scale over the whole window. */
  const stripScale = () => {
    const { current: visible, bounds } = time;
    const { left, width } = strip.getBoundingClientRect();
    if (visible === undefined || bounds === undefined || width === 0) return undefined;
    return { visible, bounds, leftCssPx: left, scale: { visible: bounds, widthCssPx: width } };
  };

  const gripUnder = (clientX: number): OverviewGrip | undefined => {
    const here = stripScale();
    if (here === undefined) return undefined;
    const { visible, bounds, leftCssPx, scale } = here;
    return overviewGripAt(clientX - leftCssPx, {
      leftCssPx: xOf(scale, visible.start),
      rightCssPx: xOf(scale, visible.end),
      isWhole: visible.start <= bounds.start && visible.end >= bounds.end,
    });
  };

  const onPointerDown = (event: PointerEvent) => {
    const here = stripScale();
    const grip = gripUnder(event.clientX);
    if (held !== undefined || here === undefined || grip === undefined) return;
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const { bounds, leftCssPx, scale } = here;
    const fromXCssPx = event.clientX - leftCssPx;
    let before = here.visible;
    if (grip === 'beside') {
      before = centredVisible(before, msAt(scale, fromXCssPx), bounds);
      time.change(() => before);
    }
    // A click beside the window continues as a drag of it.
    held = { pointerId: event.pointerId, grip: grip === 'beside' ? 'window' : grip, before, fromXCssPx };
    strip.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent) => {
    if (held === undefined) {
      const grip = gripUnder(event.clientX);
      strip.style.cursor = grip === undefined ? '' : cursors[grip];
      return;
    }
    if (event.pointerId !== held.pointerId) return;
    const here = stripScale();
    if (here === undefined) return;
    const { grip, before, fromXCssPx } = held;
    const toXCssPx = event.clientX - here.leftCssPx;
    if (grip === 'window') strip.style.cursor = 'grabbing';
    if (grip === 'new' && Math.abs(toXCssPx - fromXCssPx) < LEAST_NEW_CSS_PX) return;
    const moved = { fromMs: msAt(here.scale, fromXCssPx), toMs: msAt(here.scale, toXCssPx) };
    time.change((_visible, bounds) => draggedVisible(grip, before, moved, bounds));
  };

  const letGo = (event: PointerEvent) => {
    if (event.pointerId !== held?.pointerId) return;
    held = undefined;
    time.settle();
  };

  strip.addEventListener('pointerdown', onPointerDown, { signal });
  strip.addEventListener('pointermove', onPointerMove, { signal });
  strip.addEventListener('pointerup', letGo, { signal });
  strip.addEventListener('pointercancel', letGo, { signal });
  // A pointer that is lost must not stick.
  strip.addEventListener('lostpointercapture', letGo, { signal });
  return () => stop.abort();
}
