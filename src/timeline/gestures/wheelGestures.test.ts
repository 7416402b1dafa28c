import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listening } from './gestures.testkit';

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
    vi.advanceTimersByTime(160);
    wheel({ deltaX: 30, deltaY: 5 });
    expect(log).toEqual(['pan -100', 'pan -100', 'ended', 'pan -30']);
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

  describe('keeps the mode that it began with until it rests:', () => {
    it('panning does not turn into zooming', () => {
      const { log, wheel } = listening();
      wheel({ deltaX: 30, deltaY: 2 });
      expect(wheel({ deltaX: 20, deltaY: 4, ctrlKey: true }).defaultPrevented).toBe(true);
      wheel({ deltaX: 2, deltaY: 9 });
      expect(log).toEqual(['pan -30', 'pan -20', 'pan -2']);
    });

    it('what rolls on after Shift is let go still pans', () => {
      const { log, wheel } = listening();
      wheel({ deltaY: 100, shiftKey: true });
      wheel({ deltaY: 40 });
      expect(log).toEqual(['pan -100', 'pan -40']);
    });

    it('zooming does not turn into scrolling', () => {
      const { log, wheel } = listening();
      wheel({ deltaY: -100, ctrlKey: true });
      expect(wheel({ deltaY: -100 }).defaultPrevented).toBe(true);
      expect(log).toEqual(['zoom 1.25 at 300', 'zoom 1.25 at 300']);
    });

    it('scrolling turns neither sideways nor into zooming the page', () => {
      const { log, wheel } = listening();
      wheel({ deltaY: 50 });
      expect(wheel({ deltaX: 20, deltaY: 3 }).defaultPrevented).toBe(false);
      expect(wheel({ deltaY: 40, ctrlKey: true }).defaultPrevented).toBe(true);
      wheel({ deltaX: 30, shiftKey: true });
      expect(log).toEqual(['scroll 40', 'scroll 30']);
    });

    it('and a new gesture selects its mode anew; a scroll reports no end', () => {
      const { log, wheel } = listening();
      wheel({ deltaY: 50 });
      vi.advanceTimersByTime(160);
      expect(log).toEqual([]);
      wheel({ deltaX: 30 });
      vi.advanceTimersByTime(160);
      wheel({ deltaY: 100, ctrlKey: true });
      expect(log).toEqual(['pan -30', 'ended', 'zoom 0.80 at 300']);
    });

    it('and leaves alone what the browser has done already', () => {
      const { log, wheel } = listening();
      const event = wheel({ deltaY: 50 });
      expect(event.defaultPrevented).toBe(false);
      wheel({ deltaY: 50, ctrlKey: true, isCancelable: false });
      expect(log).toEqual([]);
    });
  });
});
