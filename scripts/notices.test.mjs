import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { isPermissive, noticesOf, stylePackages } from './notices.mjs';
import { projectRoot } from './projectRoot.mjs';

describe('a license', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-2.0-only)', true],
    ['(Apache-2.0 AND MIT)', true],
    ['OFL-1.1', true],
    ['GPL-3.0-or-later', false],
    ['AGPL-3.0-only', false],
    ['LGPL-2.1', false],
    ['MPL-2.0', false],
    ['(MIT AND GPL-2.0-only)', false],
    ['SEE LICENSE IN license.txt', false],
    ['UNLICENSED', false],
    ['', false],
    [undefined, false],
  ])('%s may be shipped: %s', (expression, isAllowed) => {
    expect(isPermissive(expression)).toBe(isAllowed);
  });
});

it('fails for every package that must not be shipped, by name', () => {
  const packages = [
    { name: 'fine', version: '1.0.0', identifier: 'MIT', text: 'Text' },
    { name: 'copyleft', version: '1.0.0', identifier: 'GPL-3.0-only', text: 'Text' },
    { name: 'nothing', version: '1.0.0' },
  ];
  expect(() => noticesOf(packages)).toThrow(/: copyleft \(GPL-3\.0-only\), nothing \(no license\)$/);
});

it('lists each package once, in order, with its text or where to find it', () => {
  const text = noticesOf([
    { name: 'two', version: '2.0.0', identifier: 'ISC', text: 'Terms of two' },
    { name: 'one', version: '1.0.0', identifier: 'MIT' },
    { name: 'two', version: '2.0.0', identifier: 'ISC', text: 'Terms of two' },
  ]);
  expect(text.match(/^(?:one|two) .*$/gm)).toEqual(['one 1.0.0 (MIT)', 'two 2.0.0 (ISC)']);
  expect(text).toContain('Terms of two');
  expect(text).toContain('https://spdx.org/licenses/MIT.html');
});

it('knows every package that the styles import', () => {
  const styles = readFileSync(path.join(projectRoot, 'src/app/styles.css'), 'utf8');
  const imported = [...styles.matchAll(/@import '((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name]) => name);
  expect(new Set(stylePackages)).toEqual(new Set(imported));
});
