import { describe, expect, it } from 'vitest';
import { StatusFacts } from '../../domain/statusFacts';
import { statusPalette } from '../../domain/statusPalette';
import { pageWords } from '../../words/english.testkit';
import { barsOf } from '../scene/timeline.testkit';
import { rowLayoutFor } from '../scene/rowLayout';
import { timelineScene } from '../scene/timelineScene';
import { type RowMark, rowMarkOf, sampleModel } from './guideSamples';

const look = {
  palette: statusPalette([], ['AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE'], ''),
  facts: new StatusFacts([]),
  urgentStatuses: ['AWAY', 'OFFLINE'],
  language: 'en-GB',
  words: pageWords,
};

/** A sample as it is laid out, two pixels an hour. */
function sceneOf(mark: RowMark) {
  const model = sampleModel(mark, look);
  const layout = rowLayoutFor({
    widthCssPx: 1000,
    heightCssPx: 0,
    rowCount: 1,
    rowSize: model.rowSize,
    isComparing: model.comparison !== undefined,
  });
  const scale = { visible: model.timeRange.interval, widthCssPx: 48 };
  const view = { layout, scale, scrollTopCssPx: 0, heightCssPx: layout.rowHeightCssPx, devicePixelRatio: 1 };
  return timelineScene(model, view);
}

describe('each sample has what the guide says of it', () => {
  it('two lanes with the same times', () => {
    const scene = sceneOf('lanes');
    expect(barsOf(scene)).toEqual(['0:0-12', '1:12-22', '2:22-48']);
    expect(barsOf(scene, 0, 'secondary')).toEqual(['0:0-12', '1:12-22', '3:22-48']);
  });

  it('reasons beside each other', () => {
    expect(barsOf(sceneOf('reasons'), 0, 'secondary')).toEqual(['2:0-12', '3:12-24', '4:24-36', '5:36-48']);
  });

  it('a gap, and a bar in its place', () => {
    expect(barsOf(sceneOf('gap'))).toEqual(['1:0-10', '0:38-48']);
    expect(barsOf(sceneOf('offline'))).toEqual(['1:0-10', '3:10-38', '0:38-48']);
  });

  it('a bar that reaches now, and the future after it', () => {
    const scene = sceneOf('now');
    expect(scene.nowXCssPx).toBe(32);
    expect(barsOf(scene)).toEqual(['0:0-14', '1:14-32']);
    expect(scene.rows[0]?.knownUntilDevicePx).toBe(Number.POSITIVE_INFINITY);
  });

  it('a bar that is longer than the data', () => {
    const scene = sceneOf('assumed');
    expect(scene.rows[0]?.knownUntilDevicePx).toBe(30);
    expect(barsOf(scene)).toEqual(['0:0-14', '1:14-48']);
  });

  it('statuses thinner than a pixel', () => {
    expect(barsOf(sceneOf('short'))).toEqual(['1:0-12', '2:12-13', '1:13-24', '2:24-25', '1:25-48']);
  });

  it('a status that the filter hides', () => {
    expect(barsOf(sceneOf('leftOut'))).toEqual(['1:0-14', '-2:14-34', '1:34-48']);
  });

  it('a compared day', () => {
    expect(barsOf(sceneOf('compared'), 0, 'compared')).toEqual(['1:0-12', '0:12-32', '2:32-48']);
  });
});

it.each(Object.entries(rowMarkOf))('the sign %s is in the sample %s', (kind, mark) => {
  expect(sceneOf(mark).rows[0]?.marks.map((each) => each.kind)).toContain(kind);
});

it('no sample has a sign that it does not explain', () => {
  const marks: readonly RowMark[] = [
    'lanes',
    'reasons',
    'gap',
    'offline',
    'now',
    'assumed',
    'short',
    'leftOut',
    'compared',
  ];
  for (const mark of marks) expect(sceneOf(mark).rows[0]?.marks, mark).toEqual([]);
});
