import { assertNever } from '../../base/assertNever';
import type { GestureCommands } from './gestureCommands';

/**
 * What a wheel gesture does, from its first turn until it rests:
 *
 * - `scroll`: moves rows, which is left to the browser;
 * - `pan`: moves in time with the sideways part; `pan-turned`: with Shift, where the wheel's only part counts;
 * - `zoom`: at the pointer.
 */
type WheelMode = 'scroll' | 'pan' | 'pan-turned' | 'zoom';

type WheelFacts = Pick<WheelEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'deltaX' | 'deltaY'>;

/** The mode that a wheel gesture begins with. Trackpads report a pinch as a wheel with Ctrl. */
function wheelModeOf({ ctrlKey, metaKey, shiftKey, deltaX, deltaY }: WheelFacts): WheelMode {
  if (ctrlKey || metaKey) return 'zoom';
  if (shiftKey) return 'pan-turned';
  return Math.abs(deltaX) > Math.abs(deltaY) ? 'pan' : 'scroll';
}

/** A wheel has come to rest when it was silent for this long. */
const WHEEL_REST_MS = 160;
/** One notch of a common wheel is 100 pixels; it zooms by about a quarter. */
export const ZOOM_PER_WHEEL_CSS_PX = 0.0022;
/** Wheels that count in lines or pages, in pixels (`WheelEvent.deltaMode` 1 and 2). */
const CSS_PX_PER_LINE = 24;
const CSS_PX_PER_PAGE = 600;

/**
 * Turns the wheel into commands. A gesture keeps the mode that it began with until it rests: what
 * rolls on after a flick must not zoom because Ctrl is pressed meanwhile, nor pan because the hand
 * strays sideways.
 */
export function listenForWheel(
  scroller: HTMLElement,
  plotLeftCssPx: () => number,
  commands: GestureCommands,
  signal: AbortSignal,
): void {
  let mode: WheelMode | undefined;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    if (mode !== 'scroll') commands.gestureEnded();
    mode = undefined;
  };

  const onWheel = (event: WheelEvent) => {
    mode ??= wheelModeOf(event);
    clearTimeout(restTimer);
    restTimer = setTimeout(rest, WHEEL_REST_MS);
    const isLeftToBrowser = mode === 'scroll' && wheelModeOf(event) !== 'zoom' && !event.shiftKey;
    // A browser that scrolls on its own thread has done so already, and cannot be stopped.
    if (isLeftToBrowser || !event.cancelable) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? CSS_PX_PER_LINE : event.deltaMode === 2 ? CSS_PX_PER_PAGE : 1;
    switch (mode) {
      case 'scroll':
        commands.scrollByCssPx((event.deltaY === 0 ? event.deltaX : event.deltaY) * unit);
        return;
      case 'pan':
        commands.panByCssPx(-event.deltaX * unit);
        return;
      case 'pan-turned':
        // Browsers differ in whether Shift turns the wheel's delta sideways.
        commands.panByCssPx(-(event.deltaX === 0 ? event.deltaY : event.deltaX) * unit);
        return;
      case 'zoom': {
        const factor = Math.exp(-event.deltaY * unit * ZOOM_PER_WHEEL_CSS_PX);
        commands.zoomAtCssPx(factor, Math.max(0, event.clientX - plotLeftCssPx()));
        return;
      }
      default:
        assertNever(mode);
    }
  };

  scroller.addEventListener('wheel', onWheel, { signal, passive: false });
  signal.addEventListener('abort', () => clearTimeout(restTimer));
}
