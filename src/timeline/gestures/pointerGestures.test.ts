import { describe, expect, it } from 'vitest';
import { listening } from './gestures.testkit';

describe('pointer', () => {
  it('hovers over the plot, not over the headers, and leaves', () => {
    const { log, pointer } = listening();
    pointer('move', 300);
    pointer('move', 199);
    pointer('leave', 0);
    expect(log).toEqual(['hover 300', 'hover nothing', 'leave for 0']);
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
    const { pointer } = listening({
      panByCssPx: (distance) => (held = held.map((x) => x + distance)),
      zoomAtCssPx: (factor, around) => (held = held.map((x) => around + (x - around) * factor)),
    });
    const finger = (type: string, pointerId: number, x: number) =>
      pointer(type, x, 0, { pointerId, pointerType: 'touch' });
    finger('down', 1, 300);
    finger('down', 2, 400);
    finger('move', 2, 500);
    finger('move', 1, 250);
    finger('move', 2, 420);
    expect(held[0]).toBeCloseTo(50);
    expect(held[1]).toBeCloseTo(220);
  });

  it('drags on with the finger that is left of two', () => {
    const { log, pointer } = listening();
    const finger = (pointerId: number) => ({ pointerType: 'touch', pointerId });
    pointer('down', 300, 100, finger(1));
    pointer('down', 400, 100, finger(2));
    pointer('cancel', 300, 100, finger(1));
    pointer('move', 410, 100, finger(2));
    pointer('up', 410, 100, finger(2));
    expect(log).toEqual(['pan 10', 'ended']);
  });
});

describe('a pointer that is lost', () => {
  it('sticks to nothing when the button was let go outside', () => {
    const { log, pointer } = listening();
    pointer('down', 300);
    pointer('move', 320);
    pointer('move', 340, 100, { buttons: 0 });
    pointer('move', 360, 100, { buttons: 0 });
    expect(log).toEqual(['hover nothing', 'pan 20', 'scroll 0', 'ended', 'hover 360']);
  });

  it('ends its drag when its capture is taken away', () => {
    const { log, pointer, lostCapture } = listening();
    pointer('down', 300);
    pointer('move', 320);
    lostCapture();
    lostCapture();
    expect(log.filter((line) => line === 'ended')).toHaveLength(1);
    pointer('up', 320);
    expect(log.at(-1)).toBe('ended');
  });

  it('drops what it was drawing out', () => {
    const { log, pointer, lostCapture } = listening();
    pointer('down', 300, 100, { shiftKey: true });
    pointer('move', 320);
    lostCapture();
    expect(log).toEqual(['hover nothing', 'select 100-120', 'select nothing']);
  });
});

describe('two clicks', () => {
  const clicks = (secondX: number, secondAtMs: number, facts: object = {}) => {
    const { log, pointer } = listening();
    pointer('down', 300, 100, facts, 0);
    pointer('up', 300, 100, facts, 50);
    pointer('down', secondX, 100, facts, secondAtMs - 50);
    pointer('up', secondX, 100, facts, secondAtMs);
    return log;
  };

  it('soon and close make a double click', () => {
    expect(clicks(305, 450)).toEqual(['pick 300', 'pick again']);
  });

  it('far apart in time or place are two clicks', () => {
    expect(clicks(300, 451)).toEqual(['pick 300', 'pick 300']);
    expect(clicks(307, 200)).toEqual(['pick 300', 'pick 307']);
  });

  it('of a finger may lie further apart', () => {
    expect(clicks(325, 200, { pointerType: 'touch' })).toEqual(['tap 300', 'pick again']);
  });

  it('are used up: a third begins anew', () => {
    const { log, pointer } = listening();
    for (const atMs of [0, 100, 200]) {
      pointer('down', 300, 100, {}, atMs);
      pointer('up', 300, 100, {}, atMs);
    }
    expect(log).toEqual(['pick 300', 'pick again', 'pick 300']);
  });
});

describe('a finger', () => {
  const touch = { pointerType: 'touch' };

  it('asks with a tap, and what it asked for stays when it is lifted', () => {
    const { log, pointer, pressElsewhere } = listening();
    pointer('down', 300, 100, touch);
    pointer('up', 300, 100, touch);
    pointer('leave', 300, 100, touch);
    expect(log).toEqual(['tap 300']);
    pressElsewhere('mouse');
    expect(log).toEqual(['tap 300']);
    pressElsewhere('touch');
    expect(log).toEqual(['tap 300', 'hover nothing']);
  });
});

describe('dragging with Shift', () => {
  const shift = { shiftKey: true };

  it('draws out a period in either direction and zooms to it', () => {
    const { log, scroller, pointer } = listening();
    pointer('down', 300, 100, shift);
    pointer('move', 340, 100, shift);
    pointer('move', 250, 180, shift);
    pointer('up', 250, 180, shift);
    expect(log).toEqual([
      'hover nothing',
      'select 100-140',
      'select 50-100',
      'select nothing',
      'zoom to 50-100',
    ]);
    expect(scroller.captured).toEqual([1]);
  });

  it('is given up with Escape, which then does nothing else', () => {
    const { log, pointer, key } = listening();
    expect(key('Escape').defaultPrevented).toBe(false);
    pointer('down', 300, 100, shift);
    pointer('move', 340, 100, shift);
    expect(key('a').defaultPrevented).toBe(false);
    expect(key('Escape').defaultPrevented).toBe(true);
    pointer('up', 340, 100, shift);
    expect(log).toEqual(['hover nothing', 'select 100-140', 'select nothing']);
  });

  it('is a click where nothing was dragged, and a pan under a finger', () => {
    const { log, pointer } = listening();
    pointer('down', 300, 100, shift);
    pointer('up', 300, 100, shift);
    expect(log).toEqual(['pick 300']);
    const touch = { ...shift, pointerType: 'touch' };
    pointer('down', 300, 100, touch);
    pointer('move', 340, 100, touch);
    expect(log.at(-1)).toBe('pan 40');
  });
});
