import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentDay } from '../../domain/spanColumns';
import { RowCache } from './RowCache';
import { rowLayoutFor } from './rowLayout';
import { barsOf, drawnAgent, entriesOf, modelOf, testCatalog, viewOf } from './timeline.testkit';
import { minute, minutes, testTimeRange } from '../../domain/testDay.testkit';
import type { TimelineModel } from './timelineModel';
import { timelineScene } from './timelineScene';

const catalog = testCatalog();
const agents = ['AACC.N', '.LLO.A', 'ALALAL', 'OOOO..', 'CNCNAA', '......'].map((drawing) =>
  drawnAgent(drawing),
);
const entries = entriesOf(agents, catalog);
const layouts = (['comfortable', 'compact', 'dense'] as const).flatMap((rowSize) =>
  [true, false].map((isComparing) =>
    rowLayoutFor({ widthCssPx: 1600, heightCssPx: 440, rowCount: agents.length, rowSize, isComparing }),
  ),
);
const statusChoices: readonly TimelineModel['shownStatuses'][] = [[], ['AVAILABLE'], ['BUSY', 'AWAY']];
const urgencyChoices: readonly TimelineModel['urgentStatuses'][] = [[], ['AWAY', 'OFFLINE']];

const comparisons: readonly TimelineModel['comparison'][] = [
  undefined,
  ...(['clock', 'login'] as const).map((alignment) => ({
    timeRange: testTimeRange,
    alignment,
    agents: new Map(
      agents.map((agent, index) => [agent.userId, agents[(index + 1) % agents.length] ?? agent]),
    ),
  })),
];

const frame = fc.record({
  comparison: fc.constantFrom(...comparisons),
  layout: fc.constantFrom(...layouts),
  scrollTopCssPx: fc.integer({ min: 0, max: 150 }),
  visible: fc.constantFrom(minutes(0, 1440), minutes(60, 200), minutes(90, 91)),
  devicePixelRatio: fc.constantFrom(1, 2),
  now: fc.constantFrom(minute(30), minute(240), minute(2000)),
  shownStatuses: fc.constantFrom(...statusChoices),
  urgentStatuses: fc.constantFrom(...urgencyChoices),
});

describe('KeptRows', () => {
  it('never changes what a frame shows, whatever the frames before it were', () => {
    fc.assert(
      fc.property(fc.array(frame, { minLength: 2, maxLength: 12 }), (frames) => {
        const kept = new RowCache();
        for (const { now, shownStatuses, urgentStatuses, comparison, ...changes } of frames) {
          const model = modelOf(agents, {
            catalog,
            entries,
            now,
            shownStatuses,
            urgentStatuses,
            comparison,
          });
          const view = viewOf({ ...changes, heightCssPx: 90 });
          const scene = timelineScene(model, view, kept);
          const anew = timelineScene(model, view);
          expect(scene.rows).toEqual(anew.rows);
          for (const index of scene.rows.keys()) {
            expect(barsOf(scene, index)).toEqual(barsOf(anew, index));
            expect(barsOf(scene, index, 'secondary')).toEqual(barsOf(anew, index, 'secondary'));
            expect(barsOf(scene, index, 'compared')).toEqual(barsOf(anew, index, 'compared'));
          }
        }
      }),
    );
  });

  const bars = { leftDevicePx: new Int32Array(), rightDevicePx: new Int32Array(), key: new Int32Array() };
  const row = { primary: bars, secondary: bars, compared: bars, marks: [] };
  const many = (count: number): AgentDay[] =>
    Array.from({ length: count }, (_, index) => drawnAgent('A', `agent ${index}`));

  it('keeps what is requested, and drops what was not requested for a while', () => {
    const kept = new RowCache();
    const crowd = many(3000);
    const [first, second] = crowd;
    if (first === undefined || second === undefined) throw new Error('the crowd is not empty');
    for (const agent of crowd) {
      kept.set(agent, row);
      expect(kept.get(first)).toBe(row);
    }
    expect(kept.get(second)).toBeUndefined();
    expect(crowd.filter((agent) => kept.get(agent) !== undefined).length).toBeLessThanOrEqual(1200);
  });

  it('forgets all of it when anything that rows are laid out for is another', () => {
    const kept = new RowCache();
    const [agent] = many(1);
    if (agent === undefined) throw new Error('the crowd is not empty');
    kept.keepOnlyFor([1, 'a']);
    kept.set(agent, row);
    kept.keepOnlyFor([1, 'a']);
    expect(kept.get(agent)).toBe(row);
    kept.keepOnlyFor([1, 'b']);
    expect(kept.get(agent)).toBeUndefined();
  });
});
