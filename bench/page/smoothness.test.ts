import { expect, test } from 'vitest';

import { longTasksBetween, smoothnessBetween } from './smoothness';

const probe = {
  frameMs: [0, 16, 32, 48, 148, 164],
  inputs: [
    { eventMs: 2, presentedMs: 20 },
    { eventMs: 33, presentedMs: 50 },
    { eventMs: 49, presentedMs: 149 },
  ],
  longTasks: [
    { startMs: 0, durationMs: 30 },
    { startMs: 50, durationMs: 90 },
  ],
};

test('uses only what is between the two moments', () => {
  expect(smoothnessBetween(probe, { startMs: 32, endMs: 150, mainThreadMs: 10 })).toEqual({
    frameGapP50Ms: 58,
    frameGapP95Ms: expect.closeTo(95.8),
    frameGapMaxMs: 100,
    longTaskCount: 1,
    longestTaskMs: 90,
    inputLatencyP95Ms: expect.closeTo(95.85),
    mainThreadMsPerFrame: 5,
  });
});

test('a task that reaches into the period counts, one that ends where it begins does not', () => {
  expect(longTasksBetween(probe.longTasks, 130, 200)).toEqual({ longTaskCount: 1, longestTaskMs: 90 });
  expect(longTasksBetween(probe.longTasks, 140, 200)).toEqual({ longTaskCount: 0, longestTaskMs: 0 });
});

test('refuses a period without frames', () => {
  expect(() => smoothnessBetween(probe, { startMs: 500, endMs: 600, mainThreadMs: 1 })).toThrow(RangeError);
});
