import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute, minutes, testTimeRange } from '../../domain/testDay.testkit';
import { instantFromMs } from '../../time/instant';
import { msAt, msPerCssPx, xOf } from '../scene/timeScale';
import { PanelRoom, partInPlace, type PlotPlace } from './PanelRoom';
import { VisiblePart } from './VisiblePart';

const day = minutes(0, 1440);
const placeOf = (leftCssPx: number, widthCssPx: number, visible = day): PlotPlace => ({
  leftCssPx,
  scale: { visible, widthCssPx },
});

describe('partInPlace', () => {
  it('cuts off what a panel on the right or on the left covers', () => {
    expect(partInPlace(placeOf(200, 1440), placeOf(200, 1040), day)).toEqual(minutes(0, 1040));
    expect(partInPlace(placeOf(200, 1440), placeOf(600, 1040), day)).toEqual(minutes(400, 1440));
  });

  it('moves what is in use back into view, as far from the edge as it was, up to 24 px', () => {
    const cut = (from: number, to: number) =>
      partInPlace(placeOf(200, 1440), placeOf(200, 1040), day, minutes(from, to));
    expect(cut(500, 500)).toEqual(minutes(0, 1040));
    expect(cut(1200, 1200)).toEqual(minutes(184, 1224));
    expect(cut(1430, 1430)).toEqual(minutes(400, 1440));
    // Of a period that is too long, the start stays.
    expect(cut(300, 1440)).toEqual(minutes(276, 1316));
    expect(cut(0, 1440)).toEqual(minutes(0, 1040));
    const onTheLeft = partInPlace(placeOf(200, 1440), placeOf(600, 1040), day, minutes(100, 100));
    expect(onTheLeft).toEqual(minutes(76, 1116));
  });

  const cases = fc.record({
    from: fc.integer({ min: 0, max: 1000 }),
    length: fc.integer({ min: 60, max: 440 }),
    widthCssPx: fc.integer({ min: 600, max: 2000 }),
    panelCssPx: fc.integer({ min: 100, max: 500 }),
    isOnTheLeft: fc.boolean(),
    pointer: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('keeps the scale, stays in the window, shows what is in use, and moves nothing that is not covered', () => {
    fc.assert(
      fc.property(cases, ({ from, length, widthCssPx, panelCssPx, isOnTheLeft, pointer }) => {
        const before = placeOf(200, widthCssPx, minutes(from, from + length));
        const after = placeOf(isOnTheLeft ? 200 + panelCssPx : 200, widthCssPx - panelCssPx);
        const xCssPx = pointer * widthCssPx;
        const pointed = instantFromMs(msAt(before.scale, xCssPx));
        const part = partInPlace(before, after, day, { start: pointed, end: pointed });
        const scale = { visible: part, widthCssPx: after.scale.widthCssPx };
        expect(msPerCssPx(scale)).toBeCloseTo(msPerCssPx(before.scale), 3);
        expect(part.start).toBeGreaterThanOrEqual(day.start);
        expect(part.end).toBeLessThanOrEqual(day.end);
        const screenX = after.leftCssPx + xOf(scale, pointed);
        expect(screenX).toBeGreaterThanOrEqual(after.leftCssPx - 0.01);
        expect(screenX).toBeLessThanOrEqual(after.leftCssPx + scale.widthCssPx + 0.01);
        const free = isOnTheLeft ? [panelCssPx + 24, widthCssPx] : [0, widthCssPx - panelCssPx - 24];
        const isFree = xCssPx >= (free[0] ?? 0) && xCssPx <= (free[1] ?? 0);
        if (isFree) expect(screenX).toBeCloseTo(200 + xCssPx, 2);
      }),
    );
  });
});

describe('PanelRoom', () => {
  const nobody = { focus: undefined, pointer: undefined, model: undefined };

  function openedDay() {
    const told: unknown[] = [];
    const time = new VisiblePart({ onMove: () => {}, onRest: (visible) => told.push(visible) });
    time.setBounds(day);
    time.show(undefined);
    return { time, told, room: new PanelRoom(time) };
  }

  it('cuts once a width is reported after the panel opened, and gives it back', () => {
    const { time, told, room } = openedDay();
    room.change(true, placeOf(200, 1440), nobody);
    expect(time.current).toEqual(day);
    room.resized(() => placeOf(200, 1040));
    expect(time.current).toEqual(minutes(0, 1040));
    expect(time.settled.get()).toEqual(minutes(0, 1040));
    // The window of the browser has another size: nothing is cut for that.
    room.resized(() => placeOf(200, 700));
    expect(time.current).toEqual(minutes(0, 1040));
    room.change(false, placeOf(200, 700), nobody);
    room.resized(() => placeOf(200, 1100));
    expect(time.current).toEqual(day);
    expect(told).toEqual([]);
    expect(time.canGoBack.get()).toBe(false);
  });

  it('lays out with the panel from its opening to the width after its closing', () => {
    const { room } = openedDay();
    const taken: boolean[] = [];
    const layOut = (widthCssPx: number) => () => {
      taken.push(room.isTaken);
      return placeOf(200, widthCssPx);
    };
    room.resized(layOut(1440));
    room.change(true, placeOf(200, 1440), nobody);
    taken.push(room.isTaken);
    room.resized(layOut(1040));
    room.change(false, placeOf(200, 1040), nobody);
    taken.push(room.isTaken);
    room.resized(layOut(1440));
    expect(taken).toEqual([false, true, true, true, false]);
  });

  it('shows the whole window to a page that opens with its panel, and when it closes', () => {
    const { time, room } = openedDay();
    room.change(true, undefined, nobody);
    room.resized(() => placeOf(200, 1040));
    expect(time.current).toEqual(day);
    room.change(false, placeOf(200, 1040), nobody);
    room.resized(() => placeOf(200, 1440));
    expect(time.current).toEqual(day);
  });

  it('keeps in view the moment under the pointer, or else now', () => {
    const cutWith = (pointerX: number | undefined, now: number) => {
      const { time, room } = openedDay();
      const pointer = pointerX === undefined ? undefined : { clientX: pointerX, clientY: 0 };
      const model = { now: minute(now), timeRange: testTimeRange };
      room.change(true, placeOf(200, 1440), { focus: undefined, pointer, model });
      room.resized(() => placeOf(200, 1040));
      return time.current;
    };
    expect(cutWith(700, 1300)).toEqual(minutes(0, 1040));
    expect(cutWith(200 + 1300, 1400)).toEqual(minutes(284, 1324));
    expect(cutWith(100, 1300)).toEqual(minutes(284, 1324));
    expect(cutWith(undefined, 1300)).toEqual(minutes(284, 1324));
    // The day is over.
    expect(cutWith(undefined, 2000)).toEqual(minutes(0, 1040));
  });
});
