import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { projectRoot } from './projectRoot.mjs';

const documents = [
  ...readdirSync(projectRoot),
  ...readdirSync(path.join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join('docs', file),
  ),
].filter((file) => file.endsWith('.md'));

/** Paths of files and folders that a document names in backticks; `*` ends the part that can be checked. */
function pathsNamedIn(/** @type {string} */ text) {
  const named = [...text.matchAll(/`((?:src|server|scripts|e2e|bench|examples|docs)\/[\w./*-]*)`/g)];
  return named.map(([, name = '']) => name.replace(/[^/]*\*.*$/, ''));
}

/** Targets of links within the repository, as the document that links sees them. */
function linksIn(/** @type {string} */ text) {
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

describe.each(documents)('%s', (document) => {
  const text = readFileSync(path.join(projectRoot, document), 'utf8');

  it('names files and folders that exist', () => {
    expect(pathsNamedIn(text).filter((name) => !existsSync(path.join(projectRoot, name)))).toEqual([]);
  });

  it('links to files that exist', () => {
    const folder = path.join(projectRoot, path.dirname(document));
    expect(linksIn(text).filter((target) => !existsSync(path.join(folder, target)))).toEqual([]);
  });
});
