import { existsSync } from 'node:fs';

import { installFromDebian } from './debianPackage.mjs';
import { runTool } from './runTool.mjs';

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

/**
 * Sees to it that there is a Chromium to test with: the system's, else Debian's package where we may
 * install it, else Playwright's own build.
 *
 * @throws {Error} with what the installers said when none could be had.
 */
export async function ensureChromium() {
  if (await hasChromium()) return;
  let said = await installFromDebian('chromium');
  if (await hasChromium()) return;
  said += (await runTool('playwright', ['install', 'chromium'], { isCaptured: true })).output;
  if (!(await hasChromium())) {
    throw new Error(`No Chromium for the browser tests. Install Chromium and run them again.\n${said}`);
  }
}
