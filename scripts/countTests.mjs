/**
 * @typedef {{passed: number, failed: number, skipped: number}} TestCounts
 */

/**
 * Reads the report of Vitest's JSON reporter. A file that could not even be loaded has no tests; it
 * counts as one that failed.
 *
 * @param {unknown} report
 * @returns {TestCounts}
 */
export function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    /** @type {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: {status: string, assertionResults: unknown[]}[]}} */ (
      report
    );
  const unloadable = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloadable.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * Reads the report of Playwright's JSON reporter. An error outside of any test counts as one that
 * failed, and so does a test that passed only when it was tried again.
 *
 * @param {unknown} report
 * @returns {TestCounts}
 */
export function countPlaywright(report) {
  const { stats, errors } =
    /** @type {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: unknown[]}} */ (
      report
    );
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
