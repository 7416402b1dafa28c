import { describe, expect, it } from 'vitest';
import { addMs } from '../../time/instant';
import { isSamePicture } from './samePicture';
import { drawnAgent, modelOf } from '../scene/timeline.testkit';
import { minute, testTimeRange } from '../../domain/testDay.testkit';
import type { TimelineModel } from '../scene/timelineModel';
import { xOf } from '../scene/timeScale';

// A day over 1440 CSS pixels: a pixel is a minute.
const scale = { visible: testTimeRange.interval, widthCssPx: 1440 };

const later = (model: TimelineModel, seconds: number): TimelineModel => ({
  ...model,
  now: addMs(model.now, seconds * 1000),
});

describe('whether the painted rows still hold', () => {
  const over = modelOf([drawnAgent('AAC')]);
  const running = { ...over, now: minute(600) };
  const rows = { first: 1, end: 3 };
  const painted = { scale, nowXCssPx: xOf(scale, running.now), rows };

  it('lets the clock of a finished window run on', () => {
    expect(isSamePicture(over, later(over, 3600), { scale, nowXCssPx: undefined, rows })).toBe(true);
  });

  it('repaints a running window once now has moved half a pixel', () => {
    expect(isSamePicture(running, later(running, 29), painted)).toBe(true);
    expect(isSamePicture(running, later(running, 31), painted)).toBe(false);
  });

  it('repaints when the window ends', () => {
    const last = { ...running, now: addMs(testTimeRange.interval.end, -1000) };
    expect(isSamePicture(last, later(last, 60), painted)).toBe(false);
  });

  it('repaints for other rows in view, and not for those that come out of it', () => {
    const [one, two, three, four] = ['A', 'B', 'C', 'AB'].map((drawing) => drawnAgent(drawing));
    const entriesOf = (...agents: readonly (typeof one)[]) =>
      modelOf(agents.filter((agent) => agent !== undefined)).entries;
    const before = { ...over, entries: entriesOf(one, two, three) };
    const becomes = (...agents: readonly (typeof one)[]) =>
      isSamePicture(before, { ...before, entries: entriesOf(...agents) }, painted);
    expect(becomes(one, two, three)).toBe(true);
    expect(becomes(four, two, three, one)).toBe(true);
    expect(becomes(one, two, four)).toBe(false);
    expect(becomes(one, two)).toBe(false);
    expect(isSamePicture({ ...over, entries: entriesOf(one, two) }, before, painted)).toBe(false);
  });

  it('distinguishes a heading from an agent', () => {
    const heading = { kind: 'group', group: { kind: 'pinned' }, count: 1, isExpanded: true } as const;
    const agent = over.entries[0];
    if (agent === undefined) throw new Error('there is no agent');
    const before = { ...over, entries: [heading, agent] };
    const all = { ...painted, rows: { first: 0, end: Number.POSITIVE_INFINITY } };
    expect(isSamePicture(before, { ...over, entries: [{ ...heading, count: 2 }, agent] }, all)).toBe(true);
    expect(isSamePicture(before, { ...over, entries: [agent, heading] }, all)).toBe(false);
  });

  it('repaints for other statuses shown', () => {
    expect(isSamePicture(over, { ...over, shownStatuses: ['AWAY'] }, painted)).toBe(false);
  });
});
