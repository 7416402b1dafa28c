import { describe, expect, it } from 'vitest';
import { DAY_MS, instantFromMs } from '../../time/instant';
import type { AgentDay } from '../../domain/spanColumns';
import { timeRangeOf } from '../../domain/timeRange';
import { type Comparison, statusThen } from './comparison';
import { rowLayoutFor } from './rowLayout';
import { barsOf, drawnAgent, modelOf, primaryCode, viewOf } from './timeline.testkit';
import { date, minute, zone } from '../../domain/testDay.testkit';
import { timelineScene } from './timelineScene';

const { AVAILABLE, AWAY } = primaryCode;
const weekBefore = timeRangeOf(date('2026-03-03'), date('2026-03-03'), zone('UTC'));

/** What a drawing of the test's day shows, a week earlier. */
function aWeekBefore(drawing: string, userId: string): AgentDay {
  const agent = drawnAgent(drawing);
  const earlier = (times: Float64Array) => times.map((ms) => ms - 7 * DAY_MS);
  const { columns } = agent;
  return {
    ...agent,
    userId,
    columns: { ...columns, startMs: earlier(columns.startMs), endMs: earlier(columns.endMs) },
  };
}

const agent = drawnAgent('..AAAA');
const comparisonOf = (drawing: string, alignment: Comparison['alignment']): Comparison => ({
  timeRange: weekBefore,
  alignment,
  agents: new Map([[agent.userId, aWeekBefore(drawing, agent.userId)]]),
});
const layout = rowLayoutFor({
  widthCssPx: 1600,
  heightCssPx: 340,
  rowCount: 1,
  rowSize: 'comfortable',
  isComparing: true,
});
const comparedBars = (comparison: Comparison | undefined) =>
  barsOf(timelineScene(modelOf([agent], { comparison }), viewOf({ layout })), 0, 'compared');

describe('a comparison', () => {
  it('is drawn below, at the same time of day', () => {
    expect(comparedBars(comparisonOf('AA.L', 'clock'))).toEqual([`${AVAILABLE}:0-120`, `${AWAY}:180-240`]);
  });

  it('is drawn from the first login on', () => {
    expect(comparedBars(comparisonOf('AA.L', 'login'))).toEqual([`${AVAILABLE}:120-240`, `${AWAY}:300-360`]);
  });

  it('is nothing for somebody who was not there', () => {
    expect(comparedBars({ ...comparisonOf('AA', 'clock'), agents: new Map() })).toEqual([]);
    expect(comparedBars(undefined)).toEqual([]);
  });

  it('claims nothing of what has not happened on the other day', () => {
    const now = instantFromMs(weekBefore.interval.start + minute(60) - minute(0));
    const model = modelOf([agent], { comparison: comparisonOf('AAAA', 'clock'), now });
    expect(barsOf(timelineScene(model, viewOf({ layout })), 0, 'compared')).toEqual([`${AVAILABLE}:0-60`]);
  });

  it('ends where the other day’s data does', () => {
    const comparison = comparisonOf('AAAA', 'clock');
    const known = [...comparison.agents].map(([userId, then]) => {
      const asOf = instantFromMs(weekBefore.interval.start + minute(90) - minute(0));
      return [userId, { ...then, asOf }] as const;
    });
    expect(comparedBars({ ...comparison, agents: new Map(known) })).toEqual([`${AVAILABLE}:0-90`]);
  });

  it('gives the status at a moment', () => {
    const model = modelOf([agent], { comparison: comparisonOf('AA.L', 'clock') });
    expect(statusThen(agent, minute(190), model)).toMatchObject({ kind: 'status', statusCode: 3 });
    expect(statusThen(agent, minute(150), model)).toEqual({ kind: 'none' });
    expect(statusThen(drawnAgent('A', 'somebody else'), minute(190), model)).toEqual({ kind: 'absent' });
    expect(statusThen(agent, minute(190), modelOf([agent]))).toBeUndefined();
  });
});
