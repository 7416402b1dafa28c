import { describe, expect, it } from 'vitest';
import { addMs } from '../time/instant';
import { isSamePicture } from './samePicture';
import { drawnAgent, minute, modelOf, testWindow } from './timeline.testkit';
import type { TimelineModel } from './timelineModel';
import { xOf } from './timeScale';

// A day over 1440 CSS pixels: a pixel is a minute.
const scale = { visible: testWindow.interval, widthCssPx: 1440 };

const later = (model: TimelineModel, seconds: number): TimelineModel => ({
  ...model,
  now: addMs(model.now, seconds * 1000),
});

describe('whether the painted rows still hold', () => {
  const over = modelOf([drawnAgent('AAC')]);
  const running = { ...over, now: minute(600) };
  const painted = { scale, nowXCssPx: xOf(scale, running.now) };

  it('lets the clock of a finished window run on', () => {
    expect(isSamePicture(over, later(over, 3600), { scale, nowXCssPx: undefined })).toBe(true);
  });

  it('repaints a running window once now has moved half a pixel', () => {
    expect(isSamePicture(running, later(running, 29), painted)).toBe(true);
    expect(isSamePicture(running, later(running, 31), painted)).toBe(false);
  });

  it('repaints when the window ends', () => {
    const last = { ...running, now: addMs(testWindow.interval.end, -1000) };
    expect(isSamePicture(last, later(last, 60), painted)).toBe(false);
  });

  it('repaints for other rows and other statuses shown', () => {
    expect(isSamePicture(over, { ...over, entries: [...over.entries] }, painted)).toBe(false);
    expect(isSamePicture(over, { ...over, shownStatuses: ['AWAY'] }, painted)).toBe(false);
  });
});
