import { ensureBuilt, buildDashboard } from './buildSteps.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureEngines } from './engines.mjs';
import { ensureRedis } from './redis.mjs';
import { runTool } from './runTool.mjs';
import { plainOutput, runPlaywright, runVitest } from './testSuites.mjs';

/**
 * @typedef {import('./testSuites.mjs').StepResult} StepResult
 */

/**
 * A check that passes or fails as a whole: one test.
 *
 * @param {Parameters<typeof runTool>} tool
 * @returns {Promise<StepResult>}
 */
async function check(...[tool, toolArguments]) {
  const { exitCode, output } = await runTool(tool, toolArguments, { isCaptured: true, env: plainOutput });
  const failed = exitCode === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0, details: output, failures: [] };
}

/**
 * Checks that need nothing from one another, and run at the same time.
 *
 * @type {Readonly<Record<string, () => Promise<StepResult>>>}
 */
export const staticSteps = {
  types: () => check(['typescript', 'tsc'], []),
  lint: () => check('oxlint', ['--type-aware', '--deny-warnings']),
  format: () => check('oxfmt', ['--check']),
  architecture: () =>
    check(['dependency-cruiser', 'depcruise'], ['src', 'server', 'examples', '--output-type', 'err-long']),
  // An exception that is no longer needed fails too.
  unused: () => check('knip', ['--treat-config-hints-as-errors', '--no-progress']),
  build: async () => {
    await buildDashboard({ isQuiet: true });
    return { passed: 1, failed: 0, skipped: 0, details: '', failures: [] };
  },
};

/**
 * Runs the tests whose file or name contains one of the words; without words, all.
 *
 * @typedef {(words: readonly string[]) => Promise<StepResult>} Suite
 */

/**
 * One row after another; the lanes of a row at the same time, the steps of a lane one after another. Those of the first
 * row wait much: for timers, servers that start, and one page at a time.
 *
 * @type {readonly (readonly Readonly<Record<string, Suite>>[])[]}
 */
export const suiteLanes = [
  [
    {
      size: async () => {
        await ensureBuilt();
        return check('size-limit', []);
      },
      unit: async (words) => {
        await ensureRedis();
        return runVitest('unit', words);
      },
    },
    {
      server: async (words) => {
        await ensureBuilt();
        await ensureRedis();
        return runVitest('server', words);
      },
    },
    {
      pages: async (words) => {
        await ensureChromium();
        return runVitest('pages', words);
      },
    },
  ],
  [
    {
      browser: async (words) => {
        await ensureBuilt();
        await ensureChromium();
        await ensureRedis();
        return runPlaywright(words);
      },
      engines: async (words) => {
        await ensureBuilt();
        await ensureEngines();
        return runVitest('engines', words);
      },
    },
  ],
];

/** The steps that need a browser: `npm test -- quick` leaves them out. */
export const browserSteps = new Set(['pages', 'browser', 'engines']);
