import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gestureCommands, type Selection, selectionOf } from './engineGestures';
import type { Hit } from '../scene/hitTest';
import { HoverTracker } from './HoverTracker';
import { Observable } from '../../base/observable';
import { agentOf } from '../scene/timeline.testkit';
import { minute, minutes } from '../../domain/testDay.testkit';
import { xOf } from '../scene/timeScale';
import { VisiblePart } from './VisiblePart';

/** The whole test day at a pixel a minute. */
const scale = { visible: minutes(0, 1440), widthCssPx: 1440 };

const agent = agentOf('Jo', [
  { status: 'A', fromMinute: 100, toMinute: 200 },
  { status: 'C', fromMinute: 300 },
]);

function ground(hit?: Partial<Hit>) {
  const time = new VisiblePart({ onMove: () => {}, onRest: () => {} });
  time.setBounds(minutes(0, 1440));
  time.show(undefined);
  const selection = new Observable<Selection | undefined>(undefined);
  let hits = 0;
  const told: string[] = [];
  const commands = gestureCommands({
    time,
    pointer: new HoverTracker(() => undefined),
    selection,
    scale: () => scale,
    scrollBy: () => {},
    placeCursor: () => {},
    hitAt: () => {
      hits += 1;
      // Whatever the second click would hit: the first one has moved the ground.
      if (hits > 1 || hit === undefined) return undefined;
      const usual = { entryIndex: 0, agent, rowKey: 'A', atMs: 0, row: undefined };
      return { ...usual, changesInPixel: 1, isOnHeader: false, ...hit };
    },
    observed: () => minutes(0, 600),
    onPick: () => told.push('pick'),
    onTap: () => told.push('tap'),
  });
  return { time, selection, commands, told };
}

const here = { clientX: 0, clientY: 0 };

describe('a tap', () => {
  it('asks about bars, and opens the row by a header that stands above them', () => {
    for (const [isOnHeader, wanted] of [
      [false, 'tap'],
      [true, 'pick'],
    ] as const) {
      const { commands, told } = ground({ row: 0, isOnHeader });
      commands.tap(here);
      expect(told).toEqual([wanted]);
    }
  });
});

describe('a double click zooms', () => {
  const zoomed = (hit: Partial<Hit>) => {
    const { time, commands } = ground(hit);
    commands.pick(here);
    commands.pickAgain();
    return time.current;
  };

  it('to the span, with a tenth of ground on either side', () => {
    expect(zoomed({ row: 0 })).toEqual(minutes(90, 210));
  });

  it('to as much of a status that goes on as has happened', () => {
    expect(zoomed({ row: 1 })).toEqual(minutes(270, 630));
  });

  it('to the gap, which has no row', () => {
    expect(zoomed({ atMs: minute(250) })).toEqual(minutes(190, 310));
  });

  it('to nothing beside the rows', () => {
    const { time, commands } = ground();
    commands.pick(here);
    commands.pickAgain();
    expect(time.current).toEqual(minutes(0, 1440));
  });
});

describe('a selection', () => {
  it('is reported while it is drawn, in pixels and in time', () => {
    const { selection, commands } = ground();
    commands.select({ leftCssPx: 60, rightCssPx: 120 });
    const { start: startMs, end: endMs } = minutes(60, 120);
    expect(selection.get()).toEqual({ leftCssPx: 60, rightCssPx: 120, startMs, endMs });
    commands.select(undefined);
    expect(selection.get()).toBeUndefined();
  });

  it('is zoomed to exactly, and can be gone back from', () => {
    const { time, commands } = ground();
    commands.zoomToSelection({ leftCssPx: 60, rightCssPx: 120 });
    expect(time.current).toEqual(minutes(60, 120));
    time.back();
    expect(time.current).toEqual(minutes(0, 1440));
  });

  it('without any of the plot in it zooms to nothing', () => {
    const { time, commands } = ground();
    commands.zoomToSelection({ leftCssPx: -90, rightCssPx: -10 });
    expect(time.current).toEqual(minutes(0, 1440));
  });

  it('lies within the plot wherever it was drawn, its times where its edges are', () => {
    const place = fc.double({ min: -3000, max: 3000, noNaN: true });
    fc.assert(
      fc.property(place, place, (one, other) => {
        const drawn = { leftCssPx: Math.min(one, other), rightCssPx: Math.max(one, other) };
        const cut = selectionOf(scale, drawn);
        expect(cut.leftCssPx).toBeGreaterThanOrEqual(0);
        expect(cut.rightCssPx).toBeLessThanOrEqual(scale.widthCssPx);
        expect(cut.leftCssPx).toBeLessThanOrEqual(cut.rightCssPx);
        expect(xOf(scale, cut.startMs)).toBeCloseTo(cut.leftCssPx, 4);
        expect(xOf(scale, cut.endMs)).toBeCloseTo(cut.rightCssPx, 4);
      }),
    );
  });
});
