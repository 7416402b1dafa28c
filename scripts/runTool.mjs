import { spawn } from 'node:child_process';
import path from 'node:path';

import { projectRoot } from './projectRoot.mjs';
import { readField, readJson } from './readJson.mjs';

/**
 * @typedef {object} RunResult
 * @property {number} exitCode 0 after success; 1 if a signal ended the process.
 * @property {string} output Standard output and standard error in their order; empty unless captured.
 */

/**
 * @typedef {object} RunOptions
 * @property {boolean} [isCaptured] Keep the output instead of showing it (false).
 * @property {NodeJS.ProcessEnv} [env] Variables in addition to ours.
 */

/**
 * The file of an installed package's command, so that this Node can run it without a shell, on any system.
 *
 * @param {string} packageName e.g. `vite`
 * @param {string} [commandName] if it differs from the package's name, e.g. `tsc`
 * @returns {string}
 */
function commandFile(packageName, commandName = packageName) {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const bin = readField(readJson(path.join(folder, 'package.json')), 'bin');
  const file = typeof bin === 'string' ? bin : readField(bin, commandName);
  if (typeof file !== 'string') throw new Error(`${packageName} has no command ${commandName}`);
  return path.join(folder, file);
}

/**
 * Runs a command in the project's folder, without input, and waits for its end. If this process ends, so does it.
 *
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, commandArguments, { isCaptured = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', isCaptured ? 'pipe' : 'inherit', isCaptured ? 'pipe' : 'inherit'],
    });
    const endChild = () => child.kill();
    process.once('exit', endChild);
    /** @type {Buffer[]} */
    const chunks = [];
    const keep = (/** @type {Buffer} */ chunk) => chunks.push(chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const finish = (/** @type {number} */ exitCode, /** @type {string} */ reason = '') => {
      process.off('exit', endChild);
      resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') + reason });
    };
    child.once('error', (error) => finish(1, `${command}: ${error.message}\n`));
    child.once('close', (code, signal) =>
      finish(code ?? 1, signal === null ? '' : `${command} was ended by ${signal}\n`),
    );
  });
}

/**
 * Runs a command of an installed package, e.g. `runTool('vite', ['build'])`.
 *
 * @param {string | readonly [packageName: string, commandName: string]} tool
 * @param {readonly string[]} toolArguments
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function runTool(tool, toolArguments, options) {
  const file = typeof tool === 'string' ? commandFile(tool) : commandFile(...tool);
  return run(process.execPath, [file, ...toolArguments], options);
}

/** Makes SIGINT and SIGTERM end this script, and with it the processes it has started. */
export function exitOnSignals() {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
