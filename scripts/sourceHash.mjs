import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { projectRoot } from './projectRoot.mjs';

const sourceFolders = ['src', 'server', 'public', 'scripts'];
const sourceFiles = [
  'index.html',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.embed.config.ts',
  'vite.server.config.ts',
];

/** The file with the hash of the last build's sources. Each build empties its folder. */
export const buildHashFile = path.join(projectRoot, 'dist-server', '.source-hash');

/**
 * A hash of all sources of a build: names and contents, without tests.
 *
 * @returns {string} 64 hexadecimal digits
 */
export function hashSources() {
  const found = sourceFolders.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.\w+$/.test(entry.name))
      .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name))),
  );
  const hash = createHash('sha256');
  for (const file of [...sourceFiles, ...found].toSorted()) {
    const content = readFileSync(path.join(projectRoot, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Whether page and server were built from the current sources. */
export function isBuildFresh() {
  return (
    existsSync(path.join(projectRoot, 'dist', 'index.html')) &&
    existsSync(buildHashFile) &&
    readFileSync(buildHashFile, 'utf8') === hashSources()
  );
}
