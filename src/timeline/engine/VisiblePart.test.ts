import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute, minutes } from '../../domain/testDay.testkit';
import { addMs, SECOND_MS } from '../../time/instant';
import { VisiblePart } from './VisiblePart';

function visibleDay() {
  const told: unknown[] = [];
  const time = new VisiblePart({ onMove: () => {}, onRest: (visible) => told.push(visible) });
  time.setBounds(minutes(0, 1440));
  time.show(undefined);
  return { time, told };
}

it('goes back step by step, and has then nowhere to go', () => {
  const { time, told } = visibleDay();
  expect(time.canGoBack.get()).toBe(false);
  time.zoomTo(minutes(60, 120).start, minutes(60, 120).end);
  time.zoomTo(minutes(70, 80).start, minutes(70, 80).end);
  expect(time.canGoBack.get()).toBe(true);
  time.back();
  expect(time.current).toEqual(minutes(60, 120));
  time.back();
  expect(time.current).toEqual(minutes(0, 1440));
  expect(time.canGoBack.get()).toBe(false);
  time.back();
  expect(told).toEqual([minutes(60, 120), minutes(70, 80), minutes(60, 120), undefined]);
});

it('remembers where a gesture began, not what it passed', () => {
  const { time } = visibleDay();
  time.change(() => minutes(100, 1000));
  time.change(() => minutes(200, 900));
  time.settle();
  time.back();
  expect(time.current).toEqual(minutes(0, 1440));
});

it('takes what the address says for no step of its own', () => {
  const { time, told } = visibleDay();
  time.show(minutes(60, 120));
  expect(time.canGoBack.get()).toBe(false);
  expect(told).toEqual([]);
});

it('forgets the steps of another window', () => {
  const { time } = visibleDay();
  time.zoom(2);
  time.setBounds(minutes(0, 1440));
  expect(time.canGoBack.get()).toBe(true);
  time.setBounds(minutes(1440, 2880));
  expect(time.canGoBack.get()).toBe(false);
  expect(time.current).toEqual(minutes(1440, 2880));
});

it('distinguishes what was requested from where the focus led', () => {
  const { time } = visibleDay();
  time.zoomTo(minutes(60, 120).start, minutes(60, 120).end);
  expect(time.asked.get()).toEqual(minutes(60, 120));
  time.reveal(minutes(300, 310).start, minutes(300, 310).end);
  expect(time.settled.get()).not.toEqual(minutes(60, 120));
  expect(time.asked.get()).toEqual(minutes(60, 120));
  time.fit();
  expect(time.asked.get()).toEqual(minutes(0, 1440));
});

describe('room that something takes', () => {
  const firstHalf = () => minutes(0, 720);

  it('is given back without the address noticing either', () => {
    const { time, told } = visibleDay();
    time.show(minutes(600, 720));
    time.narrow(() => minutes(600, 680));
    expect(time.settled.get()).toEqual(minutes(600, 680));
    time.widen(firstHalf);
    expect(time.settled.get()).toEqual(minutes(600, 720));
    expect(told).toEqual([]);
    expect(time.canGoBack.get()).toBe(false);
  });

  it('leaves a view that was moved meanwhile where it is, and shows more of it', () => {
    const { time, told } = visibleDay();
    time.narrow(firstHalf);
    time.pan(0.5);
    expect(told).toEqual([minutes(360, 1080)]);
    // The address repeats it.
    time.show(minutes(360, 1080));
    time.widen((visible) => ({ ...visible, end: minute(1200) }));
    expect(told).toEqual([minutes(360, 1080), minutes(360, 1200)]);
    time.narrow(firstHalf);
    time.fit();
    time.widen(firstHalf);
    expect(time.current).toEqual(minutes(0, 1440));
  });

  it('gives back what the address asks for meanwhile', () => {
    const { time, told } = visibleDay();
    time.narrow(firstHalf);
    time.show(minutes(60, 120));
    time.widen(firstHalf);
    expect(time.current).toEqual(minutes(60, 120));
    time.narrow(firstHalf);
    time.setBounds(minutes(1440, 2880));
    time.show(undefined);
    time.widen(firstHalf);
    expect(time.current).toEqual(minutes(1440, 2880));
    expect(told).toEqual([]);
  });
});

