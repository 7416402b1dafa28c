import { expect, test } from 'vitest';

import { flatten, medianOfRuns } from './medianOfRuns';

test('takes the median of each number by itself, at any depth', () => {
  const runs = [
    { loadMs: 30, pan: { gapMs: 1 } },
    { loadMs: 10, pan: { gapMs: 9 } },
    { loadMs: 20, pan: { gapMs: 5 } },
  ];
  expect(medianOfRuns(runs)).toEqual({ loadMs: 20, pan: { gapMs: 5 } });
});

test('refuses an empty list of runs', () => {
  expect(() => medianOfRuns([])).toThrow(RangeError);
});

test('flattens names', () => {
  expect(flatten({ loadMs: 1, pan: { gapMs: 2, deep: { x: 3 } } })).toEqual({
    loadMs: 1,
    'pan.gapMs': 2,
    'pan.deep.x': 3,
  });
});

test('takes the median of a number that only some runs have from those', () => {
  const runs = [
    { loadMs: 30, pan: { gapMs: 4 } },
    { loadMs: 10, pan: {} },
    { loadMs: 20, pan: undefined },
  ];
  expect(medianOfRuns(runs)).toEqual({ loadMs: 20, pan: { gapMs: 4 } });
  expect(flatten({ loadMs: 1, pan: undefined })).toEqual({ loadMs: 1 });
});
