import { expect, test } from 'vitest';

import { readPageOptions } from './options';

test('measures everything three times by default', () => {
  expect(readPageOptions([])).toEqual({
    sizes: ['S', 'M', 'L', 'XL'],
    subjects: ['ours', 'baseline', 'echarts', 'vis-timeline'],
    runCount: 3,
    latencyMs: 0,
    hasWorker: true,
    isProxyMeasured: true,
    timeoutMs: 90_000,
  });
});

test('takes some sizes and subjects, in the order of the table', () => {
  const options = readPageOptions(['--sizes', 'XL, S', '--subjects=baseline,ours', '--worker', 'off']);
  expect(options).toMatchObject({ sizes: ['S', 'XL'], subjects: ['ours', 'baseline'], hasWorker: false });
});

test.each([
  [['--sizes', 'XXL'], /--sizes takes S, M, L, XL; not "XXL"/],
  [['--runs', '0'], /--runs must be a whole number from 1, not "0"/],
  [['--latency', ''], /--latency must be a whole number/],
  [['--worker', 'maybe'], /--worker takes on, off/],
])('refuses %j', (commandLine, words) => {
  expect(() => readPageOptions(commandLine)).toThrow(words);
});
