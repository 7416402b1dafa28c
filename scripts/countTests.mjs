import path from 'node:path';

import { readField } from './readJson.mjs';

/**
 * @typedef {object} FailedTest
 * @property {string} name
 * @property {string} file Relative to the project's folder.
 * @property {number} [line] Where the runner states it.
 *
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly FailedTest[]} failures Those that have a name; an error outside of any test has none.
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
 * @param {unknown} value
 * @returns {string}
 */
const text = (value) => (typeof value === 'string' ? value : '');

/**
 * Counts the tests in the report of Vitest's JSON reporter. A file that could not be loaded has no tests; it
 * counts as one failed test.
 *
 * @param {unknown} report
 * @param {string} root The folder to which files are relative.
 * @returns {TestCounts}
 */
export function countVitest(report, root) {
  const files = readList(report, 'testResults');
  const unloadable = files.filter(
    (file) => readField(file, 'status') === 'failed' && readList(file, 'assertionResults').length === 0,
  );
  const failures = files.flatMap((file) =>
    readList(file, 'assertionResults')
      .filter((test) => readField(test, 'status') === 'failed')
      .map((test) => ({
        name: text(readField(test, 'fullName')),
        file: path.relative(root, text(readField(file, 'name'))),
      })),
  );
  return {
    failures,
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
    failures: readList(report, 'suites').flatMap((suite) => failedSpecs(suite, [])),
    passed: readCount(stats, 'expected'),
    failed: readCount(stats, 'unexpected') + readCount(stats, 'flaky') + readList(report, 'errors').length,
    skipped: readCount(stats, 'skipped'),
  };
}

/**
 * @param {unknown} suite
 * @param {readonly string[]} titles Those of the suites around it, below the file.
 * @returns {readonly FailedTest[]}
 */
function failedSpecs(suite, titles) {
  const specs = readList(suite, 'specs').filter((spec) => readField(spec, 'ok') === false);
  const within = readField(suite, 'suites');
  return [
    ...specs.map((spec) => ({
      name: [...titles, text(readField(spec, 'title'))].join(' '),
      file: path.posix.join('e2e', text(readField(spec, 'file'))),
      line: Number(readField(spec, 'line')),
    })),
    ...(Array.isArray(within) ? within : []).flatMap((inner) =>
      failedSpecs(inner, [...titles, text(readField(inner, 'title'))]),
    ),
  ];
}
