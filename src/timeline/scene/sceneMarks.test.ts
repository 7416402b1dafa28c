import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../base/elementAt';
import { agentOf, sceneOf, type TestSpan } from './timeline.testkit';
import { minute, minutes } from '../../domain/testDay.testkit';

/** The marks of one agent's row. */
function marksOf(spans: readonly TestSpan[], ...[model, view]: [...Partial<ParametersOfScene>]) {
  return at(sceneOf([agentOf('Jo', spans)], model, view).rows, 0).marks;
}
type ParametersOfScene = [model: Parameters<typeof sceneOf>[1], view: Parameters<typeof sceneOf>[2]];

describe('marks', () => {
  it('says nothing of a status that goes on: its bar does', () => {
    expect(marksOf([{ status: 'C', fromMinute: 60 }], { now: minute(200) })).toEqual([]);
  });

  it('marks a span of no length, and one that ends before it starts, at its start', () => {
    const spans: TestSpan[] = [
      { status: 'L', fromMinute: 100, toMinute: 100 },
      { status: 'A', fromMinute: 300, toMinute: 290 },
    ];
    expect(marksOf(spans)).toEqual([
      { kind: 'instant', xCssPx: 100 },
      { kind: 'instant', xCssPx: 300 },
    ]);
    expect(marksOf(spans, {}, { visible: minutes(200, 280) })).toEqual([]);
  });

  it('hatches the time that two spans claim, and no more', () => {
    const spans: TestSpan[] = [
      { status: 'A', fromMinute: 0, toMinute: 200 },
      { status: 'C', fromMinute: 150, toMinute: 300 },
    ];
    expect(marksOf(spans)).toEqual([{ kind: 'overlap', xCssPx: 150, widthCssPx: 50 }]);
    expect(marksOf(spans, { now: minute(180) })).toEqual([{ kind: 'overlap', xCssPx: 150, widthCssPx: 30 }]);
    // In view from 170 on, twelve pixels a minute.
    const visible = minutes(170, 290);
    expect(marksOf(spans, {}, { visible })).toEqual([{ kind: 'overlap', xCssPx: 0, widthCssPx: 360 }]);
  });

  it('hatches nothing where the shared time lies before what is visible', () => {
    const spans: TestSpan[] = [
      { status: 'A', fromMinute: 0, toMinute: 200 },
      { status: 'C', fromMinute: 150, toMinute: 400 },
    ];
    expect(marksOf(spans, {}, { visible: minutes(220, 340) })).toEqual([]);
  });

  it('notches the ends of spans that go beyond the window, at its edges only', () => {
    const spans: TestSpan[] = [
      { status: 'A', fromMinute: -30, toMinute: 200 },
      { status: 'C', fromMinute: 1300, toMinute: 1500 },
    ];
    expect(marksOf(spans)).toEqual([
      { kind: 'cut-left', xCssPx: 0 },
      { kind: 'cut-right', xCssPx: 1440 },
    ]);
    expect(marksOf(spans, {}, { visible: minutes(100, 1400) })).toEqual([]);
    expect(marksOf([{ status: 'A', fromMinute: 0, toMinute: 1440 }])).toEqual([]);
  });

  it('notches a status that still goes on after a window that is over', () => {
    expect(marksOf([{ status: 'A', fromMinute: 1200 }])).toEqual([{ kind: 'cut-right', xCssPx: 1440 }]);
  });

  it('leaves out the marks of statuses that are left out', () => {
    const spans: TestSpan[] = [
      { status: 'A', fromMinute: -30, toMinute: 200 },
      { status: 'C', fromMinute: 150, toMinute: 1500 },
    ];
    const marks = marksOf(spans, { shownStatuses: ['AWAY'] });
    expect(marks).toEqual([]);
  });

  it('keeps every mark on the plot, whatever the spans', () => {
    const spans = fc.array(
      fc.record({
        status: fc.constantFrom('A', 'C', 'L'),
        fromMinute: fc.integer({ min: -100, max: 1500 }),
        length: fc.option(fc.integer({ min: -10, max: 300 })),
      }),
      { maxLength: 8 },
    );
    const moments = fc.integer({ min: -100, max: 1600 });
    const views = fc.tuple(fc.nat({ max: 1400 }), fc.integer({ min: 1, max: 600 }));
    fc.assert(
      fc.property(spans, moments, views, (given, now, [from, length]) => {
        const visible = minutes(from, Math.min(1440, from + length));
        const all = given.map(({ status, fromMinute, length: lasted }): TestSpan => ({
          status,
          fromMinute,
          ...(lasted === null ? {} : { toMinute: fromMinute + lasted }),
        }));
        for (const mark of marksOf(all, { now: minute(now) }, { visible })) {
          expect(mark.xCssPx).toBeGreaterThanOrEqual(0);
          expect(mark.xCssPx).toBeLessThanOrEqual(1440);
          if (mark.kind !== 'overlap') continue;
          expect(mark.widthCssPx).toBeGreaterThan(0);
          expect(mark.xCssPx + mark.widthCssPx).toBeLessThanOrEqual(1440.001);
        }
      }),
    );
  });
});
