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

// Its code blocks are run by a browser test; this holds its tables against what the code has.
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
 * What stands as code in the first column of the tables of a text.
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

test('the filters are those of the address, in its order', () => {
  expect(firstColumn(chapter('Filters'))).toEqual([...addressParameters]);
});

test('the tokens of the theme, its schemes and the languages are all there are', () => {
  expect(firstColumn(chapter('Theme'))).toEqual(['scheme', 'accent', 'surface', 'font', 'radius']);
  for (const scheme of embedSchemes) expect(chapter('Theme')).toContain(`'${scheme}'`);
  const [sentence = ''] = chapter('Languages').split(', with any region');
  const named = Array.from(sentence.matchAll(/`(\w+)`/g), ([, tag]) => tag);
  expect(named).toEqual([...languages]);
});

test('every phase, reason and limit is told', () => {
  for (const phase of embedPhases) expect(chapter('Events and messages')).toContain(`\`${phase}\``);
  for (const reason of tokenReasons) expect(handbook).toContain(`\`${reason}\``);
  expect(handbook).toContain(`${MAX_MESSAGE_CHARACTERS.toLocaleString('en')} characters`);
  expect(handbook).toContain(`channel: '${EMBED_CHANNEL}'`);
});

test('its links lead to chapters and files that are there', () => {
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
