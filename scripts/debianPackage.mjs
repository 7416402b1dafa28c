import { readFileSync } from 'node:fs';

import { run } from './runTool.mjs';

/** @returns {boolean} Ubuntu is left out: its package only fetches a snap. */
function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @returns {Promise<readonly string[] | undefined>} what to put before a command to run it as root. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { exitCode } = await run('sudo', ['-n', 'true'], { isCaptured: true });
  return exitCode === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs a package of Debian's where this is a Debian and we may; does nothing anywhere else.
 *
 * @param {string} packageName
 * @returns {Promise<string>} what the package manager said.
 */
export async function installFromDebian(packageName) {
  const prefix = isDebian() ? await rootPrefix() : undefined;
  if (prefix === undefined) return '';
  let said = '';
  for (const step of [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', packageName],
  ]) {
    const [command = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...step];
    said += (await run(command, rest, { isCaptured: true })).output;
  }
  return said;
}
