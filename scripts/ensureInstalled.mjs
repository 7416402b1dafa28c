import path from 'node:path';

import { projectRoot } from './projectRoot.mjs';
import { readField, readJson } from './readJson.mjs';
import { run } from './runTool.mjs';

/**
 * @param {string} file A lock file: ours, or the one that npm writes into `node_modules`.
 * @returns {Map<string, unknown> | undefined} The packages by folder; `undefined` if it cannot be read.
 */
function readLock(file) {
  try {
    const packages = readField(readJson(path.join(projectRoot, file)), 'packages');
    return typeof packages === 'object' && packages !== null ? new Map(Object.entries(packages)) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether `node_modules` is as the lock file says: every package that is not optional (an optional one may be for
 * another platform), each in the locked version, and no others. npm writes its record last, so an interrupted
 * install does not count.
 *
 * @param {ReadonlyMap<string, unknown>} locked
 * @param {ReadonlyMap<string, unknown> | undefined} installed
 * @returns {boolean}
 */
export function isInstalled(locked, installed) {
  if (installed === undefined) return false;
  const isAsLocked = (/** @type {string} */ folder) =>
    ['version', 'integrity'].every(
      (field) => readField(installed.get(folder), field) === readField(locked.get(folder), field),
    );
  const isOptional = (/** @type {string} */ folder) =>
    folder === '' || readField(locked.get(folder), 'optional') === true;
  return (
    [...installed.keys()].every((folder) => locked.has(folder) && isAsLocked(folder)) &&
    [...locked.keys()].every((folder) => installed.has(folder) || isOptional(folder))
  );
}

/**
 * Installs the locked packages unless they are already installed. It takes up to a minute, so it prints a line.
 *
 * @throws {Error} with npm's output if the install fails.
 */
export async function ensureInstalled() {
  const locked = readLock('package-lock.json');
  if (locked === undefined) throw new Error('package-lock.json is missing or cannot be read');
  if (isInstalled(locked, readLock('node_modules/.package-lock.json'))) return;
  console.error('Installing packages…');
  // The build needs the development packages too, even with NODE_ENV=production.
  const npmArguments = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm passes its own path to scripts. Using it avoids a shell on Windows, where npm is `npm.cmd`.
  const npmFile = process.env.npm_execpath;
  const { exitCode, output } = npmFile?.endsWith('.js')
    ? await run(process.execPath, [npmFile, ...npmArguments], { isCaptured: true })
    : await run('npm', npmArguments, { isCaptured: true });
  if (exitCode !== 0) throw new Error(`npm ci failed:\n${output}`);
}
