import { existsSync, readFileSync } from 'node:fs';

import { run, runTool } from './runTool.mjs';

const systemChromium = '/usr/bin/chromium';

/**
 * Quiet logs and no traffic of the browser's own, so that what a test sees on the network is the page's.
 */
export const chromiumFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The system's Chromium, where there is one: Playwright's own has no build for every system.
 *
 * @returns {string | undefined} its path; `undefined` leaves the choice to Playwright.
 */
export function systemChromiumPath() {
  return existsSync(systemChromium) ? systemChromium : undefined;
}

/** @returns {Promise<boolean>} */
async function hasChromium() {
  if (existsSync(systemChromium)) return true;
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

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

/** @returns {Promise<string>} what the package manager said. */
async function installFromDebian() {
  const prefix = await rootPrefix();
  if (prefix === undefined) return '';
  let said = '';
  for (const step of [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...step];
    said += (await run(command, rest, { isCaptured: true })).output;
  }
  return said;
}

/**
 * Sees to it that there is a Chromium to test with: the system's, else Debian's package where we may
 * install it, else Playwright's own build.
 *
 * @throws {Error} with what the installers said when none could be had.
 */
export async function ensureChromium() {
  if (await hasChromium()) return;
  let said = '';
  if (isDebian()) {
    said += await installFromDebian();
    if (await hasChromium()) return;
  }
  said += (await runTool('playwright', ['install', 'chromium'], { isCaptured: true })).output;
  if (!(await hasChromium())) {
    throw new Error(`No Chromium for the browser tests. Install Chromium and run them again.\n${said}`);
  }
}
