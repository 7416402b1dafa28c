/** What gestures ask of the timeline. Distances in CSS pixels, x from the plot's left edge. */
export type GestureCommands = {
  /** Moves the visible range so that what is under the pointer follows it. */
  readonly panByCssPx: (distance: number) => void;
  readonly scrollByCssPx: (distance: number) => void;
  readonly zoomAtCssPx: (factor: number, xCssPx: number) => void;
  /** The pointer rests or moves over the plot without dragging; `undefined` when it has left. */
  readonly hover: (point: { readonly clientX: number; readonly clientY: number } | undefined) => void;
  /** A click or tap that dragged nothing. */
  readonly pick: (point: { readonly clientX: number; readonly clientY: number }) => void;
  readonly gestureEnded: () => void;
};

/** A pointer that moved less than this has clicked, not dragged. */
const DRAG_THRESHOLD_CSS_PX = 4;
/** A wheel has come to rest when it was silent for this long. */
const WHEEL_REST_MS = 160;
/** One notch of a common wheel is 100 pixels; it zooms by about a quarter. */
const ZOOM_PER_WHEEL_CSS_PX = 0.0022;
/** Wheels that count in lines or pages, in pixels (`WheelEvent.deltaMode` 1 and 2). */
const CSS_PX_PER_LINE = 24;
const CSS_PX_PER_PAGE = 600;

/**
 * Listens for wheel, drag and pinch on the timeline's scroller and turns them into commands. The
 * plain wheel and a finger moving up and down are left to the browser, which scrolls the rows.
 * Returns what stops the listening.
 */
export function listenForGestures(
  scroller: HTMLElement,
  plotLeftCssPx: () => number,
  commands: GestureCommands,
): () => void {
  const stop = new AbortController();
  const pointers = new Map<number, { x: number; y: number }>();
  let isDragging = false;
  let startedAt = { x: 0, y: 0 };
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;

  const isInPlot = (event: PointerEvent | WheelEvent) => event.clientX >= plotLeftCssPx();

  const onWheel = (event: WheelEvent) => {
    const unit = event.deltaMode === 1 ? CSS_PX_PER_LINE : event.deltaMode === 2 ? CSS_PX_PER_PAGE : 1;
    const isZoom = event.ctrlKey || event.metaKey;
    const isPan = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!isZoom && !isPan) return;
    event.preventDefault();
    if (isZoom) {
      const factor = Math.exp(-event.deltaY * unit * ZOOM_PER_WHEEL_CSS_PX);
      commands.zoomAtCssPx(factor, Math.max(0, event.clientX - plotLeftCssPx()));
    } else {
      // Browsers differ in whether Shift turns the wheel's delta sideways.
      commands.panByCssPx(-(event.deltaX === 0 ? event.deltaY : event.deltaX) * unit);
    }
    clearTimeout(wheelTimer);
    wheelTimer = setTimeout(commands.gestureEnded, WHEEL_REST_MS);
  };

  const onPointerDown = (event: PointerEvent) => {
    if (!isInPlot(event) || (event.pointerType === 'mouse' && event.button !== 0)) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) {
      isDragging = false;
      startedAt = { x: event.clientX, y: event.clientY };
    }
  };

  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === 'touch') return;
      commands.hover(isInPlot(event) ? { clientX: event.clientX, clientY: event.clientY } : undefined);
      return;
    }
    const after = { x: event.clientX, y: event.clientY };
    if (!isDragging && pointers.size === 1) {
      if (Math.hypot(after.x - startedAt.x, after.y - startedAt.y) < DRAG_THRESHOLD_CSS_PX) return;
      isDragging = true;
      commands.hover(undefined);
      scroller.setPointerCapture(event.pointerId);
    }
    if (pointers.size === 1) {
      commands.panByCssPx(after.x - before.x);
      if (event.pointerType === 'mouse') commands.scrollByCssPx(before.y - after.y);
    } else {
      isDragging = true;
      pinch(event.pointerId, before, after);
    }
    pointers.set(event.pointerId, after);
  };

  const pinch = (pointerId: number, before: { x: number; y: number }, after: { x: number; y: number }) => {
    const other = [...pointers].find(([id]) => id !== pointerId)?.[1];
    if (other === undefined) return;
    // Fingers closer than this would make the factor jump.
    const spreadBefore = Math.max(16, Math.abs(before.x - other.x));
    const spreadAfter = Math.max(16, Math.abs(after.x - other.x));
    // Around where the fingers' middle was, then to where it has gone: so both keep what they hold. In
    // this order also from the whole window, which cannot be panned before it is zoomed.
    commands.zoomAtCssPx(spreadAfter / spreadBefore, (before.x + other.x) / 2 - plotLeftCssPx());
    commands.panByCssPx((after.x - before.x) / 2);
  };

  const onPointerUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0) return;
    if (isDragging) commands.gestureEnded();
    else if (event.type === 'pointerup') commands.pick({ clientX: event.clientX, clientY: event.clientY });
    isDragging = false;
  };

  const { signal } = stop;
  scroller.addEventListener('wheel', onWheel, { signal, passive: false });
  scroller.addEventListener('pointerdown', onPointerDown, { signal });
  scroller.addEventListener('pointermove', onPointerMove, { signal });
  scroller.addEventListener('pointerup', onPointerUp, { signal });
  scroller.addEventListener('pointercancel', onPointerUp, { signal });
  scroller.addEventListener('pointerleave', () => commands.hover(undefined), { signal });
  return () => {
    clearTimeout(wheelTimer);
    stop.abort();
  };
}
