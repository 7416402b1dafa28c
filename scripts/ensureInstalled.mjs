import { readFileSync } from 'node:fs';
import path from 'node:path';

import { projectRoot } from './projectRoot.mjs';
import { run } from './runTool.mjs';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean}} LockedPackage
 */

/**
 * @param {string} file A lock file, ours or the one that npm leaves in `node_modules`.
 * @returns {Record<string, LockedPackage> | undefined} By folder; `undefined` where it cannot be read.
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Tells whether `node_modules` holds what a lock asks for: every package that is not optional (an
 * optional one may belong to another platform), each in the locked version, and nothing besides.
 * npm writes its own record last, so an install that was broken off does not pass.
 *
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage> | undefined} installed
 * @returns {boolean}
 */
export function isInstalled(locked, installed) {
  if (installed === undefined) return false;
  const isSame = (/** @type {string} */ folder) =>
    installed[folder]?.version === locked[folder]?.version &&
    installed[folder]?.integrity === locked[folder]?.integrity;
  return (
    Object.keys(installed).every((folder) => folder in locked && isSame(folder)) &&
    Object.keys(locked).every(
      (folder) => folder === '' || folder in installed || locked[folder]?.optional === true,
    )
  );
}

/**
 * Installs the locked packages unless they are there already. Says nothing unless it fails.
 *
 * @throws {Error} with npm's own words when the install fails.
 */
export async function ensureInstalled() {
  const locked = readLock('package-lock.json');
  if (locked === undefined) throw new Error('package-lock.json is missing or cannot be read');
  if (isInstalled(locked, readLock('node_modules/.package-lock.json'))) return;
  // Building needs the tools too, even where the environment says that this is production.
  const npmArguments = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells where it lives to what it starts; that also spares a shell where npm is `npm.cmd`.
  const npmFile = process.env.npm_execpath;
  const { exitCode, output } = npmFile?.endsWith('.js')
    ? await run(process.execPath, [npmFile, ...npmArguments], { isCaptured: true })
    : await run('npm', npmArguments, { isCaptured: true });
  if (exitCode !== 0) throw new Error(`npm ci failed:\n${output}`);
}
