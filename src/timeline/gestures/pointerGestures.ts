import { assertNever } from '../../base/assertNever';
import type { GestureCommands, PlotRange } from './gestureCommands';

/** A pointer that moved less than this has clicked, not dragged. */
const DRAG_THRESHOLD_CSS_PX = 4;
/** A second click within this time, and this close, makes a double click. Fingers land less exactly. */
const DOUBLE_CLICK_MS = 400;
const DOUBLE_CLICK_CSS_PX = 6;
const DOUBLE_TAP_CSS_PX = 28;
/** Fingers closer than this would make the zoom jump. */
const LEAST_SPREAD_CSS_PX = 16;

type Place = { readonly x: number; readonly y: number };

/** `pressed`: held down, and nothing moved yet that would be seen. */
type Mode = 'idle' | 'pressed' | 'drag' | 'select' | 'pinch';

/**
 * Turns what pointers do on the timeline's scroller into commands: hover, click and double click,
 * drag, Shift-drag, pinch. A finger moving up and down is left to the browser, which scrolls the
 * rows, or the page around them.
 */
export function listenForPointers(
  scroller: HTMLElement,
  plotLeftCssPx: () => number,
  commands: GestureCommands,
  signal: AbortSignal,
): void {
  const pointers = new Map<number, Place>();
  let mode: Mode = 'idle';
  let startedAt: Place = { x: 0, y: 0 };
  let isShiftDrag = false;
  let lastClick: (Place & { readonly atMs: number }) | undefined;

  const onPointerDown = (event: PointerEvent) => {
    if (event.clientX < plotLeftCssPx() || (event.pointerType === 'mouse' && event.button !== 0)) return;
    if (mode === 'select') return;
    pointers.set(event.pointerId, placeOf(event));
    if (pointers.size > 1) {
      mode = 'pinch';
      return;
    }
    mode = 'pressed';
    startedAt = placeOf(event);
    isShiftDrag = event.shiftKey && event.pointerType !== 'touch';
  };

  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === 'touch') return;
      commands.hover(event.clientX >= plotLeftCssPx() ? clientPointOf(event) : undefined);
      return;
    }
    if (event.pointerType === 'mouse' && event.buttons === 0) {
      // The button was released unnoticed: outside the window, or over a frame.
      giveUp(event);
      return;
    }
    const after = placeOf(event);
    if (mode === 'pressed') {
      if (distanceOf(startedAt, after) < DRAG_THRESHOLD_CSS_PX) return;
      mode = isShiftDrag ? 'select' : 'drag';
      commands.hover(undefined);
      scroller.setPointerCapture(event.pointerId);
    }
    pointers.set(event.pointerId, after);
    move(event, before, after);
  };

  const move = (event: PointerEvent, before: Place, after: Place) => {
    switch (mode) {
      case 'idle':
      case 'pressed':
        return;
      case 'drag':
        commands.panByCssPx(after.x - before.x);
        if (event.pointerType === 'mouse') commands.scrollByCssPx(before.y - after.y);
        return;
      case 'select':
        commands.select(rangeTo(after));
        return;
      case 'pinch': {
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
        if (other !== undefined) pinch(before, after, other);
        return;
      }
      default:
        assertNever(mode);
    }
  };

  const pinch = (before: Place, after: Place, other: Place) => {
    const spreadBefore = Math.max(LEAST_SPREAD_CSS_PX, Math.abs(before.x - other.x));
    const spreadAfter = Math.max(LEAST_SPREAD_CSS_PX, Math.abs(after.x - other.x));
    // Around where the fingers' middle was, then to where it has gone: so both keep what they hold. In
    // this order also from the whole window, which cannot be panned before it is zoomed.
    commands.zoomAtCssPx(spreadAfter / spreadBefore, (before.x + other.x) / 2 - plotLeftCssPx());
    commands.panByCssPx((after.x - before.x) / 2);
  };

  const rangeTo = ({ x }: Place): PlotRange => ({
    leftCssPx: Math.min(startedAt.x, x) - plotLeftCssPx(),
    rightCssPx: Math.max(startedAt.x, x) - plotLeftCssPx(),
  });

  const onPointerUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0) {
      // The remaining finger continues the gesture, and will not click.
      mode = 'drag';
      return;
    }
    const ended = mode;
    mode = 'idle';
    switch (ended) {
      case 'idle':
        return;
      case 'pressed':
        click(event);
        return;
      case 'drag':
      case 'pinch':
        commands.gestureEnded();
        return;
      case 'select':
        commands.select(undefined);
        commands.zoomToSelection(rangeTo(placeOf(event)));
        return;
      default:
        assertNever(ended);
    }
  };

  const click = (event: PointerEvent) => {
    const here = { ...placeOf(event), atMs: event.timeStamp };
    const reachCssPx = event.pointerType === 'touch' ? DOUBLE_TAP_CSS_PX : DOUBLE_CLICK_CSS_PX;
    const isSecond =
      lastClick !== undefined &&
      here.atMs - lastClick.atMs <= DOUBLE_CLICK_MS &&
      distanceOf(lastClick, here) <= reachCssPx;
    lastClick = isSecond ? undefined : here;
    if (isSecond) commands.pickAgain();
    else if (event.pointerType === 'touch') commands.tap(clientPointOf(event));
    else commands.pick(clientPointOf(event));
  };

  /** A pointer was taken away: what it had moved stays, what it had not finished is dropped. */
  const giveUp = ({ pointerId }: PointerEvent) => {
    if (!pointers.delete(pointerId)) return;
    if (pointers.size > 0) {
      mode = 'drag';
      return;
    }
    if (mode === 'select') commands.select(undefined);
    else if (mode !== 'pressed') commands.gestureEnded();
    mode = 'idle';
  };

  // A finger leaves whenever it is lifted; what it asked for stays until it asks elsewhere.
  const onPointerLeave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') commands.leave(clientPointOf(event));
  };

  const onPressElsewhere = (event: PointerEvent) => {
    if (event.pointerType === 'touch' && !event.composedPath().includes(scroller)) commands.hover(undefined);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || mode !== 'select') return;
    // It has done its work here, and closes nothing else.
    event.preventDefault();
    event.stopPropagation();
    pointers.clear();
    mode = 'idle';
    commands.select(undefined);
  };

  scroller.addEventListener('pointerdown', onPointerDown, { signal });
  scroller.addEventListener('pointermove', onPointerMove, { signal });
  scroller.addEventListener('pointerup', onPointerUp, { signal });
  scroller.addEventListener('pointercancel', giveUp, { signal });
  scroller.addEventListener(
    'lostpointercapture',
    (event) => {
      // A touched child loses its own capture to the scroller as the drag begins, and says so up here.
      if (event.target === scroller) giveUp(event);
    },
    { signal },
  );
  scroller.addEventListener('pointerleave', onPointerLeave, { signal });
  scroller.ownerDocument.addEventListener('pointerdown', onPressElsewhere, { signal, capture: true });
  // The hand is at the mouse: the focus may be anywhere.
  scroller.ownerDocument.addEventListener('keydown', onKeyDown, { signal, capture: true });
}

function placeOf({ clientX, clientY }: PointerEvent): Place {
  return { x: clientX, y: clientY };
}

function clientPointOf({ clientX, clientY }: PointerEvent) {
  return { clientX, clientY };
}

function distanceOf(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
