import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildDashboard, ensureBuilt } from './buildSteps.mjs';
import { ensureChromium } from './chromium.mjs';
import { countPlaywright, countVitest } from './countTests.mjs';
import { ensureEngines } from './engines.mjs';
import { ensureRedis } from './redis.mjs';
import { runTool } from './runTool.mjs';

/**
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} details The output to show if something failed.
 */

/** Reports are read in logs too, so no colors, even if CI=true turns them on. */
const plain = { NO_COLOR: '1', FORCE_COLOR: '0' };

/**
 * A check that passes or fails as a whole: one test.
 *
 * @param {Parameters<typeof runTool>} tool
 * @returns {Promise<StepResult>}
 */
async function check(...[tool, toolArguments]) {
  const { exitCode, output } = await runTool(tool, toolArguments, { isCaptured: true, env: plain });
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0, details: output };
}

/**
 * Runs a test runner that writes its results to a file and counts them.
 *
 * @param {(reportFile: string) => Promise<import('./runTool.mjs').RunResult>} runTests
 * @param {(report: unknown) => Omit<StepResult, 'details'>} count
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
 * The steps of `npm test`, in this order.
 *
 * @type {Readonly<Record<string, () => Promise<StepResult>>>}
 */
export const testSteps = {
  types: () => check(['typescript', 'tsc'], []),
  lint: () => check('oxlint', ['--type-aware', '--deny-warnings']),
  format: () => check('oxfmt', ['--check']),
  architecture: () =>
    check(['dependency-cruiser', 'depcruise'], ['src', 'server', 'examples', '--output-type', 'err-long']),
  // An exception that is no longer needed fails too.
  unused: () => check('knip', ['--treat-config-hints-as-errors', '--no-progress']),
  unit: async () => {
    await ensureRedis();
    return countTests(
      (reportFile) =>
        runTool(
          'vitest',
          [
            'run',
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${reportFile}`,
            '--allowOnly=false',
          ],
          { isCaptured: true, env: plain },
        ),
      countVitest,
    );
  },
  build: async () => {
    await buildDashboard({ isQuiet: true });
    return { passed: 1, failed: 0, skipped: 0, details: '' };
  },
  size: async () => {
    await ensureBuilt();
    return check('size-limit', []);
  },
  browser: async () => {
    await ensureBuilt();
    await ensureChromium();
    await ensureRedis();
    return countTests(
      (reportFile) =>
        runTool('playwright', ['test', '--reporter=dot,json', '--forbid-only'], {
          isCaptured: true,
          env: { ...plain, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
        }),
      countPlaywright,
    );
  },
  engines: async () => {
    await ensureBuilt();
    await ensureEngines();
    return countTests(
      (reportFile) =>
        runTool(
          'vitest',
          [
            'run',
            '--config=vitest.engines.config.ts',
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${reportFile}`,
            '--allowOnly=false',
          ],
          { isCaptured: true, env: plain },
        ),
      countVitest,
    );
  },
};
