import { expect, test } from 'vitest';

import { isInstalled } from './ensureInstalled.mjs';

const react = { version: '19.0.0', integrity: 'sha512-a' };
const otherPlatform = { version: '1.0.0', integrity: 'sha512-b', optional: true };
/** @type {Map<string, unknown>} */
const locked = new Map(
  Object.entries({
    '': { version: '0.1.0' },
    'node_modules/react': react,
    'node_modules/tool-darwin': otherPlatform,
  }),
);

test('nothing installed, or an interrupted install, does not count as installed', () => {
  expect(isInstalled(locked, undefined)).toBe(false);
  expect(isInstalled(locked, new Map())).toBe(false);
});

test('packages for other platforms may be missing', () => {
  expect(isInstalled(locked, new Map([['node_modules/react', react]]))).toBe(true);
});

test.each([
  ['another version', { ...react, version: '18.0.0' }],
  ['other contents', { ...react, integrity: 'sha512-c' }],
])('%s does not count as installed', (_, found) => {
  expect(isInstalled(locked, new Map([['node_modules/react', found]]))).toBe(false);
});

test('a package that is no longer in the lock file causes a new install', () => {
  const installed = new Map([
    ['node_modules/react', react],
    ['node_modules/left-over', react],
  ]);
  expect(isInstalled(locked, installed)).toBe(false);
});
