import { describe, expect, test } from 'vitest';

import { countPlaywright, countVitest } from './countTests.mjs';

describe('countVitest', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  };

  test('takes the counts over', () => {
    expect(countVitest(report, '/project')).toEqual({ passed: 7, failed: 2, skipped: 2, failures: [] });
  });

  test('names what failed and its file', () => {
    const assertionResults = [
      { fullName: 'a zone has its days', status: 'failed' },
      { fullName: 'a zone has its hours', status: 'passed' },
    ];
    const testResults = [{ name: '/project/src/zone.test.ts', status: 'failed', assertionResults }];
    expect(countVitest({ ...report, testResults }, '/project').failures).toEqual([
      { name: 'a zone has its days', file: 'src/zone.test.ts' },
    ]);
  });

  test('counts a file that could not be loaded as one failure, and no other file twice', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(countVitest({ ...report, testResults }, '/project').failed).toBe(3);
  });

  test('refuses a report it does not understand', () => {
    expect(() => countVitest({ ...report, numFailedTests: undefined }, '')).toThrow(/numFailedTests/);
    expect(() => countVitest(null, '')).toThrow(/testResults/);
  });
});

describe('countPlaywright', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 2 };

  test('takes the counts over', () => {
    expect(countPlaywright({ stats, suites: [], errors: [] })).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
      failures: [],
    });
  });

  test('names what failed, with the titles around it, its file and its line', () => {
    const specs = [
      { title: 'are set by P', file: 'rows.e2e.ts', line: 215, ok: false },
      { title: 'stay first', file: 'rows.e2e.ts', line: 182, ok: true },
    ];
    const suites = [{ title: 'rows.e2e.ts', specs: [], suites: [{ title: 'pins', specs }] }];
    expect(countPlaywright({ stats, suites, errors: [] }).failures).toEqual([
      { name: 'pins are set by P', file: 'e2e/rows.e2e.ts', line: 215 },
    ]);
  });

  test('counts flaky tests and errors outside of tests as failures', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 3 }, suites: [], errors: [{}, {}] }).failed).toBe(6);
  });

  test('refuses a report it does not understand', () => {
    expect(() => countPlaywright({ stats, suites: [] })).toThrow(/errors/);
    expect(() => countPlaywright({ stats, errors: [] })).toThrow(/suites/);
  });
});
