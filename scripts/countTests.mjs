import { readField } from './readJson.mjs';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} TestCounts
 */

/**
 * @param {unknown} report
 * @param {string} name
 * @returns {number}
 * @throws {Error} if the report has no such number: a runner that changed its format must not pass.
 */
function readCount(report, name) {
  const value = readField(report, name);
  if (typeof value !== 'number') throw new Error(`The test report has no number "${name}"`);
  return value;
}

/**
 * @param {unknown} report
 * @param {string} name
 * @returns {readonly unknown[]}
 * @throws {Error} if the report has no such list.
 */
function readList(report, name) {
  const value = readField(report, name);
  if (!Array.isArray(value)) throw new Error(`The test report has no list "${name}"`);
  return value;
}

/**
 * Counts the tests in the report of Vitest's JSON reporter. A file that could not be loaded has no tests; it
 * counts as one failed test.
 *
 * @param {unknown} report
 * @returns {TestCounts}
 */
export function countVitest(report) {
  const unloadable = readList(report, 'testResults').filter(
    (file) => readField(file, 'status') === 'failed' && readList(file, 'assertionResults').length === 0,
  );
  return {
    passed: readCount(report, 'numPassedTests'),
    failed: readCount(report, 'numFailedTests') + unloadable.length,
    skipped: readCount(report, 'numPendingTests') + readCount(report, 'numTodoTests'),
  };
}

/**
 * Counts the tests in the report of Playwright's JSON reporter. An error outside of any test counts as one failed
 * test, and so does a test that passed only on a retry.
 *
 * @param {unknown} report
 * @returns {TestCounts}
 */
export function countPlaywright(report) {
  const stats = readField(report, 'stats');
  return {
    passed: readCount(stats, 'expected'),
    failed: readCount(stats, 'unexpected') + readCount(stats, 'flaky') + readList(report, 'errors').length,
    skipped: readCount(stats, 'skipped'),
  };
}
