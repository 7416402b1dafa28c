import { existsSync } from 'node:fs';

import { installFromDebian } from './debianPackage.mjs';
import { runTool } from './runTool.mjs';

const systemChromium = '/usr/bin/chromium';

/** Quiet logs and no background traffic, so that all network traffic in a test comes from the page. */
export const chromiumFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The system's Chromium, because Playwright does not have a build for every system.
 *
 * @returns {string | undefined} its path; `undefined`: Playwright uses its own.
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

/**
 * Makes sure that there is a Chromium for tests: the system's, else Debian's package if we may install it, else
 * Playwright's build.
 *
 * @throws {Error} with the output of the installers if none could be installed.
 */
export async function ensureChromium() {
  if (await hasChromium()) return;
  let output = await installFromDebian('chromium');
  if (await hasChromium()) return;
  output += (await runTool('playwright', ['install', 'chromium'], { isCaptured: true })).output;
  if (!(await hasChromium())) {
    throw new Error(`No Chromium for the browser tests. Install Chromium and run them again.\n${output}`);
  }
}
