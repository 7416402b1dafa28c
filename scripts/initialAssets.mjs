import { readFileSync } from 'node:fs';
import path from 'node:path';

import { projectRoot } from './projectRoot.mjs';

const dist = path.join(projectRoot, 'dist');

/**
 * The files of the built page that a browser loads before it can show anything: the entry, its static imports and
 * the styles.
 *
 * @returns {{scripts: string[], styles: string[]}} full paths
 */
export function initialAssets() {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  /** @param {RegExp} tag */
  const filesOf = (tag) => [...page.matchAll(tag)].map(([, address = '']) => path.join(dist, address));
  return {
    scripts: filesOf(/<(?:script[^>]*\ssrc|link[^>]*\srel="modulepreload"[^>]*\shref)="\/([^"]+\.js)"/g),
    styles: filesOf(/<link[^>]*\srel="stylesheet"[^>]*\shref="\/([^"]+\.css)"/g),
  };
}
