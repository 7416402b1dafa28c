import { readFileSync } from 'node:fs';

import { run } from './runTool.mjs';

/** @returns {boolean} `false` for Ubuntu, whose package only installs a snap. */
function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @returns {Promise<readonly string[] | undefined>} the prefix that runs a command as root; `undefined`: we may not. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { exitCode } = await run('sudo', ['-n', 'true'], { isCaptured: true });
  return exitCode === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs Debian packages, on Debian and if we may; otherwise does nothing.
 *
 * @param {readonly string[]} packageNames
 * @returns {Promise<string>} the output of the package manager.
 */
export async function installFromDebian(...packageNames) {
  const prefix = isDebian() ? await rootPrefix() : undefined;
  if (prefix === undefined) return '';
  let output = '';
  for (const step of [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...packageNames],
  ]) {
    const [command = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...step];
    output += (await run(command, rest, { isCaptured: true })).output;
  }
  return output;
}
