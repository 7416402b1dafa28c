import { stripVTControlCharacters } from 'node:util';

import { ensureInstalled } from './ensureInstalled.mjs';
import { exitOnSignals } from './runTool.mjs';

/**
 * `npm test` runs all steps, even after one has failed. Arguments select:
 *
 *     npm test -- unit lint       these steps
 *     npm test -- quick           all steps that need no browser
 *     npm test -- browser rows    of a step, the tests whose file or name contains the word
 *
 * The last line is always `N passed, N failed`: a static check counts as one test, a suite as all its tests.
 *
 * @typedef {import('./testSuites.mjs').StepResult} StepResult
 */

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error)).trim();

/**
 * @param {string} name
 * @param {() => Promise<StepResult>} step
 * @returns {Promise<StepResult>}
 */
async function runStep(name, step) {
  const startedMs = performance.now();
  /** @type {StepResult} */
  let result;
  try {
    result = await step();
  } catch (error) {
    result = { passed: 0, failed: 1, skipped: 0, details: messageOf(error), failures: [] };
  }
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  console.log(
    `${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(13)}${`${seconds} s`.padStart(8)}   ` +
      `${result.passed} passed, ${result.failed} failed${skipped}`,
  );
  if (result.failed > 0) {
    console.log(`\n${stripVTControlCharacters(result.details).trim()}\n`);
    for (const command of rerunCommands(name, result)) console.log(`Run it alone: ${command}`);
  }
  return result;
}

/**
 * @param {string} step
 * @param {StepResult} result
 * @returns {readonly string[]}
 */
function rerunCommands(step, { failures }) {
  if (failures.length === 0) return [`npm test -- ${step}`];
  // Single quotes, so that the shell leaves the name as it is.
  return failures.map(({ name }) => `npm test -- ${step} '${name.replaceAll("'", String.raw`'\''`)}'`);
}

/**
 * @param {readonly string[]} selection The arguments.
 * @returns {Promise<{passed: number, failed: number}>}
 */
async function runSteps(selection) {
  await ensureInstalled();
  // Imported only now, because it needs the installed packages.
  const { browserSteps, staticSteps, suiteLanes } = await import('./testSteps.mjs');
  const suites = suiteLanes.flat().flatMap((lane) => Object.keys(lane));
  const names = [...Object.keys(staticSteps), ...suites];
  const named = names.filter((name) => selection.includes(name));
  const isQuick = selection.includes('quick');
  const words = selection.filter((word) => word !== 'quick' && !names.includes(word));
  if (words.length > 0 && !named.some((name) => suites.includes(name))) {
    throw new Error(`Unknown step: ${words.join(', ')}. Steps: ${names.join(', ')}, quick`);
  }
  const isChosen = (/** @type {string} */ name) =>
    named.includes(name) || (named.length === 0 && !(isQuick && browserSteps.has(name)));
  const results = await Promise.all(
    Object.entries(staticSteps)
      .filter(([name]) => isChosen(name))
      .map(([name, step]) => runStep(name, step)),
  );
  for (const lanes of suiteLanes) {
    const laneResults = await Promise.all(
      lanes.map(async (lane) => {
        /** @type {StepResult[]} */
        const done = [];
        for (const [name, step] of Object.entries(lane)) {
          if (isChosen(name)) done.push(await runStep(name, () => step(words)));
        }
        return done;
      }),
    );
    results.push(...laneResults.flat());
  }
  const sum = (/** @type {'passed' | 'failed'} */ count) =>
    results.reduce((total, result) => total + result[count], 0);
  if (words.length > 0 && sum('passed') + sum('failed') === 0) {
    throw new Error(`No test's file or name contains ${words.map((word) => `“${word}”`).join(' or ')}`);
  }
  return { passed: sum('passed'), failed: sum('failed') };
}

exitOnSignals();
let total = { passed: 0, failed: 1 };
try {
  total = await runSteps(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
