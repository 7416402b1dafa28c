import { stripVTControlCharacters } from 'node:util';

import { ensureInstalled } from './ensureInstalled.mjs';
import { exitOnSignals } from './runTool.mjs';

/**
 * `npm test` runs all steps, even after one has failed; `npm test -- unit lint` runs only these. The last line
 * is always `N passed, N failed`: a static check counts as one test, a test suite as all its tests.
 */

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error)).trim();

/**
 * @param {string} name
 * @param {() => Promise<import('./testSteps.mjs').StepResult>} step
 * @returns {Promise<import('./testSteps.mjs').StepResult>}
 */
async function runStep(name, step) {
  const startedMs = performance.now();
  /** @type {import('./testSteps.mjs').StepResult} */
  let result;
  try {
    result = await step();
  } catch (error) {
    result = { passed: 0, failed: 1, skipped: 0, details: messageOf(error) };
  }
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  console.log(
    `${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(13)}${`${seconds} s`.padStart(8)}   ` +
      `${result.passed} passed, ${result.failed} failed${skipped}`,
  );
  if (result.failed > 0) console.log(`\n${stripVTControlCharacters(result.details).trim()}\n`);
  return result;
}

/** @returns {Promise<{passed: number, failed: number}>} */
async function runSteps() {
  await ensureInstalled();
  // Imported only now, because it needs the installed packages.
  const { testSteps } = await import('./testSteps.mjs');
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !(name in testSteps));
  if (unknown.length > 0) {
    throw new Error(`Unknown step: ${unknown.join(', ')}. Steps: ${Object.keys(testSteps).join(', ')}`);
  }
  const total = { passed: 0, failed: 0 };
  for (const [name, step] of Object.entries(testSteps)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const { passed, failed } = await runStep(name, step);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

exitOnSignals();
let total = { passed: 0, failed: 1 };
try {
  total = await runSteps();
} catch (error) {
  console.error(messageOf(error));
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
