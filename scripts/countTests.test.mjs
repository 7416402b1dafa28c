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
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test('counts a file that could not be loaded as one failure, and no other file twice', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(countVitest({ ...report, testResults }).failed).toBe(3);
  });

  test('refuses a report it does not understand', () => {
    expect(() => countVitest({ ...report, numFailedTests: undefined })).toThrow(/numFailedTests/);
    expect(() => countVitest(null)).toThrow(/testResults/);
  });
});

describe('countPlaywright', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 2 };

  test('takes the counts over', () => {
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  test('counts flaky tests and errors outside of tests as failures', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 3 }, errors: [{}, {}] }).failed).toBe(6);
  });

  test('refuses a report it does not understand', () => {
    expect(() => countPlaywright({ stats })).toThrow(/errors/);
  });
});
