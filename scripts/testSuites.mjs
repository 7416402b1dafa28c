import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { countPlaywright, countVitest } from './countTests.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runTool } from './runTool.mjs';

/**
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} details The output to show if something failed.
 * @property {readonly import('./countTests.mjs').FailedTest[]} failures The failed tests of a suite.
 */

/** Reports are read in logs too, so no colors, even if CI=true turns them on. */
export const plainOutput = { NO_COLOR: '1', FORCE_COLOR: '0' };

/** More failures than this have one cause: a trace of each would only take time. */
const MAX_TRACED_FAILURES = 5;

/**
 * Runs a test runner that writes its results to a file and counts them.
 *
 * @param {(reportFile: string) => Promise<import('./runTool.mjs').RunResult>} runTests
 * @param {(report: unknown) => import('./countTests.mjs').TestCounts} count
 * @returns {Promise<StepResult>}
 */
async function countTests(runTests, count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'agent-status-timeline-'));
  try {
    const reportFile = path.join(folder, 'report.json');
    const { exitCode, output } = await runTests(reportFile);
    const counts = count(JSON.parse(readFileSync(reportFile, 'utf8')));
    // A runner can fail although no test does, e.g. because of an error outside of tests.
    const unexplained = exitCode !== 0 && counts.failed === 0 ? 1 : 0;
    return { ...counts, failed: counts.failed + unexplained, details: output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A regular expression for any of the words, literally.
 *
 * @param {readonly string[]} words
 * @returns {string}
 */
function patternOf(words) {
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
}

/**
 * @param {string} project One of `vitest.config.ts`.
 * @param {readonly string[]} words
 * @returns {Promise<StepResult>}
 */
export async function runVitest(project, words) {
  const run = (/** @type {readonly string[]} */ selection) =>
    countTests(
      (reportFile) =>
        runTool(
          'vitest',
          [
            'run',
            `--project=${project}`,
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${reportFile}`,
            '--allowOnly=false',
            ...selection,
          ],
          { isCaptured: true, env: plainOutput },
        ),
      (report) => countVitest(report, projectRoot),
    );
  if (words.length === 0) return run([]);
  // Vitest selects files or names, not both: tests that match in both ways run in the first run only.
  const byFile = await run(['--passWithNoTests', ...words]);
  const byName = await run([
    '--passWithNoTests',
    `--testNamePattern=${patternOf(words)}`,
    ...words.map((word) => `--exclude=**/*${word}*`),
  ]);
  return {
    passed: byFile.passed + byName.passed,
    failed: byFile.failed + byName.failed,
    // Vitest counts what was not selected as skipped.
    skipped: byFile.skipped,
    details: [byFile, byName].map(({ failed, details }) => (failed > 0 ? details : '')).join('\n'),
    failures: [...byFile.failures, ...byName.failures],
  };
}

/**
 * Runs the browser tests, and those that failed once more with a trace, for the log: the verdict is that of the
 * first run. A trace of every test takes a quarter of the time of all.
 *
 * @param {readonly string[]} words
 * @returns {Promise<StepResult>}
 */
export async function runPlaywright(words) {
  const selection = words.length === 0 ? [] : [`--grep=${patternOf(words)}`, '--pass-with-no-tests'];
  const result = await countTests(
    (reportFile) =>
      runTool('playwright', ['test', '--reporter=dot,json', '--forbid-only', ...selection], {
        isCaptured: true,
        env: { ...plainOutput, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
      }),
    countPlaywright,
  );
  const { failures } = result;
  if (failures.length === 0 || failures.length > MAX_TRACED_FAILURES) return result;
  const traced = await runTool(
    'playwright',
    [
      'test',
      '--reporter=line',
      '--trace=retain-on-failure',
      '--output=test-results-traced',
      ...failures.map(({ file, line }) => `${file}:${line}`),
    ],
    { isCaptured: true, env: plainOutput },
  );
  return { ...result, details: `${result.details}\nOnce more, with a trace:\n${traced.output}` };
}
