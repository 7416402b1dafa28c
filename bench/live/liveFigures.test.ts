import { expect, test } from 'vitest';

import { evaluateLiveTargets, liveFigures } from './liveFigures';

/** Watched for three minutes from the first minute on: 1 %, 4 % and 1 % of a core on the main thread. */
const watched = {
  samples: [
    { atMs: 60_000, mainThreadMs: 3000, processMs: 6000 },
    { atMs: 120_000, mainThreadMs: 3600, processMs: 7200 },
    { atMs: 180_000, mainThreadMs: 6000, processMs: 12_000 },
    { atMs: 240_000, mainThreadMs: 6600, processMs: 13_200 },
  ],
  longTasks: [
    { startMs: 500, durationMs: 300 },
    { startMs: 90_000, durationMs: 60 },
    { startMs: 100_000, durationMs: 75 },
    { startMs: 240_500, durationMs: 90 },
  ],
  taskWorkMs: [2, 51, 30.5],
  refreshCount: 7,
  firstMegabytes: 20,
  lastMegabytes: 23.5,
};

test('sums up what was used between the first and the last sample', () => {
  expect(liveFigures(watched)).toEqual({
    minutes: 3,
    refreshCount: 7,
    longTaskCount: 2,
    longestTaskMs: 75,
    longWorkCount: 1,
    longestWorkMs: 51,
    longTasks: [
      { atSeconds: 90, durationMs: 60 },
      { atSeconds: 100, durationMs: 75 },
    ],
    mainThreadPercent: 2,
    processPercent: 4,
    medianMinutePercent: 1,
    busiestMinutePercent: 4,
    firstMegabytes: 20,
    lastMegabytes: 23.5,
    growthMegabytes: 3.5,
  });
});

test('refuses to sum up a single moment', () => {
  expect(() => liveFigures({ ...watched, samples: watched.samples.slice(0, 1) })).toThrow(RangeError);
});

test('a target is met up to its limit', () => {
  const figures = liveFigures(watched);
  expect(evaluateLiveTargets(figures).map(({ isMet }) => isMet)).toEqual([false, true, true]);
  const busier = { ...figures, longWorkCount: 0, growthMegabytes: 10.1, mainThreadPercent: 2.01 };
  expect(evaluateLiveTargets(busier).map(({ isMet }) => isMet)).toEqual([true, false, false]);
});

test('without a trace, tasks count by the clock', () => {
  const figures = liveFigures({ ...watched, taskWorkMs: undefined });
  expect(figures.longWorkCount).toBeUndefined();
  expect(evaluateLiveTargets(figures)[0]).toEqual({
    name: 'tasks over 50 ms',
    limit: 0,
    value: 2,
    isMet: false,
  });
});