describe('a window that moves on with the clock', () => {
  /** Eight hours up to the minute `now`, and ten minutes of room. */
  const window = (now: number) => minutes(now - 480, now + 10);

  function liveWindow() {
    const told: unknown[] = [];
    let moves = 0;
    const time = new VisiblePart({ onMove: () => (moves += 1), onRest: (visible) => told.push(visible) });
    time.setBounds(window(600));
    time.show(undefined);
    time.slideBounds(window(600), minute(600));
    return { time, told, moves: () => moves };
  }

  it('moves a cut view along with now, unnoticed by the address, and all of it is visible again after it', () => {
    const { time, told } = liveWindow();
    time.narrow(() => minutes(300, 610));
    time.slideBounds(window(601), minute(601));
    expect(time.current).toEqual(minutes(301, 611));
    expect(time.settled.get()).toEqual(minutes(301, 611));
    time.widen((visible) => visible);
    expect(time.current).toEqual(window(601));
    expect(told).toEqual([]);
  });

  it('leaves a cut view without now in its place, and brings back a part as far as now has moved it', () => {
    const { time, told } = liveWindow();
    time.show(minutes(400, 610));
    time.narrow(() => minutes(400, 500));
    time.slideBounds(window(605), minute(605));
    expect(time.current).toEqual(minutes(400, 500));
    expect(told).toEqual([]);
    time.widen((visible) => visible);
    expect(time.current).toEqual(minutes(405, 615));
    expect(told).toEqual([minutes(405, 615)]);
  });

  it('is all visible if it was, without a step or a word', () => {
    const { time, told } = liveWindow();
    time.slideBounds(window(601), minute(601));
    expect(time.current).toEqual(window(601));
    expect(time.settled.get()).toBe(time.current);
    expect(time.canGoBack.get()).toBe(false);
    expect(told).toEqual([]);
  });

  it('takes a part along that the line for now was in', () => {
    const { time, told } = liveWindow();
    time.zoomTo(minute(500), minute(605));
    time.slideBounds(window(601), minute(601));
    expect(time.current).toEqual(minutes(501, 606));
    expect(told).toEqual([minutes(500, 605), minutes(501, 606)]);
    time.slideBounds(window(631), minute(631));
    expect(time.current).toEqual(minutes(531, 636));
  });

  it('leaves a part where it is that the line was not in, until the window has left it', () => {
    const { time, told } = liveWindow();
    time.zoomTo(minute(200), minute(300));
    for (const now of [601, 620, 680]) time.slideBounds(window(now), minute(now));
    expect(time.current).toEqual(minutes(200, 300));
    expect(told).toEqual([minutes(200, 300)]);
    time.slideBounds(window(700), minute(700));
    expect(time.current).toEqual(minutes(220, 320));
    expect(told.at(-1)).toEqual(minutes(220, 320));
  });

  it('keeps the line for now in a part shorter than a step of the window', () => {
    const { time, moves } = liveWindow();
    const start = addMs(minute(600), -10 * SECOND_MS);
    time.zoomTo(start, addMs(start, 20 * SECOND_MS));
    const before = moves();
    for (let seconds = 1; seconds <= 130; seconds += 1) {
      const now = addMs(minute(600), seconds * SECOND_MS);
      time.slideBounds(window(600 + Math.floor(seconds / 60)), now);
      expect(time.current?.start, `${seconds} s`).toBeLessThanOrEqual(now);
      expect(time.current?.end, `${seconds} s`).toBeGreaterThanOrEqual(now);
    }
    // Only when the line leaves it, and then with the line in its middle: every eleven seconds.
    expect(moves() - before).toBe(11);
  });

  it('says nothing in the middle of a gesture', () => {
    const { time, told } = liveWindow();
    time.change(() => minutes(500, 605));
    time.slideBounds(window(601), minute(601));
    expect(time.current).toEqual(minutes(501, 606));
    expect(told).toEqual([]);
    time.settle();
    expect(told).toEqual([minutes(501, 606)]);
  });

  it('goes back to what lies in it by now', () => {
    const { time, told } = liveWindow();
    time.zoomTo(minute(130), minute(170));
    time.zoomTo(minute(500), minute(605));
    time.slideBounds(window(640), minute(640));
    time.back();
    expect(time.current).toEqual(minutes(160, 200));
    time.back();
    expect(time.current).toEqual(window(640));
    expect(told.at(-1)).toBeUndefined();
  });

  it('does nothing between its steps', () => {
    const { time, moves } = liveWindow();
    const before = moves();
    time.slideBounds(window(600), addMs(minute(600), 30 * SECOND_MS));
    expect(moves()).toBe(before);
  });

  it('keeps the length of what is visible, and keeps it inside', () => {
    const step = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(
        fc.array(step),
        fc.integer({ min: 120, max: 590 }),
        fc.integer({ min: 1, max: 400 }),
        (steps, from, length) => {
          const { time } = liveWindow();
          time.zoomTo(minute(from), minute(Math.min(610, from + length)));
          const before = time.current;
          let now = 600;
          for (const each of steps) {
            const hadNow =
              time.current !== undefined &&
              time.current.start <= minute(now) &&
              minute(now) <= time.current.end;
            now += each;
            time.slideBounds(window(now), minute(now));
            const { current, bounds } = time;
            if (before === undefined || current === undefined || bounds === undefined)
              throw new Error('no window');
            expect(current.end - current.start).toBe(before.end - before.start);
            expect(current.start).toBeGreaterThanOrEqual(bounds.start);
            expect(current.end).toBeLessThanOrEqual(bounds.end);
            if (hadNow) {
              expect(current.start).toBeLessThanOrEqual(minute(now));
              expect(current.end).toBeGreaterThanOrEqual(minute(now));
            }
          }
        },
      ),
    );
  });
});
