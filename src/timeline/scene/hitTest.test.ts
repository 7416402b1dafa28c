import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../analysis/statusPeriods.testkit';
import { at } from '../../base/elementAt';
import { type Hit, hitTest } from './hitTest';
import { agentOf, drawnAgent, entriesOf, sceneOf, type TestSpan } from './timeline.testkit';
import { minute, minutes, testTimeRange } from '../../domain/testDay.testkit';
import { rowLayoutFor } from './rowLayout';
import type { Scene } from './timelineScene';

/** What a scene of ten-pixel rows and up shows at a point; the day is over. */
function hit(scene: Scene, xCssPx: number, yCssPx = 10): Hit | undefined {
  return hitTest(scene, xCssPx, yCssPx, testTimeRange.interval);
}

describe('hitTest', () => {
  it('finds the span in force, or a gap, wherever no thin span is near', () => {
    const spans = fc.array(
      fc.record({
        status: fc.constantFrom('A', 'C', 'N', 'L', 'O'),
        // Multiples of ten minutes and of ten pixels: the reach of two pixels never leaves a gap's inside.
        from: fc.integer({ min: -20, max: 150 }),
        length: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 12 },
    );
    const places = fc.integer({ min: 0, max: 143 }).map((ten) => ten * 10 + 5);
    fc.assert(
      fc.property(spans, places, (given, xCssPx) => {
        const agent = agentOf(
          'Jo',
          given.map(({ status, from, length }) => ({
            status,
            fromMinute: from * 10,
            toMinute: (from + length) * 10,
          })),
        );
        const atMs = minute(xCssPx);
        const inForce = periodsOf(agent, testTimeRange.interval).find(
          ({ startMs, endMs }) => startMs <= atMs && atMs < endMs,
        );
        const found = hit(sceneOf([agent]), xCssPx);
        expect(found?.row ?? -1).toBe(inForce?.row);
        expect(found?.atMs).toBeCloseTo(atMs, 1);
      }),
    );
  });

  it('finds a header above its bars all along the plot, also where nothing has happened yet', () => {
    const layout = rowLayoutFor({ widthCssPx: 390, heightCssPx: 700, rowCount: 1, rowSize: 'comfortable' });
    const scene = sceneOf([drawnAgent('A')], {}, { layout });
    const morning = minutes(0, 600);
    const hitAt = (xCssPx: number, yCssPx: number) => hitTest(scene, xCssPx, yCssPx, morning);
    expect(hitAt(30, 10)).toMatchObject({ isOnHeader: true });
    expect(hitAt(30, 30)).toMatchObject({ isOnHeader: false, row: 0 });
    expect(hitAt(900, 10)).toMatchObject({ isOnHeader: true, atMs: minute(600) });
    expect(hitAt(900, 30)).toBeUndefined();
  });

  it('finds the row under the point, by its place in the whole list', () => {
    const agents = [drawnAgent('A', 'Ann'), drawnAgent('C', 'Ben'), drawnAgent('L', 'Cy')];
    const scene = sceneOf(agents, {}, { scrollTopCssPx: 44 });
    expect(hit(scene, 30, 0)).toMatchObject({ entryIndex: 1, agent: agents[1] });
    expect(hit(scene, 30, 23.9)).toMatchObject({ entryIndex: 1 });
    expect(hit(scene, 30, 24)).toMatchObject({ entryIndex: 2, agent: agents[2] });
  });

  it('finds nothing beside the rows, left and right of the plot and on headings', () => {
    const [entry] = entriesOf([drawnAgent('AA')]);
    if (entry === undefined) throw new Error('no entry');
    const scene = sceneOf([], {
      entries: [
        { kind: 'group', group: { kind: 'status', primary: undefined }, count: 1, isExpanded: true },
        entry,
      ],
    });
    expect(hit(scene, 30, 10)).toBeUndefined();
    expect(hit(scene, 30, 40)).toBeDefined();
    expect(hit(scene, 30, 68)).toBeUndefined();
    expect(hit(scene, 30, -1)).toBeUndefined();
    expect(hit(scene, -1, 40)).toBeUndefined();
    expect(hit(scene, 1441, 40)).toBeUndefined();
  });

  it('finds nothing in what has not happened yet', () => {
    const scene = sceneOf([drawnAgent('AAAA')], { now: minute(100) });
    const observed = minutes(0, 100);
    expect(hitTest(scene, 99, 10, observed)).toMatchObject({ row: 0 });
    expect(hitTest(scene, 101, 10, observed)).toBeUndefined();
  });

  it('finds no gap where nothing is known yet, and the status that is assumed', () => {
    const rested = agentOf('Jo', [{ status: 'A', fromMinute: 0, toMinute: 60 }], minute(80));
    const working = agentOf('Al', [{ status: 'A', fromMinute: 0 }], minute(80));
    const scene = sceneOf([rested, working], { now: minute(100) });
    const observed = minutes(0, 100);
    expect(hitTest(scene, 70, 10, observed)).toMatchObject({ row: undefined });
    expect(hitTest(scene, 90, 10, observed)).toBeUndefined();
    expect(hitTest(scene, 90, 44, observed)).toMatchObject({ row: 0 });
  });

  it('reaches a span that is thinner than the eye, up to two pixels beside it', () => {
    const spans: TestSpan[] = [{ status: 'L', fromMinute: 600, toMinute: 600.01 }];
    const scene = sceneOf([agentOf('Jo', spans)]);
    expect(hit(scene, 598.5)?.row).toBe(0);
    expect(hit(scene, 601.5)?.row).toBe(0);
    expect(hit(scene, 597)?.row).toBeUndefined();
    expect(hit(scene, 603)?.row).toBeUndefined();
  });

  it('takes the nearer of two thin spans, and the span in force before either', () => {
    const thin = (fromMinute: number): TestSpan => ({
      status: 'L',
      fromMinute,
      toMinute: fromMinute + 0.01,
    });
    const apart = sceneOf([agentOf('Jo', [thin(600), thin(603)])]);
    expect(hit(apart, 601)?.row).toBe(0);
    expect(hit(apart, 602)?.row).toBe(1);
    const beside = sceneOf([agentOf('Jo', [thin(600), { status: 'A', fromMinute: 601, toMinute: 700 }])]);
    expect(hit(beside, 601.5)?.row).toBe(1);
  });

  it('counts the changes that share the pixel', () => {
    const spans = Array.from({ length: 14 }, (_, index): TestSpan => {
      const fromMinute = 600 + index / 60;
      return { status: index % 2 === 0 ? 'A' : 'C', fromMinute, toMinute: fromMinute + 1 / 60 };
    });
    const scene = sceneOf([agentOf('Jo', [...spans, { status: 'L', fromMinute: 620, toMinute: 640 }])]);
    expect(hit(scene, 600.2)?.changesInPixel).toBe(14);
    expect(hit(scene, 620)?.changesInPixel).toBe(1);
    expect(hit(scene, 630)?.changesInPixel).toBe(0);
    expect(at(scene.rows, 0).index).toBe(0);
  });
});
