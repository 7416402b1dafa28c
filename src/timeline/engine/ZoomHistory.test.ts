import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../domain/testDay.testkit';
import { MOST_STEPS_BACK, ZoomHistory } from './ZoomHistory';

const day = minutes(0, 1440);
const morning = minutes(360, 720);
const hour = minutes(400, 460);

describe('ZoomHistory', () => {
  it('gives back what was before, newest first', () => {
    const history = new ZoomHistory();
    expect(history.isEmpty).toBe(true);
    history.record(day, morning);
    history.record(morning, hour);
    expect(history.takeLast()).toBe(morning);
    expect(history.takeLast()).toBe(day);
    expect(history.takeLast()).toBeUndefined();
  });

  it('takes a walk along the day for one step', () => {
    const history = new ZoomHistory();
    history.record(day, morning);
    history.record(morning, minutes(400, 760));
    history.record(minutes(400, 760), minutes(440, 800));
    history.record(minutes(440, 800), hour);
    expect(history.takeLast()).toEqual(minutes(440, 800));
    expect(history.takeLast()).toBe(morning);
    expect(history.takeLast()).toBe(day);
  });

  it('begins a new walk after going back', () => {
    const history = new ZoomHistory();
    history.record(morning, minutes(400, 760));
    expect(history.takeLast()).toBe(morning);
    history.record(morning, minutes(410, 770));
    expect(history.takeLast()).toBe(morning);
  });

  it('forgets all for another window', () => {
    const history = new ZoomHistory();
    history.record(day, morning);
    history.clear();
    expect(history.takeLast()).toBeUndefined();
  });

  it('is bounded, and what it gives back was there before', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 1440 }), { minLength: 2, maxLength: 150 });
    fc.assert(
      fc.property(lengths, (toMinutes) => {
        const history = new ZoomHistory();
        const parts = toMinutes.map((to) => minutes(0, to));
        parts.slice(1).forEach((part, index) => history.record(parts[index] ?? part, part));
        const back = [];
        for (let part = history.takeLast(); part !== undefined; part = history.takeLast()) back.push(part);
        expect(back.length).toBeLessThanOrEqual(MOST_STEPS_BACK);
        // Newest first, each one of the parts before the last, in their order.
        let index = parts.length - 1;
        for (const part of back) {
          index = parts.lastIndexOf(part, index - 1);
          expect(index).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
