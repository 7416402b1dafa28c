import { expect, test } from 'vitest';

import type { Measurements } from '../medianOfRuns';
import type { SubjectResult } from './pageResults';
import type { SizeName, SubjectName } from './sizes';
import { evaluateTargets } from './targets';

const result = (subject: SubjectName, size: SizeName, medians: Measurements): SubjectResult => ({
  subject,
  size,
  runCount: 3,
  date: '2026-11-24',
  abortReason: undefined,
  medians,
});

const gesture = (mainThreadMsPerFrame: number) => ({
  frameGapP95Ms: 16.8,
  longTaskCount: 0,
  mainThreadMsPerFrame,
});

const medians = (paintedAfterLastPageMs: number, mainThreadMsPerFrame: number): Measurements => ({
  load: { paintedMs: 1000, paintedAfterLastPageMs, whileArriving: { longTaskCount: 0 } },
  gestures: {
    scroll: gesture(mainThreadMsPerFrame),
    pan: gesture(mainThreadMsPerFrame),
    zoom: gesture(mainThreadMsPerFrame),
  },
  overEmptyMegabytes: 30,
  elementCount: 1500,
});

const notMet = (results: readonly SubjectResult[]) =>
  evaluateTargets(results)
    .filter(({ isMet }) => isMet === false)
    .map(({ name }) => name);

test('all targets are met if the limits are reached exactly', () => {
  const results = [
    result('ours', 'S', medians(1, 4)),
    result('ours', 'M', medians(1, 4)),
    result('ours', 'XL', medians(90, 5)),
    result('baseline', 'XL', medians(30, 1)),
  ];
  const targets = evaluateTargets(results);
  expect(targets.every(({ isMet, size }) => isMet === true && size === 'XL')).toBe(true);
});

test('lists the targets that were missed', () => {
  const results = [
    result('ours', 'S', medians(1, 4)),
    result('ours', 'M', medians(1, 4)),
    result('ours', 'XL', medians(91, 5.1)),
    result('baseline', 'XL', medians(30, 1)),
  ];
  expect(notMet(results)).toEqual([
    'last page → painted, times the baseline',
    'main thread per frame in scroll, times that of M',
    'main thread per frame in pan, times that of S',
    'main thread per frame in zoom, times that of S',
  ]);
});

test('a target whose figures are missing is neither met nor missed', () => {
  const targets = evaluateTargets([result('ours', 'S', medians(1, 4))]);
  expect(targets.filter(({ isMet }) => isMet === undefined)).toHaveLength(5);
  expect(evaluateTargets([])).toEqual([]);
});
