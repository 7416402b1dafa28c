import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../analysis/statusPeriods.testkit';
import { at } from '../../base/elementAt';
import { addMs, DAY_MS } from '../../time/instant';
import { LEFT_OUT_KEY } from './barBatch';
import {
  agentOf,
  barsOf,
  drawnAgent,
  entriesOf,
  modelOf,
  primaryCode,
  sceneOf,
  viewOf,
} from './timeline.testkit';
import { date, minute, minutes, testTimeRange, zone } from '../../domain/testDay.testkit';
import { timelineScene } from './timelineScene';
import { timeRangeOf } from '../../domain/timeRange';

const { AVAILABLE, BUSY, AWAY } = primaryCode;

describe('bars', () => {
  it('joins neighbours of one primary in the upper lane and keeps them apart in the lower', () => {
    const scene = sceneOf([drawnAgent('AACCNN..LL')]);
    expect(barsOf(scene)).toEqual([`${AVAILABLE}:0-120`, `${BUSY}:120-360`, `${AWAY}:480-600`]);
    expect(barsOf(scene, 0, 'secondary')).toEqual(['0:0-120', '1:120-240', '2:240-360', '3:480-600']);
  });

  it('lays out in device pixels', () => {
    const scene = sceneOf([drawnAgent('.A')], {}, { devicePixelRatio: 2 });
    expect(barsOf(scene)).toEqual([`${AVAILABLE}:120-240`]);
  });

  it('draws only the part that is visible', () => {
    const scene = sceneOf([drawnAgent('AAAACCCC')], {}, { visible: minutes(180, 300) });
    expect(barsOf(scene)).toEqual([`${AVAILABLE}:0-720`, `${BUSY}:720-1440`]);
  });

  it('keeps an absence of a second to be seen on a whole day', () => {
    const agent = agentOf('Jo', [
      { status: 'A', fromMinute: 0, toMinute: 600.4 },
      { status: 'L', fromMinute: 600.4, toMinute: 600.4 + 1 / 60 },
      { status: 'A', fromMinute: 600.4 + 1 / 60, toMinute: 1440 },
    ]);
    expect(barsOf(sceneOf([agent]))).toContain(`${AWAY}:600-601`);
  });

  it('draws statuses that the filter leaves out as left out, not as a gap', () => {
    const scene = sceneOf([drawnAgent('AACC..AA')], { shownStatuses: ['BUSY'] });
    const expected = [`${LEFT_OUT_KEY}:0-120`, `${BUSY}:120-240`, `${LEFT_OUT_KEY}:360-480`];
    expect(barsOf(scene)).toEqual(expected);
    expect(barsOf(scene, 0, 'secondary')[0]).toBe(`${LEFT_OUT_KEY}:0-120`);
  });

  it('does not let a left-out absence win a pixel from what is shown', () => {
    const agent = agentOf('Jo', [
      { status: 'A', fromMinute: 0, toMinute: 600.4 },
      { status: 'L', fromMinute: 600.4, toMinute: 600.5 },
      { status: 'A', fromMinute: 600.5, toMinute: 1440 },
    ]);
    const scene = sceneOf([agent], { shownStatuses: ['AVAILABLE'] });
    expect(barsOf(scene)).toEqual([`${AVAILABLE}:0-1440`]);
  });

  it('ends ongoing statuses at now', () => {
    const agent = agentOf('Jo', [{ status: 'C', fromMinute: 60 }]);
    const scene = sceneOf([agent], { now: minute(200) });
    expect(barsOf(scene)).toEqual([`${BUSY}:60-200`]);
    expect(scene.nowXCssPx).toBe(200);
  });

  it('shows at each pixel what is in force there, on spans that overlap at will', () => {
    const spans = fc.array(
      fc.record({
        status: fc.constantFrom('A', 'C', 'N', 'L', 'O'),
        fromMinute: fc.integer({ min: -200, max: 1500 }),
        length: fc.integer({ min: -5, max: 400 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (given) => {
        const agent = agentOf(
          'Jo',
          given.map(({ status, fromMinute, length }) => ({
            status,
            fromMinute,
            toMinute: fromMinute + length,
          })),
        );
        // A pixel a minute, so that every bar is exact.
        const scene = sceneOf([agent]);
        const catalog = modelOf([]).catalog;
        const shown = periodsOf(agent, testTimeRange.interval)
          .filter(({ row }) => row >= 0)
          .flatMap(({ startMs, endMs, row }) => {
            const key = catalog.primaryCodeOfStatus(at(agent.columns.statusCode, row));
            const first = (startMs - testTimeRange.interval.start) / 60_000;
            return Array.from(
              { length: (endMs - startMs) / 60_000 },
              (_, index) => `${first + index} ${key}`,
            );
          });
        const drawn = barsOf(scene).flatMap((bar) => {
          const [, key, left, right] = /^(\d+):(\d+)-(\d+)$/.exec(bar) ?? [];
          return Array.from(
            { length: Number(right) - Number(left) },
            (_, index) => `${Number(left) + index} ${key}`,
          );
        });
        expect(drawn).toEqual(shown);
      }),
    );
  });
});

describe('rows', () => {
  it('lays out only the rows in view, and reads no span of the others', () => {
    let reads = 0;
    const counted = drawnAgent('ACACACAC');
    const watched = {
      ...counted,
      columns: new Proxy(counted.columns, {
        get: (columns, name, receiver): unknown => {
          reads += 1;
          return Reflect.get(columns, name, receiver);
        },
      }),
    };
    const readsFor = (rowCount: number) => {
      const entries = entriesOf(Array.from({ length: rowCount }, () => watched));
      const model = modelOf([], { entries });
      reads = 0;
      const scene = timelineScene(model, viewOf({ scrollTopCssPx: 34 * 5, heightCssPx: 34 * 3 }));
      return { reads, rows: scene.rows.map(({ index }) => index), bars: scene.primary.count };
    };
    const few = readsFor(20);
    expect(few.rows).toEqual([5, 6, 7]);
    expect(few.bars).toBe(3 * 8);
    expect(few.reads).toBeGreaterThan(0);
    expect(readsFor(2000)).toEqual(few);
  });

  it('places rows from the top of the plot, partly scrolled ones above it', () => {
    const scene = sceneOf(
      [drawnAgent('A'), drawnAgent('C'), drawnAgent('L')],
      {},
      { scrollTopCssPx: 44, heightCssPx: 40 },
    );
    expect(scene.rows.map(({ index, topCssPx }) => [index, topCssPx])).toEqual([
      [1, -10],
      [2, 24],
    ]);
  });

  it('draws no bars for the heading of a group', () => {
    const [entry] = entriesOf([drawnAgent('AA')]);
    if (entry === undefined) throw new Error('no entry');
    const scene = sceneOf([], {
      entries: [
        { kind: 'group', group: { kind: 'status', primary: 'AVAILABLE' }, count: 1, isExpanded: true },
        entry,
      ],
    });
    expect(barsOf(scene, 0)).toEqual([]);
    expect(at(scene.rows, 0).marks).toEqual([]);
    expect(barsOf(scene, 1)).toEqual([`${AVAILABLE}:0-120`]);
  });
});

describe('time that has not come', () => {
  const tomorrow = timeRangeOf(date('2026-03-11'), date('2026-03-11'), zone('UTC'));

  it('draws nothing of a window that lies in the future, and knows that all of it does', () => {
    const agent = agentOf('Jo', [
      { status: 'C', fromMinute: 60 },
      { status: 'A', fromMinute: 1500, toMinute: 1600 },
      { status: 'L', fromMinute: 1700, toMinute: 1700 },
    ]);
    const scene = sceneOf([agent], { timeRange: tomorrow, now: minute(700) }, { visible: tomorrow.interval });
    expect(scene.primary.count).toBe(0);
    expect(at(scene.rows, 0).marks).toEqual([]);
    expect(scene.nowXCssPx).toBeLessThan(0);
  });

  it('draws neither bars nor marks after now', () => {
    const agent = agentOf('Jo', [
      { status: 'A', fromMinute: 0, toMinute: 900 },
      { status: 'L', fromMinute: 800, toMinute: 800 },
      { status: 'C', fromMinute: 850, toMinute: 950 },
    ]);
    const scene = sceneOf([agent], { now: minute(500) });
    expect(barsOf(scene)).toEqual([`${AVAILABLE}:0-500`]);
    expect(at(scene.rows, 0).marks).toEqual([]);
  });

  it('has no now on a day that is over', () => {
    expect(sceneOf([], { now: testTimeRange.interval.end }).nowXCssPx).toBeUndefined();
    expect(sceneOf([], { now: addMs(testTimeRange.interval.end, DAY_MS) }).nowXCssPx).toBeUndefined();
  });
});
