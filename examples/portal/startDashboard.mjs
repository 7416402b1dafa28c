import { spawn } from 'node:child_process';
import path from 'node:path';

import { projectRoot } from '../../scripts/projectRoot.mjs';

/** A start takes about a second on a slow machine. */
const START_TIMEOUT_MS = 20_000;

/** The variables that the dashboard inherits. None of KORE_…, because the example shows the demo's agents. */
const inheritedVariables = ['PATH', 'SystemRoot', 'TZ', 'LOG_LEVEL', 'DEMO_AGENTS'];

/**
 * @typedef {object} RunningDashboard
 * @property {string} origin e.g. `http://127.0.0.1:41234`
 * @property {Promise<void>} ended resolves when it has ended, for any reason
 * @property {() => Promise<void>} stop waits until it has ended
 */

/**
 * Starts the built dashboard's server, with the demo contact center, as a separate process.
 *
 * @param {Readonly<Record<string, string>>} settings
 * @returns {Promise<RunningDashboard>}
 * @throws {Error} if it ends or prints no address; it has printed the reason on standard error.
 */
export async function startDashboard(settings) {
  /** @type {Record<string, string>} */
  const inherited = {};
  for (const name of inheritedVariables) {
    const value = process.env[name];
    if (value !== undefined) inherited[name] = value;
  }
  const child = spawn(process.execPath, [path.join(projectRoot, 'dist-server', 'main.js')], {
    env: { LOG_LEVEL: 'warn', ...inherited, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // If this process fails, the server must not stay behind.
  process.once('exit', () => child.kill());
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('close', () => resolve());
  });
  /** @type {string} */
  const origin = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The dashboard did not start.')), START_TIMEOUT_MS);
    let output = '';
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
      const printed = /Agent status timeline[^\n]*(http:\S+)\n/.exec(output)?.[1];
      if (printed === undefined) return;
      clearTimeout(timer);
      resolve(printed);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The dashboard stopped.')));
  });
  return {
    origin,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
