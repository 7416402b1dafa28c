import { existsSync } from 'node:fs';

import { installFromDebian } from './debianPackage.mjs';

const firefox = '/usr/bin/firefox-esr';
const webkit = { driver: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/Xvfb' };

/** @returns {string | undefined} the path of Debian's Firefox; `undefined`: it is not installed. */
export function firefoxPath() {
  return existsSync(firefox) ? firefox : undefined;
}

/**
 * Debian's WebKit: the driver, which starts a small browser, and the virtual screen that the browser needs.
 *
 * @returns {{driver: string, screen: string} | undefined} their paths; `undefined`: one is not installed.
 */
export function webkitPaths() {
  return Object.values(webkit).every((path) => existsSync(path)) ? webkit : undefined;
}

/**
 * Installs Debian's Firefox and WebKit if we may. The tests of an engine that is not installed are skipped and
 * counted as skipped.
 */
export async function ensureEngines() {
  const missing = [
    ...(firefoxPath() === undefined ? ['firefox-esr'] : []),
    ...(webkitPaths() === undefined ? ['webkit2gtk-driver', 'xvfb'] : []),
  ];
  if (missing.length > 0) await installFromDebian(...missing);
}
