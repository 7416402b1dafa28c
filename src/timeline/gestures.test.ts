import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type GestureCommands, listenForGestures } from './gestures';

const PLOT_LEFT = 200;

class FakeScroller extends EventTarget {
  readonly captured: number[] = [];

  setPointerCapture(pointerId: number): void {
    this.captured.push(pointerId);
  }
}

function listening() {
  const scroller = new FakeScroller();
  const log: string[] = [];
  const commands: GestureCommands = {
    panByCssPx: (distance) => log.push(`pan ${distance}`),
    scrollByCssPx: (distance) => log.push(`scroll ${distance}`),
    zoomAtCssPx: (factor, x) => log.push(`zoom ${factor.toFixed(2)} at ${x}`),
    hover: (point) => log.push(point === undefined ? 'hover nothing' : `hover ${point.clientX}`),
    pick: (point) => log.push(`pick ${point.clientX}`),
    gestureEnded: () => log.push('ended'),
  };
  const stop = listenForGestures(scroller as unknown as HTMLElement, () => PLOT_LEFT, commands);
  const send = (type: string, facts: object) => {
    const event = Object.assign(new Event(type, { cancelable: true }), facts);
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
  const pointer = (type: string, x: number, y = 100, facts: object = {}) =>
    send(`pointer${type}`, {
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      clientX: x,
      clientY: y,
      ...facts,
    });
  return { log, scroller, wheel, pointer, stop };
}

describe('wheel', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('alone is left to the browser, which scrolls rows', () => {
    const { log, wheel } = listening();
    expect(wheel({ deltaY: 100 }).defaultPrevented).toBe(false);
    expect(log).toEqual([]);
  });

  it('pans with Shift, whether or not the browser turns it sideways, and sideways alone', () => {
    const { log, wheel } = listening();
    expect(wheel({ deltaY: 100, shiftKey: true }).defaultPrevented).toBe(true);
    wheel({ deltaX: 100, shiftKey: true });
    wheel({ deltaX: 30, deltaY: 5 });
    expect(log).toEqual(['pan -100', 'pan -100', 'pan -30']);
  });

  it('zooms with Ctrl at the pointer, in where it turns up', () => {
    const { log, wheel } = listening();
    expect(wheel({ deltaY: -100, ctrlKey: true }).defaultPrevented).toBe(true);
    wheel({ deltaY: 100, metaKey: true, clientX: 150 });
    expect(log).toEqual(['zoom 1.25 at 300', 'zoom 0.80 at 0']);
  });

  it('counts lines and pages as pixels', () => {
    const { log, wheel } = listening();
    wheel({ deltaX: 2, deltaMode: 1 });
    wheel({ deltaX: 1, deltaMode: 2 });
    expect(log).toEqual(['pan -48', 'pan -600']);
  });

  it('has come to rest once it was silent for a while', () => {
    const { log, wheel } = listening();
    wheel({ deltaX: 10 });
    vi.advanceTimersByTime(100);
    wheel({ deltaX: 10 });
    vi.advanceTimersByTime(159);
    expect(log).not.toContain('ended');
    vi.advanceTimersByTime(1);
    expect(log.at(-1)).toBe('ended');
  });

  it('ends nothing once nobody listens', () => {
    const { log, wheel, stop } = listening();
    wheel({ deltaX: 10 });
    stop();
    vi.runAllTimers();
    wheel({ deltaX: 10 });
    expect(log).toEqual(['pan -10']);
  });
});

describe('pointer', () => {
  it('hovers over the plot, not over the headers, and leaves', () => {
    const { log, pointer } = listening();
    pointer('move', 300);
    pointer('move', 199);
    pointer('leave', 0);
    expect(log).toEqual(['hover 300', 'hover nothing', 'hover nothing']);
  });

  it('picks where it clicked, also with a hand that trembles', () => {
    const { log, pointer } = listening();
    pointer('down', 300);
    pointer('move', 302);
    pointer('up', 302);
    expect(log).toEqual(['pick 302']);
  });

  it('drags time and rows after it, and says when it let go', () => {
    const { log, scroller, pointer } = listening();
    pointer('down', 300, 100);
    pointer('move', 310, 105);
    pointer('move', 330, 95);
    pointer('up', 330, 95);
    expect(log).toEqual(['hover nothing', 'pan 10', 'scroll -5', 'pan 20', 'scroll 10', 'ended']);
    expect(scroller.captured).toEqual([1]);
  });

  it('leaves rows to the browser under a finger, and picks nothing that was taken away', () => {
    const { log, pointer } = listening();
    const touch = { pointerType: 'touch' };
    pointer('down', 300, 100, touch);
    pointer('move', 320, 100, touch);
    pointer('cancel', 320, 100, touch);
    expect(log).toEqual(['hover nothing', 'pan 20', 'ended']);
    pointer('down', 300, 100, touch);
    pointer('cancel', 300, 100, touch);
    expect(log).toHaveLength(3);
  });

  it('takes no drag from the headers or with another button', () => {
    const { log, pointer } = listening();
    pointer('down', 100);
    pointer('up', 100);
    pointer('down', 300, 100, { button: 2 });
    pointer('up', 300, 100, { button: 2 });
    expect(log).toEqual([]);
  });

  it('zooms between two fingers, and picks nothing when they lift', () => {
    const { log, pointer } = listening();
    const finger = (pointerId: number) => ({ pointerType: 'touch', pointerId });
    pointer('down', 300, 100, finger(1));
    pointer('down', 400, 100, finger(2));
    pointer('move', 500, 100, finger(2));
    expect(log).toEqual(['zoom 2.00 at 150', 'pan 50']);
    pointer('up', 500, 100, finger(2));
    pointer('up', 300, 100, finger(1));
    expect(log.at(-1)).toBe('ended');
  });

  it('keeps under both fingers what they hold', () => {
    // Where what was under each finger has gone, in pixels of the plot.
    let held = [100, 200];
    const scroller = new FakeScroller();
    listenForGestures(scroller as unknown as HTMLElement, () => PLOT_LEFT, {
      panByCssPx: (distance) => (held = held.map((x) => x + distance)),
      zoomAtCssPx: (factor, around) => (held = held.map((x) => around + (x - around) * factor)),
      scrollByCssPx: () => {},
      hover: () => {},
      pick: () => {},
      gestureEnded: () => {},
    });
    const finger = (type: string, pointerId: number, clientX: number) =>
      scroller.dispatchEvent(
        Object.assign(new Event(`pointer${type}`), { pointerId, pointerType: 'touch', clientX, clientY: 0 }),
      );
    finger('down', 1, 300);
    finger('down', 2, 400);
    finger('move', 2, 500);
    finger('move', 1, 250);
    finger('move', 2, 420);
    expect(held[0]).toBeCloseTo(50);
    expect(held[1]).toBeCloseTo(220);
  });
});
