import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import {
  EMBED_CHANNEL,
  MAX_MESSAGE_CHARACTERS,
  embedPhases,
  embedSchemes,
  tokenReasons,
} from '../src/contract/embedMessages';
import { addressParameters } from '../src/filters/address/parameters';
import { languages } from '../src/words/languages';
import { projectRoot } from './projectRoot.mjs';

// A browser test runs the handbook's code blocks; this compares its tables with the code.
const handbook = readFileSync(path.join(projectRoot, 'docs/embedding.md'), 'utf8');

/**
 * A chapter of the handbook, without its heading.
 *
 * @param {string} heading
 */
function chapter(heading) {
  const text = handbook.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (text === undefined) throw new Error(`docs/embedding.md has no chapter ${heading}`);
  return text;
}

/**
 * The code in the first column of a text's tables.
 *
 * @param {string} text
 */
function firstColumn(text) {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) =>
      Array.from((line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g), ([, name = '']) => name),
    );
}

test('it lists the filters of the address, in its order', () => {
  expect(firstColumn(chapter('Filters'))).toEqual([...addressParameters]);
});

test('it lists all theme tokens, color schemes and languages', () => {
  expect(firstColumn(chapter('Theme'))).toEqual(['scheme', 'accent', 'surface', 'font', 'radius']);
  for (const scheme of embedSchemes) expect(chapter('Theme')).toContain(`'${scheme}'`);
  const [sentence = ''] = chapter('Languages').split(', with any region');
  const named = Array.from(sentence.matchAll(/`(\w+)`/g), ([, tag]) => tag);
  expect(named).toEqual([...languages]);
});

test('it lists every phase, reason and limit', () => {
  for (const phase of embedPhases) expect(chapter('Events and messages')).toContain(`\`${phase}\``);
  for (const reason of tokenReasons) expect(handbook).toContain(`\`${reason}\``);
  expect(handbook).toContain(`${MAX_MESSAGE_CHARACTERS.toLocaleString('en')} characters`);
  expect(handbook).toContain(`channel: '${EMBED_CHANNEL}'`);
});

test('its links lead to existing chapters and files', () => {
  const anchorOf = (/** @type {string} */ heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-');
  const lost = Array.from(handbook.matchAll(/\]\(([^)]+)\)/g), ([, target = '']) => target).filter(
    (target) => {
      if (target.startsWith('https://')) return false;
      const [file = '', anchor] = target.split('#');
      const text = file === '' ? handbook : readFileSync(path.join(projectRoot, 'docs', file), 'utf8');
      const anchors = Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) => anchorOf(heading));
      return anchor !== undefined && !anchors.includes(anchor);
    },
  );
  expect(lost).toEqual([]);
});
