import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_STATUS_ROW } from '../../analysis/statusPeriods';
import { periodsOf } from '../../analysis/statusPeriods.testkit';
import { at } from '../../base/elementAt';
import { cellIndexAt, cellIndexOf, type GridCell, gridCells, positionOf } from './gridCells';
import { agentOf, drawnAgent, type TestSpan } from './timeline.testkit';
import { minute, minutes, testTimeRange } from '../../domain/testDay.testkit';

const observed = testTimeRange.interval;
const place = { userId: 'u-Jo', rowKey: 'Jo' };

/** Cells as `row:from-to` in minutes, `gap` for a gap. */
function told(cells: readonly GridCell[]): string[] {
  const minuteOf = (ms: number) => (ms - observed.start) / 60_000;
  return cells.map(({ row, startMs, endMs }) => `${row ?? 'gap'}:${minuteOf(startMs)}-${minuteOf(endMs)}`);
}

const spanLists = fc
  .array(
    fc.record({
      status: fc.constantFrom('A', 'C', 'L'),
      fromMinute: fc.integer({ min: -30, max: 60 }),
      // Often the same starts, often no length, sometimes ongoing.
      length: fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 60 }), fc.constant(undefined)),
    }),
    { maxLength: 10 },
  )
  .map((given) =>
    given.map(({ status, fromMinute, length }): TestSpan => ({
      status,
      fromMinute,
      ...(length === undefined ? {} : { toMinute: fromMinute + length }),
    })),
  );

describe('gridCells', () => {
  it('stops at every span and at the gaps between', () => {
    expect(told(gridCells(drawnAgent('.AAC..'), minutes(0, 360)))).toEqual([
      'gap:0-60',
      '0:60-180',
      '1:180-240',
      'gap:240-360',
    ]);
  });

  it('has one gap for an agent without spans, and nothing for a day that has not begun', () => {
    expect(told(gridCells(agentOf('Jo', []), observed))).toEqual(['gap:0-1440']);
    expect(gridCells(agentOf('Jo', []), minutes(0, 0))).toEqual([]);
  });

  it('lets a gap end with the newest data, and an ongoing status go on', () => {
    const resting = agentOf('Jo', [{ status: 'A', fromMinute: 0, toMinute: 60 }], minute(100));
    expect(told(gridCells(resting, minutes(0, 120)))).toEqual(['0:0-60', 'gap:60-100']);
    const working = agentOf('Jo', [{ status: 'A', fromMinute: 0 }], minute(100));
    expect(told(gridCells(working, minutes(0, 120)))).toEqual(['0:0-120']);
    // The only stop of a row stays, or the keyboard could not reach it.
    expect(told(gridCells(agentOf('Jo', [], minute(-10)), minutes(0, 120)))).toEqual(['gap:0-0']);
  });

  it('clips to what is observed, and leaves out what only touches it', () => {
    const agent = agentOf('Jo', [
      { status: 'A', fromMinute: -60, toMinute: 0 },
      { status: 'C', fromMinute: -30, toMinute: 20 },
      { status: 'A', fromMinute: 20 },
      { status: 'L', fromMinute: 100, toMinute: 120 },
    ]);
    expect(told(gridCells(agent, minutes(0, 100)))).toEqual(['1:0-20', '2:20-100']);
  });

  it('stops at spans that others cover, at those of no length, and before the gap that begins there', () => {
    const agent = agentOf('Jo', [
      { status: 'A', fromMinute: 0, toMinute: 100 },
      { status: 'C', fromMinute: 10, toMinute: 20 },
      { status: 'L', fromMinute: 100, toMinute: 100 },
    ]);
    expect(told(gridCells(agent, minutes(0, 120)))).toEqual([
      '0:0-100',
      '1:10-20',
      '2:100-100',
      'gap:100-120',
    ]);
  });

  it('has as many gaps as the periods say, and all spans that touch', () => {
    fc.assert(
      fc.property(spanLists, (spans) => {
        const agent = agentOf('Jo', spans);
        const cells = gridCells(agent, minutes(0, 60));
        const gaps = periodsOf(agent, minutes(0, 60)).filter(({ row }) => row === NO_STATUS_ROW);
        expect(cells.filter(({ row }) => row === undefined).map(({ startMs }) => startMs)).toEqual(
          gaps.map(({ startMs }) => startMs),
        );
        const rows = cells.flatMap(({ row }) => (row === undefined ? [] : [row]));
        expect(new Set(rows).size).toBe(rows.length);
        cells.reduce((before, { startMs }) => {
          expect(startMs).toBeGreaterThanOrEqual(before);
          return startMs;
        }, Number.NEGATIVE_INFINITY);
      }),
    );
  });
});

describe('positions', () => {
  it('name each cell: walking right visits every one, and left again', () => {
    fc.assert(
      fc.property(spanLists, (spans) => {
        const cells = gridCells(agentOf('Jo', spans), minutes(0, 60));
        cells.forEach((_, index) => {
          expect(cellIndexOf(cells, positionOf(place, cells, index))).toBe(index);
        });
      }),
    );
  });

  it('keep the moment that Up and Down carry along', () => {
    const cells = gridCells(drawnAgent('AAC'), minutes(0, 180));
    expect(positionOf(place, cells, 0, minute(70)).atMs).toBe(minute(70));
    // The cell does not hold the moment, so its own start is taken.
    expect(positionOf(place, cells, 1, minute(70)).atMs).toBe(minute(120));
  });

  it('survive data that was read anew: by start, else by moment', () => {
    const before = gridCells(drawnAgent('A.C'), minutes(0, 180));
    const position = positionOf(place, before, 2);
    const grown = gridCells(drawnAgent('AACL'), minutes(0, 240));
    expect(told(grown)[cellIndexOf(grown, position)]).toBe('1:120-180');
    const corrected = gridCells(drawnAgent('AAAA'), minutes(0, 240));
    expect(told(corrected)[cellIndexOf(corrected, position)]).toBe('0:0-240');
    expect(cellIndexOf([], position)).toBe(-1);
  });

  it('distinguish a gap from a span that begins with it', () => {
    const agent = agentOf('Jo', [{ status: 'L', fromMinute: 0, toMinute: 0 }]);
    const cells = gridCells(agent, minutes(0, 60));
    expect(told(cells)).toEqual(['0:0-0', 'gap:0-60']);
    expect(cellIndexOf(cells, positionOf(place, cells, 1))).toBe(1);
  });
});

describe('cellIndexAt', () => {
  it('finds the cell in force, as it is drawn', () => {
    fc.assert(
      fc.property(spanLists, fc.integer({ min: 0, max: 59 }), (spans, atMinute) => {
        const agent = agentOf('Jo', spans);
        const cells = gridCells(agent, minutes(0, 60));
        const inForce = periodsOf(agent, minutes(0, 60)).find(
          ({ startMs, endMs }) => startMs <= minute(atMinute) && minute(atMinute) < endMs,
        );
        const cell = at(cells, cellIndexAt(cells, minute(atMinute)));
        expect(cell.row ?? NO_STATUS_ROW).toBe(inForce?.row);
      }),
    );
  });

  it('takes the nearest before a moment past the last cell, and the first before it', () => {
    const cells = gridCells(drawnAgent('AC'), minutes(0, 120));
    expect(cellIndexAt(cells, minute(500))).toBe(1);
    expect(cellIndexAt(cells, minute(-500))).toBe(0);
    expect(cellIndexAt([], minute(0))).toBe(-1);
  });
});
