import { spawn } from 'node:child_process';
import path from 'node:path';

import { projectRoot } from '../../scripts/projectRoot.mjs';

/** A start takes about a second on a slow machine. */
const START_TIMEOUT_MS = 20_000;

/** What of this process the dashboard needs or may have. No KORE_… variable: the example shows the demo's agents. */
const handedOn = ['PATH', 'SystemRoot', 'TZ', 'LOG_LEVEL', 'DEMO_AGENTS'];

/**
 * @typedef {object} RunningDashboard
 * @property {string} origin e.g. `http://127.0.0.1:41234`
 * @property {Promise<void>} ended whoever ended it
 * @property {() => Promise<void>} stop waits until it is gone
 */

/**
 * Starts the built dashboard's server, with the demo contact centre, as a process of its own.
 *
 * @param {Readonly<Record<string, string>>} settings
 * @returns {Promise<RunningDashboard>}
 * @throws {Error} when it ends or says nothing instead; it has said why on standard error.
 */
export async function startDashboard(settings) {
  /** @type {Record<string, string>} */
  const own = {};
  for (const name of handedOn) {
    const value = process.env[name];
    if (value !== undefined) own[name] = value;
  }
  const child = spawn(process.execPath, [path.join(projectRoot, 'dist-server', 'main.js')], {
    env: { LOG_LEVEL: 'warn', ...own, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Should this process fail, nothing of it stays behind.
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
