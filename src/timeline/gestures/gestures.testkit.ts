import type { GestureCommands } from './gestureCommands';
import { listenForPointers } from './pointerGestures';
import { listenForWheel } from './wheelGestures';

const PLOT_LEFT_CSS_PX = 200;

class FakeScroller extends EventTarget {
  readonly captured: number[] = [];
  readonly ownerDocument = new EventTarget();

  setPointerCapture(pointerId: number): void {
    this.captured.push(pointerId);
  }
}

/** Gestures on a scroller whose plot begins at 200 px: what they ask for is logged, in words. */
export function listening(changes: Partial<GestureCommands> = {}) {
  const scroller = new FakeScroller();
  const log: string[] = [];
  const commands: GestureCommands = {
    panByCssPx: (distance) => log.push(`pan ${distance}`),
    scrollByCssPx: (distance) => log.push(`scroll ${distance}`),
    zoomAtCssPx: (factor, x) => log.push(`zoom ${factor.toFixed(2)} at ${x}`),
    hover: (point) => log.push(point === undefined ? 'hover nothing' : `hover ${point.clientX}`),
    leave: (point) => log.push(`leave for ${point.clientX}`),
    pick: (point) => log.push(`pick ${point.clientX}`),
    tap: (point) => log.push(`tap ${point.clientX}`),
    pickAgain: () => log.push('pick again'),
    select: (period) =>
      log.push(period === undefined ? 'select nothing' : `select ${period.leftCssPx}-${period.rightCssPx}`),
    zoomToSelection: ({ leftCssPx, rightCssPx }) => log.push(`zoom to ${leftCssPx}-${rightCssPx}`),
    gestureEnded: () => log.push('ended'),
    ...changes,
  };
  const stop = new AbortController();
  for (const listen of [listenForWheel, listenForPointers]) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has all of an element that gestures use; anything else fails the test
    listen(scroller as unknown as HTMLElement, () => PLOT_LEFT_CSS_PX, commands, stop.signal);
  }
  const send = (type: string, facts: object, atMs?: number) => {
    const { isCancelable = true, ...rest }: { readonly isCancelable?: boolean } = facts;
    const event = Object.assign(new Event(type, { cancelable: isCancelable }), rest);
    if (atMs !== undefined) Object.defineProperty(event, 'timeStamp', { value: atMs });
    scroller.dispatchEvent(event);
    return event;
  };
  const wheel = (facts: object) =>
    send('wheel', {
      deltaMode: 0,
      deltaX: 0,
      deltaY: 0,
      clientX: 500,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      ...facts,
    });
  const pointer = (type: string, x: number, y = 100, facts: object = {}, atMs?: number) =>
    send(
      `pointer${type}`,
      {
        pointerId: 1,
        pointerType: 'mouse',
        button: 0,
        buttons: type === 'up' ? 0 : 1,
        shiftKey: false,
        clientX: x,
        clientY: y,
        ...facts,
      },
      atMs,
    );
  const lostCapture = () => send('lostpointercapture', { pointerId: 1, pointerType: 'mouse' });
  const key = (name: string) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key: name });
    scroller.ownerDocument.dispatchEvent(event);
    return event;
  };
  /** Presses the page somewhere else than on the timeline. */
  const pressElsewhere = (pointerType: string) =>
    scroller.ownerDocument.dispatchEvent(Object.assign(new Event('pointerdown'), { pointerType }));
  return { log, scroller, wheel, pointer, lostCapture, key, pressElsewhere, stop: () => stop.abort() };
}
